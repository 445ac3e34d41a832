import type { Arrival, Performed } from "../../engine/connector.ts";
import type { OutboxItem } from "../../engine/effect.ts";
import { looseNotebook } from "../../engine/notebook.ts";
import { platformModerator } from "../../engine/same-moderator.ts";
import type { Offer } from "./acting.ts";
import { openAlertNotes } from "./alerts/alert-notes.ts";
import { openBoard } from "./alerts/board.ts";
import { openFollower } from "./alerts/follow.ts";
import { openReactions } from "./alerts/reactions.ts";
import { USUAL_ALERTS } from "./alerts/settings.ts";
import { appealOffer } from "./appeals/offer.ts";
import { appealPressed } from "./appeals/press.ts";
import { callerOf, type Reply } from "./call.ts";
import type { CommandDesk } from "./commands/handlers.ts";
import { registerCommands } from "./commands/register.ts";
import { runCommand } from "./commands/run-command.ts";
import type { Fields } from "./fields.ts";
import { readCustomId } from "./interactions/custom-id.ts";
import { type Interaction, type Presser, readInteraction } from "./interactions/packet.ts";
import { pressed, readDecision } from "./interactions/press.ts";
import { openResponder } from "./interactions/respond.ts";
import { powersIn } from "./interactions/rights.ts";
import type { DiscordSession } from "./session.ts";
import type { DiscordSettings } from "./settings.ts";

/** What the people of servers see and press: alerts, buttons, commands, appeals. */
export type Front = {
  /** The action `alert`. */
  readonly alert: (item: OutboxItem) => Promise<Performed>;
  readonly recallAlert: (item: OutboxItem) => Promise<Performed | "not done" | "unsure">;
  /** What goes under a notice of what was done to somebody, so that they can appeal. */
  readonly offer: (item: OutboxItem) => Offer | undefined;
  /** Keeps alerts up to date, until `signal` aborts. Never rejects. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** Hears no more. */
  readonly close: () => void;
};

/**
 * Opens all that people press. A press that goes wrong is told of, and stops nothing.
 * Without a desk there is nobody to decide: nothing is shown, and presses are not answered.
 */
export const openFront = (
  session: DiscordSession,
  takeIn: (arrival: Arrival) => boolean,
  failed: (what: string, error: unknown) => void,
): Front => {
  const { rest, self, settings, guilds, server, tools } = session;
  const { desk, clock, sleep, notebook = looseNotebook() } = tools;
  if (desk === undefined)
    return {
      alert: async () => ({ status: "failed", note: "nobody keeps cases here, so there is nothing to show" }),
      recallAlert: async () => "not done",
      offer: () => undefined,
      run: async () => undefined,
      close: () => undefined,
    };
  const { alerts = USUAL_ALERTS } = settings;
  const call = callerOf(rest);
  const notes = openAlertNotes(notebook, clock);
  const board = openBoard({ call, server, selfId: self.id, desk, notes, clock });
  const moderatorOf = ({ id, name }: Presser): string =>
    settings.moderators?.[id] ?? platformModerator("discord", id, name);
  const at: CommandDesk = {
    desk,
    moderatorOf,
    powersIn: (community, press) => powersIn({ guilds, server }, community, press),
    settings: alerts,
    refresh: async (caseId) => void (await board.show(caseId, false)),
    takeIn,
    joinedAt: (guildId, userId) => guilds.member(guildId, userId)?.joinedAt,
    clock,
  };
  const reactions = openReactions({ call, session, desk, board, moderatorOf, emoji: alerts.undo_emoji });
  const follower = openFollower({
    desk,
    board,
    notes,
    settings: alerts,
    tellLeft: async (community, count) => {
      const channel = server(community)?.alertChannel;
      const content = `${count} more ${count === 1 ? "case waits" : "cases wait"} for a decision: see \`modbot review\`.`;
      if (channel !== undefined)
        await call({
          method: "POST",
          path: `/channels/${channel}/messages`,
          body: { content, allowed_mentions: { parse: [] } },
        });
    },
    clock,
    sleep,
  });

  const answer = async (press: Interaction): Promise<void> => {
    const to = openResponder(call, self.applicationId, press);
    if (press.kind === "command") return runCommand(press, to, at);
    const decision = readDecision(press);
    if (decision !== undefined) return pressed(press, decision, to, at);
    const asked = readCustomId(press.customId);
    if (asked !== undefined) await appealPressed(press, asked.caseId, to, desk);
  };

  const hear =
    (what: string, work: (packet: Fields) => Promise<void>) =>
    (packet: Fields): void => {
      work(packet).catch((error: unknown) => failed(what, error));
    };
  const closers = [
    session.on(
      "INTERACTION_CREATE",
      hear("answering somebody who pressed or typed", async (packet) => {
        const press = readInteraction(packet);
        if (press !== undefined) await answer(press);
      }),
    ),
    session.on("MESSAGE_REACTION_ADD", hear("heeding a reaction", reactions.heed)),
  ];

  const register = async (): Promise<void> => {
    if (settings.commands === "off") return;
    const refused = await registerCommands(call, self.applicationId, notebook);
    if (refused !== undefined) failed("telling Discord of the commands", new Error(saysOf(refused)));
  };

  return {
    alert: board.perform,
    recallAlert: board.recall,
    offer: ({ caseId, effect }) =>
      // What is no answer to something that they wrote is nothing to appeal against, nor is where help is found.
      desk.appeals === undefined || effect.target.message === undefined || effect.action === "help"
        ? undefined
        : appealOffer(caseId, desk.appeals.url, guilds.get(effect.target.community ?? "")?.locale ?? "en-US"),
    run: async (signal) => {
      try {
        await register();
      } catch (error) {
        failed("telling Discord of the commands", error);
      }
      // In observe mode nothing is done on any platform, and an alert is something done.
      const follows = !desk.observes && hasChannel(settings);
      while (!signal.aborted && follows) {
        try {
          await follower.run(signal);
        } catch (error) {
          failed("keeping alerts up to date", error);
          await sleep(RESTED_MS, signal);
        }
      }
    },
    close: () => {
      for (const close of closers) close();
    },
  };
};

/** Are moderators told of cases anywhere? */
const hasChannel = ({ alert_channel, servers = {} }: DiscordSettings): boolean =>
  [alert_channel, ...Object.values(servers).map((server) => server.alert_channel)].some((id) => id !== undefined);

/** After a store that could not be read, or a bug. */
const RESTED_MS = 10_000;

const saysOf = (reply: Exclude<Reply, { kind: "ok" }>): string =>
  reply.kind === "limited" ? "Discord listens to no more of it just now" : reply.says;

import { messageRef } from "../../../engine/chat/command-text.ts";
import type { Arrival } from "../../../engine/connector.ts";
import type { ActionName, Target } from "../../../engine/effect.ts";
import { LONGEST_PERMIT_MS, PERMIT_MS, permitName } from "../../../engine/permits/permit.ts";
import type { Person } from "../../../engine/ports.ts";
import { durationText, parseDuration } from "../../../engine/units.ts";
import { alertEmbed } from "../alerts/embed.ts";
import { inline } from "../alerts/plain.ts";
import { takeAppeal } from "../appeals/press.ts";
import type { Interaction } from "../interactions/packet.ts";
import type { Desk } from "../interactions/press.ts";
import type { Shown } from "../interactions/respond.ts";
import { type Powers, whyNotAsk } from "../interactions/rights.ts";
import { decideFor } from "../interactions/verdicts.ts";
import { madeAt } from "../snowflake.ts";
import { historyText, strikesText } from "./account-text.ts";
import type { SubCommand } from "./definitions.ts";
import { explanationText } from "./explain-text.ts";

type Command = Interaction & { readonly kind: "command" };

/** What a command works with beside the desk. */
export type CommandDesk = Desk & {
  /** Takes in a report, as a message of the platform. */
  readonly takeIn: (arrival: Arrival) => boolean;
  /** When somebody joined, where that is known, epoch ms. */
  readonly joinedAt: (guildId: string, userId: string) => number | undefined;
  readonly clock: () => number;
};

type Handle = (command: Command, guildId: string, powers: Powers, desk: CommandDesk) => Promise<Shown>;

const LOCK_MS = 15 * 60_000;
const LONGEST_LOCK_MS = 24 * 3_600_000;

const said = (content: string): Shown => ({ content });
const value = ({ data }: Command, name: string): string | undefined => data.values.get(name)?.trim() || undefined;
const caseId = (command: Command): string => value(command, "case")?.toLowerCase() ?? "";
const note = (command: Command) => {
  const reason = value(command, "reason");
  return reason === undefined ? {} : { note: reason };
};
const person = (command: Command, community: string): Person => ({
  platform: "discord",
  community,
  author: value(command, "user") ?? "",
});
/** Nobody is pinged by it: nothing that modbot answers mentions anybody. */
const whoIs = ({ author }: Person): string => `<@${author}>`;
const moderator = (command: Command, desk: Desk) =>
  ({ kind: "moderator", name: desk.moderatorOf(command.by) }) as const;

/** A case of this server, or nothing: of those of other servers nobody learns here. */
const caseHere = async (command: Command, guildId: string, { desk }: Desk) => {
  const file = await desk.look(caseId(command));
  const about = file?.case.entries[0]?.message;
  return about?.platform === "discord" && about.community === guildId ? file : undefined;
};

/** Takes back every case in which that stands against somebody. */
const liftAll =
  (action: ActionName, words: string): Handle =>
  async (command, guildId, powers, at) => {
    const who = person(command, guildId);
    const cases = await at.desk.casesHolding(who, action);
    if (cases.length === 0)
      return said(
        `modbot has no ${words} that stands against ${whoIs(who)}. One that somebody else gave is taken back with Discord's own menu.`,
      );
    const came: string[] = [];
    for (const { id, entries } of cases) {
      const people = new Set(entries.map(({ message }) => message.author?.id)).size;
      if (people > 1) {
        came.push(
          `${id} is about ${people} people, and undoing it frees them all: \`/modbot undo\` does that. For ${whoIs(who)} alone use Discord's own menu, or answer their appeal.`,
        );
        continue;
      }
      const one = await decideFor(
        { verb: "undo", caseId: id, ...note(command) },
        { desk: at.desk, moderator: at.moderatorOf(command.by), powers },
      );
      came.push(one.says);
      await at.refresh(id);
    }
    return said(came.join("\n"));
  };

/** What each command of `/modbot` does, for somebody of whom it is known that they moderate here. */
export const HANDLERS: Readonly<Record<Exclude<SubCommand, "report" | "appeal">, Handle>> = {
  explain: async (command, guildId, _, at) => {
    const text = value(command, "text");
    if (text !== undefined) {
      const { channelId } = command;
      const channel = channelId === undefined ? {} : { channel: { id: channelId } };
      return said(explanationText(at.desk.explain(text, { platform: "discord", community: guildId, ...channel })));
    }
    if (caseId(command) === "") return said("Explain what? Give a text, or the number of a case.");
    const file = await caseHere(command, guildId, at);
    return file === undefined
      ? said(`There is no case ${inline(caseId(command), 30)} in this server.`)
      : { content: "", embeds: [alertEmbed(file, at.clock())] };
  },

  history: async (command, guildId, _, { desk }) => {
    const who = person(command, guildId);
    return said(historyText(whoIs(who), await desk.historyOf(who), await desk.accountOf(who)));
  },

  strikes: async (command, guildId, _, { desk }) => {
    const who = person(command, guildId);
    return said(strikesText(whoIs(who), await desk.accountOf(who)));
  },

  undo: async (command, guildId, powers, at) => {
    const file = await caseHere(command, guildId, at);
    if (file === undefined) return said(`There is no case ${inline(caseId(command), 30)} in this server.`);
    const { id } = file.case;
    const came = await decideFor(
      { verb: "undo", caseId: id, ...note(command) },
      { desk: at.desk, moderator: at.moderatorOf(command.by), powers },
    );
    await at.refresh(id);
    return said(came.says);
  },

  untimeout: liftAll("timeout", "timeout"),
  unban: liftAll("ban", "ban"),

  lockdown: async (command, guildId, powers, at) => {
    const time = value(command, "time");
    const durationMs = time === undefined ? LOCK_MS : parseDuration(time);
    if (durationMs === undefined || durationMs < 1_000 || durationMs > LONGEST_LOCK_MS)
      return said("How long? Write a number and a unit, such as 10m or 2h, and a day at most.");
    const channel = value(command, "channel") ?? command.channelId;
    if (channel === undefined) return said("Which channel?");
    const why = whyNotAsk([{ action: "lockdown" }], powers);
    if (why !== undefined) return said(`The channel stays open: ${why}.`);
    const target: Target = { platform: "discord", community: guildId, channel };
    const reason = value(command, "reason") ?? "A moderator locked it.";
    const id = await at.desk.measure({
      by: moderator(command, at),
      effects: [{ action: "lockdown", target, durationMs, reason }],
      asked: {
        platform: "discord",
        id: command.id,
        community: guildId,
        channel: { id: channel },
        text: `/modbot lockdown ${durationText(durationMs)}`,
      },
      ...note(command),
    });
    return said(
      `${id}: <#${channel}> is locked for ${durationText(durationMs)}. \`/modbot undo case:${id}\` opens it before that.`,
    );
  },

  permit: async (command, guildId, _, at) => {
    const name = permitName(value(command, "permit") ?? "");
    if (name === undefined) return said("Permit what? A permit has a name of letters, digits, - and _, such as link.");
    const time = value(command, "time");
    const forMs = time === undefined ? PERMIT_MS : parseDuration(time);
    if (forMs === undefined || forMs <= 0 || forMs > LONGEST_PERMIT_MS)
      return said("For how long? From 1s to 30d; for longer, a role that the rules exempt is better.");
    const who = person(command, guildId);
    const called = command.data.names.get(who.author);
    const once = value(command, "once") === "true";
    const grant = { person: who, name, once, until: at.clock() + forMs, ...(called === undefined ? {} : { called }) };
    await at.desk.permit(grant, moderator(command, at));
    return said(`${whoIs(who)} may ${name} ${once ? "once, within" : "for"} ${durationText(forMs)}.`);
  },
};

/** A report: what a message is about, and who says so, as a message to modbot alone. */
export const takeReport = (command: Command, guildId: string, at: CommandDesk): Shown => {
  const target = command.data.target?.message ?? messageRef(value(command, "message") ?? "");
  if (target === undefined) return said("Which message? Give a link to it, or its id.");
  if (command.data.target?.author === command.by.id) return said("That is your own message: you can delete it.");
  const joinedAt = at.joinedAt(guildId, command.by.id);
  const isTaken = at.takeIn({
    kind: "message",
    message: {
      platform: "discord",
      id: command.id,
      revision: 0,
      surface: "report",
      text: value(command, "what") ?? "",
      sentAt: at.clock(),
      community: guildId,
      replyTo: target,
      ...(command.channelId === undefined ? {} : { channel: { id: command.channelId } }),
      author: {
        id: command.by.id,
        name: command.by.name,
        createdAt: madeAt(command.by.id),
        ...(joinedAt === undefined ? {} : { joinedAt }),
      },
    },
  });
  return said(
    isTaken
      ? "Thank you. Your report is on its way to the moderators; the author is not told."
      : "modbot has too much to do just now: try again in a minute, or write to a moderator.",
  );
};

/** An appeal by command, for whoever has lost the button. */
export const appealByCommand = async (command: Command, at: Desk): Promise<Shown> =>
  said(await takeAppeal(at.desk, caseId(command), command.by, value(command, "why") ?? "", command.locale));

import { createHash } from "node:crypto";
import type { CaseId } from "../../../engine/case.ts";
import type { Performed } from "../../../engine/connector.ts";
import type { OutboxItem } from "../../../engine/effect.ts";
import type { PlatformDesk } from "../../../engine/platform-desk.ts";
import type { Clock } from "../../../engine/ports.ts";
import type { CaseFile } from "../../../engine/review-desk.ts";
import { GONE, isRefused, performedFrom } from "../acting.ts";
import type { Call, Caller, Reply } from "../call.ts";
import { getMessage } from "../calls.ts";
import { fieldsIn, fieldsOf, idOf, textOf } from "../fields.ts";
import { readCustomId } from "../interactions/custom-id.ts";
import type { DiscordSession } from "../session.ts";
import type { AlertNote, AlertNotes } from "./alert-notes.ts";
import { alertButtons } from "./buttons.ts";
import { alertEmbed } from "./embed.ts";

/** What came of showing a case. `nowhere`: the server has no channel for it, or the case is of elsewhere. */
export type Shown =
  | { readonly kind: "shown" | "nowhere" | "missing" }
  | { readonly kind: "failed"; readonly reply: Failed };

type Failed = Exclude<Reply, { kind: "ok" }>;

export type BoardOptions = {
  readonly call: Caller;
  readonly server: DiscordSession["server"];
  readonly selfId: string;
  readonly desk: Pick<PlatformDesk, "look">;
  readonly notes: AlertNotes;
  readonly clock: Clock;
};

/**
 * The cases of servers in the moderators' channels: one message a case, changed as the case changes.
 *
 * A message whose answer was lost is not written twice: its `nonce` is the case, and Discord gives back what it has written under it in
 * the last minutes; after a crash the channel itself is looked through.
 */
export const openBoard = ({ call, server, selfId, desk, notes, clock }: BoardOptions) => {
  const turns = new Map<CaseId, Promise<unknown>>();

  /** One case is shown by one at a time, or two would both find no alert and write one. */
  const inTurn = <T>(id: CaseId, work: () => Promise<T>): Promise<T> => {
    const mine = (turns.get(id) ?? Promise.resolve()).then(work, work);
    const kept = mine
      .catch(() => undefined)
      .then(() => {
        if (turns.get(id) === kept) turns.delete(id);
      });
    turns.set(id, kept);
    return mine;
  };

  const write = async (file: CaseFile, channel: string, body: object, shown: string): Promise<Shown> => {
    const { id } = file.case;
    const reply = await call({
      method: "POST",
      path: `/channels/${channel}/messages`,
      body: { ...body, nonce: `modbot-${id}`, enforce_nonce: true },
    });
    if (reply.kind !== "ok") return { kind: "failed", reply };
    const message = idOf(fieldsOf(reply.body)?.id);
    if (message === undefined)
      return { kind: "failed", reply: { kind: "lost", says: "Discord's answer cannot be read" } };
    await notes.remember(id, { channel, message, shown });
    return { kind: "shown" };
  };

  const change = async (file: CaseFile, note: AlertNote, body: object, shown: string): Promise<Shown | "gone"> => {
    if (note.shown === shown) return { kind: "shown" };
    const reply = await call(edit(note, body));
    if (isRefused(reply, GONE.message) || isRefused(reply, GONE.channel)) {
      await notes.forget(file.case.id, note);
      return "gone";
    }
    if (reply.kind !== "ok") return { kind: "failed", reply };
    await notes.remember(file.case.id, { ...note, shown });
    return { kind: "shown" };
  };

  const showNow = async (id: CaseId, writes: boolean): Promise<Shown> => {
    const file = await desk.look(id);
    if (file === undefined) return { kind: "missing" };
    const channel = channelFor(file, server);
    const note = await notes.of(id);
    const body = bodyOf(file, clock());
    const shown = createHash("sha256").update(JSON.stringify(body)).digest("base64url").slice(0, 22);
    const changed = note === undefined ? "gone" : await change(file, note, body, shown);
    if (changed !== "gone") return changed;
    return !writes || channel === undefined ? { kind: "nowhere" } : write(file, channel, body, shown);
  };

  /** The alert of a case that was written before anybody could note it. */
  const findAlert = async (id: CaseId, channel: string): Promise<AlertNote | "none" | Failed> => {
    const reply = await call({ method: "GET", path: `/channels/${channel}/messages`, query: { limit: "100" } });
    if (reply.kind !== "ok") return reply;
    const found = fieldsIn(reply.body).find(
      (message) => idOf(fieldsOf(message.author)?.id) === selfId && casesUnder(message.components).includes(id),
    );
    const message = idOf(found?.id);
    return message === undefined ? "none" : { channel, message, shown: "" };
  };

  return {
    /** Shows a case as it is now. `writes`: also where it has no alert yet. */
    show: (id: CaseId, writes: boolean): Promise<Shown> => inTurn(id, () => showNow(id, writes)),

    /** The case that a message of modbot tells of: as it is noted, else as its buttons say. */
    caseOf: async (channel: string, message: string): Promise<CaseId | undefined> => {
      const noted = await notes.caseOf(message);
      if (noted !== undefined) return noted;
      const reply = await call(getMessage(channel, message));
      const fields = reply.kind === "ok" ? fieldsOf(reply.body) : undefined;
      return idOf(fieldsOf(fields?.author)?.id) === selfId ? casesUnder(fields?.components)[0] : undefined;
    },
    /** Does a case have an alert? */
    has: async (id: CaseId): Promise<boolean> => (await notes.of(id)) !== undefined,

    /** The action `alert`. */
    perform: async (item: OutboxItem): Promise<Performed> => {
      const shown = await inTurn(item.caseId, () => showNow(item.caseId, true));
      switch (shown.kind) {
        case "shown":
          return { status: "done" };
        case "failed":
          return performedFrom(shown.reply, item);
        case "nowhere":
          return { status: "dropped", note: "no alert_channel is set under connectors.discord" };
        case "missing":
          return { status: "failed", note: "its case is not in the database" };
      }
    },

    recall: async (item: OutboxItem): Promise<Performed | "not done" | "unsure"> => {
      if ((await notes.of(item.caseId)) !== undefined) return { status: "done" };
      const file = await desk.look(item.caseId);
      const channel = file && channelFor(file, server);
      if (channel === undefined) return "not done";
      const found = await findAlert(item.caseId, channel);
      if (found === "none") return "not done";
      if ("kind" in found) return performedFrom(found, item);
      await notes.remember(item.caseId, found);
      return { status: "done" };
    },
  };
};

export type Board = ReturnType<typeof openBoard>;

const edit = ({ channel, message }: AlertNote, body: object): Call => ({
  method: "PATCH",
  path: `/channels/${channel}/messages/${message}`,
  body,
});

const bodyOf = (file: CaseFile, now: number) => ({
  embeds: [alertEmbed(file, now)],
  components: alertButtons(file.case),
  allowed_mentions: { parse: [] },
});

/** Where moderators of the case's server are told. */
export const channelFor = (
  { case: c }: Pick<CaseFile, "case">,
  server: DiscordSession["server"],
): string | undefined => {
  const { platform, community } = c.entries[0]!.message;
  return platform !== "discord" || community === undefined ? undefined : server(community)?.alertChannel;
};

/** Cases that the buttons of a message are about. */
const casesUnder = (components: unknown): readonly CaseId[] =>
  fieldsIn(components)
    .flatMap((row) => fieldsIn(row.components))
    .flatMap(({ custom_id }) => readCustomId(textOf(custom_id) ?? "")?.caseId ?? []);

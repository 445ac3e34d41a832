import type { Performed } from "../../engine/connector.ts";
import type { OutboxItem } from "../../engine/effect.ts";
import type { Notebook } from "../../engine/notebook.ts";
import type { Clock, Store } from "../../engine/ports.ts";
import type { Sleep } from "../kind.ts";
import type { Caller, Reply } from "./call.ts";
import type { GuildCache } from "./guilds.ts";
import type { ServerSettings } from "./settings.ts";

/** What acts on Discord work with. */
export type Acting = {
  readonly call: Caller;
  readonly guilds: Pick<GuildCache, "get" | "member" | "self" | "channel" | "remember">;
  readonly selfId: string;
  /** `undefined`: nothing is done in that server. */
  readonly server: (guildId: string) => ServerSettings | undefined;
  /** What stood before modbot changed it, beyond a restart. */
  readonly notebook: Notebook;
  readonly cases: Pick<Store, "caseOf"> | undefined;
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** What the moderators were asked to do themselves, and when: they are not asked for each of two hundred. */
  readonly pleas: Map<string, number>;
  /** What goes under a notice so that its reader can appeal; `undefined`: nothing. Absent: nobody takes appeals. */
  readonly offer?: (item: OutboxItem) => Offer | undefined;
};

/** Words, and a button. */
export type Offer = { readonly content: string; readonly components: readonly object[] };

/** Asks Discord for one effect. */
export type Act = (item: OutboxItem, acting: Acting) => Promise<Performed>;

/** What became of an effect that was under way when modbot died. */
export type Recall = (item: OutboxItem, acting: Acting) => Promise<Performed | "not done" | "unsure">;

/** Codes of refusals after which nothing is left to do. Source: Discord's developer reference, "JSON error codes". */
export const GONE = {
  channel: 10_003,
  guild: 10_004,
  member: 10_007,
  message: 10_008,
  overwrite: 10_009,
  role: 10_011,
  user: 10_013,
  ban: 10_026,
} as const;

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 600_000;

/** What a reply means for an effect. `over`: notes for codes that say that it is so already. */
export const performedFrom = (
  reply: Exclude<Reply, { kind: "ok" }>,
  { attempts }: Pick<OutboxItem, "attempts">,
  over: Readonly<Record<number, string>> = {},
): Performed => {
  if (reply.kind === "limited")
    return {
      status: "again",
      note: "Discord lets modbot do no more of this just now",
      afterMs: reply.afterMs,
      held: true,
    };
  // Five tries of which each waits four times as long: an outage of some minutes is outlasted.
  if (reply.kind === "lost")
    return { status: "again", note: reply.says, afterMs: Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 4 ** attempts) };
  const note = over[reply.code];
  if (note !== undefined) return { status: "done", note };
  if (reply.status === 401)
    // The run ends with it: the next one, with a token that is good, is to begin with this.
    return { status: "again", note: "Discord refuses the bot's token", afterMs: FIRST_PAUSE_MS, held: true };
  return { status: "failed", note: `Discord refuses it: ${reply.says}${reply.code > 0 ? ` (${reply.code})` : ""}` };
};

/** Done, or what else came of it. */
export const doneBy = (
  reply: Reply,
  item: Pick<OutboxItem, "attempts">,
  over?: Readonly<Record<number, string>>,
  note?: string,
): Performed =>
  reply.kind === "ok" ? { status: "done", ...(note === undefined ? {} : { note }) } : performedFrom(reply, item, over);

/** Several remarks as one note; `undefined` for none. */
export const noteOf = (...remarks: readonly (string | undefined)[]): string | undefined => {
  const said = remarks.filter((remark) => remark !== undefined && remark !== "");
  return said.length === 0 ? undefined : said.join("; ");
};

export const isRefused = (reply: Reply, code: number): boolean => reply.kind === "refused" && reply.code === code;

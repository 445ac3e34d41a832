import type { ActionName, Effect, Outcome } from "../engine/effect.ts";
import { durationText } from "../engine/units.ts";
import { counted } from "./time-words.ts";

/** Names of authors and channels as they may be printed; anybody not in it goes by the id. */
export type Names = { readonly author: (id: string) => string; readonly channel: (id: string) => string };

type Words = {
  /** As a request: `time out dealer for 1h`. */
  readonly ask: (effect: Effect, names: Names) => string;
  /** In a word or two, for one line: `time out 1h`. */
  readonly short: (effect: Effect) => string;
  /** Done to a person or a whole channel and hard to mend: asked for twice. */
  readonly grave?: boolean;
};

const who = (effect: Effect, names: Names): string =>
  effect.target.author === undefined ? "the author" : names.author(effect.target.author);
const where = (effect: Effect, names: Names): string =>
  effect.target.channel === undefined ? "the channel" : names.channel(effect.target.channel);
const span = (effect: Effect, open = "until undone"): string =>
  effect.durationMs === undefined ? ` ${open}` : ` for ${durationText(effect.durationMs)}`;
const brief = (effect: Effect): string =>
  effect.durationMs === undefined ? "" : ` ${durationText(effect.durationMs)}`;

const purged = ({ purgeMs }: Effect): string =>
  purgeMs === undefined ? "" : ` and delete what they wrote in the last ${durationText(purgeMs)}`;

const WORDS: Record<ActionName, Words> = {
  delete: { ask: () => "delete the message", short: () => "delete" },
  warn: { ask: (e, n) => `warn ${who(e, n)}`, short: () => "warn" },
  timeout: {
    ask: (e, n) => `time out ${who(e, n)}${span(e)}`,
    short: (e) => `time out${brief(e)}`,
  },
  kick: { ask: (e, n) => `kick ${who(e, n)}${purged(e)}`, short: () => "kick", grave: true },
  ban: {
    ask: (e, n) => `ban ${who(e, n)}${span(e)}${purged(e)}`,
    short: (e) => `ban${brief(e)}`,
    grave: true,
  },
  quarantine: {
    ask: (e, n) => `quarantine ${who(e, n)}${span(e)}`,
    short: (e) => `quarantine${brief(e)}`,
  },
  slowmode: {
    ask: (e, n) =>
      `slow ${where(e, n)} down${e.intervalMs === undefined ? "" : ` to a message every ${durationText(e.intervalMs)}`}${span(e)}`,
    short: (e) => `slow mode${brief(e)}`,
  },
  lockdown: {
    ask: (e, n) => `lock ${where(e, n)}${span(e)}`,
    short: (e) => `lock the channel${brief(e)}`,
    grave: true,
  },
  pause_invites: {
    ask: (e) => `pause invites${e.dms ? " and direct messages" : ""}${span(e)}`,
    short: (e) => `pause invites${brief(e)}`,
    grave: true,
  },
  tell: { ask: (e, n) => `tell ${who(e, n)} why`, short: () => "tell the author" },
  help: { ask: (e, n) => `tell ${who(e, n)} where to find help`, short: () => "offer help" },
  alert: { ask: () => "alert the moderators", short: () => "alert" },
  untimeout: { ask: (e, n) => `end the timeout of ${who(e, n)}`, short: () => "end the timeout" },
  unban: { ask: (e, n) => `lift the ban of ${who(e, n)}`, short: () => "lift the ban" },
  unquarantine: { ask: (e, n) => `end the quarantine of ${who(e, n)}`, short: () => "end the quarantine" },
  end_slowmode: { ask: (e, n) => `end the slow mode of ${where(e, n)}`, short: () => "end the slow mode" },
  end_lockdown: { ask: (e, n) => `unlock ${where(e, n)}`, short: () => "unlock the channel" },
  end_pause_invites: { ask: () => "let invites in again", short: () => "end the pause of invites" },
};

/** Each effect as a request, deletions counted together: `delete 3 messages`, `time out dealer for 1h`. */
export const askedFor = (effects: readonly Effect[], names: Names): readonly string[] =>
  grouped(
    effects,
    (e) => WORDS[e.action].ask(e, names),
    (n) => `delete ${counted(n, "message")}`,
  );

/** The same in a word or two: `delete`, `time out 1h`. */
export const inShort = (effects: readonly Effect[]): readonly string[] =>
  grouped(
    effects,
    (e) => WORDS[e.action].short(e),
    (n) => `delete ${n}`,
  );

/** Must a moderator be asked before this is done? A deleted message or a timeout needs no question, a ban does. */
export const isGrave = (effect: Effect): boolean => WORDS[effect.action].grave ?? false;

export const outcomeText = (outcome: Outcome | undefined): string => {
  if (!outcome) return "waiting for the bot";
  const said = { done: "done", simulated: "simulated, not done", failed: "failed", dropped: "not done" }[
    outcome.status
  ];
  return outcome.note ? `${said}: ${outcome.note}` : said;
};

const grouped = (
  effects: readonly Effect[],
  words: (effect: Effect) => string,
  deletions: (count: number) => string,
): readonly string[] => {
  const deleted = effects.filter((e) => e.action === "delete").length;
  const others = effects.filter((e) => e.action !== "delete" || deleted === 1).map(words);
  return [...new Set(deleted > 1 ? [deletions(deleted), ...others] : others)];
};

import type { ActionName, Axis, Effect } from "../effect.ts";
import { durationText } from "../units.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A hundred years: as good as never, and still a number that every database keeps. */
const NEVER = 100 * 365 * 24 * HOUR;

export type ActionFacts = {
  readonly axis: Axis;
  /** Higher is stricter, within one axis. */
  readonly strictness: number;
  /** The action that takes it back. Absent: it cannot be taken back. */
  readonly inverse?: ActionName;
  /** May it be done twice without harm? Then it is repeated when a crash left its outcome unknown. */
  readonly idempotent: boolean;
  /** Not worth doing when it has waited longer than this, ms. */
  readonly staleAfterMs: number;
  /** Lower goes first when several wait: what stops harm before what tidies up, before what tells. */
  readonly order: number;
  /** For people. */
  readonly says: (effect: Effect) => string;
};

const forTime = ({ durationMs }: Effect): string =>
  durationMs === undefined ? "" : ` for ${durationText(durationMs)}`;

const withPurge = ({ purgeMs }: Effect): string =>
  purgeMs === undefined ? "" : ` and delete what they wrote in the last ${durationText(purgeMs)}`;

/** Everything that modbot can ask of a platform: which axis it falls on, how strict it is, how it is taken back. */
export const ACTIONS: Readonly<Record<ActionName, ActionFacts>> = {
  delete: {
    axis: "message",
    strictness: 1,
    idempotent: true,
    staleAfterMs: 6 * HOUR,
    order: 2,
    says: () => "delete the message",
  },

  warn: {
    axis: "author",
    strictness: 1,
    idempotent: false,
    staleAfterMs: HOUR,
    order: 3,
    says: () => "warn the author",
  },
  timeout: {
    axis: "author",
    strictness: 2,
    inverse: "untimeout",
    idempotent: true,
    staleAfterMs: 6 * HOUR,
    order: 1,
    says: (e) => `time the author out${forTime(e)}`,
  },
  quarantine: {
    axis: "author",
    strictness: 3,
    inverse: "unquarantine",
    idempotent: true,
    staleAfterMs: 24 * HOUR,
    order: 1,
    says: (e) => `quarantine the author${forTime(e)}`,
  },
  kick: {
    axis: "author",
    strictness: 4,
    idempotent: false,
    staleAfterMs: HOUR,
    order: 1,
    says: (e) => `kick the author${withPurge(e)}`,
  },
  ban: {
    axis: "author",
    strictness: 5,
    inverse: "unban",
    idempotent: true,
    staleAfterMs: 24 * HOUR,
    order: 0,
    says: (e) => `ban the author${forTime(e)}${withPurge(e)}`,
  },

  slowmode: {
    axis: "channel",
    strictness: 1,
    inverse: "end_slowmode",
    idempotent: true,
    staleAfterMs: 10 * MINUTE,
    order: 1,
    says: (e) =>
      `slow the channel down${e.intervalMs ? ` to a message each ${durationText(e.intervalMs)}` : ""}${forTime(e)}`,
  },
  lockdown: {
    axis: "channel",
    strictness: 2,
    inverse: "end_lockdown",
    idempotent: true,
    staleAfterMs: 10 * MINUTE,
    order: 0,
    says: (e) => `lock the channel${forTime(e)}`,
  },

  pause_invites: {
    axis: "community",
    strictness: 1,
    inverse: "end_pause_invites",
    idempotent: true,
    staleAfterMs: 10 * MINUTE,
    order: 0,
    says: (e) => `pause invites${e.dms ? " and direct messages between members" : ""}${forTime(e)}`,
  },

  tell: { axis: "tell", strictness: 1, idempotent: false, staleAfterMs: HOUR, order: 4, says: () => "tell the author" },
  help: {
    axis: "help",
    strictness: 1,
    idempotent: false,
    staleAfterMs: HOUR,
    order: 3,
    says: () => "tell the author where to find help",
  },
  alert: {
    axis: "alert",
    strictness: 1,
    idempotent: false,
    staleAfterMs: 24 * HOUR,
    order: 5,
    says: () => "alert the moderators",
  },

  untimeout: undoing("author", "lift the timeout"),
  unban: undoing("author", "lift the ban"),
  unquarantine: undoing("author", "lift the quarantine"),
  end_slowmode: undoing("channel", "end slow mode"),
  end_lockdown: undoing("channel", "unlock the channel"),
  end_pause_invites: undoing("community", "let invites in again"),
};

/** Taking something back is never stale: whoever was punished waits for it. */
function undoing(axis: Axis, words: string): ActionFacts {
  return { axis, strictness: 0, idempotent: true, staleAfterMs: NEVER, order: 1, says: () => words };
}

/** What an effect does, in words: `time the author out for 1h`. */
export const effectText = (effect: Effect): string => ACTIONS[effect.action].says(effect);

/** The effect that takes this one back, or `undefined` if nothing can. */
export const inverseOf = (effect: Effect, reason: string): Effect | undefined => {
  const { inverse } = ACTIONS[effect.action];
  return inverse && { action: inverse, target: effect.target, reason };
};

/** The stricter of two effects on one axis. Of two alike, the longer one; no duration is longest. */
export const stricterEffect = (a: Effect, b: Effect): Effect => {
  const difference = ACTIONS[a.action].strictness - ACTIONS[b.action].strictness;
  if (difference !== 0) return difference > 0 ? a : b;
  const length = (a.durationMs ?? Infinity) - (b.durationMs ?? Infinity);
  if (length !== 0 && !Number.isNaN(length)) return length > 0 ? a : b;
  const interval = (a.intervalMs ?? 0) - (b.intervalMs ?? 0);
  if (interval !== 0) return interval > 0 ? a : b;
  const purge = (a.purgeMs ?? 0) - (b.purgeMs ?? 0);
  if (purge !== 0) return purge > 0 ? a : b;
  for (const wider of ["dms", "inPublic"] as const) if (a[wider] !== b[wider]) return a[wider] ? a : b;
  // What a rule asks for stays when the strikes fade.
  if ((a.ladder === undefined) !== (b.ladder === undefined)) return a.ladder === undefined ? a : b;
  // Alike in all that matters: the order of rules must not show, so the words decide.
  return a.reason <= b.reason ? a : b;
};

/** One effect an axis, strictest first. The order in which they are given makes no difference. */
export const mergeEffects = (effects: readonly Effect[]): readonly Effect[] => {
  const byAxis = new Map<Axis, Effect>();
  for (const effect of effects) {
    const { axis } = ACTIONS[effect.action];
    const other = byAxis.get(axis);
    byAxis.set(axis, other ? stricterEffect(other, effect) : effect);
  }
  return [...byAxis.values()].sort(
    (a, b) => ACTIONS[a.action].order - ACTIONS[b.action].order || (a.action < b.action ? -1 : 1),
  );
};

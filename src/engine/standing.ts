import { ACTIONS, inverseOf } from "./actions/index.ts";
import type { Case, CaseEffect } from "./case.ts";
import type { Effect } from "./effect.ts";

/** The effects of a case that hold now: asked, not failed, and not taken back by a later one. Ends that wait for their time are not among them. */
export const standingEffects = ({ effects }: Pick<Case, "effects">): readonly CaseEffect[] => {
  const standing: CaseEffect[] = [];
  for (const asked of effects) {
    if (asked.outcome?.status === "failed" || asked.outcome?.status === "dropped") continue;
    const undone = asked.effect;
    const index = standing.findLastIndex(({ effect }) => takesBack(undone, effect));
    if (isReversal(undone)) {
      // An end that is planned but not yet due takes nothing back.
      if (index >= 0 && asked.outcome !== undefined) standing.splice(index, 1);
    } else standing.push(asked);
  }
  return standing;
};

/** What undoing a case means: what is taken back, and what no platform can take back. */
export type UndoPlan = { readonly back: readonly Effect[]; readonly stays: readonly Effect[] };

export const undoPlan = (c: Pick<Case, "effects">, reason: string): UndoPlan => {
  const back: Effect[] = [];
  const stays: Effect[] = [];
  for (const { effect } of standingEffects(c)) {
    const inverse = inverseOf(effect, reason);
    if (inverse === undefined) stays.push(effect);
    else if (!back.some((other) => other.action === inverse.action && sameTarget(other, inverse))) back.push(inverse);
  }
  return { back, stays };
};

const isReversal = ({ action }: Effect): boolean => ACTIONS[action].strictness === 0;

const takesBack = (later: Effect, earlier: Effect): boolean =>
  ACTIONS[earlier.action].inverse === later.action && sameTarget(later, earlier);

/** Do two effects fall on the same thing, on their axis? */
export const sameTarget = (a: Effect, b: Effect): boolean => {
  const axis = ACTIONS[a.action].axis;
  if (
    axis !== ACTIONS[b.action].axis ||
    a.target.platform !== b.target.platform ||
    a.target.community !== b.target.community
  )
    return false;
  switch (axis) {
    case "message":
      return a.target.message === b.target.message;
    case "author":
    case "tell":
      return a.target.author === b.target.author;
    case "channel":
      return a.target.channel === b.target.channel;
    case "alert":
      return true;
  }
};

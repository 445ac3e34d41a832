import { ACTIONS, inverseOf } from "./actions/index.ts";
import { sameTarget } from "./actions/same-target.ts";
import { fallsOn } from "./appeals/appeal.ts";
import type { Case, CaseEffect, CaseEvent, CaseId } from "./case.ts";
import { caseFrom } from "./case-log.ts";
import type { Effect, EffectId } from "./effect.ts";
import { deedEnds, keptByHand } from "./seen/deed.ts";

/** The effects of a case that hold now: asked, not failed, and not taken back by a later one. What was only asked to end is among them. */
export const standingEffects = (c: Pick<Case, "effects">): readonly CaseEffect[] =>
  fold(c, (end) => end.outcome !== undefined && !isInVain(end));

/**
 * The effects that this case still wants, once all is done that waits for nothing but its turn: an undo counts, also one that was
 * not done because another case holds what it would lift; an end that is planned for later does not.
 */
export const lastingEffects = (c: Pick<Case, "effects">): readonly CaseEffect[] =>
  fold(c, (end, undone) => (end.outcome !== undefined && !isInVain(end)) || askOf(end) !== askOf(undone));

const fold = (
  { effects }: Pick<Case, "effects">,
  isOver: (end: CaseEffect, undone: CaseEffect) => boolean,
): readonly CaseEffect[] => {
  let standing: CaseEffect[] = [];
  for (const asked of effects) {
    if (!isReversal(asked.effect)) {
      if (!isInVain(asked)) standing.push(asked);
    }
    // A timeout that was made longer is two effects, and lifting it ends both.
    else standing = standing.filter((e) => !takesBack(asked.effect, e.effect) || !isOver(asked, e));
  }
  return standing;
};

/** An effect and its planned end are asked for together, under one prefix; who takes it back does so under another. */
const askOf = ({ id }: CaseEffect): string => id.slice(0, id.lastIndexOf("."));

/** Asked for, and will not be. */
export const isInVain = ({ outcome }: CaseEffect): boolean =>
  outcome?.status === "failed" || outcome?.status === "dropped";

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

/** Does it take something back? */
export const isReversal = ({ action }: Effect): boolean => ACTIONS[action].strictness === 0;

/** Does the later one end what the earlier one began? */
export const takesBack = (later: Effect, earlier: Effect): boolean =>
  ACTIONS[earlier.action].inverse === later.action && sameTarget(later, earlier);

/**
 * Why an effect that had to wait is no longer to be done, or `undefined`. The events are those of its case.
 * What still waits when it is taken back is dropped there and then; this is for what was under way and failed for now,
 * and for ends that were planned ahead.
 */
export const whyNotWanted = (id: CaseId, events: readonly CaseEvent[], effectId: EffectId): string | undefined => {
  const asking = events.findIndex((event) => "asked" in event && event.asked.some((asked) => asked.id === effectId));
  const { effects = [], seen } = caseFrom(id, events) ?? {};
  const index = effects.findIndex((effect) => effect.id === effectId);
  const wanted = effects[index];
  if (wanted === undefined) return undefined;
  const isTakenBack = events
    .slice(asking + 1)
    .some(
      (e) => e.type === "undone" || (e.type === "decided" && e.verdict === "approve") || isAcquittal(e, wanted.effect),
    );
  if (isTakenBack) return "It was taken back while it waited.";
  if (!isReversal(wanted.effect)) return undefined;
  const ended = effects
    .slice(0, index)
    .findLast((e) => takesBack(wanted.effect, e.effect) && askOf(e) === askOf(wanted));
  if (ended === undefined) return undefined;
  if (isInVain(ended)) return "What it was to end was never done.";
  if (events.some((e) => e.type === "lifted" && e.effect === ended.id)) return "What it was to end was lifted before.";
  const later = effects.slice(index + 1);
  if (later.some((e) => takesBack(e.effect, ended.effect) && e.outcome?.status === "done"))
    return "What it was to end was lifted before.";
  const byHand = keptByHand(seen, wanted.effect.action, wanted.effect.target.author);
  if (byHand.some((deed) => deed.at >= ended.at && deedEnds(deed) > overAt(ended)))
    return "Staff asked for it by hand since, and for longer.";
  const isFollowed = later.some((e) => takesBack(wanted.effect, e.effect) && !isInVain(e));
  return isFollowed ? "What it was to end goes on: it was asked for again." : undefined;
};

/** Was an appeal upheld that concerns this effect? */
const isAcquittal = (event: CaseEvent, effect: Effect): boolean =>
  event.type === "answered" && event.upheld && (event.settles === true || fallsOn(effect, event.from));

/** Has a person found that nothing was wrong? Then the case holds nothing up, whatever could not be taken back. */
export const isOverturned = ({ status }: Pick<Case, "status">): boolean => status === "approved" || status === "undone";

/**
 * Does another case keep what this end would take back? Then lifting it here would lift it there.
 * `own` is the case that it is ended for: what lasts longer there than in the others is ended all the same, but for a channel:
 * whether it is locked by one case or by two makes no difference to those in it.
 */
export const isHeldBy = (end: Effect, own: Case, others: readonly Case[], now: number): boolean => {
  const ends = (effects: readonly CaseEffect[]): number[] =>
    effects.filter((e) => !isInVain(e) && takesBack(end, e.effect)).map(overAt);
  const isOnPerson = ACTIONS[end.action].axis === "author";
  const ownEnd = isOnPerson ? Math.max(-Infinity, ...ends(own.effects)) : -Infinity;
  return others
    .filter((other) => !isOverturned(other))
    .flatMap((other) => ends(lastingEffects(other)))
    .some((over) => over > now && over >= ownEnd);
};

/** When it ends by itself; never: Infinity. */
export const overAt = ({ effect: { durationMs }, outcome, at }: CaseEffect): number =>
  (outcome?.at ?? at) + (durationMs ?? Infinity);

import { ACTIONS, inverseOf, stricterEffect } from "../actions/index.ts";
import { covers } from "../actions/same-target.ts";
import type { Case, CaseEffect, CaseEvent, CaseId } from "../case.ts";
import type { Effect, EffectId } from "../effect.ts";
import { askAll, outboxOf, withEnds } from "../outbox.ts";
import type { CaseWrite, Strike } from "../ports.ts";
import type { Discipline } from "../rulebook/rule.ts";
import { deedEnds, keptByHand } from "../seen/deed.ts";
import { isOverturned, lastingEffects, overAt, takesBack } from "../standing.ts";
import { fallsBelow, hasReached, strikesAt } from "./strikes.ts";

/** How it stands with a sanction of the ladder. */
export type Outlook =
  /** It has ended, was taken back, or was never done. */
  | { readonly state: "over" }
  /** `liftAt`: when the strikes will have fallen far enough, if nothing is added. */
  | { readonly state: "grounded"; readonly endsAt?: number; readonly liftAt?: number }
  /** The strikes hold it up no more, but something else does, until then. */
  | { readonly state: "held"; readonly by: CaseId; readonly endsAt?: number; readonly until?: number }
  | { readonly state: "lift"; readonly why: Why; readonly strikes: number; readonly rung: number };

type Why = Extract<CaseEvent, { type: "lifted" }>["why"];

/** What an outlook rests on. */
export type Grounds = {
  /** The case that asked for it, and all others of the same person. */
  readonly own: Case;
  readonly others: readonly Case[];
  /** That count against the person. */
  readonly strikes: readonly Strike[];
  /** Was any strike taken back that had been given when the rung was reached? */
  readonly hasVoid: boolean;
  readonly discipline: Discipline;
  readonly now: number;
};

/**
 * Below how many strikes the sanction of a rung is lifted. Where strikes end at a day, below the rung itself. Where they halve,
 * below half of it: what fades from the first moment on would otherwise lift a sanction within minutes. So whoever has just
 * reached a rung waits a half-life, as he would wait for an end.
 */
export const liftLevel = (rung: number, { halfLifeMs }: Discipline): number =>
  halfLifeMs === undefined ? rung : rung / 2;

/** Whether a sanction still has ground, and if not, whether anything else holds it up. */
export const outlookOf = (id: EffectId, grounds: Grounds): Outlook => {
  const { own, others, strikes, discipline, now } = grounds;
  const sanction = isOverturned(own) ? undefined : lastingEffects(own).find((effect) => effect.id === id);
  if (sanction?.effect.ladder === undefined) return { state: "over" };
  const { ladder, durationMs } = sanction.effect;
  const endsAt = durationMs === undefined ? undefined : ladder.at + durationMs;
  if (endsAt !== undefined && endsAt <= now) return { state: "over" };
  const ends = endsAt === undefined ? {} : { endsAt };
  const why = whyGroundless(ladder, grounds);
  if (why === undefined) {
    const liftAt =
      (discipline.lift ?? "faded") === "faded"
        ? fallsBelow(strikes, liftLevel(ladder.strikes, discipline), now, discipline)
        : undefined;
    return { state: "grounded", ...ends, ...(liftAt === undefined ? {} : { liftAt }) };
  }
  const holders = [own, ...others].flatMap((c) => holdersIn(c, sanction, grounds));
  const longest = holders.reduce<Holder | undefined>(
    (best, one) => (best && best.until >= one.until ? best : one),
    undefined,
  );
  if (longest === undefined)
    return { state: "lift", why, strikes: strikesAt(strikes, now, discipline), rung: ladder.strikes };
  const until = Number.isFinite(longest.until) ? { until: longest.until } : {};
  return { state: "held", by: longest.caseId, ...ends, ...until };
};

/** Why the strikes hold up a rung no more, or `undefined` where they do. */
const whyGroundless = (
  { strikes: rung, at }: NonNullable<Effect["ladder"]>,
  { strikes, hasVoid, discipline, now }: Grounds,
): Why | undefined => {
  const lift = discipline.lift ?? "faded";
  if (lift === "never") return undefined;
  if (hasVoid && !hasReached(strikes, rung, at, now, discipline)) return "overturned";
  const isFaded = lift === "faded" && strikesAt(strikes, now, discipline) < liftLevel(rung, discipline);
  return isFaded ? "faded" : undefined;
};

type Holder = { readonly caseId: CaseId; readonly until: number };

/** What else in a case asks for what lifting this would end: another effect of it, or what its rule asked for beside the ladder. */
const holdersIn = (c: Case, sanction: CaseEffect, grounds: Grounds): readonly Holder[] => {
  const end = inverseOf(sanction.effect, "");
  if (end === undefined || isOverturned(c)) return [];
  const asked = lastingEffects(c)
    .filter(({ id, effect }) => id !== sanction.id && takesBack(end, effect))
    .filter(({ effect: { ladder } }) => ladder === undefined || whyGroundless(ladder, grounds) === undefined)
    .map((effect) => ({ caseId: c.id, until: overAt(effect) }));
  const own = c.id === grounds.own.id ? besideLadder(c, sanction) : undefined;
  const beside = own && takesBack(end, own) ? [{ caseId: c.id, until: endOf(own, sanction) }] : [];
  const byHand = keptByHand(c.seen, end.action, end.target.author)
    .filter((deed) => deed.at >= sanction.at)
    .map((deed) => ({ caseId: c.id, until: deedEnds(deed) }));
  return [...asked, ...beside, ...byHand].filter(({ until }) => until > grounds.now);
};

/** What the rules asked for themselves when the ladder asked for more: on the same author, the strictest. */
const besideLadder = (c: Case, { effect, askedBy }: CaseEffect): Effect | undefined =>
  c.entries
    .flatMap(({ decision }) => (askedBy.kind === "modbot" ? decision.effects : decision.suggested))
    .filter(({ action, target }) => ACTIONS[action].axis === "author" && target.author === effect.target.author)
    .reduce<Effect | undefined>((best, one) => (best ? stricterEffect(best, one) : one), undefined);

const endOf = ({ durationMs }: Effect, { effect, at }: CaseEffect): number =>
  (effect.ladder?.at ?? at) + (durationMs ?? Infinity);

/** Where a platform has one state for a ban and a timeout, lifting the one must be over before the other begins. */
const REST_AFTER_MS = 2_000;

const REASONS: Readonly<Record<Why, string>> = {
  faded: "The strikes behind it no longer count.",
  overturned: "A strike behind it was taken back.",
};

/** What lifting a sanction writes: the end of it, and for the rest of its time the lesser measure that the rule had asked for itself. */
export const liftWrite = (
  own: Case,
  id: EffectId,
  { why, strikes, rung }: Extract<Outlook, { state: "lift" }>,
  at: number,
): CaseWrite | undefined => {
  const sanction = own.effects.find((effect) => effect.id === id);
  const end = sanction && inverseOf(sanction.effect, REASONS[why]);
  if (sanction === undefined || end === undefined) return undefined;
  const rest = restOf(own, sanction, at);
  const wanted = [
    { effect: end, afterMs: 0 },
    ...withEnds(rest ? [rest] : []).map(({ effect, afterMs }) => ({ effect, afterMs: afterMs + REST_AFTER_MS })),
  ];
  const asked = askAll(
    `${own.id}.l${own.version}`,
    1,
    wanted.map(({ effect }) => effect),
  );
  return {
    caseId: own.id,
    version: own.version,
    events: [{ type: "lifted", at, effect: id, why, strikes, rung, asked }],
    outbox: outboxOf(own.id, asked, at, (index) => wanted[index]?.afterMs ?? 0),
  };
};

const restOf = (own: Case, sanction: CaseEffect, at: number): Effect | undefined => {
  // What was only simulated is no reason to do anything to somebody now.
  const beside = sanction.outcome?.status === "simulated" ? undefined : besideLadder(own, sanction);
  if (beside === undefined || ACTIONS[beside.action].inverse === undefined) return undefined;
  const until = endOf(beside, sanction);
  const rest: Effect = Number.isFinite(until) ? { ...beside, durationMs: until - at } : beside;
  const isThere = lastingEffects(own).some((effect) => effect.id !== sanction.id && covers(effect.effect, rest));
  return until <= at || isThere ? undefined : rest;
};

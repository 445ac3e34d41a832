import type { Strike } from "../ports.ts";
import type { Discipline } from "../rulebook/rule.ts";

/** How strikes lose their weight: what a total depends on. */
export type Fading = Pick<Discipline, "halfLifeMs" | "expireMs">;

/** What one strike weighs at a time. One of the future weighs nothing yet; one with an end of its own, or in a rulebook with `expire`, weighs all or nothing. */
export const weightAt = ({ weight, at, expireMs }: Strike, now: number, fading: Fading): number => {
  const ageMs = now - at;
  if (ageMs < 0) return 0;
  const endsAfterMs = expireMs ?? fading.expireMs;
  if (endsAfterMs !== undefined) return ageMs < endsAfterMs ? weight : 0;
  return fading.halfLifeMs === undefined ? weight : weight * 0.5 ** (ageMs / fading.halfLifeMs);
};

/**
 * What an author's strikes weigh at a time, together. Strikes of one moment are of one burst, and of these the heaviest counts:
 * a strike is dated to the beginning of its burst for this.
 */
export const strikesAt = (strikes: readonly Strike[], now: number, fading: Fading): number => {
  const heaviest = new Map<number, number>();
  for (const strike of strikes)
    heaviest.set(strike.at, Math.max(heaviest.get(strike.at) ?? 0, weightAt(strike, now, fading)));
  const total = [...heaviest.values()].sort((a, b) => a - b).reduce((sum, weight) => sum + weight, 0);
  // Hundredths are all that people see; beyond them the order of summing would show.
  return Math.round(total * 100) / 100;
};

/** When a strike stops to count for good; `undefined` where it only fades, or stays. */
export const endOf = ({ at, expireMs }: Strike, fading: Fading): number | undefined => {
  const afterMs = expireMs ?? fading.expireMs;
  return afterMs === undefined ? undefined : at + afterMs;
};

/** A hundred years: beyond it nothing is foretold. */
const HORIZON_MS = 100 * 365 * 86_400_000;

/**
 * When the total falls below a level for the first time if nothing is added: now, where it is below already; `undefined`: never.
 *
 * Limits: to the millisecond, by halving; a total only falls as long as nothing is added. Strikes of the future are left out.
 */
export const fallsBelow = (
  strikes: readonly Strike[],
  level: number,
  now: number,
  fading: Fading,
): number | undefined => {
  const past = strikes.filter(({ at }) => at <= now);
  const isBelow = (at: number): boolean => strikesAt(past, at, fading) < level;
  if (isBelow(now)) return now;
  let [above, below] = [now, now + HORIZON_MS];
  if (!isBelow(below)) return undefined;
  while (below - above > 1) {
    const middle = Math.floor((above + below) / 2);
    if (isBelow(middle)) below = middle;
    else above = middle;
  }
  return below;
};

/** Has the total reached a level at any time between the two? It is highest where a strike has just come. */
export const hasReached = (
  strikes: readonly Strike[],
  level: number,
  since: number,
  until: number,
  fading: Fading,
): boolean =>
  [since, ...strikes.map(({ at }) => at).filter((at) => at > since && at <= until)].some(
    (at) => strikesAt(strikes, at, fading) >= level,
  );

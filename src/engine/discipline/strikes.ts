import { stricterEffect } from "../actions/index.ts";
import type { Effect, Target } from "../effect.ts";
import type { Strike } from "../ports.ts";
import type { Discipline, Rung } from "../rulebook/rule.ts";
import { durationText } from "../units.ts";

/** What an author's strikes weigh at a time: each halves with every half-life. Strikes in the future weigh nothing. */
export const strikesAt = (strikes: readonly Strike[], now: number, { halfLifeMs }: Discipline): number => {
  const total = strikes.reduce((sum, { weight, at }) => sum + (at > now ? 0 : weight * fade(now - at, halfLifeMs)), 0);
  // Hundredths are all that people see; beyond them the order of summing would show.
  return Math.round(total * 100) / 100;
};

const fade = (ageMs: number, halfLifeMs: number | undefined): number =>
  halfLifeMs === undefined ? 1 : 0.5 ** (ageMs / halfLifeMs);

/** The highest rung that a total has reached. */
export const rungAt = (total: number, { ladder }: Discipline): Rung | undefined =>
  ladder.reduce<Rung | undefined>((best, rung) => (rung.strikes <= total ? rung : best), undefined);

/** The first rung above a total. */
export const nextRung = (total: number, { ladder }: Discipline): Rung | undefined =>
  ladder.find((rung) => rung.strikes > total);

/** What crossing from one total to another leads to, or `undefined` when no new rung is reached. */
export const crossed = (before: number, after: number, discipline: Discipline): Rung | undefined => {
  const rung = rungAt(after, discipline);
  return rung !== undefined && rung.strikes > before ? rung : undefined;
};

/** Adds the step of a ladder to effects; an author effect that is stricter already stays. */
export const withRung = (effects: readonly Effect[], rung: Rung | undefined, target: Target): readonly Effect[] => {
  if (rung === undefined) return effects;
  const step: Effect = {
    action: rung.action,
    target,
    reason: `Strikes have reached ${rung.strikes}.`,
    ...(rung.durationMs === undefined ? {} : { durationMs: rung.durationMs }),
  };
  const same = effects.find((effect) => isAuthorEffect(effect));
  return same === undefined
    ? [...effects, step]
    : effects.map((effect) => (effect === same ? stricterEffect(effect, step) : effect));
};

const isAuthorEffect = ({ action }: Effect): boolean =>
  action === "warn" || action === "timeout" || action === "kick" || action === "ban" || action === "quarantine";

/** `time out 10m at 3 strikes`, for people. */
export const rungText = ({ strikes, action, durationMs }: Rung): string =>
  `${action}${durationMs === undefined ? "" : ` ${durationText(durationMs)}`} at ${strikes} strikes`;

import { ACTIONS, stricterEffect } from "../actions/index.ts";
import { covers } from "../actions/same-target.ts";
import type { Effect, Target } from "../effect.ts";
import type { Discipline, Rung } from "../rulebook/rule.ts";
import { durationText } from "../units.ts";

/** The steps of a ladder, and how often the top one comes again. */
export type Steps = Pick<Discipline, "ladder" | "repeat">;

/** The highest rung that a total has reached. Above the top, every so many further strikes are a rung with the same step. */
export const rungAt = (total: number, { ladder, repeat }: Steps): Rung | undefined => {
  const rung = ladder.reduce<Rung | undefined>((best, one) => (one.strikes <= total ? one : best), undefined);
  if (rung === undefined || repeat === undefined || rung !== ladder.at(-1)) return rung;
  return again(rung, Math.floor((total - rung.strikes) / repeat + TINY), repeat);
};

/** The first rung above a total. */
export const nextRung = (total: number, { ladder, repeat }: Steps): Rung | undefined => {
  const rung = ladder.find(({ strikes }) => strikes > total);
  const top = ladder.at(-1);
  if (rung !== undefined || top === undefined || repeat === undefined) return rung;
  return again(top, Math.floor((total - top.strikes) / repeat + TINY) + 1, repeat);
};

/** Tenths do not divide exactly. */
const TINY = 1e-9;

const again = (top: Rung, times: number, repeat: number): Rung => ({
  ...top,
  strikes: Math.round((top.strikes + times * repeat) * 100) / 100,
});

/** What crossing from one total to another leads to, or `undefined` when no new rung is reached. */
export const crossed = (before: number, after: number, steps: Steps): Rung | undefined => {
  const rung = rungAt(after, steps);
  return rung !== undefined && rung.strikes > before ? rung : undefined;
};

/** Adds the step of a ladder to effects; an author effect that is as strict already stays. `at`: when the strikes reached it. */
export const withRung = (
  effects: readonly Effect[],
  rung: Rung | undefined,
  target: Target,
  at: number,
): readonly Effect[] => {
  if (rung === undefined) return effects;
  const step: Effect = {
    action: rung.action,
    target,
    reason: `Strikes have reached ${rung.strikes}.`,
    ...(rung.durationMs === undefined ? {} : { durationMs: rung.durationMs }),
    ladder: { strikes: rung.strikes, at },
  };
  const same = effects.find(({ action }) => ACTIONS[action].axis === "author");
  if (same === undefined) return [...effects, step];
  // What the rule asks for itself does not hang on strikes: it is not lifted with them.
  return covers(same, step)
    ? effects
    : effects.map((effect) => (effect === same ? stricterEffect(effect, step) : effect));
};

/** `timeout 10m at 3 strikes`, for people. */
export const rungText = ({ strikes, action, durationMs }: Rung): string =>
  `${action}${durationMs === undefined ? "" : ` ${durationText(durationMs)}`} at ${strikes} ${strikes === 1 ? "strike" : "strikes"}`;

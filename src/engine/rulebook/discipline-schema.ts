import { z } from "zod";
import { ACTIONS } from "../actions/index.ts";
import { duration, parseDuration } from "../units.ts";
import { type Discipline, LIFTS, type Rung } from "./rule.ts";

const RUNG = /^(warn|kick|timeout|ban|quarantine)(?: (\S+))?$/;
const rung = z
  .string()
  .meta({ pattern: RUNG.source, examples: ["timeout 10m", "ban"] })
  .transform((text, ctx): Omit<Rung, "strikes"> => {
    const [, action, time] = RUNG.exec(text.trim()) ?? [];
    const durationMs = time === undefined ? undefined : parseDuration(time);
    const mayLast = action === "ban" || action === "quarantine";
    const fits =
      action === "timeout" ? durationMs !== undefined : time === undefined || (mayLast && durationMs !== undefined);
    if (action !== undefined && fits) {
      return { action: action as Rung["action"], ...(durationMs === undefined ? {} : { durationMs }) };
    }
    ctx.addIssue({
      code: "custom",
      message: `"${text.slice(0, 60)}" is not a step of the ladder. Write warn, timeout 10m, kick, quarantine 1d or ban`,
    });
    return z.NEVER;
  });

const ladder = z
  .record(
    z.string().regex(/^[1-9]\d{0,2}(?:\.\d)?$/, { error: "A step begins with a number of strikes: 3: timeout 10m" }),
    rung,
  )
  .transform((steps): readonly Rung[] =>
    Object.entries(steps)
      .map(([strikes, step]) => ({ strikes: Number(strikes), ...step }))
      .toSorted((a, b) => a.strikes - b.strikes),
  )
  .superRefine((rungs, ctx) => {
    for (const [index, step] of rungs.entries()) {
      const below = rungs[index - 1];
      if (below === undefined || !isMilder(step, below)) continue;
      const message = `the step at ${step.strikes} is milder than the one at ${below.strikes}: more strikes must not lead to less`;
      ctx.addIssue({ code: "custom", path: [String(step.strikes)], message });
    }
  });

const isMilder = (step: Rung, below: Rung): boolean => {
  const difference = ACTIONS[step.action].strictness - ACTIONS[below.action].strictness;
  return difference < 0 || (difference === 0 && (step.durationMs ?? Infinity) < (below.durationMs ?? Infinity));
};

/** How strikes fade and what they lead to, as written. */
export const discipline = z
  .strictObject({
    half_life: duration.optional(),
    expire: duration.optional(),
    ladder,
    repeat: z.number().min(0.1).max(999).optional(),
    lift: z.enum(LIFTS).optional(),
  })
  .refine(({ half_life, expire }) => half_life === undefined || expire === undefined, {
    error: "strikes fade by half_life or end by expire, not both",
    path: ["expire"],
  })
  .refine(({ ladder, repeat }) => repeat === undefined || ladder.length > 0, {
    error: "there is no step that could come again",
    path: ["repeat"],
  })
  .transform(
    ({ half_life, expire, ladder, repeat, lift }): Discipline => ({
      ...(half_life === undefined ? {} : { halfLifeMs: half_life }),
      ...(expire === undefined ? {} : { expireMs: expire }),
      ladder,
      ...(repeat === undefined ? {} : { repeat }),
      ...(lift === undefined ? {} : { lift }),
    }),
  );

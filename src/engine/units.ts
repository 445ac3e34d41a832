import { z } from "zod";

const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;
type Unit = keyof typeof UNIT_MS;

const DURATION = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h|d|w)$/;
const SHARE = /^(\d{1,3}(?:\.\d{1,6})?)\s?%$/;
const LONGEST_MS = 100 * 365 * UNIT_MS.d;

/** Milliseconds of `10m`, `1.5h`, `7d`; `undefined` when it is not a duration of at most a hundred years. */
export const parseDuration = (text: string): number | undefined => {
  const [, count, unit] = DURATION.exec(text) ?? [];
  if (count === undefined) return undefined;
  const ms = Math.round(Number(count) * UNIT_MS[unit as Unit]);
  return ms <= LONGEST_MS ? ms : undefined;
};

/** The shortest exact way to write a duration: 90000 is `90s`, 3600000 is `1h`. */
export const durationText = (ms: number): string => {
  for (const unit of ["w", "d", "h", "m", "s"] as const) {
    if (ms >= UNIT_MS[unit] && ms % UNIT_MS[unit] === 0) return `${ms / UNIT_MS[unit]}${unit}`;
  }
  return `${ms}ms`;
};

/** An age in its largest unit: `3d`, `5h`. */
export const ageText = (ms: number): string => {
  const unit = [UNIT_MS.d, UNIT_MS.h, UNIT_MS.m, UNIT_MS.s].find((u) => ms >= u) ?? UNIT_MS.s;
  return durationText(Math.max(0, Math.floor(ms / unit)) * unit);
};

/** 0..1 of `70%`; `undefined` when it is not a percentage between 0 and 100. */
export const parseShare = (text: string): number | undefined => {
  const [, percent] = SHARE.exec(text) ?? [];
  return percent === undefined || Number(percent) > 100 ? undefined : Number(percent) / 100;
};

export const shareText = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** Rulebook value: a duration with its unit, in; milliseconds, out. */
export const duration = z
  .string()
  .meta({ title: "duration", pattern: DURATION.source, examples: ["30s", "10m", "2h", "7d"] })
  .transform((text, ctx) => {
    const ms = parseDuration(text);
    if (ms !== undefined && ms > 0) return ms;
    ctx.addIssue({
      code: "custom",
      message: `"${text}" is not a duration. Write a number and a unit: 30s, 10m, 2h, 7d.`,
    });
    return z.NEVER;
  });

/** Rulebook value: a percentage in; 0..1 out. */
export const share = z
  .string()
  .meta({ title: "share", pattern: SHARE.source, examples: ["70%"] })
  .transform((text, ctx) => {
    const ratio = parseShare(text);
    if (ratio !== undefined) return ratio;
    ctx.addIssue({ code: "custom", message: `"${text}" is not a share. Write a percentage: 70%.` });
    return z.NEVER;
  });

/** Rulebook value: the name of a list, or the entries themselves. */
export const listOrEntries = z.union([z.string().min(1).meta({ title: "list" }), z.array(z.string()).min(1)]);

/** Rulebook value: one name, or a list of them; a list, out. */
export const oneOrMore = z.union([
  z
    .string()
    .min(1)
    .transform((one): readonly string[] => [one]),
  z.array(z.string().min(1)).min(1),
]);

/** `1 author`, `3 authors`. */
export const countText = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

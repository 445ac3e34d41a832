import { UsageError } from "../../engine/errors.ts";

const inRange = (flag: string, text: string, value: number, least: number, most: number, kind: string): number => {
  if (value >= least && value <= most) return value;
  throw new UsageError(`${flag} ${text} is not a ${kind} from ${least} to ${most}.`);
};

/** Errors: `UsageError` for anything else. */
export const wholeNumber = (flag: string, text: string | undefined, least: number, most: number): number | undefined =>
  text === undefined
    ? undefined
    : inRange(flag, text, /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN, least, most, "whole number");

/** Errors: `UsageError` for anything else. */
export const shareOf = (flag: string, text: string | undefined, least: number, most: number): number | undefined =>
  text === undefined
    ? undefined
    : inRange(flag, text, /^\d{1,4}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN, least, most, "number");

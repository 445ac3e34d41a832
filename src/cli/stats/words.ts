import { CONFIDENCE } from "../../engine/trust/bound.ts";

/** What figures look like before people. */
export const number = (count: number): string => Math.round(count).toLocaleString("en-US");

/** Two digits below one percent, where they matter; `-` where there is nothing to divide by. */
export const percent = (part: number, whole = 1): string => {
  if (whole === 0) return "-";
  const share = (part / whole) * 100;
  return `${share !== 0 && share < 1 ? Math.round(share * 100) / 100 : Math.round(share * 10) / 10}%`;
};

export const CONFIDENT = `${Math.round(CONFIDENCE * 100)}% sure`;

/** A time of waiting in the unit that fits: `40s`, `4m`, `3.5h`, `2.1d`. */
export const waitText = (ms: number): string => {
  if (ms < 1_000) return "under 1s";
  if (ms < 60_000) return `${Math.round(ms / 1_000)}s`;
  if (ms < 3_600_000) return `${Math.round(ms / 60_000)}m`;
  if (ms < 172_800_000) return `${Math.round(ms / 360_000) / 10}h`;
  return `${Math.round(ms / 8_640_000) / 10}d`;
};

/** Milliseconds of a decision. */
export const msText = (ms: number): string => `${ms >= 100 ? Math.round(ms) : Math.round(ms * 10) / 10} ms`;

import type { Clock } from "../../engine/ports.ts";

/** How many times as fast as it was recorded, or without waiting at all. */
export type Speed = number | "max";

/** `20x`, `20`, `0.5x` or `max`; `undefined` for anything else. */
export const parseSpeed = (text: string): Speed | undefined => {
  if (text === "max") return "max";
  const times = /^(\d{1,7}(?:\.\d{1,4})?)x?$/.exec(text)?.[1];
  return times !== undefined && Number(times) > 0 ? Number(times) : undefined;
};

/** No pause is longer, so that a quiet night is over in a moment. */
export const LONGEST_PAUSE_MS = 2_000;

/** Says how long each message still has to wait, in ms of the clock. */
export type Pace = (sentAt: number | undefined) => number;

/**
 * Keeps the recorded pace, `times` as fast.
 *
 * Gives: 0 for a message without a time, one older than the last, and one that is late: after a slow stretch it catches up, by the longest pause at most.
 */
export const paceOf = (times: number, clock: Clock): Pace => {
  let newest: number | undefined;
  let due = 0;
  return (sentAt) => {
    const now = clock();
    if (newest === undefined) due = now;
    if (sentAt !== undefined && (newest === undefined || sentAt > newest)) {
      const pause = newest === undefined ? 0 : Math.min((sentAt - newest) / times, LONGEST_PAUSE_MS);
      due = Math.max(due + pause, now - LONGEST_PAUSE_MS);
      newest = sentAt;
    }
    return Math.max(0, due - now);
  };
};

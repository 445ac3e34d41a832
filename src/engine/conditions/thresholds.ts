import { z } from "zod";

/** Above every score: without `act_at` a rule asks people at most. */
export const NEVER = Number.POSITIVE_INFINITY;

/** Rulebook value: a score from which on something holds. */
export const threshold = z
  .number()
  .gt(0, { message: "A score of 0 would hold for every message." })
  .max(1, { message: "Scores go from 0 to 1." });

export const inOrder = (p: { readonly queue_at: number; readonly act_at?: number | undefined }): boolean =>
  p.act_at === undefined || p.act_at >= p.queue_at;

export const ORDER = { message: "act_at must be at least queue_at.", path: ["act_at"] };

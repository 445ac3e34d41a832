import type { Message } from "./message.ts";

/** A message that was judged, kept for a time so that other rules can be tried on it. `seq` counts up; `at`: when it was judged, epoch ms. */
export type RecentMessage = { readonly seq: number; readonly at: number; readonly message: Message };

/** How long messages are kept for that, and how many at most. Whichever is reached first. */
export type Keep = { readonly forMs: number; readonly atMost: number };

/** Unless something else is wanted: some 70 MB on the disk. */
export const KEPT: Keep = { forMs: 14 * 86_400_000, atMost: 200_000 };

/** The messages judged last, oldest first. */
export type RecentStore = {
  /** Those after `seq`, in the order in which they were judged. */
  readonly recent: (after: number, limit: number) => Promise<readonly RecentMessage[]>;
  /** The first of them that was judged at this time or later, and how many follow it. */
  readonly recentSince: (at: number) => Promise<{ readonly after: number; readonly count: number }>;
};

/** Longest text that is kept, UTF-16 units: what a platform carries. */
export const LONGEST_KEPT = 8_000;

/** Deleted in one transaction for each message that comes in: enough to catch up after the limits were lowered, too few to hold anybody up. */
export const MOST_FORGOTTEN = 4;

import type { Arrival } from "../engine/connector.ts";
import type { Intake } from "./intake.ts";
import type { LinkScout } from "./link-scout.ts";

/** Takes arrivals, and holds those back whose short links are being looked up; the others pass them by. */
export type Ahead = {
  readonly take: Intake["take"];
  /** Resolves when nothing is held back any more. */
  readonly settle: () => Promise<void>;
};

/** Errors: what the intake throws for a message that was held back goes to `fail`. */
export const takeAhead = (take: Intake["take"], scout: LinkScout, fail: (error: unknown) => void): Ahead => {
  const held = new Set<Promise<void>>();

  const hold = (input: string, arrival: Arrival, found: Promise<void>, readAt: number): void => {
    const later = found
      .then(() => take(input, [arrival], readAt))
      .catch(fail)
      .then(() => {
        held.delete(later);
      });
    held.add(later);
  };

  return {
    take(input, arrivals, readAt) {
      const now = arrivals.filter((arrival) => {
        const found = arrival.kind === "message" ? scout.ahead(arrival.message) : undefined;
        if (found !== undefined) hold(input, arrival, found, readAt);
        return found === undefined;
      });
      return now.length === 0 ? Promise.resolve() : take(input, now, readAt);
    },
    settle: async () => {
      while (held.size > 0) await Promise.all(held);
    },
  };
};

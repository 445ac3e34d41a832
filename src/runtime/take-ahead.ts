import type { Arrival } from "../engine/connector.ts";
import type { Message } from "../engine/message.ts";
import type { Intake } from "./intake.ts";

/** Finds something out about a message before it is judged. Absent when there is nothing to wait for. Never rejects. */
export type Scout = { readonly ahead: (message: Message) => Promise<void> | undefined };

/** Takes arrivals, and holds those back about which something is being found out; the others pass them by. */
export type Ahead = {
  readonly take: Intake["take"];
  /** Resolves when nothing is held back any more. */
  readonly settle: () => Promise<void>;
};

/** Errors: what the intake throws for a message that was held back goes to `fail`. */
export const takeAhead = (take: Intake["take"], scouts: readonly Scout[], fail: (error: unknown) => void): Ahead => {
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

  /** All scouts are sent out at once. */
  const aboutTo = (message: Message): Promise<void> | undefined => {
    const found = scouts.flatMap((scout) => scout.ahead(message) ?? []);
    return found.length < 2 ? found[0] : Promise.all(found).then(() => undefined);
  };

  return {
    take(input, arrivals, readAt) {
      const now = arrivals.filter((arrival) => {
        const found = arrival.kind === "message" ? aboutTo(arrival.message) : undefined;
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

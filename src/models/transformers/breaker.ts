/** What a model is to those who ask: answering, or given up for a while. */
export type BreakerNews = { readonly now: "failing"; readonly why: string } | { readonly now: "back" };

/** So many failures one after the other are no accident. */
const FAILURES = 5;
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/**
 * Gives a model up that fails time after time, so that nobody waits for it in vain, and lets one question through after a pause to see
 * whether it is back. Both are told once.
 *
 * Limits: given up after 5 failures in a row; tried after 10, 20, 40 s ... 5 min.
 */
export const openBreaker = (clock: () => number, onNews: (news: BreakerNews) => void) => {
  let failures = 0;
  let pauseMs = FIRST_PAUSE_MS;
  /** When one question may be let through; `undefined` while all are. */
  let tryAt: number | undefined;
  return {
    /** May it be asked? The one that is let through takes the turn of all others until it is answered, or a pause has gone by. */
    mayAsk: (): boolean => {
      if (tryAt === undefined) return true;
      if (clock() < tryAt) return false;
      tryAt = clock() + pauseMs;
      return true;
    },
    answered: (): void => {
      const wasOpen = tryAt !== undefined;
      failures = 0;
      pauseMs = FIRST_PAUSE_MS;
      tryAt = undefined;
      if (wasOpen) onNews({ now: "back" });
    },
    failed: (why: string): void => {
      failures++;
      if (tryAt !== undefined) {
        pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
        tryAt = clock() + pauseMs;
      } else if (failures >= FAILURES) {
        tryAt = clock() + pauseMs;
        onNews({ now: "failing", why });
      }
    },
  };
};
export type Breaker = ReturnType<typeof openBreaker>;

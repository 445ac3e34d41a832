import { setImmediate } from "node:timers/promises";

/** Time that stands still until a test lets it pass. `sleep` wakes in the order of due times, with everything that follows from each. */
export const manualTime = (start = 1_790_000_000_000) => {
  let now = start;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++) await setImmediate();
  };
  return {
    clock: (): number => now,
    sleep: (ms: number, signal?: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const stop = (): void => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          resolve();
        };
        const wake = (): void => {
          signal?.removeEventListener("abort", stop);
          resolve();
        };
        const sleeper = { at: now + ms, wake };
        sleepers.push(sleeper);
        signal?.addEventListener("abort", stop, { once: true });
      }),
    /** Lets everything happen that needs no time. */
    settle,
    /** The clock goes forward and nobody is woken for it: as when the machine slept. */
    jump: (ms: number): void => {
      now += ms;
    },
    pass: async (ms: number): Promise<void> => {
      const end = now + ms;
      await settle();
      for (;;) {
        const next = sleepers.toSorted((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        sleepers = sleepers.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.wake();
        await settle();
      }
      now = end;
    },
  };
};

/** Waits between a socket that cannot wait and a reader who pulls. */
export type BoundedQueue<T> = {
  /** `false`: it is full, and this one is not kept. */
  readonly push: (item: T) => boolean;
  /** All that waits, or what comes next; `undefined` once it has ended and is empty. Errors: what it ended with. */
  readonly take: () => Promise<readonly T[] | undefined>;
  /** Nothing more will come; `error`: because of this. */
  readonly end: (error?: unknown) => void;
  readonly size: () => number;
};

/** Holds `most` items. One reader. */
export const openQueue = <T>(most: number): BoundedQueue<T> => {
  let waiting: T[] = [];
  let over: { readonly error?: unknown } | undefined;
  let wake: (() => void) | undefined;
  return {
    push: (item) => {
      if (over !== undefined || waiting.length >= most) return false;
      waiting.push(item);
      wake?.();
      return true;
    },
    take: async () => {
      while (waiting.length === 0 && over === undefined)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      wake = undefined;
      if (waiting.length > 0) {
        const taken = waiting;
        waiting = [];
        return taken;
      }
      if (over?.error !== undefined) throw over.error;
      return undefined;
    },
    end: (error) => {
      over ??= error === undefined ? {} : { error };
      wake?.();
    },
    size: () => waiting.length,
  };
};

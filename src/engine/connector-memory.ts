/** What a connector keeps from one run to the next: a few small texts, each under a key of its own. */
export type ConnectorMemory = {
  readonly recall: (key: string) => Promise<string | undefined>;
  /** An empty text says as much as none. */
  readonly keep: (key: string, text: string) => Promise<void>;
};

/** Keeps nothing beyond this process: for what has no database, and for tests. */
export const passingMemory = (): ConnectorMemory => {
  const kept = new Map<string, string>();
  return {
    recall: async (key) => kept.get(key),
    keep: async (key, text) => void kept.set(key, text),
  };
};

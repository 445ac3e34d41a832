/**
 * Collections that can take a change back: what a transaction is to a database.
 * Values in them are never changed, only replaced.
 */
export type Journal = {
  readonly set: <K, V>(map: Map<K, V>, key: K, value: V) => void;
  readonly drop: <K, V>(map: Map<K, V>, key: K) => void;
  readonly push: <T>(list: T[], item: T) => void;
  /** All that `work` changes, or, if it throws, nothing. */
  readonly transaction: <T>(work: () => T) => T;
};

export const openJournal = (): Journal => {
  let inverses: (() => void)[] = [];
  return {
    set: (map, key, value) => {
      const before = map.get(key);
      const had = map.has(key);
      inverses.push(() => (had && before !== undefined ? map.set(key, before) : map.delete(key)));
      map.set(key, value);
    },
    drop: (map, key) => {
      const before = map.get(key);
      if (before === undefined) return;
      // As a set keeps its order, what comes back would stand last: who cares for the order sorts.
      inverses.push(() => map.set(key, before));
      map.delete(key);
    },
    push: (list, item) => {
      inverses.push(() => list.pop());
      list.push(item);
    },
    transaction: (work) => {
      inverses = [];
      try {
        return work();
      } catch (error) {
        for (const inverse of inverses.reverse()) inverse();
        throw error;
      }
    },
  };
};

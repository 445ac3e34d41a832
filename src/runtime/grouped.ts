/**
 * Writes many things one by one with few writes: what comes while one write is under way goes together in the next.
 * The promise given back is that of the write which the item went with.
 */
export const grouped = <T>(write: (items: readonly T[]) => Promise<void>): ((item: T) => Promise<void>) => {
  let last: Promise<void> = Promise.resolve();
  let next: { readonly items: T[]; readonly written: Promise<void> } | undefined;
  return (item) => {
    if (!next) {
      const items: T[] = [];
      const written = last.then(() => {
        next = undefined;
        return write(items);
      });
      last = written.catch(() => undefined);
      next = { items, written };
    }
    next.items.push(item);
    return next.written;
  };
};

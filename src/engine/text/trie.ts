/** Patterns as a tree of their symbols, with the failure links of Aho and Corasick. State 0 is the root; 0 elsewhere is none. */
export type Trie<P> = {
  readonly states: number;
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  /** The symbol that leads into a state. */
  readonly symbol: Uint8Array;
  /** The state of the longest proper ending that is a beginning too. */
  readonly fail: Int32Array;
  /** All states, breadth first. */
  readonly order: Int32Array;
  /** The patterns that end in a state, and their length. */
  readonly own: ReadonlyMap<number, { readonly length: number; readonly patterns: readonly P[] }>;
  /** The state after a symbol, failure links walked. */
  readonly next: (state: number, symbol: number) => number;
};

/** Limits: time and room linear in all symbols together (times 32 for symbols that branch). */
export const newTrie = <P>(
  patterns: Iterable<{ readonly symbols: ArrayLike<number>; readonly pattern: P }>,
): Trie<P> => {
  const all = [...patterns];
  const most = all.reduce((sum, { symbols }) => sum + symbols.length, 1);
  const child = new Int32Array(most);
  const sibling = new Int32Array(most);
  const symbol = new Uint8Array(most);
  const own = new Map<number, { length: number; patterns: P[] }>();
  let states = 1;

  const childBy = (state: number, wanted: number): number => {
    let at = child[state]!;
    while (at !== 0 && symbol[at] !== wanted) at = sibling[at]!;
    return at;
  };
  const newChild = (state: number, by: number): number => {
    symbol[states] = by;
    sibling[states] = child[state]!;
    child[state] = states;
    return states++;
  };

  for (const { symbols, pattern } of all) {
    let state = 0;
    for (let i = 0; i < symbols.length; i++) state = childBy(state, symbols[i]!) || newChild(state, symbols[i]!);
    if (state === 0) continue;
    const ending = own.get(state);
    if (ending) ending.patterns.push(pattern);
    else own.set(state, { length: symbols.length, patterns: [pattern] });
  }

  const fail = new Int32Array(states);
  const order = new Int32Array(states);
  const next = (from: number, by: number): number => {
    for (let state = from; ; state = fail[state]!) {
      const to = childBy(state, by);
      if (to !== 0 || state === 0) return to;
    }
  };
  let queued = 1;
  for (let head = 0; head < queued; head++) {
    const state = order[head]!;
    for (let at = child[state]!; at !== 0; at = sibling[at]!) {
      if (state !== 0) fail[at] = next(fail[state]!, symbol[at]!);
      order[queued++] = at;
    }
  }
  return { states, child, sibling, symbol, fail, order, own, next };
};

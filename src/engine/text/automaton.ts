import { newTrie, type Trie } from "./trie.ts";

const WIDTH = 32;
/** How many states may have rows. */
export type Room = {
  /** Up to so many states (65,535 at most) all have one: 4 MB of 16-bit numbers. */
  readonly allDense: number;
  /** Of more states only so many, the shallow ones that ordinary text visits: 4 MB of 32-bit numbers. */
  readonly mostDense: number;
};
const ROOM: Room = { allDense: 65_535, mostDense: 32_768 };

/**
 * An Aho-Corasick automaton over symbols 0..31. States below `dense` have a row of next states in `rows`: one look-up a symbol. Those
 * above, which text seldom gets to, have their children in a list and go back by `fail`: see `nextState`.
 * States from `firstFinal` on end at least one pattern; `endings[state - firstFinal]` heads the chain of them.
 */
export type Automaton<P> = {
  readonly rows: Uint16Array | Uint32Array;
  readonly dense: number;
  readonly firstFinal: number;
  readonly endings: readonly Ending<P>[];
  /** By state; empty where all states are dense. `child` and `sibling` are 0 where there is none. */
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  readonly symbol: Uint8Array;
  readonly fail: Int32Array;
};

/** The patterns that end in a state, longest first, and the chain of shorter ones that end there too. */
export type Ending<P> = {
  readonly length: number;
  readonly patterns: readonly P[];
  readonly shorter: Ending<P> | undefined;
};

/** The state after one more symbol. A state below `dense` may be looked up in `rows` right away: `rows[(state << 5) | symbol]`. */
export const nextState = (automaton: Automaton<unknown>, from: number, symbol: number): number => {
  const { rows, dense, child, sibling, fail } = automaton;
  let state = from;
  while (state >= dense) {
    for (let at = child[state]!; at !== 0; at = sibling[at]!) if (automaton.symbol[at] === symbol) return at;
    state = fail[state]!;
  }
  return rows[(state << 5) | symbol]!;
};

/**
 * Builds the automaton. Patterns with the same symbols share an ending.
 *
 * Limits: 64 bytes a state up to 65,535 states, then 13 bytes a state and 4 MB; about one state a symbol that patterns do not share.
 * Source: Aho, Corasick 1975; failure links are resolved into the rows where there are rows.
 */
export const buildAutomaton = <P>(
  patterns: Iterable<{ readonly symbols: ArrayLike<number>; readonly pattern: P }>,
  { allDense, mostDense }: Room = ROOM,
): Automaton<P> => {
  const trie = newTrie(patterns);
  const { states, order } = trie;
  const chain = chainsOf(trie);
  const isDense = states <= allDense;

  // Breadth first keeps the states that ordinary text visits close together and in front; the final ones go to the end, so that one comparison finds them.
  const renamed = new Int32Array(states);
  const endings: Ending<P>[] = [];
  let plain = 0;
  for (let i = 0; i < states; i++) if (!chain[order[i]!]) renamed[order[i]!] = plain++;
  for (let i = 0; i < states; i++) {
    const ending = chain[order[i]!];
    if (ending) renamed[order[i]!] = plain + endings.push(ending) - 1;
  }
  const dense = isDense ? states : Math.min(plain, mostDense);
  const rows = isDense ? allRows(trie, renamed) : shallowRows(trie, renamed, dense);
  const lists = isDense ? NO_LISTS : listsOf(trie, renamed);
  return { rows, dense, firstFinal: plain, endings, ...lists };
};

/** The patterns that end in each state of the trie, those of its failure link after its own. */
const chainsOf = <P>({ states, order, fail, own }: Trie<P>): readonly (Ending<P> | undefined)[] => {
  const chain = new Array<Ending<P> | undefined>(states).fill(undefined);
  for (let i = 1; i < states; i++) {
    const state = order[i]!;
    const shorter = chain[fail[state]!];
    const here = own.get(state);
    chain[state] = here ? { length: here.length, patterns: here.patterns, shorter } : shorter;
  }
  return chain;
};

const NO_LISTS = {
  child: new Int32Array(0),
  sibling: new Int32Array(0),
  symbol: new Uint8Array(0),
  fail: new Int32Array(0),
};

/** The trie under the new names. */
const listsOf = ({ states, child, sibling, symbol, fail }: Trie<unknown>, renamed: Int32Array): typeof NO_LISTS => {
  const lists = {
    child: new Int32Array(states),
    sibling: new Int32Array(states),
    symbol: new Uint8Array(states),
    fail: new Int32Array(states),
  };
  for (let state = 0; state < states; state++) {
    const name = renamed[state]!;
    // No state has the root for a child, so 0 stays 0.
    lists.child[name] = renamed[child[state]!]!;
    lists.sibling[name] = renamed[sibling[state]!]!;
    lists.symbol[name] = symbol[state]!;
    lists.fail[name] = renamed[fail[state]!]!;
  }
  return lists;
};

/** A row for every state: that of its failure link, with its own children written over it. */
const allRows = ({ states, order, child, sibling, symbol, fail }: Trie<unknown>, renamed: Int32Array): Uint16Array => {
  const rows = new Uint16Array(states * WIDTH);
  for (let i = 0; i < states; i++) {
    const state = order[i]!;
    const row = renamed[state]! * WIDTH;
    if (state !== 0) {
      const back = renamed[fail[state]!]! * WIDTH;
      rows.copyWithin(row, back, back + WIDTH);
    }
    for (let at = child[state]!; at !== 0; at = sibling[at]!) rows[row + symbol[at]!] = renamed[at]!;
  }
  return rows;
};

/** Rows for the first states alone. A failure link may lead to a final state, which has none, so links are walked. */
const shallowRows = (trie: Trie<unknown>, renamed: Int32Array, dense: number): Uint32Array => {
  const rows = new Uint32Array(dense * WIDTH);
  const { states, order } = trie;
  for (let i = 0; i < states; i++) {
    const state = order[i]!;
    const name = renamed[state]!;
    if (name >= dense) continue;
    for (let s = 0; s < WIDTH; s++) rows[name * WIDTH + s] = renamed[trie.next(state, s)]!;
  }
  return rows;
};

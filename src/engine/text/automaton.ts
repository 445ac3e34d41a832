const WIDTH = 32;

/**
 * A dense Aho-Corasick automaton over symbols 0..31: one look-up a symbol, whatever the number of patterns.
 * States from `firstFinal` on end at least one pattern; `endings[state - firstFinal]` heads the chain of them.
 */
export type Automaton<P> = {
  readonly next: Uint16Array | Uint32Array;
  readonly firstFinal: number;
  readonly endings: readonly Ending<P>[];
};

/** The patterns that end in a state, longest first, and the chain of shorter ones that end there too. */
export type Ending<P> = {
  readonly length: number;
  readonly patterns: readonly P[];
  readonly shorter: Ending<P> | undefined;
};

/**
 * Builds the automaton. Patterns with the same symbols share an ending.
 *
 * Limits: 128 bytes a state (64 under 65,536 states), about one state a symbol that patterns do not share.
 * Source: Aho, Corasick 1975, with failure links resolved into the table.
 */
export const buildAutomaton = <P>(
  patterns: Iterable<{ readonly symbols: ArrayLike<number>; readonly pattern: P }>,
): Automaton<P> => {
  let goto = new Int32Array(1024 * WIDTH);
  let states = 1;
  const own = new Map<number, P[]>();
  const depths: number[] = [0];
  for (const { symbols, pattern } of patterns) {
    let state = 0;
    for (let i = 0; i < symbols.length; i++) {
      const slot = state * WIDTH + symbols[i]!;
      let to = goto[slot]!;
      if (to === 0) {
        if ((states + 1) * WIDTH > goto.length) {
          const wider = new Int32Array(goto.length * 2);
          wider.set(goto);
          goto = wider;
        }
        to = states++;
        depths.push(i + 1);
        goto[slot] = to;
      }
      state = to;
    }
    if (state === 0) continue;
    const ending = own.get(state);
    if (ending) ending.push(pattern);
    else own.set(state, [pattern]);
  }

  const fail = new Int32Array(states);
  const order = new Int32Array(states);
  let queued = 1;
  const chain: (Ending<P> | undefined)[] = new Array(states).fill(undefined);
  for (let head = 0; head < queued; head++) {
    const state = order[head]!;
    const back = fail[state]!;
    const patternsHere = own.get(state);
    chain[state] = patternsHere
      ? { length: depths[state]!, patterns: patternsHere, shorter: state === 0 ? undefined : chain[back] }
      : chain[back];
    for (let s = 0; s < WIDTH; s++) {
      const slot = state * WIDTH + s;
      const to = goto[slot]!;
      const viaBack = state === 0 ? 0 : goto[back * WIDTH + s]!;
      if (to === 0) goto[slot] = viaBack;
      else {
        fail[to] = viaBack;
        order[queued++] = to;
      }
    }
  }

  // Breadth first keeps the states that ordinary text visits close together; the final ones go to the end, so that one comparison finds them.
  const renamed = new Int32Array(states);
  const endings: Ending<P>[] = [];
  let plain = 0;
  for (let i = 0; i < states; i++) if (!chain[order[i]!]) renamed[order[i]!] = plain++;
  for (let i = 0; i < states; i++) {
    const ending = chain[order[i]!];
    if (ending) renamed[order[i]!] = plain + endings.push(ending) - 1;
  }
  const next = states < 65_536 ? new Uint16Array(states * WIDTH) : new Uint32Array(states * WIDTH);
  for (let state = 0; state < states; state++) {
    const to = renamed[state]! * WIDTH;
    for (let s = 0; s < WIDTH; s++) next[to + s] = renamed[goto[state * WIDTH + s]!]!;
  }
  return { next, firstFinal: plain, endings };
};

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Automaton, buildAutomaton, type Ending, nextState, type Room } from "./automaton.ts";

const LAYOUTS: readonly (readonly [string, Room])[] = [
  ["a row for every state", { allDense: 65_535, mostDense: 0 }],
  ["a few rows", { allDense: 0, mostDense: 3 }],
  ["a row for the root alone", { allDense: 0, mostDense: 1 }],
];

const automatonOf = (patterns: readonly (readonly number[])[], room?: Room): Automaton<number> =>
  buildAutomaton(
    patterns.map((symbols, pattern) => ({ symbols, pattern })),
    room,
  );

/** Every pattern that ends at each symbol, as `end:pattern`. */
const found = (automaton: Automaton<number>, text: readonly number[]): string[] => {
  let state = 0;
  return text.flatMap((symbol, end) => {
    state = nextState(automaton, state, symbol);
    const ends: string[] = [];
    let ending: Ending<number> | undefined = automaton.endings[state - automaton.firstFinal];
    for (; ending; ending = ending.shorter) ends.push(...ending.patterns.map((pattern) => `${end}:${pattern}`));
    return ends.sort();
  });
};

const expected = (patterns: readonly (readonly number[])[], text: readonly number[]): string[] =>
  text.flatMap((_, end) =>
    patterns
      .flatMap((p, i) =>
        p.length > 0 &&
        text
          .slice(0, end + 1)
          .slice(-p.length)
          .join() === p.join()
          ? [`${end}:${i}`]
          : [],
      )
      .sort(),
  );

const symbols = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 7 });

describe.each(LAYOUTS)("with %s", (_, room) => {
  test("every pattern is found wherever it ends, and nothing else", () => {
    let hits = 0;
    fc.assert(
      fc.property(
        fc.array(symbols, { minLength: 3, maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 20, maxLength: 60 }),
        (patterns, text) => {
          const wanted = expected(patterns, text);
          hits += wanted.length;
          expect(found(automatonOf(patterns, room), text)).toEqual(wanted);
        },
      ),
      { numRuns: 300 },
    );
    expect(hits).toBeGreaterThan(1000);
  });

  test("the highest symbol is one like any other", () => {
    expect(found(automatonOf([[31, 31], [0]], room), [31, 31, 31, 0])).toEqual(["1:0", "2:0", "3:1"]);
  });

  test("without patterns nothing is found", () => expect(found(automatonOf([], room), [1, 2, 3])).toEqual([]));
});

/** Rows of random symbols: none begins like another for long, so there is about a state a symbol. */
const manyPatterns = (count: number): number[][] => {
  let seed = 1;
  const next = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed >>> 16;
  };
  return Array.from({ length: count }, () => Array.from({ length: 8 + (next() % 8) }, () => next() % 24));
};

test("100,000 patterns are found in less than 32 MB", () => {
  const patterns = manyPatterns(100_000);
  const automaton = automatonOf(patterns);
  const { rows, child, sibling, symbol, fail } = automaton;
  expect(symbol.length).toBeGreaterThan(500_000);
  expect([rows, child, sibling, symbol, fail].reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThan(32e6);
  for (const which of [0, 49_999, 99_999]) {
    const text = [...patterns[which]!];
    expect(found(automaton, [5, ...text, 5])).toContain(`${text.length}:${which}`);
  }
  expect(found(automaton, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toEqual([]);
});

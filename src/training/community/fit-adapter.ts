/** One text, as an adapter learns from it. */
export type AdapterExample = {
  /** What the default says, as log-odds. */
  readonly odds: number;
  readonly has: boolean;
  readonly weight: number;
  /** Numbers of the words that it holds, each once. */
  readonly words: readonly number[];
};

/** `slope * odds + offset + words`, as log-odds. */
export type AdapterFit = { readonly slope: number; readonly offset: number; readonly weights: Float64Array };

/** As how many texts it counts, at first, that the default is right: that its slope is 1, and its offset 0. */
const SLOPE_STRENGTH = 4;
const OFFSET_STRENGTH = 2;
/** What ranks texts backwards, or not at all, is no calibration. */
const LEAST_SLOPE = 0.1;
const ROUNDS = 200;
const ENOUGH = 1e-5;
/** The curvature of the logistic loss is nowhere more than this. */
const MOST_CURVED = 0.25;

/**
 * The adapter under which the texts come closest to what people say, and that stays as near to the default as they let it: with no texts it *is* the default.
 * `strength`: as how many texts it counts that a word says nothing. The same texts give the same adapter: nothing is drawn by chance.
 *
 * Source: ridge logistic regression by coordinate descent with a bound on the curvature (Boehning and Lindsay, 1988), so that each step helps.
 */
export const fitAdapter = (examples: readonly AdapterExample[], words: number, strength: number): AdapterFit => {
  const weights = new Float64Array(words);
  const holders = holdersOf(examples, words);
  const sums = Float64Array.from(examples, ({ odds }) => odds);
  let slope = 1;
  let offset = 0;

  /** How the loss falls along a direction, and by how much it bends at most. */
  const stepOf = (rows: Iterable<number>, along: (row: number) => number, away: number, held: number): number => {
    let g = held * away;
    let h = held;
    for (const row of rows) {
      const { has, weight } = examples[row]!;
      const x = along(row);
      const p = 1 / (1 + Math.exp(-sums[row]!));
      g += weight * (p - (has ? 1 : 0)) * x;
      h += MOST_CURVED * weight * x * x;
    }
    return h > 0 ? -g / h : 0;
  };
  const everyone = examples.map((_, row) => row);
  const one = () => 1;
  const oddsOf = (row: number): number => examples[row]!.odds;

  for (let round = 0; round < ROUNDS; round++) {
    let most = 0;
    const move = (rows: readonly number[], along: (row: number) => number, step: number): void => {
      for (const row of rows) sums[row]! += step * along(row);
      most = Math.max(most, Math.abs(step));
    };
    const shift = stepOf(everyone, one, offset, OFFSET_STRENGTH);
    offset += shift;
    move(everyone, one, shift);
    const turn = Math.max(LEAST_SLOPE - slope, stepOf(everyone, oddsOf, slope - 1, SLOPE_STRENGTH));
    slope += turn;
    move(everyone, oddsOf, turn);
    for (const [word, rows] of holders.entries()) {
      const step = stepOf(rows, one, weights[word]!, strength);
      weights[word]! += step;
      move(rows, one, step);
    }
    if (most < ENOUGH) break;
  }
  return { slope, offset, weights };
};

/** By word: the examples that hold it. */
const holdersOf = (examples: readonly AdapterExample[], words: number): readonly (readonly number[])[] => {
  const holders: number[][] = Array.from({ length: words }, () => []);
  for (const [row, example] of examples.entries()) for (const word of example.words) holders[word]?.push(row);
  return holders;
};

/** What is read of each example, whether it is so (0..1), and how much it counts. */
export type Rows = {
  readonly reads: readonly (readonly number[])[];
  readonly targets: readonly number[];
  readonly weights: readonly number[];
};

/** A weight for each number that is read, and what is added to their sum. */
export type Logistic = { readonly weights: readonly number[]; readonly bias: number };

/** What is held to be so before anything is learnt, and how firmly each weight is: as if so many rows had said so. */
export type Belief = Logistic & { readonly firmness: readonly number[] };

const MOST_STEPS = 50;
const MOST_HALVINGS = 30;
const ENOUGH = 1e-9;

/** ln(1 + e^x), without overflow. */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

const sumOf = ({ weights, bias }: Logistic, read: readonly number[]): number =>
  read.reduce((sum, x, i) => sum + weights[i]! * x, bias);

/** The cross-entropy of the rows, and what weights cost that are not as believed: half of `firmness` times the square of their distance. */
export const logisticLoss = (at: Logistic, { reads, targets, weights }: Rows, belief: Belief): number => {
  const far = at.weights.reduce((sum, w, i) => sum + belief.firmness[i]! * (w - belief.weights[i]!) ** 2, 0);
  return reads.reduce((loss, read, row) => {
    const sum = sumOf(at, read);
    return loss + weights[row]! * (softplus(sum) - targets[row]! * sum);
  }, far / 2);
};

/**
 * The weights under which sums tell best what is so, from what is believed on. Few rows leave the belief as it is.
 *
 * Source: ridge logistic regression (le Cessie and van Houwelingen, 1992) by Newton's method, a step halved until it helps.
 */
export const fitLogistic = (rows: Rows, belief: Belief): Logistic => {
  let at: Logistic = { weights: belief.weights, bias: belief.bias };
  let loss = logisticLoss(at, rows, belief);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = stepFrom(at, rows, belief);
    let share = 1;
    let next = at;
    let nextLoss = loss;
    for (let halving = 0; halving < MOST_HALVINGS; halving++, share /= 2) {
      next = moved(at, change, share);
      nextLoss = logisticLoss(next, rows, belief);
      if (nextLoss < loss) break;
    }
    if (!(loss - nextLoss > ENOUGH)) break;
    at = next;
    loss = nextLoss;
  }
  return at;
};

const moved = ({ weights, bias }: Logistic, change: Float64Array, share: number): Logistic => ({
  weights: weights.map((w, i) => w - share * change[i]!),
  bias: bias - share * change[weights.length]!,
});

/** The bias stands last, as the weight of a 1 that every row has. */
const stepFrom = (at: Logistic, { reads, targets, weights }: Rows, belief: Belief): Float64Array => {
  const size = at.weights.length + 1;
  const slope = new Float64Array(size);
  const curve = new Float64Array(size * size);
  for (const [i, w] of at.weights.entries()) {
    slope[i] = belief.firmness[i]! * (w - belief.weights[i]!);
    curve[i * size + i] = belief.firmness[i]!;
  }
  curve[size * size - 1] = ENOUGH;
  for (const [row, read] of reads.entries()) {
    const p = 1 / (1 + Math.exp(-sumOf(at, read)));
    const g = weights[row]! * (p - targets[row]!);
    const h = weights[row]! * p * (1 - p);
    for (let i = 0; i < size; i++) {
      const x = read[i] ?? 1;
      slope[i]! += g * x;
      for (let j = 0; j <= i; j++) curve[i * size + j]! += h * x * (read[j] ?? 1);
    }
  }
  return solved(curve, slope);
};

/** `curve` times what comes out is `slope`. `curve`: positive definite, its lower half. Source: Cholesky. */
const solved = (curve: Float64Array, slope: Float64Array): Float64Array => {
  const size = slope.length;
  const out = slope.slice();
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = curve[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= curve[i * size + k]! * curve[j * size + k]!;
      curve[i * size + j] = i === j ? Math.sqrt(Math.max(sum, Number.MIN_VALUE)) : sum / curve[j * size + j]!;
    }
    for (let k = 0; k < i; k++) out[i]! -= curve[i * size + k]! * out[k]!;
    out[i]! /= curve[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) out[i]! -= curve[k * size + i]! * out[k]!;
    out[i]! /= curve[i * size + i]!;
  }
  return out;
};

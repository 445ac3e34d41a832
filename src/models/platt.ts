/** From what a model says to a probability: `1 / (1 + exp(-(slope * sum + offset)))`. */
export type Platt = { readonly slope: number; readonly offset: number };

export const probability = (sum: number, { slope, offset }: Platt): number => 1 / (1 + Math.exp(-slope * sum - offset));

/** What a model sums up to for each text, the share that people say, 0..1, and how much the text counts. */
export type Sample = {
  readonly sums: readonly number[];
  readonly targets: readonly number[];
  readonly weights: readonly number[];
};

/** A slope that is believed at first, and as how many texts that counts. */
export type Belief = { readonly slope: number; readonly strength: number };

const ROUNDS = 60;
const MOST_HALVINGS = 30;
const ENOUGH = 1e-9;

/** ln(1 + e^x), without overflow. */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

/** The cross-entropy of a sample, and what the belief adds. */
export const plattLoss = ({ sums, targets, weights }: Sample, { slope, offset }: Platt, belief: Belief): number => {
  let loss = (belief.strength / 2) * (slope - belief.slope) ** 2;
  for (let i = 0; i < sums.length; i++) {
    const x = slope * sums[i]! + offset;
    loss += weights[i]! * (softplus(x) - targets[i]! * x);
  }
  return loss;
};

/** The step of Newton's method from here. Nothing where there is none to take. */
const stepFrom = ({ sums, targets, weights }: Sample, { slope, offset }: Platt, belief: Belief): Platt | undefined => {
  let ga = belief.strength * (slope - belief.slope);
  let gb = 0;
  let haa = belief.strength;
  let hab = 0;
  let hbb = ENOUGH;
  for (let i = 0; i < sums.length; i++) {
    const x = sums[i]!;
    const p = probability(x, { slope, offset });
    const g = weights[i]! * (p - targets[i]!);
    const h = weights[i]! * p * (1 - p);
    ga += g * x;
    gb += g;
    haa += h * x * x;
    hab += h * x;
    hbb += h;
  }
  const determinant = haa * hbb - hab * hab;
  if (!(determinant > Number.MIN_VALUE)) return undefined;
  return { slope: (hbb * ga - hab * gb) / determinant, offset: (haa * gb - hab * ga) / determinant };
};

/**
 * The slope and offset under which the sums of a model come closest to what people say, from a first guess on.
 *
 * Source: J. Platt, Probabilistic Outputs for Support Vector Machines, 1999; by Newton's method, a step halved until it helps, as in Lin, Lin and Weng, 2007.
 */
export const fitFrom = (start: Platt, sample: Sample, belief: Belief): Platt => {
  let at = start;
  let loss = plattLoss(sample, at, belief);
  for (let round = 0; round < ROUNDS; round++) {
    const step = stepFrom(sample, at, belief);
    if (step === undefined) break;
    let share = 1;
    let next = at;
    let nextLoss = loss;
    for (let halving = 0; halving < MOST_HALVINGS; halving++) {
      next = { slope: at.slope - share * step.slope, offset: at.offset - share * step.offset };
      nextLoss = plattLoss(sample, next, belief);
      if (nextLoss < loss) break;
      share /= 2;
    }
    if (!(loss - nextLoss > ENOUGH)) break;
    at = next;
    loss = nextLoss;
  }
  return at;
};

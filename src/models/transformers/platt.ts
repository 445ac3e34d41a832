/** From what a model says to a probability: `1 / (1 + exp(-(slope * logit + offset)))`. */
export type Platt = { readonly slope: number; readonly offset: number };
export const AS_IT_IS: Platt = { slope: 1, offset: 0 };

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
export const probability = (logit: number, { slope, offset }: Platt): number => sigmoid(slope * logit + offset);

/** One text: what the model says of a label, and whether people say that it has the label. */
export type Judged = { readonly logit: number; readonly has: boolean };

const STEPS = 100;
const DONE = 1e-10;
/** Keeps both numbers small where the data would let them grow without end. */
const RIDGE = 1e-6;

/**
 * The slope and offset under which the model's probabilities come closest to what people say, by Newton's method. A slope below 0 would
 * say that the model means the opposite: then it has nothing to say about this label, and the slope is 0.
 *
 * Gives `undefined` where one of the answers is missing: nothing can be learnt from that.
 * Source: J. Platt, Probabilistic Outputs for Support Vector Machines, 1999; targets and steps as in Lin, Lin and Weng, 2007.
 */
export const fitPlatt = (judged: readonly Judged[]): Platt | undefined => {
  const yes = judged.filter(({ has }) => has).length;
  const no = judged.length - yes;
  if (yes === 0 || no === 0) return undefined;
  // Not quite 1 and 0: a few texts must not make it certain.
  const targets = judged.map(({ has }) => (has ? (yes + 1) / (yes + 2) : 1 / (no + 2)));
  const start: Platt = { slope: 0, offset: Math.log((yes + 1) / (no + 1)) };
  const fitted = newton(judged, targets, start);
  return fitted.slope > 0 ? fitted : start;
};

const newton = (judged: readonly Judged[], targets: readonly number[], start: Platt): Platt => {
  let at = start;
  let loss = lossOf(judged, targets, at);
  for (let step = 0; step < STEPS; step++) {
    let [gs, go, hss, hso, hoo] = [0, 0, RIDGE, 0, RIDGE];
    for (const [i, { logit }] of judged.entries()) {
      const p = probability(logit, at);
      const error = p - targets[i]!;
      const weight = p * (1 - p);
      gs += error * logit;
      go += error;
      hss += weight * logit * logit;
      hso += weight * logit;
      hoo += weight;
    }
    const det = hss * hoo - hso * hso;
    const move = { slope: (hoo * gs - hso * go) / det, offset: (hss * go - hso * gs) / det };
    const next = stepDown(judged, targets, at, move, loss);
    if (next === undefined) return at;
    const gain = loss - next.loss;
    ({ at, loss } = next);
    if (gain < DONE * judged.length) return at;
  }
  return at;
};

/** The longest of ever shorter steps that makes it better; `undefined`: none does. */
const stepDown = (
  judged: readonly Judged[],
  targets: readonly number[],
  from: Platt,
  move: Platt,
  before: number,
): { readonly at: Platt; readonly loss: number } | undefined => {
  for (let by = 1; by > 1e-8; by /= 2) {
    const at = { slope: from.slope - by * move.slope, offset: from.offset - by * move.offset };
    const loss = lossOf(judged, targets, at);
    if (loss < before) return { at, loss };
  }
  return undefined;
};

/** Cross-entropy, written so that no exponential overflows. */
const lossOf = (judged: readonly Judged[], targets: readonly number[], { slope, offset }: Platt): number =>
  judged.reduce((sum, { logit }, i) => {
    const x = slope * logit + offset;
    return sum + Math.max(x, 0) - x * targets[i]! + Math.log1p(Math.exp(-Math.abs(x)));
  }, 0);

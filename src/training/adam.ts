/** Some weights, and what is remembered to change them by. `slope` is added to by whoever learns. */
export type Adam = {
  readonly weights: Float32Array;
  readonly slope: Float32Array;
  readonly step: (how: AdamStep) => void;
};

/** `count`: steps so far, this one included; `scale`: by what the slopes are divided; `decay`: how far weights are drawn to 0. */
export type AdamStep = {
  readonly rate: number;
  readonly count: number;
  readonly scale: number;
  readonly decay: number;
};

/** How much of what was is kept, and how much of what is new is taken, for the mean and for the square. */
const [KEPT, TAKEN] = [0.9, 0.1];
const [LONG_KEPT, LONG_TAKEN] = [0.999, 0.001];
const LEAST = 1e-8;

/** Source: Kingma and Ba, Adam, 2015; decay as in Loshchilov and Hutter, 2019. */
export const adamFor = (weights: Float32Array): Adam => {
  const mean = new Float32Array(weights.length);
  const square = new Float32Array(weights.length);
  const slope = new Float32Array(weights.length);
  return {
    weights,
    slope,
    step({ rate, count, scale, decay }) {
      const c1 = 1 - KEPT ** count;
      const c2 = 1 - LONG_KEPT ** count;
      for (let i = 0; i < weights.length; i++) {
        const g = slope[i]! * scale;
        mean[i] = KEPT * mean[i]! + TAKEN * g;
        square[i] = LONG_KEPT * square[i]! + LONG_TAKEN * g * g;
        weights[i]! -= rate * (mean[i]! / c1 / (Math.sqrt(square[i]! / c2) + LEAST) + decay * weights[i]!);
        slope[i] = 0;
      }
    },
  };
};

/** How predictions met the truth. Ratios are 0..1, or null where nothing can be divided by. */
export type Confusion = {
  readonly tp: number;
  readonly fp: number;
  readonly tn: number;
  readonly fn: number;
  readonly precision: number | null;
  readonly recall: number | null;
  /** False positives among the innocent. */
  readonly fpr: number | null;
  readonly f1: number | null;
};

/** Counts predictions against the truth. */
export class ConfusionCount {
  #tp = 0;
  #fp = 0;
  #tn = 0;
  #fn = 0;

  /** `by`: -1 takes back what was counted before. */
  add(predicted: boolean, violation: boolean, by: 1 | -1 = 1): void {
    if (predicted && violation) this.#tp += by;
    else if (predicted) this.#fp += by;
    else if (violation) this.#fn += by;
    else this.#tn += by;
  }

  get result(): Confusion {
    const [tp, fp, tn, fn] = [this.#tp, this.#fp, this.#tn, this.#fn];
    return {
      tp,
      fp,
      tn,
      fn,
      precision: ratio(tp, tp + fp),
      recall: ratio(tp, tp + fn),
      fpr: ratio(fp, fp + tn),
      f1: ratio(2 * tp, 2 * tp + fp + fn),
    };
  }
}

/** Six digits are more than any corpus can tell apart. */
const ratio = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1e6) / 1e6;

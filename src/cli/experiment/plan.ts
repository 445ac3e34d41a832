import { UsageError } from "../../engine/errors.ts";
import { METRICS, type Metric } from "../../engine/experiments/experiment.ts";
import { parseShare } from "../../engine/units.ts";
import { safe } from "../../tui/safe-text.ts";
import { span } from "../moment.ts";

/** An experiment as it was asked for. Shares are 0..1. */
export type Plan = {
  readonly metric: Metric;
  /** Of the people, whom B judges for real; absent: nobody. `seed` absent: one is made up. */
  readonly split?: { readonly share: number; readonly seed?: string };
  readonly alpha: number;
  readonly minEffect: number;
  readonly sample?: number;
  readonly maxWrong?: number;
  readonly forMs?: number;
};

type Written = Readonly<
  Record<"split" | "alpha" | "minEffect" | "sample" | "maxWrong" | "for" | "seed", string | undefined>
> & { readonly metric: string };

const ALPHA = 0.05;
const MIN_EFFECT = 0.25;
/** Of the people: fewer would be nobody. */
const LEAST_SPLIT = 0.001;

/** Errors: `UsageError` for what is no share, length of time or metric. */
export const planOf = (written: Written): Plan => {
  const { split, seed, sample, maxWrong } = written;
  const metric = METRICS.find((known) => known === written.metric);
  if (metric === undefined)
    throw new UsageError(`--metric ${safe(written.metric, 40)} is none.`, {
      hint: `Write one of ${METRICS.join(", ")}.`,
    });
  if (seed !== undefined && split === undefined)
    throw new UsageError("--seed needs --split.", { hint: "In shadow nobody is dealt to an arm: leave it out." });
  if (seed === "") throw new UsageError("--seed is empty.", { hint: "Write any text, or leave it out." });
  return {
    metric,
    ...(split === undefined
      ? {}
      : { split: { share: shareIn("--split", split, 0.99, LEAST_SPLIT), ...(seed === undefined ? {} : { seed }) } }),
    alpha: written.alpha === undefined ? ALPHA : shareIn("--alpha", written.alpha, 0.5),
    minEffect: written.minEffect === undefined ? MIN_EFFECT : shareIn("--min-effect", written.minEffect, 0.9),
    ...(sample === undefined ? {} : { sample: shareIn("--sample", sample, 1) }),
    ...(maxWrong === undefined ? {} : { maxWrong: shareIn("--max-wrong", maxWrong, 0.5) }),
    ...(written.for === undefined ? {} : { forMs: span("--for", written.for) }),
  };
};

const shareIn = (name: string, text: string, most: number, least?: number): number => {
  const share = parseShare(text);
  if (share !== undefined && share > 0 && share >= (least ?? 0) && share <= most) return share;
  throw new UsageError(`${name} ${safe(text, 40)} is no share that can be used here.`, {
    hint: `Write ${least === undefined ? "more than 0%" : `at least ${least * 100}%`} and at most ${most * 100}%: ${name} 5%.`,
  });
};

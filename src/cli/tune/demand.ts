import { UsageError } from "../../engine/errors.ts";
import { parseShare } from "../../engine/units.ts";

/** What is asked of a proof. `maxWrong` absent: what each rule says itself. */
export type Demanded = { readonly confidence: number; readonly maxWrong?: number };

export const DEFAULT_MAX_WRONG = 0.01;
const CONFIDENCE = 0.95;

/** Errors: `UsageError` for what is no share, or leaves nothing to prove. */
export const demandOf = (asked: {
  readonly confidence?: string | undefined;
  readonly maxWrong?: string | undefined;
}): Demanded => {
  const { confidence, maxWrong } = asked;
  return {
    confidence: confidence === undefined ? CONFIDENCE : within("--confidence", confidence, 0.5, 0.9999, "95%"),
    ...(maxWrong === undefined ? {} : { maxWrong: within("--max-wrong", maxWrong, 0.0005, 0.5, "1%") }),
  };
};

const within = (name: string, text: string, least: number, most: number, such: string): number => {
  const share = parseShare(text);
  if (share !== undefined && share >= least && share <= most) return share;
  throw new UsageError(`${name} ${text} is not a share between ${least * 100}% and ${most * 100}%.`, {
    hint: `Write it with a percent sign: ${name} ${such}.`,
  });
};

import { UNKNOWN } from "../answer.ts";
import { NEVER_SHOWS, type Test } from "../condition.ts";

const without = (what: string): Test => ({
  sign: NEVER_SHOWS,
  answer: () => UNKNOWN,
  evidence: () => ({ says: `there is no ${what} to ask`, spans: [] }),
});

/** What a condition that asks a model is where there is none: never certain of anything. */
export const WITHOUT_CLASSIFIER = without("classifier");
export const WITHOUT_EMBEDDER = without("embedder");

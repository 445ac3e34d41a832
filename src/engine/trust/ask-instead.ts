import type { RuleResult } from "../decide.ts";

/** People are asked about what the rule would do, and are told why. */
export const askInstead = (result: RuleResult, why: string): RuleResult => ({
  ...result,
  rank: 1,
  capped: [...result.capped, why],
});

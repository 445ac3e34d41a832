import type { Decision, FiredRule } from "../engine/decision.ts";
import type { CaseWrite } from "../engine/ports.ts";

/** What is kept with the decision itself: rules that fired where no case tells of them. Nothing for nearly every message. */
export const hitsOf = (decision: Decision, write: CaseWrite | undefined): readonly FiredRule[] | undefined =>
  write === undefined && decision.rules.length > 0 ? decision.rules : undefined;

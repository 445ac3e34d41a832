import type { FiredRule } from "../decision.ts";
import type { JudgedRule } from "./rule-store.ts";

/** The rules of a decision as a label speaks of them: those in shadow asked for nothing, and those that name no conditions prove nothing. */
export const judgedRules = (rules: readonly FiredRule[]): readonly JudgedRule[] =>
  rules.flatMap(({ id, level, fingerprint, sure = false }) =>
    level === "shadow" || fingerprint === undefined ? [] : [{ id, fingerprint, level, sure }],
  );

import type { ArmMark, StoredArm } from "../../engine/experiments/experiment.ts";
import { safe } from "../../tui/safe-text.ts";

/** In which arm of which experiment a decision was made, and what the other arm would have done where it judged in shadow. */
export const armText = ({ experiment, arm, other }: ArmMark | StoredArm): string => {
  const judged = typeof other === "string" ? { route: other, rules: [] } : other;
  const rules = (judged?.rules ?? []).map((rule) => safe(rule, 80)).join(", ");
  const says =
    judged === undefined
      ? ""
      : `; ${arm === "a" ? "B" : "A"} would ${judged.route}${rules === "" ? "" : ` (${rules})`}`;
  return `arm ${arm.toUpperCase()} of experiment ${experiment}${says}: modbot experiment status ${experiment}`;
};

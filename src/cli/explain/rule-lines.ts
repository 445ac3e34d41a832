import type { FiredRule } from "../../engine/decision.ts";
import { placeText } from "../../engine/errors.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Paint } from "../paint.ts";

/** A rule that fired, as it is stored: what it says, why it asked for less than it found, and what it rests on. */
export const ruleLines = (
  { id, level, says, place, capped = [], findings }: FiredRule,
  paint: Paint,
): readonly string[] => [
  `  ${paint.bold(id)} (${level})  ${safe(says)}  ${paint.dim(placeText(place))}`,
  ...capped.map((why) => `    held back: ${safe(why)}`),
  ...findings.map((f) => `    ${f.level.padEnd(7)}  ${f.condition}: ${safe(f.says, 300)}`),
];

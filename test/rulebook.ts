import { stringify } from "yaml";
import type { Decision } from "../src/engine/decision.ts";
import type { Message } from "../src/engine/message.ts";
import { Moderator } from "../src/engine/moderate.ts";
import { compileRulebook, type RulebookSource } from "../src/engine/rulebook/compile.ts";
import type { Rulebook } from "../src/engine/rulebook/rule.ts";
import { messageWith } from "./message.ts";

/** A rulebook from plain objects: what stands in YAML, without its indentation. */
export const rulebookWith = (
  rules: readonly object[],
  top: object = {},
  source: Partial<RulebookSource> = {},
): Rulebook =>
  compileRulebook({
    file: "test.yaml",
    text: stringify({ format: "modbot-rules/1", version: "1", ...top, rules }),
    ...source,
  });

/** A rule that acts when its condition holds. */
export const ruleWhen = (when: object, fields: object = {}): object => ({
  id: "the-rule",
  says: "It is not allowed.",
  mode: "act",
  when,
  then: { message: "delete" },
  ...fields,
});

/** A moderator by one rule with this condition. */
export const moderatorWhen = (when: object, fields: object = {}, top: object = {}): Moderator =>
  new Moderator(rulebookWith([ruleWhen(when, fields)], top));

/** What one condition makes of one message: the level of a rule that has nothing else. */
export const levelWhen = (when: object, message: Message | string): "none" | "shadow" | "queue" | "act" =>
  levelIn(moderatorWhen(when).moderate(typeof message === "string" ? messageWith(message) : message));

/** The level of the first rule that fired. */
export const levelIn = (decision: Decision): "none" | "shadow" | "queue" | "act" => decision.rules[0]?.level ?? "none";

/** What the conditions of the first rule that fired rest on, in words. */
export const wordsIn = (decision: Decision): string =>
  decision.rules[0]?.findings.map((finding) => finding.says).join("; ") ?? "";

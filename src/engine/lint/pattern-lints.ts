import { RE2JS } from "re2js";
import { exactTexts } from "../conditions/regex-literals.ts";
import { parsePattern } from "../conditions/regex-syntax.ts";
import type { Leaf } from "../rulebook/evaluate.ts";
import { quoted } from "../rulebook/problems.ts";
import type { Expression, Rule, Rulebook } from "../rulebook/rule.ts";
import { childOf } from "../rulebook/yaml-tree.ts";
import { found, type LintFinding } from "./finding.ts";
import { signedLeaves } from "./leaves.ts";

/** Steps of the compiled pattern beyond which each letter of a message costs noticeably. An ordinary pattern has some fifty. */
const MOST_STEPS = 1_000;

type Written = { readonly leaf: Leaf; readonly pattern: string; readonly how: string };

const patternOf = (leaf: Leaf): Written | undefined => {
  const text = (key: string, otherwise: string): string => {
    const node = childOf(leaf.written, key);
    return node?.kind === "scalar" && typeof node.value === "string" ? node.value : otherwise;
  };
  if (leaf.condition !== "regex") return undefined;
  return { leaf, pattern: text("pattern", ""), how: `${text("case", "ignore")} ${text("text", "both")}` };
};

const placeOf = ({ leaf }: Written) => (childOf(leaf.written, "pattern") ?? leaf).place;

/** Patterns that are large: repetitions of repetitions, which RE2 writes out. */
export const costlyPatterns = ({ rules }: Rulebook): readonly LintFinding[] =>
  rules.flatMap((rule) =>
    signedLeaves(rule).flatMap(({ leaf }) => {
      const written = patternOf(leaf);
      if (written === undefined) return [];
      const steps = RE2JS.compile(written.pattern).programSize();
      if (steps <= MOST_STEPS) return [];
      const message = `this pattern has ${steps.toLocaleString("en")} steps, which is slow`;
      return [
        found("costly-pattern", placeOf(written), message, "Repeat less often: {1,20} for {1,500}", ownerOf(rule)),
      ];
    }),
  );

const ownerOf = ({ id }: Rule) => ({ kind: "rule", name: id }) as const;

/** Patterns beside another one that finds all that they find. */
export const containedPatterns = ({ rules }: Rulebook): readonly LintFinding[] =>
  rules.flatMap((rule) =>
    siblingsIn(rule.when).flatMap((siblings) =>
      siblings.flatMap((inner, index) => {
        const outer = siblings.find(
          (other, at) => other !== inner && contains(other, inner) && (at < index || !contains(inner, other)),
        );
        if (outer === undefined) return [];
        const message = `whatever this pattern finds, ${quoted(outer.pattern)} in line ${placeOf(outer).line} finds too`;
        return [found("contained-pattern", placeOf(inner), message, "Take it away", ownerOf(rule))];
      }),
    ),
  );

/** Patterns of which one is enough: those that stand side by side in an `any`, or add the same to one group of a score. */
const siblingsIn = (expression: Expression): readonly (readonly Written[])[] => {
  switch (expression.kind) {
    case "leaf":
      return [];
    case "score":
      return expression.groups.flatMap(({ signals }) => signals.flatMap(({ when }) => siblingsIn(when)));
    default: {
      const inner = expression.members.flatMap(siblingsIn);
      if (expression.kind === "all") return inner;
      return [
        expression.members.flatMap((member) => (member.kind === "leaf" ? (patternOf(member) ?? []) : [])),
        ...inner,
      ];
    }
  }
};

const BINDS = /\\[bBAz]|[$^]/;

/**
 * Certain only: equal patterns, a branch of another one's branches, or a few exact texts in each of which the other one is found.
 * What binds to the edges of words or of the text may be found in the exact text and not around it.
 */
const contains = (outer: Written, inner: Written): boolean => {
  if (outer.how !== inner.how) return false;
  if (outer.pattern === inner.pattern) return true;
  if (BINDS.test(outer.pattern) || outer.how.startsWith("keep")) return false;
  const parsed = parsePattern(inner.pattern);
  const texts = "pattern" in parsed ? exactTexts(parsed.pattern) : undefined;
  if (texts === undefined || texts.length === 0) return false;
  const finds = RE2JS.compile(outer.pattern, RE2JS.CASE_INSENSITIVE);
  return texts.every((text) => finds.matcher(text).find());
};

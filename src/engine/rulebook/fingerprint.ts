import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Concept } from "../concepts/concept.ts";
import { type Leaf, leavesOf } from "./evaluate.ts";
import type { Lists, NamedList } from "./lists.ts";
import type { Expression, Fingerprint, Rule } from "./rule.ts";
import { plainValue } from "./yaml-tree.ts";

/** To be raised when a condition begins to answer otherwise to what is written alike: what was found about it speaks of another rule then. */
const CONDITIONS_VERSION = 1;
const DIGITS = 16;

/** The parts of a rule that decide whether it holds. */
export type Deciding = Pick<Rule, "when" | "surfaces" | "ifUnknown"> & { readonly unless: Expression | undefined };

/**
 * Stands for the conditions of a rule: equal where the same messages are hit. What people decided about a rule counts for this and no other.
 *
 * Reads: the trees of `when` and `unless`, thresholds, surfaces, `if_unknown`, and every entry of each list that they name.
 * Limits: what feeds add to a list is no part of it, for it changes by the hour; nor are the roles of staff, who are only ever spared.
 */
export const fingerprintOf = (deciding: Deciding, lists: Lists): Fingerprint =>
  stampOf(deciding, lists, THRESHOLDS_COUNT);

/**
 * Stands for the conditions of a rule but for the thresholds in `when`: equal where the same scores are given. What people found of a message
 * says something of every rule of this family, whatever its thresholds were then.
 */
export const familyOf = (deciding: Deciding, lists: Lists): Fingerprint => stampOf(deciding, lists, THRESHOLDS_DO_NOT);

const stampOf = (
  { when, unless, surfaces, ifUnknown }: Deciding,
  lists: Lists,
  counts: typeof THRESHOLDS_COUNT | typeof THRESHOLDS_DO_NOT,
): Fingerprint => {
  const named = [...leavesOf(when), ...(unless ? leavesOf(unless) : [])].flatMap((leaf) => leaf.lists);
  return digestOf([
    CONDITIONS_VERSION,
    shapeOf(when, counts),
    unless ? shapeOf(unless, THRESHOLDS_COUNT) : null,
    [...surfaces].sort(),
    ifUnknown,
    [...new Set(named)].sort().map((name) => [name, contentOf(lists.get(name))]),
    [...lists.innocents].sort(),
  ]).slice(0, DIGITS);
};

const THRESHOLDS_COUNT = { thresholds: true };
const THRESHOLDS_DO_NOT = { thresholds: false };
const THRESHOLDS: ReadonlySet<unknown> = new Set(["queue_at", "act_at"]);

/** A tree with nothing in it that makes no difference: places, and the order of members. */
const shapeOf = (expression: Expression, counts: { readonly thresholds: boolean }): unknown => {
  switch (expression.kind) {
    case "leaf":
      return [
        expression.condition,
        parametersOf(expression, counts.thresholds),
        // Another model is another condition: what people found of the old one says nothing of it.
        ...(expression.models.length > 0 ? [expression.models] : []),
        ...(expression.terms.length > 0 ? [expression.terms] : []),
        ...expression.concepts.map(phrasesOf),
      ];
    case "score": {
      const { queueAt, actAt, groups } = expression;
      const shapes = groups.map(({ cap, signals }) => [
        cap,
        inOrder(signals.map((s) => [s.adds, shapeOf(s.when, THRESHOLDS_COUNT)])),
      ]);
      return ["score", ...(counts.thresholds ? [queueAt, actAt] : []), inOrder(shapes)];
    }
    default: {
      // Only where all must hold does one part by itself decide whether the rule is sure.
      const inside = expression.kind === "all" ? counts : THRESHOLDS_COUNT;
      return [expression.kind, inOrder(expression.members.map((member) => shapeOf(member, inside)))];
    }
  }
};

const parametersOf = ({ graded, written }: Leaf, thresholds: boolean): unknown => {
  const parameters = sorted(plainValue(written));
  if (thresholds || !graded || !Array.isArray(parameters)) return parameters;
  return parameters.filter((entry) => !Array.isArray(entry) || !THRESHOLDS.has(entry[0]));
};

/** Of a concept: what stands on its sides, in any order. */
const phrasesOf = ({ name, near, far }: Concept): unknown => [name, textsOf(near), textsOf(far)];
const textsOf = (phrases: Concept["near"]): readonly string[] => phrases.map(({ text }) => text).sort();

const inOrder = (shapes: readonly unknown[]): readonly string[] => shapes.map((s) => JSON.stringify(s)).sort();

/** Keys in order, whatever order they are written in. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .map(([key, inner]) => [key, sorted(inner)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
};

const contents = new WeakMap<NamedList, string>();

/** Of a list: what it holds and what it says of it, in any order. Told once a list, for some are long. */
const contentOf = (list: NamedList | undefined): string => {
  if (list === undefined) return "";
  const known = contents.get(list);
  if (known !== undefined) return known;
  const sections = list.sections ?? [{ traits: {}, entries: list.entries }];
  const content = digestOf(inOrder(sections.map(({ traits, entries }) => [sorted(traits), [...entries].sort()])));
  contents.set(list, content);
  return content;
};

const digestOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(value))));

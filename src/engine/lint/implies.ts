import type { Expression } from "../rulebook/rule.ts";
import { plainValue, type YamlNode } from "../rulebook/yaml-tree.ts";
import { parseDuration, parseShare } from "../units.ts";

type Leaf = Extract<Expression, { kind: "leaf" }>;

/**
 * Does the second hold whenever the first does? Told from how they are written.
 *
 * Gives: true only where it is certain. False says nothing.
 * Limits: knows equal conditions, `all`, `any`, `none`, and thresholds that are easier to reach; scores it takes as a whole.
 */
export const implies = (a: Expression, b: Expression): boolean => {
  if (isAlways(b)) return true;
  if (a.kind === "any") return a.members.every((member) => implies(member, b));
  if (b.kind === "all") return b.members.every((member) => implies(a, member));
  if (b.kind === "any" && b.members.some((member) => implies(a, member))) return true;
  if (a.kind === "all" && a.members.some((member) => implies(member, b))) return true;
  if (a.kind === "none" && b.kind === "none") return b.members.every((m) => a.members.some((n) => implies(m, n)));
  if (b.kind === "none") return b.members.every((member) => excludes(a, member));
  return a.kind === "leaf" && b.kind === "leaf" && leafImplies(a, b);
};

/** Can the two never hold together? True only where it is certain. */
export const excludes = (a: Expression, b: Expression): boolean => {
  if (a.kind === "any") return a.members.every((member) => excludes(member, b));
  if (b.kind === "any") return b.members.every((member) => excludes(a, member));
  if (a.kind === "none") return a.members.some((member) => implies(b, member));
  if (b.kind === "none") return b.members.some((member) => implies(a, member));
  if (a.kind === "all") return a.members.some((member) => excludes(member, b)) || isContradiction(a);
  if (b.kind === "all") return b.members.some((member) => excludes(a, member));
  return a.kind === "leaf" && b.kind === "leaf" && leavesExclude(a, b);
};

/** An `any` of which one member holds where another does not. */
const isAlways = (expression: Expression): boolean =>
  expression.kind === "any" &&
  expression.members.some(
    (a) => a.kind === "none" && a.members.every((not) => expression.members.some((b) => b !== a && implies(not, b))),
  );

/** An `all` of which two members exclude each other. */
export const isContradiction = (expression: Expression): boolean => {
  if (expression.kind === "any") return expression.members.every(isContradiction);
  if (expression.kind !== "all") return false;
  const { members } = expression;
  return members.some((a, i) => isContradiction(a) || members.slice(i + 1).some((b) => excludes(a, b)));
};

type Values = Readonly<Record<string, unknown>>;

const valuesOf = (node: YamlNode): Values => {
  const value = plainValue(node);
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
};

/** In which direction a key makes its condition easier to hold. */
const EASIER: Readonly<Record<string, "more" | "less">> = {
  younger_than: "more",
  older_than: "less",
  at_most: "more",
  at_least: "less",
  share_at_least: "less",
};

const leafImplies = (a: Leaf, b: Leaf): boolean => {
  if (a.condition !== b.condition) return false;
  const [given, wanted] = [valuesOf(a.written), valuesOf(b.written)];
  const keys = new Set([...Object.keys(given), ...Object.keys(wanted)]);
  return [...keys].every((key) => {
    if (JSON.stringify(given[key]) === JSON.stringify(wanted[key])) return true;
    if (isRoles(a, key)) return among(given[key], wanted[key]);
    const [x, y] = [sizeOf(given[key]), sizeOf(wanted[key])];
    if (x === undefined || y === undefined) return false;
    return EASIER[key] === "more" ? x <= y : EASIER[key] === "less" && x >= y;
  });
};

/** One of these roles is one of more roles. */
const isRoles = ({ condition }: Leaf, key: string): boolean => condition === "author" && key === "role";

const among = (some: unknown, all: unknown): boolean =>
  Array.isArray(some) && Array.isArray(all) && some.every((one) => all.includes(one));

const sizeOf = (value: unknown): number | undefined => {
  if (typeof value === "number") return value;
  return typeof value === "string" ? (parseDuration(value) ?? parseShare(value)) : undefined;
};

/** The same thing at most so much, and at least more than that. */
const leavesExclude = (a: Leaf, b: Leaf): boolean => {
  if (a.condition !== b.condition) return false;
  const [x, y] = [valuesOf(a.written), valuesOf(b.written)];
  const apart = (low: string, high: string, one: Values, other: Values): boolean => {
    const [most, least] = [sizeOf(one[low]), sizeOf(other[high])];
    return most !== undefined && least !== undefined && most < least;
  };
  return (
    apart("at_most", "at_least", x, y) ||
    apart("at_most", "at_least", y, x) ||
    apart("younger_than", "older_than", x, y) ||
    apart("younger_than", "older_than", y, x) ||
    (typeof x.nsfw === "boolean" && typeof y.nsfw === "boolean" && x.nsfw !== y.nsfw)
  );
};

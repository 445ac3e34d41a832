import { quoted } from "./problems.ts";

/** Said of a value that is not there; whoever knows its name says it instead. */
export const MISSING = "something is missing here";

type RawIssue = {
  readonly code?: string | undefined;
  readonly input?: unknown;
  readonly expected?: unknown;
  readonly values?: readonly unknown[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: boolean | undefined;
  readonly origin?: unknown;
};

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "keys with values",
  record: "keys with values",
};

/** One issue of a schema check in words that a moderator knows. Used as zod's error map; what a schema says itself goes first. */
export const issueText = (issue: RawIssue): string => {
  const { code, input } = issue;
  if (input === undefined && (code === "invalid_type" || code === "invalid_value" || code === "invalid_union")) {
    return MISSING;
  }
  switch (code) {
    case "invalid_type":
      return `expected ${typeNames(issue.expected)}, found ${described(input)}`;
    case "invalid_value": {
      const values = (issue.values ?? []).map(String);
      return values.length === 1
        ? `expected ${values[0]}, found ${described(input)}`
        : `${described(input)} is not one of ${values.join(", ")}`;
    }
    case "too_small":
      return bound(issue, "least", issue.minimum);
    case "too_big":
      return bound(issue, "most", issue.maximum);
    default:
      return `${described(input)} is not valid here`;
  }
};

const typeNames = (expected: unknown): string => {
  const names = (Array.isArray(expected) ? expected : [expected]).map((type) => TYPES[String(type)] ?? String(type));
  return [...new Set(names)].join(" or ");
};

const bound = ({ origin, inclusive, input }: RawIssue, side: "least" | "most", limit: unknown): string => {
  const than = inclusive === false ? (side === "least" ? "more than" : "less than") : `at ${side}`;
  if (origin === "string")
    return side === "least" ? "this must not be empty" : `this is longer than ${String(limit)} characters`;
  if (origin === "array" || origin === "set")
    return `this list needs ${than} ${String(limit)} ${limit === 1 ? "entry" : "entries"}`;
  return `${described(input)} is out of range: ${than} ${String(limit)}`;
};

/** A value as a person would call it. */
export const described = (value: unknown): string => {
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "string") return value === "" ? "empty text" : quoted(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return Array.isArray(value) ? "a list" : "keys with values";
};

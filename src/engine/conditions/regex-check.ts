import { RE2JS } from "re2js";
import { literalsOf } from "./regex-literals.ts";
import { type Pattern, parsePattern, shortest } from "./regex-syntax.ts";

/** A pattern that may run, with the literals of which every match holds one; or why it may not, and what to write instead. */
export type RegexCheck =
  | { readonly ok: true; readonly literals?: readonly string[] }
  | { readonly ok: false; readonly message: string; readonly hint: string };

const LONGEST = 2000;
const MOST_REPEATS = 1000;

/** Checks that a pattern is valid, linear, and finds something. */
export const checkRegex = (source: string): RegexCheck => {
  if (source.trim() === "") return refuse("the pattern is empty", "Write what it is to find");
  if (source.length > LONGEST) {
    return refuse(
      `the pattern is longer than ${LONGEST.toLocaleString("en")} characters`,
      "Use phrase with a list, or several patterns",
    );
  }
  const parsed = parsePattern(source);
  if ("unsupported" in parsed) return UNSUPPORTED[parsed.unsupported.kind](parsed.unsupported.written);
  const pattern = "pattern" in parsed ? parsed.pattern : undefined;
  const trouble = pattern && (nested(pattern) ?? huge(pattern));
  if (trouble) return trouble;
  const invalid = syntaxTrouble(source);
  if (invalid) return invalid;
  if (pattern ? shortest(pattern) === 0 : RE2JS.compile(source).matcher("").find()) {
    return refuse(
      "the pattern matches the empty text, and so every message",
      "Ask for at least one character: write + for *, or {1,9} for {0,9}",
    );
  }
  const literals = pattern && literalsOf(pattern);
  return literals ? { ok: true, literals } : { ok: true };
};

const refuse = (message: string, hint: string): Extract<RegexCheck, { ok: false }> => ({ ok: false, message, hint });

const UNSUPPORTED = {
  lookaround: (written: string) =>
    refuse(
      `looking ahead or behind, ${written}...), cannot be run in linear time`,
      "Use two conditions under all: or none: instead",
    ),
  backreference: (written: string) =>
    refuse(
      `${written} refers back to a group, which cannot be run in linear time`,
      "Write the repeated text out, or use the condition repetition",
    ),
};

/** A repetition without end inside another one: the usual slip behind patterns that run for seconds. */
const nested = (pattern: Pattern): Extract<RegexCheck, { ok: false }> | undefined => {
  const outer = find(pattern, (p) => endless(p) && find(p.body, endless) !== undefined);
  if (!outer) return undefined;
  return refuse(
    `a repetition without end inside another one (${outer.written} around it)`,
    "Give the outer one an end, for example {1,20}, or take one of the two away",
  );
};

type Repeat = Extract<Pattern, { kind: "repeat" }>;
const endless = (pattern: Repeat): boolean => pattern.max === Infinity;

/** The first repetition in a pattern, outermost first, for which this holds. */
const find = (pattern: Pattern, holds: (repeat: Repeat) => boolean): Repeat | undefined => {
  if (pattern.kind === "repeat") return holds(pattern) ? pattern : find(pattern.body, holds);
  if (pattern.kind !== "seq" && pattern.kind !== "alt") return undefined;
  for (const part of pattern.parts) {
    const found = find(part, holds);
    if (found) return found;
  }
  return undefined;
};

const huge = (pattern: Pattern): Extract<RegexCheck, { ok: false }> | undefined =>
  copies(pattern) > MOST_REPEATS
    ? refuse(
        `counted repetitions of more than ${MOST_REPEATS.toLocaleString("en")}, multiplied`,
        "Count less, or write + for no upper end",
      )
    : undefined;

/** How often the most repeated part is written out. */
const copies = (pattern: Pattern): number => {
  if (pattern.kind === "seq" || pattern.kind === "alt") return Math.max(1, ...pattern.parts.map(copies));
  if (pattern.kind !== "repeat") return 1;
  return copies(pattern.body) * Math.max(1, pattern.max === Infinity ? pattern.min : pattern.max);
};

/** What re2js says, for people. */
const WORDS: Readonly<Record<string, string>> = {
  "missing closing )": "a ( is not closed",
  "missing closing ]": "a [ is not closed",
  "unexpected )": "a ) without its (",
  "missing argument to repetition operator": "nothing stands before the repetition",
  "invalid nested repetition operator": "two repetitions in a row",
  "invalid repeat count": "this repetition is too large or the wrong way round",
  "invalid character class range": "this range or class of characters does not exist",
  "invalid escape sequence": "this escape is not known",
  "trailing backslash at end of expression": "it ends with a single \\",
  "duplicate capture group name": "two groups have the same name",
};
const HINTS: Readonly<Record<string, string>> = {
  "unexpected )": "Write \\) for the character itself",
  "missing closing )": "Close it, or write \\( for the character itself",
  "missing closing ]": "Close it, or write \\[ for the character itself",
  "missing argument to repetition operator": "Write \\* \\+ or \\? for the character itself",
  "invalid nested repetition operator": "Keep one of them",
};

const syntaxTrouble = (source: string): Extract<RegexCheck, { ok: false }> | undefined => {
  try {
    RE2JS.compile(source);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "RE2JSSyntaxException") throw error;
    const [, kind = "", part = ""] = /^error parsing regexp: ([^:`]*)(?:: `([\s\S]*)`)?$/.exec(error.message) ?? [];
    const where = part === "" || part.length > 30 ? "" : `, at ${part}`;
    return refuse(
      `the pattern is not valid: ${WORDS[kind] ?? "this is not RE2 syntax"}${where}`,
      HINTS[kind] ?? "Patterns are in RE2 syntax",
    );
  }
};

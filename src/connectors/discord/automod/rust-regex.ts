import { LIMITS } from "./native-rule.ts";

/** A pattern as Discord runs it, or why it cannot. */
export type RustPattern = { readonly pattern: string } | { readonly why: string };

/** What classes hold in RE2: ASCII alone, where Rust would take every script. */
const ASCII: Readonly<Record<string, string>> = { d: "0-9", w: "0-9A-Za-z_", s: "\\t\\n\\f\\r " };
/** Escapes that mean the same in both. */
const SAME = /^[trnfvaA.+*?()|[\]{}^$\\/\-"'#&~,:;<>=!@%` ]$/;

/**
 * Writes a pattern of RE2 so that Rust's engine finds with it no more than RE2 does: classes are those of ASCII, and `^` and `$` bind to
 * the whole text whatever flags Discord sets. What the two read differently is refused rather than guessed.
 *
 * Source: the syntax pages of RE2 and of Rust's `regex` crate.
 */
export const toRust = (source: string): RustPattern => {
  let out = "(?i)";
  let inClass = false;
  const chars = [...source];
  for (let at = 0; at < chars.length; at++) {
    const c = chars[at] ?? "";
    const next = chars[at + 1] ?? "";
    if (c === "\\") {
      const written = escaped(next, inClass);
      if (written === undefined) return { why: `\\${next} means something else to Discord` };
      out += written;
      at++;
    } else if (inClass) {
      // Rust takes sets apart and joins them inside brackets; RE2 does not.
      if (c === "[" || ((c === "&" || c === "-" || c === "~") && next === c))
        return { why: "what stands in brackets means something else to Discord" };
      if (c === "]") inClass = false;
      out += c;
    } else if (c === "[") {
      inClass = true;
      out += c;
      if (next === "^") {
        out += next;
        at++;
      }
      // A bracket that closes at once is a character of the class.
      if (chars[at + 1] === "]") {
        out += "\\]";
        at++;
      }
    } else if (c === "(" && next === "?" && !/^\(\?(:|P?<\w+>)/.test(chars.slice(at, at + 40).join(""))) {
      return { why: "it sets flags of its own" };
    } else if (c === "^") out += "\\A";
    else if (c === "$") out += "\\z";
    else out += c;
  }
  return out.length > LIMITS.patternLength
    ? { why: `it is longer than ${LIMITS.patternLength} characters as Discord needs it` }
    : { pattern: out };
};

const escaped = (c: string, inClass: boolean): string | undefined => {
  if (c in ASCII) return inClass ? ASCII[c] : `[${ASCII[c]}]`;
  const lower = c.toLowerCase();
  if (lower in ASCII) return inClass ? undefined : `[^${ASCII[lower]}]`;
  if (c === "b" && !inClass) return "(?-u:\\b)";
  if (c === "z" && !inClass) return "\\z";
  return SAME.test(c) ? `\\${c}` : undefined;
};

import { RE2JS } from "re2js";
import { expect, test } from "vitest";
import { toRust } from "./rust-regex.ts";

const written = (source: string): string => {
  const rust = toRust(source);
  return "why" in rust ? `refused: ${rust.why}` : rust.pattern;
};

test.each([
  ["order #[0-9]{6}", "(?i)order #[0-9]{6}"],
  ["free\\s+nitro", "(?i)free[\\t\\n\\f\\r ]+nitro"],
  ["\\bkys\\b", "(?i)(?-u:\\b)kys(?-u:\\b)"],
  ["^buy \\d+$", "(?i)\\Abuy [0-9]+\\z"],
  ["[\\d.]+\\W", "(?i)[0-9.]+[^0-9A-Za-z_]"],
  ["(?:a|b)(?P<n>c)", "(?i)(?:a|b)(?P<n>c)"],
  ["[]x]", "(?i)[\\]x]"],
  ["\\$5\\.", "(?i)\\$5\\."],
])("%s finds no more with Discord than with modbot", (source, expected) => expect(written(source)).toBe(expected));

test.each(["[a&&b]", "[[:alpha:]]", "[a--z]", "[\\D]", "(?s).", "\\pL", "\\x41", "\\Qa\\E", "\\1"])(
  "%s is refused, for the two read it differently",
  (source) => expect(written(source)).toMatch(/^refused/),
);

test("a pattern that is too long for Discord is refused, and not cut", () => {
  expect(written("a".repeat(260))).toMatch(/^refused: it is longer/);
});

test("what is written for Discord is still the same pattern to RE2, wherever RE2 can read it", () => {
  const texts = [
    "buy 12",
    "buy x",
    "so buy 12",
    "a.5!",
    "free \t nitro",
    "freenitro",
    "kys",
    "skys",
    "]",
    "order #123456",
  ];
  for (const source of ["^buy \\d+$", "[\\d.]+\\W", "free\\s+nitro", "order #[0-9]{6}", "[]x]"]) {
    const [mine, theirs] = [RE2JS.compile(source, RE2JS.CASE_INSENSITIVE), RE2JS.compile(written(source))];
    for (const text of texts)
      expect(theirs.matcher(text).find(), `${source} in ${text}`).toBe(mine.matcher(text).find());
  }
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { RulebookError } from "../errors.ts";
import { compileRulebook } from "./compile.ts";
import type { Rulebook } from "./rule.ts";

const GOOD = `format: modbot-rules/1
version: "1"
lists:
  bait: { phrases: [free nitro, claim your gift] }
  sites: { domains: [youtube.com] }
policy: { spam: { severity: high, says: No spam. } }
discipline: { half_life: 30d, ladder: { 3: timeout 10m, 8: ban } }
defaults: { unless: { author: { role: [regular] } } }
rules:
  - id: bait
    says: Posts bait.
    policy: spam
    mode: act
    when:
      all:
        - { phrase: { any: bait, text: raw } }
        - { regex: { pattern: 'nitro\\s+[a-z]{1,5}' } }
        - score: { queue_at: 1, act_at: 2, groups: { a: { cap: 3, signals: [ { link: { not_in: sites }, adds: 3 } ] } } }
    then: { message: delete, author: { timeout: 1h, strike: 2 } }
    budget: 20 per 10m
    max_wrong: 1%
    prove: { catches: [ { text: hi, times: 3, every: 1s } ], allows: [hello there] }
`;

/** The rulebook, or how many problems it has. Anything else that is thrown fails the test. */
const compile = (text: string): Rulebook | number => {
  try {
    return compileRulebook({ file: "rules.yaml", text });
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    for (const { place, message, hint } of error.problems) {
      expect(place.line).toBeGreaterThan(0);
      expect(place.column).toBeGreaterThan(0);
      expect(`${message} ${hint ?? ""}`).not.toMatch(/[\p{Cc}\p{Cf}]|undefined|\[object|NaN/u);
    }
    return error.problems.length;
  }
};

const rest = GOOD.split("\n");
const tokens = [...new Set(GOOD.match(/[\w%/]+|[^\s\w]/g))];
const junk = fc.oneof(
  fc.constantFrom(
    ...tokens,
    "\t",
    "\n",
    "  ",
    "- ",
    ": ",
    "&a ",
    "*a",
    "!!str ",
    "'",
    '"',
    "{",
    "}",
    "[",
    "]",
    "|",
    ">",
    "?",
    "%",
    "@",
    "`",
    "\0",
    "\u202E",
    "~",
    "null",
    "1e999",
    ".nan",
    "-1",
    "__proto__",
    "constructor",
    "toString",
  ),
  fc.string({ unit: "binary", maxLength: 4 }),
);

type Slip = (text: string) => string;
const slip: fc.Arbitrary<Slip> = fc.oneof(
  fc.tuple(fc.nat(GOOD.length), junk).map(
    ([at, what]): Slip =>
      (text) =>
        text.slice(0, at) + what + text.slice(at),
  ),
  fc.tuple(fc.nat(GOOD.length), fc.integer({ min: 1, max: 30 })).map(
    ([at, count]): Slip =>
      (text) =>
        text.slice(0, at) + text.slice(at + count),
  ),
  fc.tuple(fc.constantFrom(...tokens), junk).map(
    ([from, to]): Slip =>
      (text) =>
        text.replace(from, () => to),
  ),
  fc.tuple(fc.nat(rest.length), fc.nat(rest.length)).map(
    ([from, to]): Slip =>
      (text) => {
        const lines = text.split("\n");
        return lines.toSpliced(to, 0, lines[from] ?? "").join("\n");
      },
  ),
);

test("no slip makes the loader throw anything but a list of problems, or lose a rule", () => {
  expect(compile(GOOD)).toBeTypeOf("object");
  let refused = 0;
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), (slips) => {
      const text = slips.reduce((t, change) => change(t), GOOD);
      const result = compile(text);
      if (typeof result === "number") {
        expect(result).toBeGreaterThan(0);
        refused++;
      } else {
        expect(result.rules.length).toBeGreaterThan(0);
        expect(result.rules.every((rule) => rule.mode !== "act" || Object.keys(rule.then).length > 0)).toBe(true);
      }
    }),
    { numRuns: 1500, seed: 5 },
  );
  expect(refused).toBeGreaterThan(500);
}, 60_000);

test.each([
  ["brackets", "[".repeat(200_000)],
  ["dashes", "- ".repeat(200_000)],
  ["question marks", "? ".repeat(50_000)],
  ["colons", "a: ".repeat(100_000)],
  ["anchors", "&a ".repeat(100_000)],
  ["aliases", `a: &a 1\nb:\n${" - *a\n".repeat(50_000)}`],
  ["quotes", "'".repeat(1_000_000)],
  ["keys", Array.from({ length: 50_000 }, (_, i) => `k${i}: 1\n`).join("")],
  ["one long key", `${"k".repeat(1_000_000)}: 1`],
  ["rules", `format: modbot-rules/1\nversion: "1"\nrules:\n${"  - x\n".repeat(20_000)}`],
  ["conditions", GOOD.replace("'nitro\\s+[a-z]{1,5}'", `'${"(a|".repeat(600)}b${")".repeat(600)}'`)],
])(
  "a file of nothing but %s is refused in time",
  (_, text) => {
    expect(compile(text)).toBeTypeOf("number");
  },
  10_000,
);

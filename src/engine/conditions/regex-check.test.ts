import fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, test } from "vitest";
import { checkRegex } from "./regex-check.ts";

const literals = (pattern: string): readonly string[] | undefined => {
  const checked = checkRegex(pattern);
  if (!checked.ok) throw new Error(checked.message);
  return checked.literals;
};
const refusal = (pattern: string): string => {
  const checked = checkRegex(pattern);
  return checked.ok ? "accepted" : `${checked.message}. ${checked.hint}`;
};

describe("a pattern that could stall the bot, or hit everything, is refused with the way out", () => {
  test.each([
    ["", "the pattern is empty."],
    ["   ", "the pattern is empty."],
    ["a*", "the pattern matches the empty text"],
    ["(free)?", "the pattern matches the empty text"],
    ["^$", "the pattern matches the empty text"],
    ["\\b", "the pattern matches the empty text"],
    ["free|", "the pattern matches the empty text"],
    ["free(?=nitro)", "looking ahead or behind, (?=...), cannot"],
    ["(?!free)nitro", "looking ahead or behind, (?!...), cannot"],
    ["(?<=free)nitro", "looking ahead or behind, (?<=...), cannot"],
    ["(?<!free)nitro", "looking ahead or behind, (?<!...), cannot"],
    ["(a)\\1", "\\1 refers back to a group"],
    ["(?<n>a)\\k<n>", "\\k refers back to a group"],
    ["(a+)+", "a repetition without end inside another one (+ around it). Give the outer one an end"],
    ["(a*)*b", "a repetition without end inside another one (* around it)"],
    ["(\\w+\\s?)*x", "a repetition without end inside another one (* around it)"],
    ["((?:a|b+)c){2,}", "a repetition without end inside another one ({2,} around it)"],
    ["^(([a-z])+.)+[A-Z]([a-z])+$", "a repetition without end inside another one (+ around it)"],
    ["a{2000}", "counted repetitions of more than 1,000"],
    ["(a{100}){100}", "counted repetitions of more than 1,000"],
    ["(free", "the pattern is not valid: a ( is not closed"],
    ["free)", "the pattern is not valid: a ) without its ("],
    ["[free", "the pattern is not valid: a [ is not closed"],
    ["*free", "the pattern is not valid: nothing stands before the repetition, at *"],
    ["a**", "the pattern is not valid: two repetitions in a row, at **"],
    ["a++", "the pattern is not valid: two repetitions in a row, at ++"],
    ["[z-a]", "the pattern is not valid: this range or class of characters does not exist, at z-a"],
    ["\\qx", "the pattern is not valid: this escape is not known, at \\q"],
    ["free\\", "the pattern is not valid: it ends with a single \\"],
    ["(?>free)", "the pattern is not valid: this is not RE2 syntax"],
    ["x".repeat(2001), "the pattern is longer than 2,000 characters"],
  ])("%s", (pattern, expected) => expect(refusal(pattern)).toContain(expected));
});

test.each([
  "free\\s+nitro",
  "(?:\\w{1,20}\\s?){1,20}x",
  "(free|gift)+",
  "[*+?]{3}",
  "\\(a\\+\\)\\+",
  "(?i)free(?s:.)nitro",
  "a{,3}",
  "\\Qa+\\E",
  "[]a]x",
  "[[:alpha:]]{3}",
  "\\p{Cyrillic}+",
  "(?P<who>\\w+)@here",
])("an ordinary pattern is accepted: %s", (pattern) => expect(refusal(pattern)).toBe("accepted"));

describe("literals gate the pattern", () => {
  test.each<[string, readonly string[] | undefined]>([
    ["free nitro", ["free nitro"]],
    ["free\\s+(?:nitro|gift)", ["nitro", "gift"]],
    ["(?:claim|get) your (?:gift|prize)", ["claim your gift", "claim your prize", "get your gift", "get your prize"]],
    ["discord|steam|nitro", ["discord", "steam", "nitro"]],
    ["Steam|\\d{5}", undefined],
    ["[fF]ree", ["free"]],
    ["colou?r", ["color", "colour"]],
    ["(?:nitro)+!", ["nitro"]],
    ["(?:nitro)*!", undefined],
    ["gr[ae]y", ["gray", "grey"]],
    ["\\w+@\\w+\\.com", ["com"]],
    ["d[a-z]scord", ["scord"]],
    ["zzzz", undefined],
    ["no", undefined],
    ["привет", undefined],
    ["\\Qnitro\\E", undefined],
    ["(?i:Free)-nitro", ["nitro"]],
    ["\\bkys\\b", ["kys"]],
    ["(?:a|b)(?:c|d)(?:e|f)(?:g|h)(?:i|j)xyz", ["ixyz", "jxyz"]],
    ["how (?:much|many)", ["how much", "how many"]],
    ["who.*tell", ["tell"]],
  ])("%s", (pattern, expected) => expect(literals(pattern)).toEqual(expected));

  type Piece = { readonly source: string; readonly sample: string };
  const one = (source: string, sample = source): fc.Arbitrary<Piece> => fc.constant({ source, sample });
  const letters = fc.string({ unit: fc.constantFrom(..."aBcdeFg"), minLength: 1, maxLength: 5 });
  const leaf = fc.oneof(
    letters.map((text): Piece => ({ source: text, sample: text })),
    one("\\s", " "),
    one("\\d", "7"),
    one(".", "%"),
    one("[aA]", "A"),
    one("[^a]", "q"),
    one("[a-g]", "f"),
    one("\\b", ""),
    one("\\.", "."),
    one("\\x41", "A"),
  );
  const { piece } = fc.letrec<{ piece: Piece; group: Piece }>((tie) => ({
    piece: fc
      .array(fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: tie("group") }), {
        minLength: 1,
        maxLength: 5,
      })
      .map(
        (parts): Piece => ({
          source: parts.map((p) => p.source).join(""),
          sample: parts.map((p) => p.sample).join(""),
        }),
      ),
    group: fc.oneof(
      fc
        .tuple(tie("piece"), tie("piece"), fc.boolean())
        .map(
          ([a, b, first]): Piece => ({ source: `(?:${a.source}|${b.source})`, sample: first ? a.sample : b.sample }),
        ),
      tie("piece").map(({ source }): Piece => ({ source: `(?:${source})?`, sample: "" })),
      tie("piece").map(({ source, sample }): Piece => ({ source: `(${source})`, sample })),
      tie("piece").map(({ source, sample }): Piece => ({ source: `(?:${source}){1,3}`, sample: sample + sample })),
      tie("piece").map(({ source }): Piece => ({ source: `(?:${source}){0,2}`, sample: "" })),
    ),
  }));

  test("every match of any pattern holds one of its literals", () => {
    let gated = 0;
    let matched = 0;
    fc.assert(
      fc.property(
        piece,
        fc.array(fc.string({ unit: fc.constantFrom(..."abcdefgABG 7.%q"), maxLength: 20 }), { maxLength: 5 }),
        ({ source, sample }, others) => {
          const checked = checkRegex(source);
          if (!checked.ok || !checked.literals) return;
          gated++;
          const regex = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
          for (const text of [sample, ...others]) {
            const matcher = regex.matcher(text);
            if (!matcher.find()) continue;
            matched++;
            const match = text.slice(matcher.start(), matcher.end()).toLowerCase();
            expect(
              checked.literals.some((l) => match.includes(l)),
              `${source} in ${text}`,
            ).toBe(true);
          }
        },
      ),
      { numRuns: 3000, seed: 7 },
    );
    expect(gated).toBeGreaterThan(300);
    expect(matched).toBeGreaterThan(200);
  });

  test("no text makes the check throw or hang", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."a1(){}[]|*+?\\^$.,:=!<>PpQEbx-&# é𝒻"), maxLength: 40 }),
        (source) => {
          const checked = checkRegex(source);
          if (checked.ok) RE2JS.compile(source);
          else expect(checked.message.length).toBeGreaterThan(5);
        },
      ),
      { numRuns: 5000, seed: 11 },
    );
  });

  test("the parser knows what RE2 knows: a pattern that RE2 refuses is never accepted", () => {
    for (const pattern of [
      "(".repeat(1500),
      `${"(".repeat(900)}a${")".repeat(900)}`,
      `${"(?:a|".repeat(300)}b${")".repeat(300)}`,
    ]) {
      expect(typeof checkRegex(pattern).ok).toBe("boolean");
    }
  });
});

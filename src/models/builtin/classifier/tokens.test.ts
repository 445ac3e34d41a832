import fc from "fast-check";
import { expect, test } from "vitest";
import { readRaw } from "./read-text.ts";
import { MOST_TOKENS, NUMBER, newTokens, readTokens, URL, USER } from "./tokens.ts";

const NAMES: Readonly<Record<number, string>> = { [USER]: "USER", [URL]: "URL" };
const tokens = newTokens();

const tokensOf = (raw: string): { readonly words: readonly string[]; readonly joined: readonly string[] } => {
  readTokens(readRaw(raw), tokens);
  const all = Array.from({ length: tokens.count }, (_, i) => {
    const codes = tokens.chars.subarray(tokens.from[i], tokens.from[i + 1]);
    const first = codes[0]!;
    return (
      NAMES[first] ??
      (first >= NUMBER && first < NUMBER + 16 ? `${first - NUMBER} digits` : String.fromCharCode(...codes))
    );
  });
  return { words: all.slice(0, tokens.words), joined: all.slice(tokens.words) };
};

test.each([
  ["Good game, everyone!!!", ["good", "game", "everyone", "!"]],
  ["you're late, aren't you?", ["youre", "late", "arent", "you", "?"]],
  ["it costs 1500 for 2", ["it", "costs", "4 digits", "for", "1 digits"]],
  ["@dave look https://a.example/x?y=1 now", ["USER", "look", "URL", "now"]],
  ["see www.a.example", ["see", "URL"]],
  ["b@d luck", ["bad", "luck"]],
  ["nice 😂👍", ["nice", "😂", "👍"]],
  ["привет мир", ["привет", "мир"]],
  ["", []],
])("%s is read as people read it", (raw, words) => {
  expect(tokensOf(raw).words).toEqual(words);
});

test.each([
  ["f u c k this", "fuck"],
  ["f.u.c.k this", "fuck"],
  ["f*ck this", "f*ck"],
  ["fuuuuck this", "fuuck"],
  ["ｆｕｃｋ this", "fuck"],
  ["fu\u200bck this", "fuck"],
])("%s shows the word that it hides", (raw, word) => {
  expect(tokensOf(raw).words[0]).toBe(word);
});

test("a word that signs have broken is read whole as well as in its parts", () => {
  expect(tokensOf("what b-i-tch move")).toEqual({
    words: ["what", "b", "i", "tch", "move"],
    joined: ["bitch"],
  });
});

test("separate sentences and lists are not run together into long words", () => {
  expect(tokensOf("yes, no. maybe").joined).toEqual([]);
});

test.each([
  ["words", "words and more of them ".repeat(300)],
  ["single letters", "a ".repeat(2_000)],
])("of a long text of %s the end is read as well as the beginning", (_, middle) => {
  const { words } = tokensOf(`hello ${middle}goodbye`);
  expect(words[0]).toBe("hello");
  expect(words.at(-1)).toBe("goodbye");
});

test("no text breaks the reading, and each token stands where it says", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary", maxLength: 400 }), fc.string({ unit: "grapheme", maxLength: 200 })),
      (raw) => {
        const { text, rest } = readRaw(raw);
        readTokens({ text, rest }, tokens);
        expect(tokens.words).toBeLessThanOrEqual(tokens.count);
        expect(tokens.count).toBeLessThanOrEqual(MOST_TOKENS);
        for (let i = 0; i < tokens.count; i++) {
          expect(tokens.from[i + 1]!).toBeGreaterThan(tokens.from[i]!);
          expect(tokens.end[i]!).toBeGreaterThan(tokens.start[i]!);
          expect(tokens.end[i]!).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
});

test.each([
  ["letters", "a".repeat(100_000)],
  ["single letters", "a ".repeat(50_000)],
  ["masks", "*".repeat(100_000)],
  ["masks between letters", "a*".repeat(50_000)],
  ["joints", "a.".repeat(50_000)],
  ["mentions", "@a ".repeat(33_000)],
  ["brackets", "[".repeat(100_000)],
  ["what folds to many letters", "\ufdfa".repeat(50_000)],
])("a hostile text of %s is read within milliseconds", (_, raw) => {
  // The best of a few: whatever else the machine does is not the text's fault.
  const took = Array.from({ length: 5 }, () => {
    const startedAt = performance.now();
    readTokens(readRaw(raw), tokens);
    return performance.now() - startedAt;
  });
  expect(Math.min(...took)).toBeLessThan(20);
  expect(tokens.count).toBeLessThanOrEqual(MOST_TOKENS);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Closeness, meetingOf, type Place, wordsOf } from "./proximity.ts";

/** Every choice of one place a group, tried one by one. */
const naive = (groups: readonly (readonly Place[])[], wordAt: (at: number) => number, how: Closeness): boolean => {
  const tries = (chosen: readonly Place[]): boolean => {
    const next = groups[chosen.length];
    if (next) return next.some((place) => tries([...chosen, place]));
    const row = how.ordered
      ? chosen
      : chosen.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    let words = 0;
    for (let i = 1; i < row.length; i++) {
      const before = row[i - 1]!.span;
      const { start } = row[i]!.span;
      if (start < before.end) return false;
      words += wordAt(start) - wordAt(before.end - 1);
    }
    return words <= how.within;
  };
  return tries([]);
};

const TEXT = "aa b cc  d\ne ff g hhh i j kk l m nn";
const place = fc
  .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 6 }))
  .map(([start, size]): Place => ({ span: { start, end: Math.min(TEXT.length, start + size) }, fuzzy: false }));
const groups = fc.array(fc.array(place, { maxLength: 5 }), { minLength: 2, maxLength: 4 });
const how = fc.record({ within: fc.integer({ min: 1, max: 9 }), ordered: fc.boolean() });

test("terms that stand together are found whatever else stands around them, and others are not", () => {
  const wordAt = wordsOf(TEXT);
  let met = 0;
  fc.assert(
    fc.property(groups, how, (given, closeness) => {
      const found = meetingOf(given, wordAt, closeness);
      if (found) met++;
      expect(found !== undefined).toBe(naive(given, wordAt, closeness));
    }),
    { numRuns: 2000 },
  );
  expect(met).toBeGreaterThan(100);
});

test("what is shown as the evidence is one find of each group, close enough, none in another", () => {
  const wordAt = wordsOf(TEXT);
  fc.assert(
    fc.property(groups, how, (given, closeness) => {
      const found = meetingOf(given, wordAt, closeness);
      if (!found) return;
      expect(found.places).toHaveLength(given.length);
      expect(found.words).toBeLessThanOrEqual(closeness.within);
      expect(given.every((places) => places.some((p) => found.places.includes(p)))).toBe(true);
      for (let i = 1; i < found.places.length; i++)
        expect(found.places[i]!.span.start).toBeGreaterThanOrEqual(found.places[i - 1]!.span.end);
    }),
  );
});

test("words are what stands between spaces, line breaks and wide spaces", () => {
  const wordAt = wordsOf("one  two\nthree\u3000four https://a.example/b c");
  expect([0, 2, 5, 9, 15, 20, 30, 42].map(wordAt)).toEqual([1, 1, 2, 3, 4, 5, 5, 6]);
});

test("in a text full of finds the first meeting is found wherever it stands", () => {
  const lone = "aa ".repeat(300);
  const placesOf = (text: string, word: string): readonly Place[] =>
    [...text.matchAll(new RegExp(word, "g"))].map(({ index }) => ({
      span: { start: index, end: index + word.length },
      fuzzy: false,
    }));
  for (const text of [`aa bb ${lone}`, `${lone}bb`, `${lone}bb ${lone}`, `${lone}${"zz ".repeat(9)}bb`]) {
    const found = meetingOf([placesOf(text, "aa"), placesOf(text, "bb")], wordsOf(text), { within: 3, ordered: true });
    const before = text.slice(0, text.indexOf("bb"));
    expect(found?.places[1]?.span.start).toBe(before.endsWith("aa ") ? before.length : undefined);
  }
});

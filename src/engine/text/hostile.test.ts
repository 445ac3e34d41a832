import { beforeAll, expect, test } from "vitest";
import { STRONG, SWEARS } from "../../../bench/abusive.ts";
import { HOSTILE } from "../../../bench/hostile.ts";
import { foldText } from "./folded-text.ts";
import { lexiconBuilder } from "./lexicon.ts";
import { shapeOf } from "./shape.ts";
import { findUrls } from "./urls.ts";

const builder = lexiconBuilder();
const words = builder.terms([...SWEARS, "i love", "ill", "a a a b", "aab", "ab"], { mode: "word", text: "both" });
const loose = builder.terms(STRONG, { mode: "substring", text: "both" });
const lexicon = builder.build();

const readAll = (text: string): void => {
  const scan = lexicon.scan(text);
  scan.hits(words);
  scan.hits(loose);
  foldText(text);
  findUrls(text);
  shapeOf(text);
};

/** The best of three: the machine may be busy, the text is the same. */
const timeOf = (text: string): number =>
  Math.min(
    ...[0, 1, 2].map(() => {
      const start = performance.now();
      readAll(text);
      return performance.now() - start;
    }),
  );

// What is measured is the code, not its compilation.
beforeAll(() => {
  for (const text of Object.values(HOSTILE)) for (let i = 0; i < 3; i++) readAll(text);
});

// All views with all evidence: some 3 ms at worst on a quiet machine. The limit is for a busy one, and far below what a quadratic step would cost.
test.each(Object.entries(HOSTILE))("4,000 characters of %s cost no more than a few ms", (_, text) => {
  expect(timeOf(text)).toBeLessThan(30);
});

test.each(Object.entries(HOSTILE))("ten times %s cost about ten times as much", (_, text) => {
  const long = text.repeat(10);
  readAll(long);
  expect(timeOf(long)).toBeLessThan(300);
});

test("a hundred thousand terms are ready within seconds", () => {
  const many = lexiconBuilder();
  const entries = Array.from(
    { length: 100_000 },
    (_, i) => `x${i.toString(36).replace(/\d/g, (d) => "klmnopqrst"[Number(d)]!)}q`,
  );
  const start = performance.now();
  const group = many.terms(entries, { mode: "word", text: "both" });
  const built = many.build();
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(built.scan(`so ${entries[77_777]} it is`).strength(group)).toBe(2);
  expect(built.scan("so it is").strength(group)).toBe(0);
});

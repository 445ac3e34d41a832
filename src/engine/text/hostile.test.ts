import { expect, test } from "vitest";
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

// 160,000 characters take a tenth of a second while every step is linear. A quadratic one would outlast the time that a test has;
// `npm run bench` says how long a message of 4,000 takes.
test.each(Object.entries(HOSTILE))("reading %s takes time in proportion to its length", (_, text) =>
  readAll(text.repeat(40)),
);

test("a hundred thousand terms are found as a few are", () => {
  const many = lexiconBuilder();
  const entries = Array.from(
    { length: 100_000 },
    (_, i) => `x${i.toString(36).replace(/\d/g, (d) => "klmnopqrst"[Number(d)]!)}q`,
  );
  const group = many.terms(entries, { mode: "word", text: "both" });
  const built = many.build();
  expect(built.scan(`so ${entries[77_777]} it is`).strength(group)).toBe(2);
  expect(built.scan("so it is").strength(group)).toBe(0);
}, 10_000);

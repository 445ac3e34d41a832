import fc from "fast-check";
import { expect, test } from "vitest";
import { STRONG } from "../../../bench/abusive.ts";
import { foldText } from "./folded-text.ts";
import { gateLiteral, lexiconBuilder } from "./lexicon.ts";
import { shapeOf } from "./shape.ts";
import { findUrls } from "./urls.ts";

const TERMS = [...STRONG, "1488", "хуй", "傻逼", "🖕", "i love", "ill", "aaa", "ass"];
const builder = lexiconBuilder();
const group = builder.terms(TERMS, { mode: "word", text: "both" });
const loose = builder.terms(TERMS, { mode: "substring", text: "both" });
const lexicon = builder.build();

/** What folding has opinions about, mixed with terms, so that finds and near finds are common. */
const CHARS = [
  ..."aаáａ𝓪🅰4@bs5$ß1iІl|!ǃg69ﬁ t7+. -_*'\n0oоΟ",
  "\u200b",
  "\u0301",
  "\u202e",
  "\ud800",
  "\udc00",
  "🇺🇸",
  "😀",
  "☠️",
  "％",
  "ﷺ",
  "Ⅷ",
  "İ",
];
const chatText = fc
  .array(fc.oneof(fc.constantFrom(...CHARS), fc.constantFrom(...TERMS), fc.string({ unit: "binary", maxLength: 3 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));
const INVISIBLE = ["\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202e", "\ufe0f", "\u034f"];

test("no text can break a view, and spans lie within it", () => {
  fc.assert(
    fc.property(chatText, (text) => {
      const scan = lexicon.scan(text);
      for (const find of [...scan.hits(group), ...scan.hits(loose), ...findUrls(text)]) {
        const { start, end } = find.span;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      expect(shapeOf(text).letters).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 3000 },
  );
});

test("what was found is found again in its own span alone", () => {
  fc.assert(
    fc.property(chatText, (text) => {
      const hits = lexicon.scan(text).hits(group);
      for (const { span, term } of hits) {
        const slice = text.slice(span.start, span.end);
        expect(
          lexicon
            .scan(slice)
            .hits(group)
            .map((hit) => hit.term),
          slice,
        ).toContain(term);
      }
    }),
    { numRuns: 3000 },
  );
});

test("strength and evidence agree", () => {
  fc.assert(
    fc.property(chatText, (text) => {
      const scan = lexicon.scan(text);
      const hits = scan.hits(group);
      expect(scan.strength(group)).toBe(hits.length === 0 ? 0 : hits.some((hit) => !hit.fuzzy) ? 2 : 1);
    }),
    { numRuns: 3000 },
  );
});

test("invisible characters anywhere hide nothing", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...STRONG),
      fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...INVISIBLE)), { maxLength: 30 }),
      (term, inserted) => {
        const chars = [...`say ${term} now`];
        for (const [at, char] of inserted) chars.splice(at % (chars.length + 1), 0, char);
        expect(lexicon.scan(chars.join("")).strength(group)).toBe(2);
      },
    ),
  );
});

test("folding a folded text changes nothing, and its spans lie within the raw text", () => {
  fc.assert(
    fc.property(chatText, fc.nat(), fc.nat(), (text, a, b) => {
      const folded = foldText(text);
      expect(foldText(folded.text).text).toBe(folded.text);
      const [start, end] = [a % (folded.text.length + 1), b % (folded.text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      const span = folded.rawSpan(start, end);
      expect(span.start).toBeLessThanOrEqual(span.end);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 3000 },
  );
});

test("a gate is never closed to a text that holds its literal, raw or folded", () => {
  let strong = 0;
  fc.assert(
    fc.property(
      chatText,
      fc.nat(),
      fc.integer({ min: 3, max: 9 }),
      fc.boolean(),
      fc.boolean(),
      (text, at, size, fromFolded, shout) => {
        const source = fromFolded ? foldText(text).text : text;
        const start = at % Math.max(1, source.length);
        const literal = source.slice(start, start + size);
        if (gateLiteral(literal) === undefined) return;
        strong++;
        const gates = lexiconBuilder();
        gates.terms(["unrelated"], { mode: "word", text: "both" });
        const gate = gates.gate([shout ? literal.toUpperCase() : literal, "never there"]);
        expect(gates.build().scan(text).isOpen(gate), JSON.stringify([text, literal])).toBe(true);
      },
    ),
    { numRuns: 6000 },
  );
  expect(strong).toBeGreaterThan(500);
});

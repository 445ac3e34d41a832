import fc from "fast-check";
import { expect, test } from "vitest";
import { STRONG } from "../../../../bench/abusive.ts";
import { OTHER_TECHNIQUES, REVERSED } from "../../../../bench/disguise.ts";
import { seeded } from "../../../../bench/seeded.ts";
import { foldText } from "../folded-text.ts";
import { type OtherReading, otherReadings, READING_DISGUISES, readingsHeld, reversedWord } from "./index.ts";

/** What the readings have opinions about, whole and in parts. */
const PARTS = [
  ..."%&#;\\ux{}()[]<>|/_-'*~vVpPh0123456789abcdef \n",
  ..."ɐɔǝʞnq₦₿€łค๒乃乇ᗩꓝђŦ⭕🆓🔴",
  "%66",
  "%25",
  "%D0",
  "%B4",
  "&#102;",
  "&eacute",
  "&amp;",
  "\\u0066",
  "\\ud835",
  "\\udd59",
  "\\u{66}",
  "|\\/|",
  "||",
  "**",
  "<3",
  "\u202e",
  "\u202d",
  "\u202b",
  "\u202c",
  "\u2067",
  "\u2069",
  "\u0301",
  "\u200b",
  "\ufe0f",
  "\ud800",
  "\udc00",
  "\udb40",
  "\u{e0066}",
  "\u{e0150}",
  "\u{e0066}\u{e0067}",
  "ʞɔnɟ",
  "m**on**k",
  "\u05d0",
  "\u0628",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PARTS), fc.constantFrom(...STRONG), fc.string({ unit: "binary", maxLength: 3 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));

const checkSpans = (raw: string, reading: OtherReading): void => {
  const size = reading.text.length;
  expect(size).toBeLessThanOrEqual(4 * raw.length);
  const whole = reading.rawSpan(0, size);
  for (let i = 0; i <= size; i++) {
    const { start, end } = reading.rawSpan(i, Math.min(size, i + 3));
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(raw.length);
    expect(start).toBeLessThanOrEqual(end);
    if (i === size) continue;
    expect(start).toBeLessThan(end);
    expect(start).toBeGreaterThanOrEqual(whole.start);
    expect(end).toBeLessThanOrEqual(whole.end);
    // What was not undone is what stands there.
    const one = reading.rawSpan(i, i + 1);
    if (!reading.isChanged(i, i + 1)) expect(raw.slice(one.start, one.end)).toContain(reading.text[i]);
  }
};

test("no text can break a reading, and each letter leads back to where it came from", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (raw, a, b) => {
      for (const reading of otherReadings(raw)) {
        seen.add(reading.disguise);
        checkSpans(raw, reading);
      }
      const [start, end] = [a % (raw.length + 1), b % (raw.length + 1)].sort((x, y) => x - y);
      checkSpans(raw, reversedWord(raw, start!, end!));
    }),
    { numRuns: 1000, examples: [["ʞɔnɟ", 0, 4]] },
  );
  expect([...seen].sort()).toEqual([...READING_DISGUISES].sort());
});

test("a reading is one only where something was undone", () => {
  fc.assert(
    fc.property(text, (raw) => {
      for (const reading of otherReadings(raw)) expect(reading.isChanged(0, reading.text.length)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("the gate is open to every text that can be read in another way", () => {
  fc.assert(
    fc.property(text, (raw) => {
      // The l of Polish is a letter of a font only where other signs tell.
      fc.pre(!/ł/i.test(raw));
      const all = readingsHeld(raw, -1);
      expect(otherReadings(raw).map((reading) => reading.text)).toEqual(all.map((reading) => reading.text));
    }),
    { numRuns: 3000 },
  );
});

test("plain words, numbers and punctuation have no other reading that is certain", () => {
  const word = fc.string({
    unit: fc.constantFrom(..."abcdefgijklmnopqrstuwxyzABCDEFGIJKLMNOPQRSTUWXYZ0123456789"),
    minLength: 1,
  });
  const joint = fc.constantFrom(
    " ",
    ", ",
    ". ",
    "! ",
    "? ",
    ": ",
    "; ",
    " - ",
    "'",
    " (",
    ") ",
    ' "',
    '" ',
    "...",
    " / ",
    " & ",
    "% ",
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(word, joint), { maxLength: 12 }), (parts) => {
      const raw = parts.map(([w, j]) => w + j).join("");
      expect(otherReadings(raw).filter(({ fuzzy }) => !fuzzy)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

/** Terms that the technique leaves as they are, or that no part of it can show (`qooq`), are none of its. */
const UNTOLD = new Set(["boob", "boobs"]);
const BY_READING = OTHER_TECHNIQUES.slice(
  0,
  OTHER_TECHNIQUES.findIndex(({ name }) => name === "superscript"),
);

test.each([...BY_READING, REVERSED].map((technique) => [technique.name, technique] as const))(
  "%s hides no word",
  (name, { hide }) => {
    const chance = seeded(11);
    const missed = STRONG.filter((term) => {
      const raw = `well ${hide(term, chance)} then`;
      const readings = name === "reversed" ? [reversedWord(raw, 5, raw.length - 5)] : otherReadings(raw);
      return ![raw, ...readings.map((reading) => reading.text)].some((read) => foldText(read).text.includes(term));
    });
    expect(missed.filter((term) => !UNTOLD.has(term) || !name.startsWith("upside"))).toEqual([]);
  },
);

const ROWS = [
  "&#",
  "&Aacut",
  "%25%25",
  "%F0%9F",
  "\\u{",
  "\\u{00",
  "|\\/|",
  "|",
  "()",
  "f(",
  "[-",
  "\u202e",
  "\u202ea\u202d",
  "\u202e\u05d0 ",
  "\u2067\u202e",
  "\u2069",
  "ɐ",
  "ɐq ",
  "\u{e0041}",
  "\udb40",
  "₦",
  "ᑕ",
  "∂",
  "∂.",
  "คx",
  "||",
  "a||",
  "ph",
];

// A tenth of a second for 160,000 characters while every step is linear. A quadratic one would outlast the time that a test has.
test.each(ROWS)("a row of %j takes time in proportion to its length", (row) => {
  const raw = row.repeat(Math.ceil(160_000 / row.length));
  for (const reading of otherReadings(raw)) reading.rawSpan(0, reading.text.length);
  reversedWord(raw, 80_000, 80_001);
});

import { expect, test } from "vitest";
import { type OtherReading, otherReadings, type ReadingDisguise, reversedWord } from "./index.ts";

const readings = (raw: string, disguise: ReadingDisguise): readonly OtherReading[] =>
  otherReadings(raw).filter((reading) => reading.disguise === disguise);
const texts = (raw: string, disguise: ReadingDisguise): readonly string[] =>
  readings(raw, disguise).map(({ text }) => text);

test.each([
  ["ʎǝʞuoɯ", "monkey"],
  ["what a ʎǝʞuoɯ that is", "what a monkey that is"],
  ["⅄ƎʞNOW", "monkey"],
  ["ʍou uʍop ʇᴉs", "sit down now"],
  ["xɐʇ", "tax"],
])("%j on its head is read as %j", (raw, text) => expect(texts(raw, "upside-down")).toContain(text));

test("letters turned each in its place are read too", () => expect(texts("ɯouʞǝʎ", "upside-down")).toContain("monkey"));

test.each(["no pond, so bop on", "Ελληνικά", "/ɹɛd/ is IPA", "(╯°□°)╯ ┻━┻", "dɔ", "6 of 9"])(
  "%j stands upright",
  (raw) => expect(texts(raw, "upside-down")).toEqual([]),
);

test("a range of upright text leads back to the words on their heads, and other words are the text's own", () => {
  const raw = "what a ʎǝʞuoɯ it is";
  const [reading] = readings(raw, "upside-down");
  const at = reading!.text.indexOf("monkey");
  const { start, end } = reading!.rawSpan(at, at + 6);
  expect(raw.slice(start, end)).toBe("ʎǝʞuoɯ");
  expect(reading!.rawSpan(at, at + 1)).toEqual({ start: end - 1, end });
  expect(reading!.isChanged(0, at)).toBe(false);
  expect(reading!.isChanged(at, at + 6)).toBe(true);
});

test.each([
  ["\u202eyeknom\u202c", "monkey"],
  ["the \u202eyeknom\u202c sat", "the monkey sat"],
  ["\u202eyeknom", "monkey"],
  ["\u202eyek\u202dmon\u202c", "monkey"],
  ["\u2066\u202eyeknom\u202c\u2069", "monkey"],
  ["\u202edne\u202c one\n\u202eowt\u202c", "end one\ntwo"],
  ["\u202eow𝕥\u202c", "𝕥wo"],
  ["\u202eo\u0301w\u202c", "wo\u0301"],
  ["\u202d\u05d0\u05d1\u05d2\u202c", "\u05d2\u05d1\u05d0"],
  ["a\u202edc\u202ab\u202cx\u202c\u2069\u202c", "axbcd"],
])("%j is shown as %j", (raw, text) => expect(texts(raw, "reversed")).toEqual([text]));

test.each([
  "\u200fשלום\u200e עולם",
  "\u202bשלום עולם\u202c",
  "\u202eשלום עולם\u202c",
  "\u2067مرحبا\u2069 hello",
  "\u202dplain text\u202c",
  "\u202e\u202c",
  "\u202a\u202b\u2068hi\u2069\u202c\u202c",
])("%j is honest, and reads as it did", (raw) => expect(texts(raw, "reversed")).toEqual([]));

test("an override ends with its isolate, and one that never began ends nothing", () => {
  expect(texts("\u2067\u202eba\u2069 cd", "reversed")).toEqual(["ab cd"]);
  expect(texts("\u202e\u2067x\u202cy\u2069ba\u202c c", "reversed")).toEqual(["abxy c"]);
});

test("embeddings deeper than Unicode lets them be have no effect", () => {
  const raw = `${"\u202e".repeat(400)}ba${"\u202c".repeat(400)} cd`;
  expect(texts(raw, "reversed")).toEqual(["ab cd"]);
});

test("a stretch reads from its end, with the rest of its words, and is doubtful", () => {
  const raw = "the yeknom's won";
  const reading = reversedWord(raw, 5, 8);
  expect(reading.text).toBe("monkey");
  expect(reading.rawSpan(0, 6)).toEqual({ start: 4, end: 10 });
  expect(reading).toMatchObject({ disguise: "reversed", fuzzy: true });
  expect(reversedWord("o\u0301w 𝕥 x", 0, 6).text).toBe("𝕥 wo\u0301");
});

test.each([
  ["ok\u{e006d}\u{e006f}\u{e006e}\u{e006b}\u{e0065}\u{e0079}", "ok monkey "],
  ["😀\u{e015d}\u{e015f}\u{e015e}", "😀 mon "],
])("%j hides text, which is read apart from the rest", (raw, text) =>
  expect(texts(raw, "hidden text")).toEqual([text]),
);

test.each(["🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} won", "葛\u{e0100}城", "☀\ufe0f"])(
  "%j hides nothing",
  (raw) => expect(texts(raw, "hidden text")).toEqual([]),
);

test.each([
  ["m||on||key", "monkey"],
  ["||m||||o||||n||", "||mon||"],
  ["m**onk**ey", "monkey"],
])("mark-up within a word is not read: %j is %j", (raw, text) => expect(texts(raw, "mark-up")).toEqual([text]));

test.each(["||all of it||", "**bold** text", "2**8", "__init__", "a || b || c", "~~struck~~ out"])(
  "mark-up around words leaves %j",
  (raw) => expect(texts(raw, "mark-up")).toEqual([]),
);

test("a word that mark-up was taken from rests on it, its neighbours do not", () => {
  const [reading] = readings("a m**onk**ey sat", "mark-up");
  expect(reading!.text).toBe("a monkey sat");
  expect([reading!.isChanged(2, 8), reading!.isChanged(0, 2), reading!.isChanged(8, 12)]).toEqual([true, false, false]);
  expect(reading!.rawSpan(2, 8)).toEqual({ start: 2, end: 12 });
});

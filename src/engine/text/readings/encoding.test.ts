import { expect, test } from "vitest";
import { otherReadings } from "./index.ts";

const decoded = (raw: string): string | undefined =>
  otherReadings(raw).find(({ disguise }) => disguise === "encoding")?.text;

test.each([
  ["%68%69%64%65", "hide"],
  ["h%69de", "hide"],
  ["%25%36%38ide", "hide"],
  ["%2568ide", "hide"],
  ["%D0%B4%d0%b0", "да"],
  ["%F0%9D%95%99ide", "𝕙ide"],
  ["%u0068ide", "hide"],
  ["&#104;&#x69;&#X64;&#0000101;", "hide"],
  ["&#104&#105 de", "hi de"],
  ["h&iacute;de h&icirc;de", "híde hîde"],
  ["&hscr;&iopf;&dfr;e", "hide"],
  ["caf&eacute", "café"],
  ["&amp;#104;ide", "hide"],
  ["\\u0068\\x69\\u{64}\\U00000065", "hide"],
  ["\\ud835\\udd59ide", "𝕙ide"],
  ["hide%20me&nbsp;now", "hide me now"],
])("%j hides no word: it is read as %j", (raw, text) => expect(decoded(raw)).toBe(text));

test.each([
  "100% sure, 50%of it",
  "R&B, AT&T, Q&A and you&me",
  "C:\\users\\xavier",
  "%zz %4 %",
  "&#; &#x; &; &nosuchname;",
  "&#xD800; &#1114112; &#99999999;",
  "%C0%80 %E0%80%AF %F0%80%80%AF %ED%A0%80 %F5%80%80%80 %FF %C3",
  "\\u12 \\xg1 \\u{} \\u{1234567} \\u{ffffff} \\U00110000",
])("%j escapes nothing, and stays as it is", (raw) => expect(decoded(raw)).toBeUndefined());

test("what is malformed stays beside what is not", () =>
  expect(decoded("%68i %zz &#x; \\xg1")).toBe("hi %zz &#x; \\xg1"));

test("a range leads back to all of its escapes, twice escaped or not, and the plain text counts as plain", () => {
  const raw = "so %25%36%38&#105;de now";
  const [reading] = otherReadings(raw);
  const at = reading!.text.indexOf("hide");
  const { start, end } = reading!.rawSpan(at, at + 4);
  expect(raw.slice(start, end)).toBe("%25%36%38&#105;de");
  expect(reading!.isChanged(at, at + 4)).toBe(true);
  expect(reading!.isChanged(at + 2, reading!.text.length)).toBe(false);
  expect(reading!.fuzzy).toBe(false);
});

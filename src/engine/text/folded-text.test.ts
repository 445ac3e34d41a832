import { expect, test } from "vitest";
import { foldText } from "./folded-text.ts";

test.each([
  ["Hello There", "hello there"],
  ["FR33 N1TRO!", "free nitro!"],
  ["b!tch", "bitch"],
  ["he1p k1ll ki11", "help kill kill"],
  ["niiiiitro freeee", "niitro free"],
  ["f\u200bre\u0301e", "free"],
  ["ｅｖｉｌ．ｃｏｍ", "evil.com"],
  ["𝓷𝓲𝓽𝓻𝓸 🅽🅸🆃🆁🅾", "nitro nitro"],
  ["frее nіtro", "free nitro"],
  ["ѕнιт", "shit"],
  ["at 1:15:20 he says it", "at 1:15:20 he says it"],
  ["455 people, 4k 1080p v1.2", "455 people, 4k 1080p v1.2"],
  ["сосна, Привет", "сосна, привет"],
  ["日本語 iPhone千円", "日本語 iphone千円"],
  ["$5 + 3! = $8", "$5 + 3! = $8"],
  ["100000 wins", "100000 wins"],
  ["ﬁne Straße", "fine strabe"],
  ["😀 ok 🇺", "😀 ok u"],
])("%j reads %j", (raw, text) => expect(foldText(raw).text).toBe(text));

test("a range of the folded text leads back to the raw one, dropped characters and all", () => {
  const raw = "say f\u200br33\u0301 N1TR000 now";
  const { text, rawSpan } = foldText(raw);
  const at = text.indexOf("free nitroo");
  const { start, end } = rawSpan(at, at + "free nitroo".length);
  expect(raw.slice(start, end)).toBe("f\u200br33\u0301 N1TR000");
});

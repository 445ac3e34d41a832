import { expect, test } from "vitest";
import { foldText } from "../folded-text.ts";
import { otherReadings } from "./index.ts";

const readings = (raw: string): readonly string[] =>
  otherReadings(raw)
    .filter(({ disguise }) => disguise === "letter shapes")
    .map(({ text }) => foldText(text).text);

const certain = (raw: string): readonly string[] =>
  otherReadings(raw)
    .filter(({ disguise, fuzzy }) => disguise === "letter shapes" && !fuzzy)
    .map(({ text }) => foldText(text).text);

test.each([
  ["|-|!|)e", "hide"],
  ["dou(#e", "douche"],
  ["m()nk3y", "monkey"],
  ["|\\/|onkey /\\/\\onkey |v|onkey", "monkey monkey monkey"],
  ["|<iller |_|nit \\/\\/ord", "killer unit word"],
  ["yel|_|_ow", "yellow"],
  ["ba(kground ki<k", "background kick"],
  ["phound vvord VVORD", "found word word"],
  ["|_||>pity", "uppity"],
  ["m⭕⭕️n", "moon"],
  ["₦ever ₿u₮₮er", "never butter"],
  ["🆓 lunch", " free  lunch"],
  ["ᗰOᑎKEY ᗰᑌᔕIᑕ", "monkey music"],
  ["ꓟꓳꓠꓗꓰꓬ", "monkey"],
  ["爪ㄖ几Ҝ乇ㄚ", "monkey"],
  ["๓๏ภкєץ", "monkey"],
  ["ꂵꂦꈤꀘꍟꌩ", "monkey"],
])("%j is read as %j", (raw, text) => expect(readings(raw)).toContain(text));

test("a shape that may be two letters is read as both", () => {
  expect(readings("|>ig")).toEqual(["pig", "dig"]);
  expect(readings("}{a")).toEqual(["ha", "xa"]);
});

test.each([
  "hello there, how are you? (fine!) [ok] {sure} - 'yes' / \"no\"",
  "a/b and/or 1/2, see src/engine/text",
  "||a spoiler|| and ||another one||",
  "i <3 you, love<3 </3",
  ":) :( ;-) \\o/ ^^ >.< o7 T_T :/ :|",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "┬─┬ ノ( ゜-゜ノ) ¯\\_(ツ)_/¯",
  "50€ 50₽ ₱155 ₿ 0.5 $5 £20 US₿ 5 1,000₩ ₹1,155",
  "VVVVVVVV vvvvv",
  "日本語のカラオケ、千円です",
  "你好，千山万水",
  "สวัสดีครับ เคยไป",
  "שחק עם החברים",
  "Привет, как дела",
  "ᐃᓄᒃᑎᑐᑦ",
  "Łódź, źdźbło i łąka",
  "ok ⭕ ❌ ✔ 👍",
])("%j says what it says, as far as it is certain", (raw) => expect(certain(raw)).toEqual([]));

test.each([
  ["(rap music)", "crap music)"],
  ["#ell", "hell"],
  ["+otal", "total"],
])("%j may be read as %j, and only doubtfully", (raw, text) => {
  expect(certain(raw)).toEqual([]);
  expect(readings(raw)).toEqual([text]);
});

test("two bars in the middle of a word are two letters, unless they make a pair", () => {
  expect(certain("pi||ow")).toEqual(["pillow"]);
  expect(readings("a||b||c")).toEqual([]);
});

test("a range leads back to the signs, and the word beside them counts as plain", () => {
  const raw = "a |-|ouse here";
  const [reading] = otherReadings(raw);
  const at = reading!.text.indexOf("house");
  const { start, end } = reading!.rawSpan(at, at + 5);
  expect(raw.slice(start, end)).toBe("|-|ouse");
  expect(reading!.isChanged(at, at + 5)).toBe(true);
  expect(reading!.isChanged(at + 1, reading!.text.length)).toBe(false);
});

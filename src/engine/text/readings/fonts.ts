import { LOOKALIKES } from "../confusables.ts";
import { foldTable } from "../fold-table.ts";
import { scriptOf } from "../script.ts";
import { isDroppedAt, isWordyAt } from "./neighbours.ts";

/**
 * Scripts whose letters are pasted as a font for English far more often than they are written in earnest where English is written:
 * Cherokee, Canadian syllabics, runes, Coptic, Han and bopomofo that are drawn like capitals, Yi, Lisu, Vai and Bamum.
 */
const FONT_SCRIPTS: ReadonlySet<number> = new Set([10, 11, 12, 14, 16, 17, 18, 19]);

/** Greek, Cyrillic, Armenian, Hebrew, Arabic: a word wholly in one of them is a word of its language. */
const LAST_HONEST_SCRIPT = 5;

/** Fewer letters than this are no word to hide; two are enough where they are of two scripts. */
const FEWEST_LETTERS = 3;
const FEWEST_MIXED = 2;

/**
 * What generators of fonts paste for each letter, where it is no look-alike to be counted on in other words: Thai, kana, Yi, signs.
 * Of our own making.
 */
const PASTED: Readonly<Record<string, string>> = {
  a: "คﾑꍏΔ",
  b: "๒ꌃ",
  c: "ᄃꉓፈ↻",
  d: "๔りꀸ∂",
  e: "ꍟΣ",
  f: "ｷꎇŦ",
  g: "ムꁅﻮ",
  h: "んꃅђ",
  i: "เﾉꀤ",
  j: "ﾌꀭ",
  k: "ズꀘ",
  l: "ﾚ꒒",
  m: "๓ﾶꂵʍ",
  n: "ภ刀ꈤ",
  o: "๏のꂦ",
  p: "קｱꉣք",
  q: "ợゐꆰ",
  r: "ꋪ",
  s: "รꌗ",
  t: "Շｲ꓄",
  u: "ยひꀎ",
  v: "√ꃴ",
  w: "ฬꅏ",
  x: "אﾒꊼጀ",
  y: "ץﾘꌩ",
  z: "չꁴፚ",
};

const pasted: ReadonlyMap<number, string> = new Map(
  Object.entries(PASTED).flatMap(([letter, chars]) =>
    [...chars].map((char): [number, string] => [char.charCodeAt(0), letter]),
  ),
);

/** Greek, Armenian, Hebrew: texts in these would be looked at for their own letters. Other letters of the font tell. */
const UNTOLD: ReadonlySet<number> = new Set([1, 3, 4]);

/** Letters that stand in no word but a pasted one, or seldom. */
export const FONT_CODES: ReadonlySet<number> = new Set(
  [...Object.values(LOOKALIKES), ...Object.values(PASTED)]
    .flatMap((chars) => [...chars])
    .filter((char) => char.length === 1)
    .map((char) => char.charCodeAt(0))
    .filter((code) => FONT_SCRIPTS.has(scriptOf(code)) || (pasted.has(code) && !UNTOLD.has(scriptOf(code)))),
);

/** What the code unit is pasted for, or undefined. `folded`: as folding has it, where that is another letter. */
export const pastedFor = (code: number): { readonly letter: string; readonly folded: string } | undefined => {
  const base = foldTable().base[code]!;
  const folded = base >= 97 && base <= 122 ? String.fromCharCode(base) : undefined;
  const letter = pasted.get(code) ?? folded;
  return letter === undefined ? undefined : { letter, folded: folded ?? letter };
};

/** A row of letters that can be pasted ones: where it ends, and whether it is a word of them. */
export type FontRow = { readonly end: number; readonly isWord: boolean };

/** The row at `start`, which is taken for the beginning of a word. */
export const fontRow = (text: string, start: number): FontRow => {
  let end = start;
  let fonts = 0;
  let script = 0;
  let mixed = false;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (pastedFor(code) === undefined) break;
    if (FONT_CODES.has(code)) fonts++;
    const own = scriptOf(code);
    mixed ||= end > start && own !== script;
    script = own;
  }
  const isHonest = !mixed && script > 0 && script <= LAST_HONEST_SCRIPT;
  return {
    end: Math.max(end, start + 1),
    isWord:
      end - start >= (mixed ? FEWEST_MIXED : FEWEST_LETTERS) &&
      fonts > 0 &&
      !isHonest &&
      !isWordyAt(text, end) &&
      !isMarkAt(text, end),
  };
};

/** A vowel sign or tone upon the last letter: no font has those. */
const isMarkAt = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x900 && isDroppedAt(text, at);

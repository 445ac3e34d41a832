import { LOOKALIKES } from "../confusables.ts";
import { foldTable } from "../fold-table.ts";
import { scriptOf } from "../script.ts";
import { isWordyAt } from "./neighbours.ts";

/**
 * Scripts whose letters are pasted as a font for English far more often than they are written in earnest: Cherokee, Canadian syllabics,
 * runes, Coptic, Lisu, Vai and Bamum, and those Han and bopomofo that are drawn like capitals. Not Greek, Cyrillic, Armenian, Hebrew
 * and Arabic: their words are words.
 */
const FONTS: ReadonlySet<number> = new Set([10, 11, 12, 14, 16, 18, 19]);

/** Fewer letters than this are no word to hide. */
const FEWEST_LETTERS = 3;

/** Letters of such scripts that look Latin: for the gate. */
export const FONT_CODES: ReadonlySet<number> = new Set(
  Object.values(LOOKALIKES)
    .flatMap((chars) => [...chars])
    .filter((char) => char.length === 1 && FONTS.has(scriptOf(char.charCodeAt(0))))
    .map((char) => char.charCodeAt(0)),
);

/** End of the word at `start` if each of its letters is one that is pasted as a Latin one, else undefined. */
export const fontWordEnd = (text: string, start: number): number | undefined => {
  let end = start;
  while (FONT_CODES.has(text.charCodeAt(end))) end++;
  return end - start >= FEWEST_LETTERS && !isWordyAt(text, end) ? end : undefined;
};

export const latinOf = (code: number): string => String.fromCharCode(foldTable().base[code]!);

import type { TermGroup, TermMode, TextForm } from "../condition.ts";
import { isDigit, isSymbol, letterFor } from "./fold-table.ts";
import { type Letters, mostLetters, newLetters, readLetters } from "./letters.ts";
import { scriptOf } from "./script.ts";

/** Between two letters of a term: nothing, a separator that must be there, one that may be left out (`e-girl`, `don't`). */
export const NO_GAP = 0;
export const GAP = 1;
export const LOOSE_GAP = 2;

/** Equal classes in a row within a word of a term. */
export type Run = { readonly first: number; readonly count: number; readonly cls: number; readonly gapBefore: number };

/** A term as it is compared: its folded letters, their own code units, and the runs they come in. */
export type Term = {
  readonly entry: string;
  /** All that it belongs to: lists have many entries in common, and each is looked for once. */
  readonly groups: readonly TermGroup[];
  readonly mode: TermMode;
  readonly form: TextForm;
  readonly base: Uint16Array;
  /** Lower-case code units as given; 0 for those beyond the first plane. */
  readonly own: Uint16Array;
  readonly letters: number;
  readonly runs: readonly Run[];
  /** Has gaps, so it may also be found joined. */
  readonly phrase: boolean;
  readonly digitsOnly: boolean;
  /** Vowel signs of Indic, Thai, ... which folding drops: the find must have just these. */
  readonly exactly: string | undefined;
  /** The same as part of a longer word; absent where it is not looked for there. */
  readonly glued: Term | undefined;
};

/** Terms of these scripts are found inside longer words, because the script sets no spaces. */
const SPACELESS =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{scx=Hang}]/u;
const LASTING_MARK = /(?![\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f])\p{Mn}/u;
const LOOSE = /^[-'\u2019\u2010\u2011]$/;
const SIGN = /[\p{S}\p{Extended_Pictographic}]/u;

/** What is wrong with an entry of a word list, in words; `undefined` if it can be searched for. */
export const termProblem = (entry: string): string | undefined => {
  if (entry.trim() === "") return "is empty";
  if (entry.length > 200) return "is longer than 200 characters";
  if (isLiteral(entry)) return undefined;
  return lettersOf(entry).count === 0 ? "has no letter, digit or emoji" : undefined;
};

/** Is it searched for as it stands, because it has signs (emoji) and next to no letters? */
export const isLiteral = (entry: string): boolean => {
  if (!SIGN.test(entry)) return false;
  const { count } = lettersOf(entry);
  return count < 3 && [...entry].some((char) => SIGN.test(char) && !isLeetOnly(char));
};
const isLeetOnly = (char: string): boolean => isSymbol(char.charCodeAt(0));

/** The entry with what emoji carry invisibly left out. */
export const literalOf = (entry: string): string => entry.trim().replace(/[\ufe0e\ufe0f]/g, "");

let scratch = newLetters(256);

/** The letters of an entry, in a scratch buffer: valid until the next call. */
export const lettersOf = (entry: string): Letters => {
  if (scratch.base.length < entry.length * 4) scratch = newLetters(mostLetters(entry) * 4);
  readLetters(entry, true, scratch);
  return scratch;
};

/** Squeezed classes: what the automaton looks for. */
export const skeletonOf = (letters: Letters): Uint8Array =>
  Uint8Array.from({ length: letters.symbols }, (_, i) => letters.cls[letters.runs[i]!]!);

export const compileTerm = (
  entry: string,
  how: { readonly groups: readonly TermGroup[]; readonly mode: TermMode; readonly form: TextForm },
): Term => {
  const letters = lettersOf(entry);
  const { count } = letters;
  const base = new Uint16Array(count);
  const own = new Uint16Array(count);
  const runs: Run[] = [];
  let from = 0;
  const gapAt = (i: number): number =>
    i === 0 || letters.gap[i] === 0
      ? NO_GAP
      : LOOSE.test(entry.slice(letters.to[i - 1]!, letters.from[i]!))
        ? LOOSE_GAP
        : GAP;
  for (let i = 0; i < count; i++) {
    const b = letters.base[i]!;
    base[i] = isSymbol(b) ? letterFor(b) : b;
    own[i] = letters.to[i]! - letters.from[i]! === 1 ? entry[letters.from[i]!]!.toLowerCase().charCodeAt(0) : 0;
    const last = i + 1 === count;
    if (
      last ||
      gapAt(i + 1) !== NO_GAP ||
      letters.cls[i + 1] !== letters.cls[i] ||
      (letters.cls[i]! >= 24 && letters.base[i + 1] !== b)
    ) {
      runs.push({ first: from, count: i + 1 - from, cls: letters.cls[i]!, gapBefore: gapAt(from) });
      from = i + 1;
    }
  }
  const term: Term = {
    entry,
    groups: how.groups,
    mode: SPACELESS.test(entry) ? "substring" : how.mode,
    form: how.form,
    base,
    own,
    letters: count,
    runs,
    phrase: runs.some((run) => run.gapBefore !== NO_GAP),
    digitsOnly: base.every((b) => isDigit(b)),
    exactly:
      LASTING_MARK.test(entry) && [...entry].some((c) => scriptOf(c.charCodeAt(0)) !== 0) ? bareForm(entry) : undefined,
    glued: undefined,
  };
  return isPlainWord(term) && count >= SHORTEST_GLUED ? { ...term, glued: { ...term, mode: "substring" } } : term;
};

/** A shorter term is part of too many words. */
const SHORTEST_GLUED = 4;

/** Is the term looked for in other shapes than its own: one word of Latin letters, as a whole word? */
export const isPlainWord = ({ mode, form, phrase, base }: Term): boolean =>
  mode === "word" && form !== "raw" && !phrase && base.every((letter) => letter >= 97 && letter <= 122);

/** For comparing exactly: composed, lower case, without invisible characters and spaces. */
export const bareForm = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\p{Default_Ignorable_Code_Point}\s]/gu, "");

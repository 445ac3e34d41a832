import { isDigit, isSymbol } from "./fold-table.ts";
import { INVISIBLE_BEFORE, type Letters, MARK_BEFORE } from "./letters.ts";
import type { Match } from "./match.ts";
import { endWithMarks } from "./match-term.ts";
import { READING_DISGUISES } from "./readings/other-reading.ts";
import type { Term } from "./term.ts";

/** Undoing that guesses: a find by it is doubtful. */
const STRONG_DISGUISES = ["masked letters", "misspelling", "space inside", "glued words"] as const;

/** What was undone to read a term in a text. */
export const DISGUISES = [
  "case",
  "leetspeak",
  "confusables",
  "styled letters",
  "invisible characters",
  "combining marks",
  "repeats",
  "separators",
  "joined words",
  ...READING_DISGUISES,
  ...STRONG_DISGUISES,
  "split messages",
] as const;
export type Disguise = (typeof DISGUISES)[number];

const ACCENTED = /^.[\u0300-\u036f]/u;

/** In words, what had to be undone to read the term. Slow: for evidence. */
export const disguisesOf = (text: string, letters: Letters, term: Term, m: Match): readonly Disguise[] => {
  const seen = new Set<Disguise>();
  if (m.repeats) seen.add("repeats");
  if (m.separators) seen.add("separators");
  if (m.joined) seen.add("joined words");
  if (m.strong) seen.add(m.strong);
  const { own } = term;
  for (let i = m.first; i < m.end; i++) {
    const dropped = i === m.first ? 0 : letters.dropped[i]!;
    if (dropped & INVISIBLE_BEFORE) seen.add("invisible characters");
    if (dropped & MARK_BEFORE) seen.add("combining marks");
    const code = text.charCodeAt(letters.from[i]!);
    const base = letters.base[i]!;
    if (code === base && !isSign(base)) continue;
    if (own.includes(code)) continue;
    if (code < 0x80) seen.add(isSign(base) ? "leetspeak" : code === 73 && !own.includes(105) ? "confusables" : "case");
    else seen.add(ofOther(text.slice(letters.from[i]!, letters.to[i]!), base, own));
  }
  const end = letters.to[m.end - 1]!;
  if (text.charCodeAt(end) >= 0x300 && endWithMarks(text, end) > end) seen.add("combining marks");
  if (seen.size === 0) return NONE;
  return DISGUISES.filter((disguise) => seen.has(disguise));
};

const NONE: readonly Disguise[] = [];

const isSign = (base: number): boolean => !(base >= 97 && base <= 122) && (isDigit(base) || isSymbol(base));

const ofOther = (char: string, base: number, own: Uint16Array): Disguise => {
  if (char.length === 1 && own.includes(char.toLowerCase().charCodeAt(0))) return "case";
  if (isSign(base)) return "leetspeak";
  let look = looks.get(char);
  if (look === undefined) {
    look = lookOf(char);
    if (looks.size < REMEMBERED) looks.set(char, look);
  }
  return look;
};

/** Asking Unicode about each letter of a styled word costs more than finding it. */
const looks = new Map<string, Disguise>();
const REMEMBERED = 4096;

const lookOf = (char: string): Disguise => {
  if (ACCENTED.test(char.normalize("NFD"))) return "combining marks";
  return char.length === 2 || /[a-z]/i.test(char.normalize("NFKC")) ? "styled letters" : "confusables";
};

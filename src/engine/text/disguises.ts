import { isDigit, isSymbol } from "./fold-table.ts";
import { INVISIBLE_BEFORE, type Letters, MARK_BEFORE } from "./letters.ts";
import type { Match } from "./match-term.ts";
import type { Term } from "./term.ts";

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
] as const;
export type Disguise = (typeof DISGUISES)[number];

const ACCENTED = /^.[\u0300-\u036f]/u;

/** In words, what had to be undone to read the term. Slow: for evidence. */
export const disguisesOf = (text: string, letters: Letters, term: Term, m: Match): readonly Disguise[] => {
  const seen = new Set<Disguise>();
  if (m.repeats) seen.add("repeats");
  if (m.separators) seen.add("separators");
  if (m.joined) seen.add("joined words");
  const own = new Set(term.own);
  for (let i = m.first; i < m.end; i++) {
    const dropped = i === m.first ? 0 : letters.dropped[i]!;
    if (dropped & INVISIBLE_BEFORE) seen.add("invisible characters");
    if (dropped & MARK_BEFORE) seen.add("combining marks");
    const char = text.slice(letters.from[i]!, letters.to[i]!);
    const base = letters.base[i]!;
    if (own.has(char.charCodeAt(0))) continue;
    if (char === "I" && !own.has(105)) seen.add("confusables");
    else if (char.length === 1 && own.has(char.toLowerCase().charCodeAt(0))) seen.add("case");
    else if (isDigit(base) || isSymbol(base)) seen.add("leetspeak");
    else if (ACCENTED.test(char.normalize("NFD"))) seen.add("combining marks");
    else if (/[a-z]/i.test(char.normalize("NFKC")) || char.length === 2) seen.add("styled letters");
    else seen.add("confusables");
  }
  if (m.end > 0 && /^\p{M}/u.test(text.slice(letters.to[m.end - 1]!))) seen.add("combining marks");
  return DISGUISES.filter((disguise) => seen.has(disguise));
};

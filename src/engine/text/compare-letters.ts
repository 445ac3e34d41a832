import { standsFor } from "./fold-table.ts";
import type { Letters } from "./letters.ts";
import type { Match } from "./match.ts";
import { scriptOf } from "./script.ts";
import type { Run, Term } from "./term.ts";

/** Letters [from, end) of the text against one run of the term: as long as that, or drawn out. Counts in `m` what was undone. */
export const compareRun = (
  text: string,
  letters: Letters,
  term: Term,
  run: Run,
  from: number,
  end: number,
  m: Match,
): boolean => {
  const found = end - from;
  const { first, count } = run;
  if (found < count) return false;
  if (found === count) {
    for (let k = 0; k < count; k++) if (!compare(text, letters, term, from + k, first + k, m)) return false;
    return true;
  }
  if (found === 2) m.doubled++;
  else {
    m.repeats = true;
    // Drawn out e and o are written for words with two of them: `goood` is good, not god.
    const letter = term.base[first]!;
    if (count === 1 && (letter === 101 || letter === 111) && term.letters <= 3) m.fuzzy = true;
  }
  let t = first;
  const last = first + count - 1;
  for (let i = from; i < end; i++) {
    if (compare(text, letters, term, i, t, m)) continue;
    if (t === last || !compare(text, letters, term, i, t + 1, m)) return false;
    t++;
  }
  for (t++; t <= last; t++) if (!compare(text, letters, term, end - 1, t, m)) return false;
  return true;
};

/** Latin letters made with their accent, as languages use them. */
const isAccented = (code: number): boolean => (code >= 0xc0 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff);

/** A letter of another script without its accent or form. Two that look like one Latin letter (`ш` and `щ`) are two all the same. */
const bare = (code: number): number => String.fromCharCode(code).normalize("NFKD").charCodeAt(0);

/** One letter of the text against one of the term. */
const compare = (text: string, letters: Letters, term: Term, i: number, t: number, m: Match): boolean => {
  const found = letters.base[i]!;
  const wanted = term.base[t]!;
  const own = term.own[t]!;
  const raw = text.charCodeAt(letters.from[i]!);
  const lower =
    raw < 0x80 ? (raw >= 65 && raw <= 90 ? raw | 32 : raw) : text[letters.from[i]!]!.toLowerCase().charCodeAt(0);
  if (lower === own) {
    m.honest++;
    return true;
  }
  if (found === wanted) {
    const script = scriptOf(raw);
    if (script === scriptOf(own)) {
      if (script !== 0 && bare(lower) !== bare(own)) return false;
      m.honest++;
      m.disguised ||= own !== 0;
      if (isAccented(raw)) m.accents++;
    } else {
      m.disguised = true;
      if (m.foreign === 0) m.foreign = script;
      else if (m.foreign !== script) m.mixed = true;
    }
    return true;
  }
  if (standsFor(found, wanted)) {
    m.leet++;
    m.disguised = true;
    return true;
  }
  return wanted === 108 && raw === 73 && isSmall(text.charCodeAt(letters.from[i]! - 1)) && disguise(m);
};

/** A capital I after a small letter is drawn like a small l. */
const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const disguise = (m: Match): true => {
  m.disguised = true;
  return true;
};

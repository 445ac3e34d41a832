import { compareRun } from "./compare-letters.ts";
import { OTHER } from "./fold-table.ts";
import type { Letters } from "./letters.ts";
import { begin, type Match } from "./match.ts";
import { GAP, NO_GAP, type Term } from "./term.ts";
import { endsWord } from "./word-edge.ts";

const isTight = (letters: Letters, i: number): boolean => letters.gap[i]! <= 2 && letters.tight[i] === 1;

/** Letter by letter from `first`. `tight`: signs inside the word are looked over. */
export const align = (text: string, letters: Letters, term: Term, first: number, tight: boolean, m: Match): boolean => {
  begin(m, first);
  const { runs } = term;
  const lastRun = runs.length - 1;
  let i = first;
  for (let j = 0; j <= lastRun; j++) {
    const run = runs[j]!;
    if (i >= letters.count || letters.cls[i] !== run.cls) return false;
    if (j > 0) {
      const open = letters.gap[i]! > 0;
      if (run.gapBefore === NO_GAP) {
        if (open && !(tight && isTight(letters, i))) return false;
        m.separators ||= open;
      } else m.joined ||= !open && run.gapBefore === GAP;
    }
    let end = i + 1;
    while (
      end < letters.count &&
      isSame(letters, i, end) &&
      (letters.gap[end] === 0 || (tight && isTight(letters, end)))
    ) {
      m.separators ||= letters.gap[end]! > 0;
      end++;
    }
    const next = runs[j + 1];
    // `freeenergy`: the e that is too many begins the next word. Beginning and end of a looser find may lie inside a run.
    if (next && next.gapBefore !== NO_GAP && next.cls === run.cls && end - i > run.count) end = i + run.count;
    if (j === lastRun && term.mode !== "word" && end - i > run.count) end = i + run.count;
    if (j === 0 && term.mode === "substring" && end - i > run.count) {
      i = end - run.count;
      m.first = i;
    }
    if (!compareRun(text, letters, term, run, i, end, m)) return false;
    i = end;
  }
  m.end = i;
  m.fuzzy ||= m.separators;
  return endsWord(text, letters, term, i);
};

const isSame = (letters: Letters, i: number, other: number): boolean =>
  letters.cls[other] === letters.cls[i] && (letters.cls[i]! < OTHER || letters.base[other] === letters.base[i]);

import type { TermGroup } from "../condition.ts";
import { type Automaton, buildAutomaton, type Ending } from "./automaton.ts";
import { disguisesOf } from "./disguises.ts";
import { foldTable, NO_LETTER } from "./fold-table.ts";
import { type Letters, mostLetters, newLetters, readLetters } from "./letters.ts";
import type { Lexicon, Scan, TermHit } from "./lexicon.ts";
import { newMatch } from "./match.ts";
import { endWithMarks, matchTerm } from "./match-term.ts";
import { newSkeleton, type Skeleton, traceSkeleton } from "./skeleton.ts";
import type { Term } from "./term.ts";

/** What ends in a state of the automaton: a term, with the length of the skeleton it was found by, or the number of a gate. */
export type Pattern = { readonly term: Term; readonly length: number } | number;

/** An entry searched for as it stands. */
export type LiteralTerm = { readonly entry: string; readonly literal: string; readonly group: TermGroup };

type Parts = {
  readonly patterns: readonly { readonly symbols: Uint8Array; readonly pattern: Pattern }[];
  readonly literals: readonly LiteralTerm[];
  readonly groups: number;
  readonly alwaysOpen: readonly boolean[];
};

/** Room for ordinary messages, so that buffers seldom grow. */
const SMALLEST = 4096;

/** One reading of a text: its skeleton, and its letters once a find has to be checked. */
type Pass = { readonly skeleton: Skeleton; letters: Letters; read: boolean };

/**
 * Scans texts with one automaton. A text with symbols that may be letters (`a$$`, `free!nitro`) is read twice: with them and without.
 * Buffers are kept from text to text, and so a scan is valid until the next.
 */
export const newScanner = ({ patterns, literals, groups, alwaysOpen }: Parts): Lexicon => {
  const automaton: Automaton<Pattern> = buildAutomaton(patterns);
  const { classes } = foldTable();
  const strengths = new Uint8Array(groups);
  const open = Uint8Array.from(alwaysOpen, Number);
  const neverQuiet = alwaysOpen.includes(true);
  const touched: TermGroup[] = [];
  const opened: number[] = [];
  const passes: Pass[] = [0, 1].map(() => ({
    skeleton: newSkeleton(SMALLEST),
    letters: newLetters(SMALLEST),
    read: false,
  }));
  const [withSymbols, without] = passes as [Pass, Pass];
  const m = newMatch();
  let text = "";
  let readTwice = false;

  /** Can the term end here, or begin where it would have to? Rules out nearly all chance finds without reading a letter. */
  const isInsideWord = (term: Term, length: number, { at, length: symbols }: Skeleton, end: number): boolean => {
    if (term.mode === "substring") return false;
    const start = end - length + 1;
    const first = at[start]!;
    if (
      first > 0 &&
      start + 1 < symbols &&
      at[start + 1] === first + 1 &&
      classes[text.charCodeAt(first - 1)]! < NO_LETTER
    )
      return true;
    const last = at[end]!;
    return (
      term.mode === "word" &&
      end + 1 < symbols &&
      at[end + 1] === last + 1 &&
      classes[text.charCodeAt(last + 1)]! < NO_LETTER
    );
  };

  const lettersOf = (pass: Pass): Letters => {
    if (!pass.read) {
      if (pass.letters.base.length < text.length * 4) {
        const room = mostLetters(text);
        if (pass.letters.base.length < room) pass.letters = newLetters(Math.max(SMALLEST, room));
      }
      readLetters(text, pass === withSymbols, pass.letters);
      pass.read = true;
    }
    return pass.letters;
  };

  const isFound = (pass: Pass, term: Term, length: number, end: number): boolean =>
    !isInsideWord(term, length, pass.skeleton, end) &&
    matchTerm(text, lettersOf(pass), term, end - length + 1, end, m) &&
    !(m.disguised && term.form === "raw");

  const judge = (pass: Pass): void => {
    const { hits, hitAt, hitStates } = pass.skeleton;
    for (let h = 0; h < hits; h++) {
      const end = hitAt[h]!;
      let ending: Ending<Pattern> | undefined = automaton.endings[hitStates[h]! - automaton.firstFinal];
      for (; ending; ending = ending.shorter) {
        for (const pattern of ending.patterns) {
          if (typeof pattern === "number") {
            if (open[pattern] === 0) {
              open[pattern] = 1;
              opened.push(pattern);
            }
            continue;
          }
          const { term, length } = pattern;
          const known = strengths[term.group]!;
          if (known === 2 || !isFound(pass, term, length, end)) continue;
          raise(term.group, m.fuzzy ? 1 : 2);
        }
      }
    }
  };

  const forget = (): void => {
    for (const group of touched) strengths[group] = 0;
    touched.length = 0;
    for (const gate of opened) open[gate] = 0;
    opened.length = 0;
  };

  const raise = (group: TermGroup, strength: 1 | 2): void => {
    if (strengths[group] === 0) touched.push(group);
    if (strengths[group]! < strength) strengths[group] = strength;
  };

  const collect = (pass: Pass, group: TermGroup, into: Map<string, TermHit>): void => {
    const { hits, hitAt, hitStates } = pass.skeleton;
    for (let h = 0; h < hits; h++) {
      let ending: Ending<Pattern> | undefined = automaton.endings[hitStates[h]! - automaton.firstFinal];
      for (; ending; ending = ending.shorter) {
        for (const pattern of ending.patterns) {
          if (typeof pattern === "number" || pattern.term.group !== group) continue;
          const { term, length } = pattern;
          if (!isFound(pass, term, length, hitAt[h]!)) continue;
          const letters = lettersOf(pass);
          const span = { start: letters.from[m.first]!, end: endWithMarks(text, letters.to[m.end - 1]!) };
          const key = `${span.start} ${span.end} ${term.entry}`;
          if (into.get(key)?.fuzzy === false) continue;
          into.set(key, { term: term.entry, span, disguises: disguisesOf(text, letters, term, m), fuzzy: m.fuzzy });
        }
      }
    }
  };

  const collectLiterals = (group: TermGroup, into: Map<string, TermHit>): void => {
    for (const { entry, literal, group: own } of literals) {
      if (own !== group) continue;
      for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length)) {
        const span = { start: at, end: at + literal.length };
        into.set(`${span.start} ${span.end} ${entry}`, { term: entry, span, disguises: [], fuzzy: false });
      }
    }
  };

  const scan: Scan & { quiet: boolean; length: number; skeleton: Uint8Array; at: Int32Array } = {
    quiet: true,
    strength: (group) => strengths[group] as 0 | 1 | 2,
    isOpen: (gate) => open[gate] === 1,
    hits(group) {
      const found = new Map<string, TermHit>();
      collect(withSymbols, group, found);
      if (readTwice) collect(without, group, found);
      collectLiterals(group, found);
      return [...found.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    },
    skeleton: withSymbols.skeleton.symbols,
    at: withSymbols.skeleton.at,
    length: 0,
  };

  return {
    scan(given) {
      text = given;
      if (!scan.quiet) forget();
      withSymbols.read = false;
      without.read = false;
      readTwice = traceSkeleton(text, automaton, true, withSymbols.skeleton);
      if (withSymbols.skeleton.hits > 0) judge(withSymbols);
      if (readTwice) {
        traceSkeleton(text, automaton, false, without.skeleton);
        if (without.skeleton.hits > 0) judge(without);
      }
      for (const { literal, group } of literals) if (strengths[group] !== 2 && text.includes(literal)) raise(group, 2);
      scan.quiet = touched.length === 0 && opened.length === 0 && !neverQuiet;
      scan.skeleton = withSymbols.skeleton.symbols;
      scan.at = withSymbols.skeleton.at;
      scan.length = withSymbols.skeleton.length;
      return scan;
    },
  };
};

import type { TermGroup } from "../condition.ts";
import { type Automaton, buildAutomaton, type Ending } from "./automaton.ts";
import { disguisesOf } from "./disguises.ts";
import { type End, endsOf } from "./ends.ts";
import { foldTable, NO_LETTER } from "./fold-table.ts";
import { Guesses } from "./guesses.ts";
import type { Lexicon, Scan, TermHit } from "./lexicon.ts";
import { MOST_TRIES, newMatch } from "./match.ts";
import { endWithMarks, matchGlued, matchTerm } from "./match-term.ts";
import { Pass } from "./pass.ts";
import { type OtherReading, otherReadings } from "./readings/index.ts";
import type { Skeleton } from "./skeleton.ts";
import { type SplitReading, splitReadings } from "./split-reading.ts";
import type { Term } from "./term.ts";
import { isOrdinary, type Vocabulary } from "./vocabulary.ts";
import { beginsOtherwise } from "./word-edge.ts";

/** What ends in a state of the automaton: a term, with the length of the skeleton it was found by, or the number of a gate. */
export type Pattern = { readonly term: Term; readonly length: number } | number;
export type TermPattern = { readonly symbols: Uint8Array; readonly pattern: Pattern };

/** An entry searched for as it stands. */
export type LiteralTerm = { readonly entry: string; readonly literal: string; readonly group: TermGroup };

type Parts = {
  readonly patterns: readonly TermPattern[];
  readonly literals: readonly LiteralTerm[];
  readonly groups: number;
  readonly alwaysOpen: readonly boolean[];
  readonly words: Vocabulary;
};

/** Finds that evidence is given for; a text of nothing but finds is no better known by the next thousand. */
const MOST_HITS = 500;
/** Longer runs of letters are no word that means anything. */
const LONGEST_WORD = 48;

/**
 * Scans texts with one automaton. A text with symbols that may be letters (`a$$`, `free!nitro`) is read twice: with them and without;
 * one that is encoded, upside down or otherwise to be read in another way is read in that way too.
 * Buffers are kept from text to text, and so a scan is valid until the next.
 */
export const newScanner = ({ patterns, literals, groups, alwaysOpen, words }: Parts): Lexicon => {
  const automaton: Automaton<Pattern> = buildAutomaton(patterns);
  const guesses = new Guesses(patterns, words);
  const { classes } = foldTable();
  const asciiLiterals = literals.filter(({ literal }) => isAscii(literal));
  const strengths = new Uint8Array(groups);
  const open = Uint8Array.from(alwaysOpen, Number);
  const neverQuiet = alwaysOpen.includes(true);
  const touched: TermGroup[] = [];
  const opened: number[] = [];
  const withSymbols = new Pass(true);
  const without = new Pass(false);
  /** Passes over other readings; as many as a text ever needed. */
  const others: Pass[] = [];
  let othersUsed = 0;
  /** Of each pass, once somebody has asked for finds. */
  const ends = new Map<Pass, readonly End[]>();
  const m = newMatch();
  let text = "";
  let readTwice = false;

  /** Can the term end here, or begin where it would have to? Rules out nearly all chance finds without reading a letter. */
  const isInsideWord = (
    given: string,
    term: Term,
    length: number,
    { at, length: symbols }: Skeleton,
    end: number,
  ): boolean => {
    if (term.mode === "substring") return false;
    const start = end - length + 1;
    const first = at[start]!;
    if (
      first > 0 &&
      start + 1 < symbols &&
      at[start + 1] === first + 1 &&
      classes[given.charCodeAt(first - 1)]! < NO_LETTER
    )
      return true;
    const last = at[end]!;
    return (
      term.mode === "word" &&
      end + 1 < symbols &&
      at[end + 1] === last + 1 &&
      classes[given.charCodeAt(last + 1)]! < NO_LETTER
    );
  };

  /** Is the word around `at`, as it stands, one that everybody knows? Then no term is hidden in it. */
  const isInOrdinaryWord = (given: string, at: number): boolean => {
    let from = at;
    while (from > 0 && at - from < LONGEST_WORD && classes[given.charCodeAt(from - 1)]! < NO_LETTER) from--;
    let to = at + 1;
    while (to < given.length && to - at < LONGEST_WORD && classes[given.charCodeAt(to)]! < NO_LETTER) to++;
    return isOrdinary(words, given.slice(from, to).toLowerCase());
  };

  const isFound = (pass: Pass, term: Term, length: number, end: number): boolean => {
    const { skeleton, other } = pass;
    const start = end - length + 1;
    if (isInsideWord(pass.text, term, length, skeleton, end)) {
      if (term.glued === undefined || isInOrdinaryWord(pass.text, skeleton.at[start]!)) return false;
      if (++m.tries > MOST_TRIES || !matchGlued(pass.text, pass.letters, term, start, words, m)) return false;
    } else if (
      beginsOtherwise(pass.text, term, skeleton, start) ||
      !matchTerm(pass.text, pass.letters, term, start, end, words, m)
    )
      return false;
    if (other === undefined) return !(m.disguised && term.form === "raw");
    // One guess at a time: a guess about a guess finds anything.
    if (m.strong !== undefined) return false;
    m.fuzzy ||= other.fuzzy;
    return term.form !== "raw" && other.isChanged(pass.letters.from[m.first]!, pass.letters.to[m.end - 1]!);
  };

  /** Would it tell nothing new? */
  const isKnown = ({ groups }: Term): boolean => {
    for (const group of groups) if (strengths[group] !== 2) return false;
    return true;
  };

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
          if (isKnown(term) || !isFound(pass, term, length, end)) continue;
          for (const group of term.groups) raise(group, m.fuzzy ? 1 : 2);
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

  const endsIn = (pass: Pass): readonly End[] => {
    const known = ends.get(pass);
    if (known) return known;
    const found = endsOf(pass.skeleton, automaton);
    ends.set(pass, found);
    return found;
  };

  /** What stands at an end, looked at once however many groups the term belongs to. */
  const hitAt = (pass: Pass, { term, length, at }: End): TermHit | undefined => {
    if (!isFound(pass, term, length, at)) return undefined;
    const { letters, other } = pass;
    const start = letters.from[m.first]!;
    const end = endWithMarks(pass.text, letters.to[m.end - 1]!);
    const span = other === undefined ? { start, end } : other.rawSpan(start, end);
    const undone = disguisesOf(pass.text, letters, term, m);
    const disguises = other === undefined ? undone : [...undone, other.disguise];
    return { term: term.entry, span, disguises, fuzzy: m.fuzzy };
  };

  const collect = (pass: Pass, group: TermGroup, into: Map<string, TermHit>): void => {
    for (const end of endsIn(pass)) {
      if (!end.term.groups.includes(group)) continue;
      if (into.size >= MOST_HITS) return;
      end.hit ??= hitAt(pass, end) ?? "nothing";
      if (end.hit === "nothing") continue;
      const key = keyOf(end.hit);
      if (into.get(key)?.fuzzy !== false) into.set(key, end.hit);
    }
  };

  const collectLiterals = (group: TermGroup, into: Map<string, TermHit>): void => {
    for (const { entry, literal, group: own } of literals) {
      if (own !== group) continue;
      for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length)) {
        const span = { start: at, end: at + literal.length };
        const hit: TermHit = { term: entry, span, disguises: [], fuzzy: false };
        into.set(keyOf(hit), hit);
      }
    }
  };

  const collectGuesses = (group: TermGroup, into: Map<string, TermHit>): void => {
    for (const { term, span, how } of guesses.found) {
      if (!term.groups.includes(group)) continue;
      const hit: TermHit = { term: term.entry, span, disguises: [how], fuzzy: true };
      if (!into.has(keyOf(hit))) into.set(keyOf(hit), hit);
    }
  };

  const readOtherwise = (reading: OtherReading | SplitReading): void => {
    const pass = others[othersUsed] ?? new Pass(true);
    others[othersUsed++] = pass;
    pass.trace(reading.text, automaton, reading);
    judge(pass);
  };

  const scan: Scan & { quiet: boolean; length: number; coded: boolean; skeleton: Uint8Array; at: Int32Array } = {
    quiet: true,
    strength: (group) => strengths[group] as 0 | 1 | 2,
    isOpen: (gate) => open[gate] === 1,
    hits(group) {
      if (strengths[group] === 0) return NO_HITS;
      const found = new Map<string, TermHit>();
      m.tries = 0;
      collect(withSymbols, group, found);
      if (readTwice) collect(without, group, found);
      for (let i = 0; i < othersUsed; i++) collect(others[i]!, group, found);
      collectGuesses(group, found);
      collectLiterals(group, found);
      return [...found.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    },
    skeleton: withSymbols.skeleton.symbols,
    at: withSymbols.skeleton.at,
    length: 0,
    coded: false,
  };

  return {
    scan(given, before = NOTHING_BEFORE) {
      text = given;
      if (!scan.quiet) forget();
      if (ends.size > 0) ends.clear();
      othersUsed = 0;
      m.tries = 0;
      readTwice = withSymbols.trace(text, automaton);
      if (withSymbols.skeleton.hits > 0) judge(withSymbols);
      if (readTwice) {
        without.trace(text, automaton);
        if (without.skeleton.hits > 0) judge(without);
      }
      for (const reading of otherReadings(text)) readOtherwise(reading);
      if (before.length > 0) for (const reading of splitReadings(before, text)) readOtherwise(reading);
      guesses.about(withSymbols);
      for (const { term } of guesses.found) for (const group of term.groups) raise(group, 1);
      for (const { literal, group } of withSymbols.skeleton.ascii ? asciiLiterals : literals)
        if (strengths[group] !== 2 && text.includes(literal)) raise(group, 2);
      scan.quiet = touched.length === 0 && opened.length === 0 && !neverQuiet;
      scan.skeleton = withSymbols.skeleton.symbols;
      scan.at = withSymbols.skeleton.at;
      scan.length = withSymbols.skeleton.length;
      scan.coded = withSymbols.skeleton.coded;
      return scan;
    },
  };
};

const keyOf = ({ term, span }: TermHit): string => `${span.start} ${span.end} ${term}`;
const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
const NOTHING_BEFORE: readonly string[] = [];
const NO_HITS: readonly TermHit[] = [];

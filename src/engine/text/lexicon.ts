import type { Gate, TermGroup, TermMode, TextForm } from "../condition.ts";
import type { Span } from "../decision.ts";
import type { Disguise } from "./disguises.ts";
import { foldText } from "./folded-text.ts";
import { gateSymbols } from "./gate.ts";
import { type LiteralTerm, newScanner, type TermPattern } from "./scanner.ts";
import { compileTerm, isLiteral, lettersOf, literalOf, skeletonOf, termProblem } from "./term.ts";
import { vocabularyWith } from "./vocabulary.ts";

export { DISGUISES, type Disguise } from "./disguises.ts";
export { gateLiteral } from "./gate.ts";
export { termProblem } from "./term.ts";

/** A term found. `fuzzy`: the undoing was strong enough to doubt it, so it may at most queue. */
export type TermHit = {
  readonly term: string;
  readonly span: Span;
  readonly disguises: readonly Disguise[];
  readonly fuzzy: boolean;
};

export type Scan = {
  /** No term was found and no gate is open: the usual case. */
  readonly quiet: boolean;
  /** 0 nothing, 1 only doubtful finds, 2 a certain one. */
  readonly strength: (group: TermGroup) => 0 | 1 | 2;
  readonly isOpen: (gate: Gate) => boolean;
  /** The finds of a group, in order, 500 at most. Slow: for evidence only. */
  readonly hits: (group: TermGroup) => readonly TermHit[];
  /** The squeezed skeleton: one small integer a letter, `length` of them. A scratch buffer. */
  readonly skeleton: Uint8Array;
  /** Where in the text each of them stands. A scratch buffer too. */
  readonly at: Int32Array;
  readonly length: number;
  /** Is there a sign that codes of a platform have (`<:name:1>`, `:name:`, `@name`)? */
  readonly coded: boolean;
};

export interface Lexicon {
  /** `before`: short messages that the same author has just sent, oldest first; a term may be split over them and this one. */
  readonly scan: (text: string, before?: readonly string[]) => Scan;
}

export interface LexiconBuilder {
  readonly terms: (entries: readonly string[], how: { readonly mode: TermMode; readonly text: TextForm }) => TermGroup;
  readonly gate: (literals: readonly string[]) => Gate;
  /** Words that mean something of their own: no term is guessed at in them. */
  readonly innocents: (words: readonly string[]) => void;
  readonly build: () => Lexicon;
}

/**
 * Gathers all terms and gates of a rulebook for one automaton. Equal lists, to be found alike, are one group, and equal entries one term,
 * however many conditions name them.
 *
 * Errors: a plain Error for an entry with which nothing can be found; ask `termProblem` first.
 * Limits: a gate with a literal that is too short is always open.
 */
export const lexiconBuilder = (): LexiconBuilder => {
  const patterns: TermPattern[] = [];
  const innocents = new Set<string>();
  const literals: LiteralTerm[] = [];
  const alwaysOpen: boolean[] = [];
  const known = new Map<string, TermGroup>();
  /** The groups of each term. */
  const owners = new Map<string, TermGroup[]>();
  let groups = 0;
  return {
    terms(entries, { mode, text: form }) {
      const key = JSON.stringify([mode, form, ...entries]);
      const same = known.get(key);
      if (same !== undefined) return same;
      const group = groups++;
      known.set(key, group);
      for (const entry of new Set(entries)) {
        const problem = termProblem(entry);
        if (problem) throw new Error(`the entry ${JSON.stringify(entry)} ${problem}`);
        if (isLiteral(entry)) {
          literals.push({ entry, literal: literalOf(entry), group });
          continue;
        }
        const shared = JSON.stringify([mode, form, entry]);
        const others = owners.get(shared);
        if (others !== undefined) {
          others.push(group);
          continue;
        }
        const own = [group];
        owners.set(shared, own);
        const term = compileTerm(entry, { groups: own, mode, form });
        for (const symbols of skeletonsOf(entry)) patterns.push({ symbols, pattern: { term, length: symbols.length } });
      }
      return group;
    },
    gate(texts) {
      const gate = alwaysOpen.length;
      const found = texts.map(gateSymbols);
      alwaysOpen.push(found.length === 0 || found.includes(undefined));
      if (!alwaysOpen[gate]) for (const symbols of found) if (symbols) patterns.push({ symbols, pattern: gate });
      return gate;
    },
    innocents(words) {
      for (const word of words) innocents.add(foldText(word).text);
    },
    build: () => newScanner({ patterns, literals, groups, alwaysOpen, words: vocabularyWith(innocents) }),
  };
};

/** Capitals of other alphabets may look like other letters than the small ones, and so have another skeleton. */
const skeletonsOf = (entry: string): readonly Uint8Array[] => {
  const small = entry.toLowerCase();
  const forms = /[^\0-\x7f]/.test(entry)
    ? [entry, small, entry.toUpperCase(), small.charAt(0).toUpperCase() + small.slice(1)]
    : [entry];
  return [...new Map(forms.map((form) => skeletonOf(lettersOf(form))).map((s) => [s.join(), s])).values()];
};

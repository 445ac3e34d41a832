import type { Gate, TermGroup, TermMode, TextForm } from "../condition.ts";
import type { Span } from "../decision.ts";
import type { Disguise } from "./disguises.ts";
import { gateSymbols } from "./gate.ts";
import { type LiteralTerm, newScanner, type Pattern } from "./scanner.ts";
import { compileTerm, isLiteral, lettersOf, literalOf, skeletonOf, termProblem } from "./term.ts";

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
  /** Every find of a group, in order. Slow: for evidence only. */
  readonly hits: (group: TermGroup) => readonly TermHit[];
  /** The squeezed skeleton: one small integer a letter, `length` of them. A scratch buffer. */
  readonly skeleton: Uint8Array;
  /** Where in the text each of them stands. A scratch buffer too. */
  readonly at: Int32Array;
  readonly length: number;
};

export interface Lexicon {
  readonly scan: (text: string) => Scan;
}

export interface LexiconBuilder {
  readonly terms: (entries: readonly string[], how: { readonly mode: TermMode; readonly text: TextForm }) => TermGroup;
  readonly gate: (literals: readonly string[]) => Gate;
  readonly build: () => Lexicon;
}

/**
 * Gathers all terms and gates of a rulebook for one automaton.
 *
 * Errors: a plain Error for an entry with which nothing can be found; ask `termProblem` first.
 * Limits: a gate with a literal that is too short is always open.
 */
export const lexiconBuilder = (): LexiconBuilder => {
  const patterns: { symbols: Uint8Array; pattern: Pattern }[] = [];
  const literals: LiteralTerm[] = [];
  const alwaysOpen: boolean[] = [];
  let groups = 0;
  return {
    terms(entries, { mode, text: form }) {
      const group = groups++;
      for (const entry of new Set(entries)) {
        const problem = termProblem(entry);
        if (problem) throw new Error(`the entry ${JSON.stringify(entry)} ${problem}`);
        if (isLiteral(entry)) {
          literals.push({ entry, literal: literalOf(entry), group });
          continue;
        }
        const term = compileTerm(entry, { group, mode, form });
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
    build: () => newScanner({ patterns, literals, groups, alwaysOpen }),
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

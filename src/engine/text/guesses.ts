import type { Span } from "../decision.ts";
import { BarrenWords } from "./barren-words.ts";
import type { Disguise } from "./disguises.ts";
import { MaskedWords } from "./masked.ts";
import { newMatch } from "./match.ts";
import { matchBackwards, matchMisspelled, takeWord, wordText } from "./match-word.ts";
import type { Pass } from "./pass.ts";
import type { TermPattern } from "./scanner.ts";
import type { Term } from "./term.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { FEWEST, FEWEST_FOR_TYPOS, WordIndex } from "./word-index.ts";

/** A term that somebody may have meant. Always doubtful. */
export type Guess = { readonly term: Term; readonly span: Span; readonly how: Disguise };

/** More guesses than this about one text tell nothing more. */
const MOST = 64;

/** Finds words whose letters are not all there or not in their order: misspelled, masked, or backwards. */
export class Guesses {
  readonly #index: WordIndex;
  readonly #barren = new BarrenWords();
  readonly #masked: MaskedWords;
  readonly #words: Vocabulary;
  /** Terms as words: what is one is no misspelling of another. */
  readonly #terms: ReadonlySet<string>;
  readonly #m = newMatch();
  /** About the last text. */
  readonly found: Guess[] = [];
  #pass: Pass | undefined;
  #word = 0;

  constructor(patterns: readonly TermPattern[], words: Vocabulary) {
    const terms = patterns.flatMap(({ symbols, pattern }) =>
      typeof pattern === "number" ? [] : [{ symbols, term: pattern.term }],
    );
    this.#index = new WordIndex(terms);
    this.#masked = new MaskedWords([...new Set(terms.map(({ term }) => term))]);
    this.#words = words;
    this.#terms = new Set(terms.map(({ term }) => String.fromCharCode(...term.base)));
  }

  about(pass: Pass): void {
    this.#pass = pass;
    this.found.length = 0;
    const { skeleton, text } = pass;
    if (!this.#index.isEmpty) {
      const { words, wordFrom, wordTo } = skeleton;
      for (let w = 0; w < words; w++) if (wordTo[w]! - wordFrom[w]! >= FEWEST) this.#guess(pass, w);
    }
    if (skeleton.masked) this.#masked.find(text, this.#addMasked);
  }

  #guess({ text, skeleton }: Pass, w: number): void {
    const { symbols, at, wordFrom, wordTo, wordAt } = skeleton;
    const from = wordFrom[w]!;
    // Of a short word little is asked; one that shares its first symbol with the word before is not looked at by itself.
    const isByItself = wordTo[w]! - from >= FEWEST_FOR_TYPOS && at[from] === wordAt[w];
    if (isByItself && this.#barren.has(text, wordAt[w]!)) return;
    const { length } = this.found;
    this.#word = from;
    this.#index.look(symbols, from, wordTo[w]!, this.#check);
    if (isByItself && this.found.length === length && length < MOST) this.#barren.add();
  }

  readonly #check = (term: Term, backwards: boolean): void => {
    const { letters } = this.#pass!;
    const m = this.#m;
    if (this.found.length >= MOST || !takeWord(letters, this.#word, m)) return;
    const isMeant = backwards
      ? matchBackwards(letters, term, this.#words, m)
      : matchMisspelled(letters, term, this.#words, m);
    if (isMeant && !this.#terms.has(wordText(letters, m.first, m.end)))
      this.#add(term, letters.from[m.first]!, letters.to[m.end - 1]!, backwards ? "reversed" : "misspelling");
  };

  readonly #addMasked = (term: Term, start: number, end: number): void => this.#add(term, start, end, "masked letters");

  #add(term: Term, start: number, end: number, how: Disguise): void {
    if (this.found.length >= MOST) return;
    const isKnown = this.found.some((guess) => guess.term === term && guess.span.start === start);
    if (!isKnown) this.found.push({ term, span: { start, end }, how });
  }
}

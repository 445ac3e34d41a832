import { foldTable, isDigit, NO_LETTER, SYMBOL, standsFor } from "./fold-table.ts";
import { MASK } from "./skeleton.ts";
import { isPlainWord, type Term } from "./term.ts";

const FEWEST = 4;
const LONGEST = 16;
const ASTERISK = 42;

/** A term found, as a range of the raw text. */
export type FoundTerm = (term: Term, start: number, end: number) => void;

/**
 * Finds words with letters under signs (`f*ck`, `n****r`, `sh#t`). An asterisk is the usual sign and may stand for any number of letters, each for
 * one; other signs mean too much else, and may stand for half of the letters. Two letters must be seen (three beside other signs), the first among them.
 *
 * Limits: terms of one word, of 4 to 16 Latin letters. Linear in the text, times the terms that share length and first letter.
 */
export class MaskedWords {
  readonly #terms = new Map<number, Term[]>();
  readonly #bases = new Uint16Array(LONGEST + 1);

  constructor(terms: readonly Term[]) {
    for (const term of terms) {
      if (!isPlainWord(term) || term.letters < FEWEST || term.letters > LONGEST) continue;
      const key = keyOf(term.letters, term.base[0]!);
      const known = this.#terms.get(key);
      if (known) known.push(term);
      else this.#terms.set(key, [term]);
    }
  }

  find(text: string, found: FoundTerm): void {
    const { classes } = foldTable();
    for (let k = 0; k < text.length; ) {
      const cls = classes[text.charCodeAt(k)]!;
      if (cls >= NO_LETTER) k++;
      else k = this.#word(text, k, found);
    }
  }

  /** Tries the word that begins at `start`; gives where it ends. */
  #word(text: string, start: number, found: FoundTerm): number {
    const { base, classes } = foldTable();
    let length = 0;
    let known = 0;
    let stars = 0;
    let others = 0;
    let end = start;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      const cls = classes[code]!;
      const isLetter = cls < NO_LETTER;
      if (!isLetter && cls !== SYMBOL && !(code < 128 && MASK[code] === 1)) break;
      if (length <= LONGEST) this.#bases[length] = isLetter ? base[code]! : 0;
      length++;
      if (isLetter) known++;
      else if (code === ASTERISK) stars++;
      else others++;
    }
    const after = end;
    // A full stop ends a sentence, and two asterisks end what is set in bold.
    while (this.#bases[length - 1] === 0 && length <= LONGEST && end > start) {
      const isStar = text.charCodeAt(end - 1) === ASTERISK;
      if (isStar && !text.slice(0, start).includes("*")) break;
      end--;
      length--;
      if (isStar) stars--;
      else others--;
    }
    const isWord = length >= FEWEST && length <= LONGEST && stars + others > 0 && known >= 2;
    const isReadable =
      others === 0
        ? this.#bases[length - 1] !== 0 || known >= 3 || length === FEWEST
        : (stars + others) * 2 <= length && known >= 3;
    if (isWord && isReadable) this.#compare(length, start, end, found);
    return Math.max(after, start + 1);
  }

  #compare(length: number, start: number, end: number, found: FoundTerm): void {
    const first = this.#bases[0]!;
    for (const term of this.#terms.get(keyOf(length, first)) ?? []) {
      let fits = true;
      for (let i = 1; i < length && fits; i++) {
        const base = this.#bases[i]!;
        fits = base === 0 || base === term.base[i] || (isDigit(base) && standsFor(base, term.base[i]!));
      }
      if (fits) found(term, start, end);
    }
  }
}

const keyOf = (letters: number, first: number): number => letters * 65_536 + first;

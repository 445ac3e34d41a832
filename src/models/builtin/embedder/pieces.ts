import { eachToken, LONGEST } from "./tokens.ts";
import { HashNumbers, hashOfPair, type KnownWords, NO_LETTERS, spread, withLetter } from "./words.ts";

/** How many rows of the table are for what. They lie in this order: words that are known, parts of words that are not, pairs of neighbours. */
export type TableShape = { readonly words: number; readonly parts: number; readonly pairs: number };

export const rowsOf = ({ words, parts, pairs }: TableShape): number => words + parts + pairs;

/** What may be done with a word, for training: read it, pass it over, or read it by its parts as if nobody knew it. */
export const READ = 0;
export const PASS_OVER = 1;
export const SPELL = 2;
export type Fate = () => typeof READ | typeof PASS_OVER | typeof SPELL;

/** More pieces than this say nothing new. */
const MOST_PIECES = 512;
/** Parts have so many letters, the two ends of the word counted as letters. */
const SHORTEST_PART = 3;
const LONGEST_PART = 5;
/** So many single letters in a row are a word that was spelled out; one fewer where the word is known. */
const SPELLED_OUT = 4;
const EDGE = 0x5f;

/**
 * Reads a folded text into the rows of the table that it is made of, each with its weight. One object serves all texts: what it read is valid until the next.
 *
 * A word that is known is one row; with letters drawn out (`soo`) it is known by its plain form; any other is the rows of its parts, which is how a
 * misspelt word is near the right one. Two neighbours are a row more. Single letters in a row are one word.
 */
export class PieceReader {
  count = 0;
  readonly rows = new Int32Array(MOST_PIECES);
  readonly weights = new Float32Array(MOST_PIECES);
  readonly #shape: TableShape;
  readonly #words: HashNumbers;
  readonly #plain: HashNumbers;
  readonly #hashes: Int32Array;
  readonly #fate: Fate | undefined;
  /** Single letters that wait for the next word to tell whether they are one. */
  readonly #letters = new Uint16Array(LONGEST);
  #waiting = 0;
  #before = 0;
  readonly #sink = (codes: Uint16Array, length: number): void => {
    if (length === 1 && isLetter(codes[0]!) && this.#waiting < LONGEST) {
      this.#letters[this.#waiting++] = codes[0]!;
      return;
    }
    if (this.#waiting > 0) this.#endLetters();
    this.#word(codes, 0, length);
  };

  constructor(shape: TableShape, words: KnownWords, fate?: Fate) {
    this.#shape = shape;
    this.#words = new HashNumbers(words.hashes);
    this.#hashes = words.hashes;
    this.#plain = new HashNumbers(words.plain);
    this.#fate = fate;
  }

  read(folded: string): this {
    this.count = 0;
    this.#before = 0;
    this.#waiting = 0;
    eachToken(folded, this.#sink);
    if (this.#waiting > 0) this.#endLetters();
    return this;
  }

  #endLetters(): void {
    const count = this.#waiting;
    this.#waiting = 0;
    const isWord =
      count >= SPELLED_OUT ||
      (count === SPELLED_OUT - 1 && this.#words.find(hashOfCodes(this.#letters, 0, count)) >= 0);
    if (isWord) this.#word(this.#letters, 0, count);
    else for (let i = 0; i < count; i++) this.#word(this.#letters, i, i + 1);
  }

  #word(codes: Uint16Array, from: number, to: number): void {
    const fate = this.#fate === undefined ? READ : this.#fate();
    if (fate === PASS_OVER) return;
    let hash = hashOfCodes(codes, from, to);
    let number = this.#words.find(hash);
    if (number < 0) {
      const plain = hashOfPlain(codes, from, to);
      // Only letters drawn out lead to a word with others: `kil` is no `kill`, and `too` no `to`.
      if (plain !== hash) number = this.#plain.find(plain);
      if (number >= 0) hash = this.#hashes[number]!;
    }
    if (number >= 0 && fate === READ) this.#push(number, 1);
    else this.#parts(codes, from, to);
    if (this.#before !== 0) this.#push(this.#rowOfPair(hashOfPair(this.#before, hash)), 1);
    this.#before = hash;
  }

  #parts(codes: Uint16Array, from: number, to: number): void {
    const { words, parts } = this.#shape;
    if (parts === 0) return;
    const first = this.count;
    const size = to - from + 2;
    for (let start = 0; start + SHORTEST_PART <= size; start++) {
      let hash = NO_LETTERS;
      for (let length = 1; length <= LONGEST_PART && start + length <= size; length++) {
        const at = start + length - 1;
        hash = withLetter(hash, at === 0 || at === size - 1 ? EDGE : codes[from + at - 1]!);
        if (length >= SHORTEST_PART) this.#push(words + (spread(hash) % parts), 1);
      }
    }
    if (size > LONGEST_PART) this.#push(words + (spread(hashOfCodes(codes, from, to)) % parts), 1);
    const weight = 1 / Math.sqrt(Math.max(1, this.count - first));
    for (let i = first; i < this.count; i++) this.weights[i] = weight;
  }

  #rowOfPair(hash: number): number {
    const { words, parts, pairs } = this.#shape;
    return pairs === 0 ? -1 : words + parts + (hash % pairs);
  }

  #push(row: number, weight: number): void {
    if (row < 0 || this.count === MOST_PIECES) return;
    this.rows[this.count] = row;
    this.weights[this.count++] = weight;
  }
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

const hashOfCodes = (codes: Uint16Array, from: number, to: number): number => {
  let hash = NO_LETTERS;
  for (let i = from; i < to; i++) hash = withLetter(hash, codes[i]!);
  return hash;
};

/** Each row of equal letters counted once. */
const hashOfPlain = (codes: Uint16Array, from: number, to: number): number => {
  let hash = NO_LETTERS;
  for (let i = from; i < to; i++) if (i === from || codes[i] !== codes[i - 1]) hash = withLetter(hash, codes[i]!);
  return hash;
};

/** Words remembered, a power of two: 16 kB, so that they stay in the nearest cache. A newer one takes the place of an older one. */
const PLACES = 2048;
/** Letters of a word that one number holds: five bits each, and one above them that tells how many they are. */
const HALF = 6;
/** Longer words are rare, and are not remembered. */
const LONGEST = 2 * HALF;
/** What may follow such a word, by ASCII code: signs that end a word whatever comes after them. */
const ENDS = Uint8Array.from({ length: 128 }, (_, code) =>
  " \n\t,.;:?)\"'-/".includes(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * Words at which a guess was made of late, and no term is meant by them. People say the same few hundred words over and over, and what is guessed of a
 * word depends on its letters alone; so most guesses need not be made again.
 *
 * Limits: fixed memory; words of plain letters, twelve at most. What is remembered is the word itself, not a hash of it: no word is taken for another.
 */
export class BarrenWords {
  readonly #heads = new Int32Array(PLACES);
  readonly #tails = new Int32Array(PLACES);
  #head = 0;
  #tail = 0;
  #place = -1;

  /** Is the word that begins at `start` remembered? It is the one that `add` would add. */
  has(text: string, start: number): boolean {
    this.#place = -1;
    const size = text.length;
    let head = 1;
    let tail = 1;
    let k = start;
    for (; k < size; k++) {
      const code = text.charCodeAt(k);
      const letter = (code | 0x20) - 0x61;
      if (letter < 0 || letter > 25) {
        if (ENDS[code] !== 1) return false;
        break;
      }
      if (k - start < HALF) head = (head << 5) | letter;
      else if (k - start < LONGEST) tail = (tail << 5) | letter;
      else return false;
    }
    const mixed = Math.imul(head ^ Math.imul(tail, 0x9e3779b1), 0x85ebca6b);
    const place = (mixed ^ (mixed >>> 15)) & (PLACES - 1);
    this.#head = head;
    this.#tail = tail;
    this.#place = place;
    return this.#heads[place] === head && this.#tails[place] === tail;
  }

  /** Remembers the word that was asked about last. */
  add(): void {
    if (this.#place < 0) return;
    this.#heads[this.#place] = this.#head;
    this.#tails[this.#place] = this.#tail;
  }
}

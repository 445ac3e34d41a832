import { diceOf, hashOf } from "./likeness.ts";
import { LETTERS, type Sketch } from "./sketch.ts";

/** Places in the table of hashes, a power of two. */
const BUCKETS = 1 << 16;

/**
 * Finds an earlier text that is like the present one, in the same community.
 *
 * Limits: remembers a fixed number of texts; the oldest makes room. Alike texts are found by shared bands of a MinHash and then compared
 * letter by letter; a pair that shares no band is missed.
 * Source: MinHash with one permutation, Li, Owen and Zhang 2012; bands after Indyk and Motwani 1998; likeness is the Dice coefficient of three-letter pieces.
 */
export class TextIndex {
  readonly #likeness: number;
  readonly #slots: number;
  readonly #texts: Uint8Array;
  readonly #lengths: Uint16Array;
  readonly #places: Uint32Array;
  /** Hash of a band or of a whole text -> slot + 1, beside the hash itself; a newer text takes the place of an older one. */
  readonly #slotOf = new Uint16Array(BUCKETS);
  readonly #tagOf = new Uint32Array(BUCKETS);
  #next = 0;

  constructor(likeness: number, slots: number) {
    this.#likeness = likeness;
    this.#slots = slots;
    this.#texts = new Uint8Array(slots * LETTERS);
    this.#lengths = new Uint16Array(slots);
    this.#places = new Uint32Array(slots);
  }

  /** The slot of a text like this one; -1 if none is remembered. */
  find(sketch: Sketch, place: number): number {
    const length = this.#lengthOf(sketch);
    const same = this.#lookUp(sketch.hash ^ place, place);
    if (same >= 0 && this.#isSame(same, sketch.letters, length)) return same;
    if (this.#likeness >= 1) return -1;
    const { bands } = sketch;
    for (let i = 0; i < bands.length; i++) {
      const slot = this.#lookUp(bands[i]! ^ place, place);
      if (slot >= 0 && this.#isLike(slot, sketch.letters, length)) return slot;
    }
    return -1;
  }

  /** A slot for a new text, in the place of the oldest one. */
  take(sketch: Sketch, place: number): number {
    const slot = this.#next;
    const length = this.#lengthOf(sketch);
    this.#next = (slot + 1) % this.#slots;
    for (let i = 0, to = slot * LETTERS; i < length; i++) this.#texts[to + i] = sketch.letters[i]!;
    this.#lengths[slot] = length;
    this.#places[slot] = place;
    this.#enter(sketch.hash ^ place, slot);
    if (this.#likeness < 1) for (const band of sketch.bands) this.#enter(band ^ place, slot);
    return slot;
  }

  #lengthOf({ core, length }: Sketch): number {
    return this.#likeness < 1 ? core : length;
  }

  /** The slot that was last entered under this hash, in this community; -1 if none. */
  #lookUp(mixed: number, place: number): number {
    const hash = mixed >>> 0;
    const at = hash & (BUCKETS - 1);
    const slot = this.#tagOf[at] === hash ? this.#slotOf[at]! - 1 : -1;
    return slot >= 0 && this.#places[slot] === place ? slot : -1;
  }

  #enter(mixed: number, slot: number): void {
    const hash = mixed >>> 0;
    this.#slotOf[hash & (BUCKETS - 1)] = slot + 1;
    this.#tagOf[hash & (BUCKETS - 1)] = hash;
  }

  /** Two texts may have one hash by chance; nobody is punished for that. */
  #isSame(slot: number, letters: Uint8Array, length: number): boolean {
    if (this.#lengths[slot] !== length) return false;
    const start = slot * LETTERS;
    for (let i = 0; i < length; i++) if (this.#texts[start + i] !== letters[i]) return false;
    return true;
  }

  #isLike(slot: number, letters: Uint8Array, length: number): boolean {
    const start = slot * LETTERS;
    const other = this.#texts.subarray(start, start + this.#lengths[slot]!);
    return diceOf(other, other.length, letters, length) >= this.#likeness;
  }
}

/** A number for a community on a platform. */
export const placeOf = (platform: string, community: string | undefined): number =>
  (Math.imul(hashOf(platform), 0x9e3779b1) ^ hashOf(community ?? "")) >>> 0;

import { MAP, mayBeLike } from "./likeness.ts";
import { LETTERS } from "./pieces.ts";
import type { Sketch } from "./sketch.ts";

/** Places in the table of hashes, a power of two. */
const BUCKETS = 1 << 16;

/**
 * Finds an earlier text that is like the present one, in the same community: at several degrees of likeness with one look-up.
 *
 * Limits: remembers a fixed number of texts, fewer than 65,535; the oldest makes room. Alike texts are found by shared bands of a MinHash and then
 * compared letter by letter; a pair that shares no band is missed.
 * Source: MinHash with one permutation, Li, Owen and Zhang 2012; bands after Indyk and Motwani 1998; likeness is the Dice coefficient of three-letter pieces.
 */
export class TextIndex {
  /** From the strictest to the loosest. */
  readonly likenesses: readonly number[];
  /** For each likeness but the strictest: the slot that `find` came upon, -1 for none. Of use only where `find` gave none. */
  readonly near: Int32Array;
  readonly #slots: number;
  readonly #exact: boolean;
  readonly #texts: Uint8Array;
  /** Of each text its place, its length and the map of its pieces. Apart, because the first two are small enough to stay near, and often tell enough. */
  readonly #places: Int32Array;
  readonly #lengths: Uint8Array;
  readonly #maps: Int32Array;
  /**
   * By the lower half of the hash of a band or a whole text: the upper half of it, and slot + 1. A newer text takes the place of an older one.
   * So four bytes tell that no such text is known, and nothing else is touched.
   */
  readonly #table = new Uint32Array(BUCKETS);
  #next = 0;

  /** A likeness of 1 stands alone: there all letters count, in the others noise at the end does not. */
  constructor(likenesses: readonly number[], slots: number) {
    this.likenesses = [...new Set(likenesses)].sort((a, b) => b - a);
    this.near = new Int32Array(this.likenesses.length).fill(-1);
    this.#exact = this.likenesses[0] === 1;
    this.#slots = slots;
    this.#texts = new Uint8Array(slots * LETTERS);
    this.#places = new Int32Array(slots);
    this.#lengths = new Uint8Array(slots);
    this.#maps = new Int32Array(this.#exact ? 0 : slots * MAP);
  }

  /** The slot of a text that is as like as the strictest likeness asks; -1 if none is remembered. */
  find(sketch: Sketch, place: number): number {
    const length = this.#lengthOf(sketch);
    const same = this.#lookUp(this.#hashOf(sketch) ^ place, place);
    if (same >= 0 && this.#isSame(same, sketch.letters, length)) return same;
    if (this.#exact) return -1;
    const { bands } = sketch;
    const { likenesses, near } = this;
    for (let level = 1; level < near.length; level++) near[level] = -1;
    let last = -1;
    for (let i = 0; i < bands.length; i++) {
      const slot = this.#lookUp(bands[i]! ^ place, place);
      if (slot < 0 || slot === last) continue;
      last = slot;
      const likeness = this.likeness(slot, sketch);
      if (likeness >= likenesses[0]!) return slot;
      for (let level = 1; level < likenesses.length; level++)
        if (near[level] === -1 && likeness >= likenesses[level]!) near[level] = slot;
    }
    return -1;
  }

  /** A slot for a new text, in the place of the oldest one. */
  take(sketch: Sketch, place: number): number {
    const slot = this.#next;
    const length = this.#lengthOf(sketch);
    const { letters } = sketch;
    this.#next = (slot + 1) % this.#slots;
    for (let i = 0, to = slot * LETTERS; i < length; i++) this.#texts[to + i] = letters[i]!;
    this.#places[slot] = place;
    this.#lengths[slot] = length;
    this.#enter(this.#hashOf(sketch) ^ place, slot);
    if (this.#exact) return slot;
    const { bands, map } = sketch;
    for (let i = 0; i < MAP; i++) this.#maps[slot * MAP + i] = map[i]!;
    for (let i = 0; i < bands.length; i++) this.#enter(bands[i]! ^ place, slot);
    return slot;
  }

  /** How like the text of a slot is to the present one, 0..1. */
  likeness(slot: number, sketch: Sketch): number {
    const length = this.#lengths[slot]!;
    const own = this.#lengthOf(sketch);
    const least = this.likenesses[this.likenesses.length - 1]!;
    if (!mayBeLike(least, this.#maps, slot * MAP, length, sketch.map, own)) return 0;
    return sketch.pieces.likeness(this.#texts, slot * LETTERS, length, least);
  }

  #lengthOf({ core, length }: Sketch): number {
    return this.#exact ? length : core;
  }

  #hashOf(sketch: Sketch): number {
    return this.#exact ? sketch.hash : sketch.coreHash;
  }

  /** The slot that was last entered under this hash, in this community; -1 if none. */
  #lookUp(hash: number, place: number): number {
    const entry = this.#table[hash & (BUCKETS - 1)]!;
    if (entry >>> 16 !== hash >>> 16) return -1;
    const slot = (entry & 0xffff) - 1;
    return slot >= 0 && this.#places[slot] === (place | 0) ? slot : -1;
  }

  #enter(hash: number, slot: number): void {
    this.#table[hash & (BUCKETS - 1)] = (hash & 0xffff0000) | (slot + 1);
  }

  /** Two texts may have one hash by chance; nobody is punished for that. */
  #isSame(slot: number, letters: Uint8Array, length: number): boolean {
    if (this.#lengths[slot] !== length) return false;
    const start = slot * LETTERS;
    for (let i = 0; i < length; i++) if (this.#texts[start + i] !== letters[i]) return false;
    return true;
  }
}

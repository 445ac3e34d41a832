import type { Counter, Needs } from "../condition.ts";
import type { Reading } from "../reading.ts";
import type { Sketch } from "./sketch.ts";
import { TextIndex } from "./text-index.ts";

/** Texts remembered at once; the oldest makes room. A wave is far shorter. */
export const TEXTS = 4096;
/** What keeps names of those who join apart from texts in one index. */
const JOINS = 0x5bd1e995;

/**
 * The texts that were written of late, and which of them the present one is like. One memory serves all rules that compare texts.
 * At each likeness a text belongs to a *family*: those as like as that to its first one. Texts are compared by their folded letters, so that disguise,
 * case, spaces and emoji do not make a text another one.
 *
 * Reads: `sentAt`, author, community and the sketch. Without time or author, and for an edit, the family is not known; too few letters have none.
 * Limits: memory is fixed at about one megabyte; alike texts are missed as `TextIndex` says.
 */
export class TextMemory implements Counter {
  readonly #fewest: number;
  readonly #index: TextIndex;
  /** By slot: the number of the text in it. No number is given twice. */
  readonly #numbers = new Float64Array(TEXTS).fill(-1);
  /** By likeness and slot: the number of the first text of its family. */
  readonly #families: Float64Array;
  /** Which numbers of families the present message has brought, by likeness. */
  readonly #isFirst: Uint8Array;
  /** The families found near a new text, by likeness. A scratch list. */
  readonly #near: Float64Array;
  #count = 0;
  #slot = -1;
  /** Are time and author known, and is it no edit? */
  known = false;
  /** Letters of the present text, where it has a family. */
  size = 0;
  #sketch: Sketch | undefined;

  /** `needs`: likenesses that are asked for, and the fewest letters of a text. */
  constructor(needs: readonly Needs[]) {
    const likenesses = needs.map(({ likeness = 1 }) => likeness);
    this.#fewest = Math.min(...needs.map(({ letters = 1 }) => letters));
    this.#index = new TextIndex(likenesses, TEXTS);
    this.#families = new Float64Array(this.#index.likenesses.length * TEXTS);
    this.#isFirst = new Uint8Array(this.#index.likenesses.length);
    this.#near = new Float64Array(this.#index.likenesses.length).fill(-1);
  }

  observe({ message, scan, sketch, who }: Reading): void {
    this.#slot = -1;
    this.size = 0;
    const { sentAt: at, author, revision, surface } = message;
    this.known = at !== undefined && Number.isFinite(at) && author !== undefined && revision === 0;
    if (!this.known) return;
    const isJoin = surface === "join";
    if (!isJoin && scan.length < this.#fewest) return;
    const { size, core } = sketch.read();
    if (isJoin ? size === 0 : size < this.#fewest || core < 3) return;
    this.size = size;
    this.#sketch = sketch;
    const place = (who.place ^ (isJoin ? JOINS : 0)) >>> 0;
    const known = this.#index.find(sketch, place);
    if (known >= 0) this.#goOn(known);
    else this.#begin(sketch, place);
  }

  /** Would a crowd send the present text alike without meaning anything by it? */
  get chant(): boolean {
    return this.size > 0 && this.#sketch?.chant === true;
  }

  /** What `family` and `isFirst` are to be asked with. */
  levelOf(likeness: number): number {
    return this.#index.likenesses.indexOf(likeness);
  }

  /** The number of the present text's family; -1 where it has none. It tells a place below `TEXTS`, too: its remainder. */
  family(level: number): number {
    return this.#slot < 0 ? -1 : this.#families[level * TEXTS + this.#slot]!;
  }

  /** Is the present message the first of its family? */
  isFirst(level: number): boolean {
    return this.#isFirst[level] === 1;
  }

  #goOn(slot: number): void {
    this.#slot = slot;
    for (let level = 0; level < this.#isFirst.length; level++) this.#isFirst[level] = 0;
    // The first of a looser family may be forgotten, and then this one stands for it.
    for (let level = 1; level < this.#isFirst.length; level++) {
      const first = this.#families[level * TEXTS + slot]!;
      if (this.#numbers[first % TEXTS] === first) continue;
      this.#families[level * TEXTS + slot] = this.#numbers[slot]!;
    }
  }

  #begin(sketch: Reading["sketch"], place: number): void {
    const levels = this.#isFirst.length;
    for (let level = 1; level < levels; level++) this.#near[level] = this.#familyNear(level, sketch);
    const slot = this.#index.take(sketch, place);
    const number = this.#count++;
    this.#slot = slot;
    this.#numbers[slot] = number;
    for (let level = 0; level < levels; level++) {
      const family = this.#near[level]!;
      // The one that made room may have been the first of it.
      const lives = family >= 0 && this.#numbers[family % TEXTS] === family;
      this.#families[level * TEXTS + slot] = lives ? family : number;
      this.#isFirst[level] = lives ? 0 : 1;
    }
  }

  /** The family of a text that is near, if the present one is like its first as well: no family drifts from text to text. */
  #familyNear(level: number, sketch: Reading["sketch"]): number {
    const near = this.#index.near[level]!;
    if (near < 0) return -1;
    const family = this.#families[level * TEXTS + near]!;
    const first = family % TEXTS;
    if (this.#numbers[first] !== family) return -1;
    return first === near || this.#index.likeness(first, sketch) >= this.#index.likenesses[level]! ? family : -1;
  }
}

import type { Counter } from "../condition.ts";
import type { Message } from "../message.ts";
import type { Reading } from "../reading.ts";
import { bandsOf, diceOf, hashOf, textHash } from "./likeness.ts";

/** Texts remembered at once; the oldest makes room. A wave is far shorter. */
const SLOTS = 4096;
/** Senders remembered a text. */
export const MOST_SENDERS = 64;
/** Letters compared; two texts alike so far count as alike. */
const LETTERS = 192;
const NO_BANDS = new Uint32Array(0);
/** Places in the table of hashes, a power of two, about twice as many as are in use. */
const BUCKETS = 1 << 16;

/**
 * Remembers which texts were sent of late, by whom and where, and which of them the present message is alike to.
 * Texts are compared by their folded letters, so that disguise, case, spaces and emoji do not make a text another one.
 *
 * Reads: `sentAt`, author, channel and the skeleton. Without time or author, and for an edit, the answer is unknown; too few letters count for nothing.
 * Limits: memory is fixed at about four megabytes. Alike texts are found by shared bands of a MinHash and then compared
 * letter by letter; a pair that shares no band is missed (at 85 % likeness fewer than 1 in 100).
 * Source: MinHash with one permutation, Li, Owen and Zhang 2012; bands after Indyk and Motwani 1998; likeness is the Dice coefficient of three-letter pieces.
 */
export class SameText implements Counter {
  readonly #likeness: number;
  readonly #letters: number;
  readonly #texts = new Uint8Array(SLOTS * LETTERS);
  readonly #lengths = new Uint16Array(SLOTS);
  readonly #hashes = new Uint32Array(SLOTS);
  readonly #places = new Uint32Array(SLOTS);
  readonly #senders = new Uint32Array(SLOTS * MOST_SENDERS);
  readonly #channels = new Uint32Array(SLOTS * MOST_SENDERS);
  readonly #times = new Float64Array(SLOTS * MOST_SENDERS).fill(-Infinity);
  /** Hash of a band or of a whole text -> slot + 1, beside the hash itself; a newer text takes the place of an older one. */
  readonly #slotOf = new Uint16Array(BUCKETS);
  readonly #tagOf = new Uint32Array(BUCKETS);
  /** Of the present text; empty where only equal texts count. */
  #bands: Uint32Array = NO_BANDS;
  #next = 0;
  #slot = -1;
  #known = false;
  #now = 0;
  #sender = 0;

  constructor(likeness: number, letters: number) {
    this.#likeness = likeness;
    this.#letters = letters;
  }

  observe({ message, scan }: Reading): void {
    this.#slot = -1;
    const { sentAt: at, author, revision } = message;
    this.#known = at !== undefined && Number.isFinite(at) && author !== undefined && revision === 0;
    if (at === undefined || !this.#known || scan.length < this.#letters) return;
    this.#now = at;
    const letters = scan.skeleton;
    const length = Math.min(scan.length, LETTERS);
    const place = (Math.imul(hashOf(message.platform), 0x9e3779b1) ^ hashOf(message.community ?? "")) >>> 0;
    const hash = textHash(letters, scan.length) ^ place;
    this.#slot = this.#find(letters, length, hash >>> 0, place);
    if (this.#slot < 0) this.#slot = this.#take(letters, length, hash >>> 0, place);
    this.#send(message, at);
  }

  /** Is anything known about the present message's sender and time? */
  get known(): boolean {
    return this.#known;
  }

  /** Authors who sent a text like the present one within the window, this one included. `enough`: stop counting there, for speed. */
  authors(withinMs: number, enough = MOST_SENDERS): number {
    return this.#distinct(withinMs, enough, this.#senders, undefined);
  }

  /** Channels in which the present author sent a text like this one within the window. */
  channels(withinMs: number, enough = MOST_SENDERS): number {
    return this.#distinct(withinMs, enough, this.#channels, this.#sender);
  }

  #find(letters: Uint8Array, length: number, hash: number, place: number): number {
    const same = this.#lookUp(hash, place);
    if (same >= 0 && this.#hashes[same] === hash && this.#isSame(same, letters, length)) return same;
    if (this.#likeness >= 1) return -1;
    this.#bands = bandsOf(letters, length);
    for (let i = 0; i < this.#bands.length; i++) {
      const slot = this.#lookUp((this.#bands[i]! ^ place) >>> 0, place);
      if (slot >= 0 && this.#isLike(slot, letters, length)) return slot;
    }
    return -1;
  }

  /** The slot that was last entered under this hash, in this community; -1 if none. */
  #lookUp(hash: number, place: number): number {
    const at = hash & (BUCKETS - 1);
    const slot = this.#tagOf[at] === hash ? this.#slotOf[at]! - 1 : -1;
    return slot >= 0 && this.#places[slot] === place ? slot : -1;
  }

  #enter(hash: number, slot: number): void {
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

  #take(letters: Uint8Array, length: number, hash: number, place: number): number {
    const slot = this.#next;
    this.#next = (slot + 1) % SLOTS;
    for (let i = 0, to = slot * LETTERS; i < length; i++) this.#texts[to + i] = letters[i]!;
    this.#lengths[slot] = length;
    this.#hashes[slot] = hash;
    this.#places[slot] = place;
    this.#times.fill(-Infinity, slot * MOST_SENDERS, (slot + 1) * MOST_SENDERS);
    this.#enter(hash, slot);
    for (let i = 0; i < this.#bands.length; i++) this.#enter((this.#bands[i]! ^ place) >>> 0, slot);
    return slot;
  }

  /** Notes who sent it and where; a sender already noted is only made newer, so that one flooder crowds nobody out. */
  #send(message: Message, at: number): void {
    this.#sender = hashOf(message.author?.id ?? "");
    const channel = hashOf(message.channel?.id ?? "");
    const start = this.#slot * MOST_SENDERS;
    let oldest = start;
    for (let i = start; i < start + MOST_SENDERS; i++) {
      if (this.#times[i] === -Infinity || (this.#senders[i] === this.#sender && this.#channels[i] === channel)) {
        oldest = i;
        break;
      }
      if (this.#times[i]! < this.#times[oldest]!) oldest = i;
    }
    this.#senders[oldest] = this.#sender;
    this.#channels[oldest] = channel;
    this.#times[oldest] = at;
  }

  #distinct(withinMs: number, enough: number, values: Uint32Array, sender: number | undefined): number {
    const start = this.#slot * MOST_SENDERS;
    if (this.#slot < 0) return 0;
    // Fewer senders than that are remembered at all: the usual case, and no reason to look at them.
    if (enough < MOST_SENDERS && this.#times[start + enough - 1] === -Infinity) return 1;
    const seen = new Set<number>();
    for (let i = start; i < start + MOST_SENDERS && this.#times[i] !== -Infinity && seen.size < enough; i++) {
      const counts =
        Math.abs(this.#now - this.#times[i]!) <= withinMs && (sender === undefined || this.#senders[i] === sender);
      if (counts) seen.add(values[i]!);
    }
    return seen.size;
  }
}

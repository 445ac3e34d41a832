import type { Counter } from "../condition.ts";
import type { Message } from "../message.ts";
import type { Reading } from "../reading.ts";
import { hashOf } from "./likeness.ts";
import { RepeatTable } from "./repeat-table.ts";
import { placeOf, TextIndex } from "./text-index.ts";

/** Texts remembered at once; the oldest makes room. A wave is far shorter. */
const SLOTS = 4096;
/** Senders remembered a text. */
export const MOST_SENDERS = 64;

/**
 * Remembers which texts were sent of late, by whom and where, and which of them the present message is alike to.
 * Texts are compared by their folded letters, so that disguise, case, spaces and emoji do not make a text another one.
 *
 * Reads: `sentAt`, author, channel and the sketch. Without time or author, and for an edit, the answer is unknown; too few letters count for nothing,
 * and so do emotes and chants unless `emotes`.
 * Limits: memory is fixed at about nine megabytes; alike texts are missed as `TextIndex` says.
 */
export class SameText implements Counter {
  readonly #letters: number;
  readonly #emotes: boolean;
  readonly #index: TextIndex;
  readonly #senders = new Uint32Array(SLOTS * MOST_SENDERS);
  readonly #channels = new Uint32Array(SLOTS * MOST_SENDERS);
  readonly #times = new Float64Array(SLOTS * MOST_SENDERS).fill(-Infinity);
  readonly #turns = new Float64Array(SLOTS * MOST_SENDERS);
  /** How often a slot was given to another text: tells the texts apart that had the same one. */
  readonly #lives = new Uint32Array(SLOTS);
  readonly #repeats = new RepeatTable();
  #slot = -1;
  #known = false;
  #now = 0;
  #sender = 0;

  constructor(likeness: number, letters: number, emotes: boolean) {
    this.#letters = letters;
    this.#emotes = emotes;
    this.#index = new TextIndex(likeness, SLOTS);
  }

  observe({ message, scan, sketch, turn }: Reading): void {
    this.#slot = -1;
    const { sentAt: at, author, revision, surface } = message;
    this.#known = at !== undefined && Number.isFinite(at) && author !== undefined && revision === 0;
    if (at === undefined || !this.#known) return;
    const isJoin = surface === "join";
    if (!isJoin && scan.length < this.#letters) return;
    const { size, core } = sketch.read();
    if (isJoin ? size === 0 : size < this.#letters || core < 3 || (!this.#emotes && sketch.chant)) return;
    this.#now = at;
    // Names are compared with names only.
    const place = placeOf(message.platform, message.community) ^ (isJoin ? 0x5bd1e995 : 0);
    this.#slot = this.#index.find(sketch, place >>> 0);
    if (this.#slot < 0) this.#slot = this.#take(sketch, place >>> 0);
    this.#send(message, at, turn);
    this.#repeats.note(this.#sender, this.#slot, this.#lives[this.#slot]!, at);
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

  /** How often the present author sent a text like this one within the window, this time included. */
  times(withinMs: number): number {
    return this.#slot < 0 ? 0 : this.#repeats.within(withinMs, this.#now);
  }

  /** Turns of the messages that brought a text like this one within the window: of each author in each channel the last. The present one is among them. */
  turns(withinMs: number): readonly number[] {
    const found: number[] = [];
    if (this.#slot < 0) return found;
    const start = this.#slot * MOST_SENDERS;
    for (let i = start; i < start + MOST_SENDERS && this.#times[i] !== -Infinity; i++)
      if (Math.abs(this.#now - this.#times[i]!) <= withinMs) found.push(this.#turns[i]!);
    return found;
  }

  #take(sketch: Reading["sketch"], place: number): number {
    const slot = this.#index.take(sketch, place);
    this.#lives[slot] = this.#lives[slot]! + 1;
    this.#times.fill(-Infinity, slot * MOST_SENDERS, (slot + 1) * MOST_SENDERS);
    return slot;
  }

  /** Notes who sent it and where; a sender already noted is only made newer, so that one flooder crowds nobody out. */
  #send(message: Message, at: number, turn: number): void {
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
    this.#turns[oldest] = turn;
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

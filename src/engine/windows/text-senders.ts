import type { Counter } from "../condition.ts";
import type { Reading } from "../reading.ts";
import { RepeatTable } from "./repeat-table.ts";
import { TEXTS, type TextMemory } from "./text-memory.ts";

/** Senders remembered a family of texts. */
export const MOST_SENDERS = 64;
/** What is kept of a sender. */
const FIELDS = 4;
const [AUTHOR, CHANNEL, AT, TURN] = [0, 1, 2, 3];

/**
 * Who has sent texts like the present one, where and when.
 *
 * Reads: what the memory of texts found, and time, author and channel.
 * Limits: memory is two megabytes, and two kilobytes more for each of at most 4,096 families that more than one message belongs to. Of a family the last 64 senders are known, of each in each channel the last time.
 */
export class TextSenders implements Counter {
  readonly #memoryOf: (reading: Reading) => TextMemory;
  readonly #likeness: number;
  /** By the place of a family: its number, and how many senders of it are noted. */
  readonly #families = new Float64Array(TEXTS).fill(-1);
  readonly #counts = new Uint8Array(TEXTS);
  /** The first sender of each; nearly all have no other. */
  readonly #firsts = new Float64Array(TEXTS * FIELDS);
  /** All senders of those that have had another. */
  readonly #lists = new Array<Float64Array | undefined>(TEXTS).fill(undefined);
  /** The number of the family that a list is of. */
  readonly #listed = new Float64Array(TEXTS).fill(-1);
  readonly #repeats = new RepeatTable();
  /** When the present author sent such a text, as far as senders tell. A scratch list. */
  readonly #before: number[] = [];
  #level = -1;
  #senders: Float64Array = new Float64Array(0);
  #family = -1;
  #turn = 0;
  #count = 0;
  #now = 0;
  #author = 0;
  /** Has somebody sent such a text before? */
  recurs = false;

  constructor(memoryOf: (reading: Reading) => TextMemory, likeness: number) {
    this.#memoryOf = memoryOf;
    this.#likeness = likeness;
  }

  observe(reading: Reading): void {
    const memory = this.#memoryOf(reading);
    if (this.#level < 0) this.#level = memory.levelOf(this.#likeness);
    const family = memory.family(this.#level);
    this.recurs = false;
    this.#count = 0;
    this.#family = family;
    this.#turn = reading.turn;
    if (family < 0) return;
    const place = family % TEXTS;
    this.#now = reading.message.sentAt ?? 0;
    this.#author = reading.who.author;
    if (this.#families[place] !== family) {
      this.#families[place] = family;
      this.#counts[place] = 0;
    }
    this.recurs = this.#counts[place]! > 0;
    if (this.recurs) {
      this.#send(place, reading);
      this.#repeats.note(this.#author, family, this.#now, this.#before);
    } else {
      this.#counts[place] = 1;
      this.#note(this.#firsts, place * FIELDS, reading);
    }
  }

  /** Authors who sent such a text within the window, the present one included. `enough`: stop counting there, for speed. */
  authors(withinMs: number, enough = MOST_SENDERS): number {
    return this.#distinct(withinMs, enough, AUTHOR, false);
  }

  /** Channels in which the present author sent such a text within the window. */
  channels(withinMs: number, enough = MOST_SENDERS): number {
    return this.#distinct(withinMs, enough, CHANNEL, true);
  }

  /** How often the present author sent such a text within the window, this time included. */
  times(withinMs: number): number {
    if (this.recurs) return this.#repeats.within(withinMs, this.#now);
    return this.#family < 0 ? 0 : 1;
  }

  /** Turns of the messages that brought such a text within the window: of each author in each channel the last. The present one is among them. */
  turns(withinMs: number): readonly number[] {
    if (!this.recurs) return this.#family < 0 ? [] : [this.#turn];
    const found: number[] = [];
    for (let i = 0; i < this.#count; i++)
      if (Math.abs(this.#now - this.#field(i, AT)) <= withinMs) found.push(this.#field(i, TURN));
    return found;
  }

  #field(sender: number, field: number): number {
    return this.#senders[sender * FIELDS + field]!;
  }

  #note(to: Float64Array, at: number, { who, turn }: Reading): void {
    to[at + AUTHOR] = who.author;
    to[at + CHANNEL] = who.channel;
    to[at + AT] = this.#now;
    to[at + TURN] = turn;
  }

  /** Notes a further sender; one already noted is only made newer, so that one flooder crowds nobody out. */
  #send(place: number, reading: Reading): void {
    const count = this.#counts[place]!;
    const { author, channel } = reading.who;
    this.#senders = this.#listOf(place);
    this.#before.length = 0;
    let known = -1;
    let oldest = 0;
    for (let i = 0; i < count; i++) {
      const at = this.#field(i, AT);
      if (at < this.#field(oldest, AT)) oldest = i;
      if (this.#field(i, AUTHOR) !== author) continue;
      this.#before.push(at);
      if (this.#field(i, CHANNEL) === channel) known = i;
    }
    const to = known >= 0 ? known : count < MOST_SENDERS ? count : oldest;
    this.#count = this.#counts[place] = Math.max(count, to + 1);
    this.#note(this.#senders, to * FIELDS, reading);
  }

  /** The list of all senders of the present family; it begins with the first one, when the second message comes. */
  #listOf(place: number): Float64Array {
    const list = this.#lists[place] ?? new Float64Array(MOST_SENDERS * FIELDS);
    this.#lists[place] = list;
    if (this.#listed[place] === this.#family) return list;
    this.#listed[place] = this.#family;
    for (let field = 0; field < FIELDS; field++) list[field] = this.#firsts[place * FIELDS + field]!;
    return list;
  }

  #distinct(withinMs: number, enough: number, field: number, ownOnly: boolean): number {
    // Fewer senders than that are remembered at all: the usual case, and no reason to look at them.
    if (!this.recurs || (enough < MOST_SENDERS && this.#count < enough)) return this.#family < 0 ? 0 : 1;
    const seen = new Set<number>();
    for (let i = 0; i < this.#count && seen.size < enough; i++) {
      const counts =
        Math.abs(this.#now - this.#field(i, AT)) <= withinMs && (!ownOnly || this.#field(i, AUTHOR) === this.#author);
      if (counts) seen.add(this.#field(i, field));
    }
    return seen.size;
  }
}

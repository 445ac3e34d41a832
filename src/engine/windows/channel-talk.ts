import type { Counter, Needs } from "../condition.ts";
import type { Reading } from "../reading.ts";
import type { Embedder } from "../scorers/embedder.ts";
import { RecentKeys } from "./recent-keys.ts";

/** Lines of one channel that are remembered at most, whatever is asked for. */
export const MOST_LINES = 30;
/** Of a longer line the beginning tells what it is about. */
const LONGEST_LINE = 300;

/** A line with its vector, once somebody has asked for it. */
type Line = { readonly text: string; readonly at: number; readonly author: number; vector: Float32Array | undefined };

/** What was said in a channel of late, taken together. */
export type Pooled = { readonly vector: Float32Array; readonly lines: number; readonly authors: number };

/**
 * The last lines of each channel, as one text that all who talk there write together.
 *
 * Reads: channel, author, `sentAt`, text. Edits, joins and lines that say too little to be about anything are passed over.
 * Gives: the mean of the vectors of the lines, of unit length: what they have in common stays, and what only one of them says fades.
 * Limits: at most 30 lines a channel; vectors are made when they are first asked for, once a line.
 */
export class ChannelTalk implements Counter {
  readonly #most: number;
  readonly #channels: RecentKeys<Line[]>;
  #lines: readonly Line[] | undefined;
  #now = 0;

  /** `needs`: the most lines and the longest time that are asked for. */
  constructor(needs: readonly Needs[]) {
    this.#most = Math.min(MOST_LINES, Math.max(...needs.map(({ lines = 1 }) => lines)));
    const withinMs = Math.max(...needs.map(({ withinMs: within = 0 }) => within));
    this.#channels = new RecentKeys<Line[]>(
      withinMs,
      () => [],
      () => this.#most,
    );
  }

  observe({ message, who }: Reading): void {
    this.#lines = undefined;
    const { channel, sentAt, surface, revision, text } = message;
    if (channel === undefined || sentAt === undefined || surface !== "text" || revision > 0) return;
    if (!saysSomething(text)) return;
    const lines = this.#channels.of(who.place, who.channel, sentAt);
    lines.push({ text: text.slice(0, LONGEST_LINE), at: sentAt, author: who.author, vector: undefined });
    if (lines.length > this.#most) lines.shift();
    this.#lines = lines;
    this.#now = sentAt;
  }

  /** Is the present message a line of its channel's talk? */
  get counts(): boolean {
    return this.#lines !== undefined;
  }

  /** The last `count` lines of the present message's channel; `undefined` where so many were not written within that time. */
  pooled(count: number, withinMs: number, embedder: Embedder): Pooled | undefined {
    const lines = this.#lines?.slice(-count) ?? [];
    if (lines.length < count || this.#now - lines[0]!.at > withinMs) return undefined;
    const sum = new Float64Array(embedder.dimensions);
    for (const line of lines) {
      line.vector ??= embedder.embed(line.text);
      for (let d = 0; d < sum.length; d++) sum[d]! += line.vector[d]!;
    }
    return {
      vector: unit(sum),
      lines: lines.length,
      authors: new Set(lines.map(({ author }) => author)).size,
    };
  }
}

const FEWEST_CHARACTERS = 8;

/** Two words, or scripts that write none apart. */
const TWO_WORDS = /\S\s+\S|[\u2e80-\u9fff\uac00-\ud7af]/;

/** `lol`, an emote or a single word is about whatever the others talk of. */
export const saysSomething = (text: string): boolean => text.length >= FEWEST_CHARACTERS && TWO_WORDS.test(text);

const unit = (sum: Float64Array): Float32Array => {
  const length = Math.hypot(...sum);
  return Float32Array.from(sum, (x) => (length === 0 ? 0 : x / length));
};

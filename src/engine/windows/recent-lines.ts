import type { Message } from "../message.ts";
import type { Who } from "./who.ts";

/** Authors remembered, a power of two; a newer one takes the place of an older one. */
const SLOTS = 4096;
/** Messages of one author that are read together. */
const MOST_LINES = 8;
/** A longer message is no piece of a word. */
const LONGEST_LINE = 24;
/** Between one piece and the next. */
const WITHIN_MS = 20_000;

/** Changed in place: a new object for each message would soon be garbage of the kind that is dear to collect. */
type Lines = { author: string; channel: string; at: number; texts: readonly string[] };
const NONE: readonly string[] = [];

/**
 * The short messages that an author has just written in a channel: pieces of a word, perhaps.
 *
 * Reads: author, channel, platform, `sentAt`. Edits, other surfaces and messages without these are passed over.
 * Limits: fixed memory, some 2 MB at most. Two authors may push each other out; nothing is then found that was split.
 */
export class RecentLines {
  readonly #slots = new Array<Lines | undefined>(SLOTS).fill(undefined);

  /** What stands before this message, oldest first; remembers it. Nothing where it is no piece of anything. */
  before(message: Message, who: Who): readonly string[] {
    const { author, channel, sentAt, revision, surface, text } = message;
    if (author === undefined || sentAt === undefined || revision > 0 || surface !== "text") return NONE;
    const channelId = channel?.id ?? "";
    const slot = (who.author ^ Math.imul(who.channel, 0x9e3779b1) ^ who.place) & (SLOTS - 1);
    const known = this.#slots[slot];
    const isSame = known !== undefined && known.author === author.id && known.channel === channelId;
    if (text.length > LONGEST_LINE) {
      if (isSame) known.texts = NONE;
      return NONE;
    }
    if (known === undefined) {
      this.#slots[slot] = { author: author.id, channel: channelId, at: sentAt, texts: [text] };
      return NONE;
    }
    const before = isSame && Math.abs(sentAt - known.at) <= WITHIN_MS ? known.texts : NONE;
    known.texts = before.length === 0 ? [text] : [...before.slice(1 - MOST_LINES), text];
    known.at = sentAt;
    if (!isSame) {
      known.author = author.id;
      known.channel = channelId;
    }
    return before;
  }
}

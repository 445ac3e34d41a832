import type { Counter } from "./condition.ts";
import type { Message } from "./message.ts";
import type { FoldedText } from "./text/folded-text.ts";
import type { Lexicon, Scan } from "./text/lexicon.ts";
import { meantText } from "./text/meant-text.ts";
import { type OwnedFind, personalIn } from "./text/personal/whose.ts";
import { shapeOf } from "./text/shape.ts";
import { type FoundUrl, findUrls } from "./text/urls.ts";
import { RecentLines } from "./windows/recent-lines.ts";

/**
 * Everything that conditions may look at: the message and its views, each built at most once and shared by all rules.
 * Valid only until the next message is read: the scan is a scratch buffer that is used again.
 */
export type Reading = {
  readonly message: Message;
  /** What the shared automaton found in the text. */
  readonly scan: Scan;
  /** The text with disguises undone, offsets kept. */
  readonly folded: FoldedText;
  /** Links, also bare and disguised ones. */
  readonly urls: readonly FoundUrl[];
  /** Letters, capitals, emoji, mentions: counted once. */
  readonly shape: TextShape;
  /** Personal data, each with its owner as far as the words around tell. */
  readonly personal: readonly OwnedFind[];
  readonly counters: readonly Counter[];
};

/** Counts over the raw text. Letters are Unicode letters with case; custom emoji and emote codes of a platform are not letters. */
export type TextShape = {
  readonly letters: number;
  readonly capitals: number;
  readonly emoji: number;
  readonly mentions: number;
  readonly massMention: boolean;
};

/** Reads one message after the other: the scan at once, the other views when a condition first asks. One object serves all messages. */
export class MessageReader implements Reading {
  readonly counters: readonly Counter[];
  readonly #lexicon: Lexicon;
  readonly #lines = new RecentLines();
  #message: Message | undefined;
  #scan: Scan | undefined;
  #folded: FoldedText | undefined;
  #urls: readonly FoundUrl[] | undefined;
  #shape: TextShape | undefined;
  #personal: readonly OwnedFind[] | undefined;

  constructor(lexicon: Lexicon, counters: readonly Counter[]) {
    this.#lexicon = lexicon;
    this.counters = counters;
  }

  /** Turns to the next message; what was read of the last one is gone. */
  read(message: Message): this {
    this.#message = message;
    this.#scan = this.#lexicon.scan(message.text, this.#lines.before(message));
    this.#folded = undefined;
    this.#urls = undefined;
    this.#shape = undefined;
    this.#personal = undefined;
    return this;
  }

  get message(): Message {
    return this.#message!;
  }

  get scan(): Scan {
    return this.#scan!;
  }

  get folded(): FoldedText {
    this.#folded ??= meantText(this.message.text);
    return this.#folded;
  }

  get urls(): readonly FoundUrl[] {
    this.#urls ??= findUrls(this.message.text);
    return this.#urls;
  }

  get shape(): TextShape {
    this.#shape ??= shapeOf(this.message.text);
    return this.#shape;
  }

  get personal(): readonly OwnedFind[] {
    this.#personal ??= personalIn(this.message.text);
    return this.#personal;
  }
}

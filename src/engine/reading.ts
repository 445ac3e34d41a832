import type { Counter } from "./condition.ts";
import type { Message } from "./message.ts";
import { type FoldedText, foldText } from "./text/folded-text.ts";
import type { Lexicon, Scan } from "./text/lexicon.ts";
import { shapeOf } from "./text/shape.ts";
import { type FoundUrl, findUrls } from "./text/urls.ts";
import { Sketch } from "./windows/sketch.ts";

/**
 * Everything that conditions may look at: the message and its views, each built at most once and shared by all rules.
 * Valid only until the next message is read: the scan is a scratch buffer that is used again.
 */
export type Reading = {
  readonly message: Message;
  /** The how manieth message that was read: what counters remember of a message, in the place of the message itself. */
  readonly turn: number;
  /** What the shared automaton found in the text. */
  readonly scan: Scan;
  /** The text with disguises undone, offsets kept. */
  readonly folded: FoldedText;
  /** Links, also bare and disguised ones. */
  readonly urls: readonly FoundUrl[];
  /** Letters, capitals, emoji, mentions: counted once. */
  readonly shape: TextShape;
  /** What is compared of the text when messages are looked at for likeness. */
  readonly sketch: Sketch;
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
  readonly sketch = new Sketch();
  turn = 0;
  readonly #lexicon: Lexicon;
  #message: Message | undefined;
  #scan: Scan | undefined;
  #folded: FoldedText | undefined;
  #urls: readonly FoundUrl[] | undefined;
  #shape: TextShape | undefined;

  constructor(lexicon: Lexicon, counters: readonly Counter[]) {
    this.#lexicon = lexicon;
    this.counters = counters;
  }

  /** Turns to the next message; what was read of the last one is gone. */
  read(message: Message): this {
    this.#message = message;
    this.#scan = this.#lexicon.scan(message.text);
    this.sketch.about(message, this.#scan);
    this.turn++;
    this.#folded = undefined;
    this.#urls = undefined;
    this.#shape = undefined;
    return this;
  }

  get message(): Message {
    return this.#message!;
  }

  get scan(): Scan {
    return this.#scan!;
  }

  get folded(): FoldedText {
    this.#folded ??= foldText(this.message.text);
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
}

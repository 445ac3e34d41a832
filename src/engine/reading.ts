import type { Counter } from "./condition.ts";
import type { Message } from "./message.ts";
import type { FoldedText } from "./text/folded-text.ts";
import type { Scan } from "./text/lexicon.ts";
import type { FoundUrl } from "./text/urls.ts";

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

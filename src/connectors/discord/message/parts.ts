import type { Attachment } from "../../../engine/attachment.ts";
import type { Surface } from "../../../engine/message.ts";
import { type Fields, fieldsIn, fieldsOf, textOf } from "../fields.ts";
import { filesOf, fileWords, saysSomething } from "./files.ts";
import { componentWords, embedWords, lines, pollWords } from "./words.ts";

/** One of the things that a message of Discord consists of. Each is judged by itself, on its own surface. */
export type Part = {
  readonly surface: Surface;
  readonly text: string;
  /** Files are told once: with the words that came with them, else with their names. */
  readonly attachments: readonly Attachment[];
};

/**
 * Takes a message apart: its text or what it forwards, the names of its files and stickers, its embeds, its poll.
 *
 * Gives: what there is, the text first; names of files beside a text only if somebody has chosen them; a message of nothing at all is an empty text, for it counts as one. Of a change that leaves something
 * out (as servers that only speak as Discord does send it) that part is missing.
 */
export const partsOf = (message: Fields): readonly Part[] => {
  const forwarded = fieldsOf(fieldsOf(fieldsIn(message.message_snapshots)[0])?.message);
  const files = [...filesOf(message), ...(forwarded === undefined ? [] : filesOf(forwarded))];
  const own = lines(textOf(message.content), componentWords(message.components));
  const parts: Part[] = [];
  const add = (surface: Surface, text: string, attachments: readonly Attachment[] = []): void =>
    void parts.push({ surface, text, attachments });

  if (own !== "") add("text", own, files);
  if (forwarded !== undefined) {
    const text = lines(textOf(forwarded.content), componentWords(forwarded.components));
    if (text !== "") add("forwards", text, own === "" ? files : []);
  }
  const names = lines(fileWords(message), forwarded && fileWords(forwarded));
  if (parts.length === 0 && (names !== "" || files.length > 0)) add("attachments", names, files);
  else if (names !== "" && saysSomething(names)) add("attachments", names);
  const embeds = [...fieldsIn(message.embeds), ...fieldsIn(forwarded?.embeds)].map(embedWords);
  if (embeds.some((text) => text !== "")) add("embeds", lines(...embeds));
  const poll = fieldsOf(message.poll);
  if (poll !== undefined) add("polls", pollWords(poll));
  if (parts.length === 0 && message.content !== undefined) add("text", "");
  return parts;
};

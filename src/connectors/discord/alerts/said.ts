import type { Case, CaseEntry } from "../../../engine/case.ts";
import { inline, quoted } from "./plain.ts";

/** Messages of a burst whose text is shown. */
const SHOWN = 3;

/** What was said, by whom, where and when: the first messages of a case. */
export const saidIn = (c: Case): string => {
  const left = c.entries.length - SHOWN;
  const each = Math.floor(2_100 / Math.min(SHOWN, c.entries.length));
  return [
    ...c.entries
      .slice(0, SHOWN)
      .flatMap(({ message }, index) => [headOf(c.entries, index), quoted(message.text, each)]),
    ...(left > 0 ? [`and ${left} more ${left === 1 ? "message" : "messages"} of the same burst`] : []),
  ].join("\n");
};

/** Who, where and when; of the messages after the first only what differs. */
const headOf = (entries: readonly CaseEntry[], index: number): string => {
  const { message, at } = entries[index]!;
  const before = entries[index - 1]?.message;
  const { author, channel, community } = message;
  const isSame = before?.author?.id === author?.id && before?.channel?.id === channel?.id;
  const when = `<t:${Math.floor((message.sentAt ?? at) / 1_000)}:R>`;
  const link =
    community !== undefined && channel !== undefined && isId(message.id) && message.surface === "text"
      ? ` · [in the channel](https://discord.com/channels/${community}/${channel.id}/${message.id})`
      : "";
  if (index > 0 && isSame) return `${when}${link}`;
  const name = author === undefined ? "somebody" : `**${inline(author.name ?? author.id, 80)}**`;
  const mention = author !== undefined && isId(author.id) ? ` <@${author.id}>` : "";
  const where = channel !== undefined && isId(channel.id) ? ` in <#${channel.id}>` : "";
  return `${name}${mention}${where} · ${SURFACE[message.surface] ?? ""}${when}${link}`;
};

const SURFACE: Readonly<Record<string, string>> = {
  edits: "an edit · ",
  nick: "a name · ",
  thread_name: "a thread's name · ",
  join: "joined · ",
  polls: "a poll · ",
  report: "by hand · ",
};

/** An id of Discord: nothing else may stand in a mention or a link. */
export const isId = (text: string): boolean => /^\d{1,20}$/.test(text);

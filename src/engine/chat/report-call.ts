import type { Message, MessageId } from "../message.ts";
import type { PersonRef } from "../people-named.ts";
import { LONGEST_REASON } from "../reports/report.ts";
import { type CommandCall, isMention, messageRef, personRef } from "./command-text.ts";

/** What somebody reports: a message by id, or the last one of a person; and why. */
export type ReportCall = {
  readonly message?: MessageId;
  readonly who?: PersonRef;
  readonly reason: string;
};

/** Reads `!report` in a reply, `!report <message> why`, `!report @user why`. `undefined`: nothing is named. */
export const readReport = ({ replyTo }: Message, { words }: CommandCall): ReportCall | undefined => {
  const [first = "", ...others] = words;
  const message = messageRef(first);
  const who = message === undefined && isMention(first) ? personRef(first) : undefined;
  const reason = reasonText((message ?? who) === undefined ? words : others);
  if (message !== undefined) return { message, reason };
  // Of a reply the message is known for certain; the mention only says once more whose it is.
  if (replyTo !== undefined) return { message: replyTo, reason };
  return who && { who, reason };
};

/** A report that the platform has passed on: its text is the reason. */
export const platformReport = ({ replyTo, text }: Message): ReportCall | undefined =>
  replyTo === undefined ? undefined : { message: replyTo, reason: text.slice(0, LONGEST_REASON) };

const reasonText = (words: readonly string[]): string => words.join(" ").slice(0, LONGEST_REASON);

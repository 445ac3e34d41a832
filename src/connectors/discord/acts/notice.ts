import type { CaseEffect } from "../../../engine/case.ts";
import type { OutboxItem } from "../../../engine/effect.ts";

const LONGEST_REASON = 1_500;

/** Names are as their owners wrote them: no mark-up of theirs takes effect. */
const plain = (name: string): string => name.replace(/[\\*_~`|>#[\]()<:@-]/g, "\\$&").replace(/\s+/g, " ");

const quoted = (words: string): string =>
  words
    .slice(0, LONGEST_REASON)
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");

/** What somebody is told. `done`: the other effects of the case on them, or on their message. */
export const noticeWords = (
  { id, caseId, effect }: OutboxItem,
  serverName: string | undefined,
  done: readonly CaseEffect[] = [],
): string => {
  const server = serverName === undefined || serverName === "" ? "a server" : `**${plain(serverName)}**`;
  const case_ = `-# Case ${caseId}`;
  switch (effect.action) {
    case "help":
      return `${effect.reason.slice(0, LONGEST_REASON)}\n-# From the moderators of ${server}`;
    case "warn":
      return `This is a warning from the moderators of ${server}.\n${quoted(effect.reason)}\n${case_}`;
    default: {
      if (isWord(effect, id)) return `From the moderators of ${server}:\n${quoted(effect.reason)}\n${case_}`;
      const deeds = done.flatMap(({ effect: other, at }) => DEEDS[other.action]?.(other.durationMs, at) ?? []);
      const told = deeds.length === 0 ? "" : `${deeds.join(" ")}\n`;
      return `Something you wrote in ${server} breaks a rule there.\n${quoted(effect.reason)}\n${told}${case_}`;
    }
  }
};

/** A person has something to say to them, about no message: what a person asks for is numbered under the version that they saw, `c12.h3.1`. */
const isWord = ({ target }: OutboxItem["effect"], id: string): boolean =>
  target.message === undefined && id.includes(".h");

/** A moment as each reader's own clock shows it. */
const moment = (at: number): string => `<t:${Math.floor(at / 1000)}:f>`;
const until = (durationMs: number | undefined, at: number): string =>
  durationMs === undefined ? "" : ` until ${moment(at + durationMs)}`;

const DEEDS: Readonly<Partial<Record<string, (durationMs: number | undefined, at: number) => string>>> = {
  delete: () => "It was deleted.",
  timeout: (ms, at) => `You cannot write there${until(ms, at)}.`,
  quarantine: (ms, at) => `You are kept apart there${until(ms, at)}.`,
  kick: () => "You are removed from the server, and may come back.",
  ban: (ms, at) => `You are banned there${until(ms, at)}.`,
};

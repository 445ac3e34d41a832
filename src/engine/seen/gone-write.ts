import type { Case, CaseEffect } from "../case.ts";
import type { MessageId, Platform } from "../message.ts";
import type { CaseWrite } from "../ports.ts";
import type { Removed, Remover } from "./removed.ts";

/** Messages of a case that were not known to be gone, as an event of the case; `undefined`: that tells nothing new. */
export const goneWrite = (c: Case, { platform, ids, at: goneAt, by }: Removed, at: number): CaseWrite | undefined => {
  const known = new Set(c.gone?.flatMap(({ messages }) => messages));
  const messages = messagesIn(c, platform).filter((id) => ids.includes(id) && !known.has(id));
  if (messages.length === 0) return undefined;
  return {
    caseId: c.id,
    version: c.version,
    events: [{ type: "gone", at, messages, goneAt, ...(by === undefined ? {} : { remover: by }) }],
    tells: true,
  };
};

/** Ids of the messages of a case, each once however often it was edited. */
export const messagesIn = ({ entries }: Pick<Case, "entries">, platform: Platform): readonly MessageId[] => [
  ...new Set(entries.flatMap(({ message }) => (message.platform === platform ? [message.id] : []))),
];

/** What a case still asks to be done to messages that are gone: there is nothing left to do it to. */
export const inVainWhereGone = (
  { effects }: Pick<Case, "effects">,
  { platform, ids }: Removed,
): readonly CaseEffect[] =>
  effects.filter(
    ({ effect: { action, target }, outcome }) =>
      outcome === undefined &&
      action === "delete" &&
      target.platform === platform &&
      target.message !== undefined &&
      ids.includes(target.message),
  );

const WHO: Readonly<Record<Remover, string>> = {
  staff: "staff deleted it",
  author: "who wrote it deleted it",
  platform: "the platform removed it",
};

/** Why nothing is asked of a platform about a message that is gone. */
export const goneText = (remover: Remover | undefined): string =>
  `the message is gone${remover === undefined ? "" : `: ${WHO[remover]}`}`;

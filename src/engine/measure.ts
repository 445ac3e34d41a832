import type { Actor } from "./case.ts";
import { ignoredBy, type RulebookRef } from "./decision.ts";
import type { Effect } from "./effect.ts";
import type { Message } from "./message.ts";
import { askAll, outboxOf, withEnds } from "./outbox.ts";
import type { Recorded } from "./ports.ts";

/** What a moderator asks for by hand, without a message that it is about: a channel that is locked for a while. */
export type Measure = {
  readonly by: Actor;
  readonly effects: readonly Effect[];
  /** The command as the platform has it; its text is shown as what was said. Nobody is its author: it is no offence of the moderator's. */
  readonly asked: Pick<Message, "platform" | "id" | "community" | "channel" | "text">;
  readonly note?: string;
};

/** What to store for a measure: a case that is opened and decided in one, so that it stands in the audit log and can be undone. */
export const measureRecorded = (caseId: string, measure: Measure, rulebook: RulebookRef, at: number): Recorded => {
  const { by, effects, asked: command, note } = measure;
  const message: Message = { ...command, revision: 0, surface: "report", sentAt: at };
  const decision = ignoredBy(rulebook);
  const wanted = withEnds(effects);
  const asked = askAll(
    `${caseId}.h1`,
    1,
    wanted.map(({ effect }) => effect),
  );
  return {
    message,
    decision,
    at,
    write: {
      caseId,
      version: 0,
      events: [
        { type: "opened", at, message, decision, context: [], asked: [] },
        { type: "decided", at, by, verdict: "block", asked, ...(note === undefined ? {} : { note }) },
      ],
      outbox: outboxOf(caseId, asked, at, (index) => wanted[index]?.afterMs ?? 0),
    },
  };
};

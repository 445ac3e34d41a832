import type { Case, CaseId } from "../src/engine/case.ts";
import { openCasework } from "../src/engine/casework.ts";
import type { Decision, FiredRule } from "../src/engine/decision.ts";
import { ignoredBy } from "../src/engine/decision.ts";
import type { Effect, Outcome } from "../src/engine/effect.ts";
import type { Author, Message } from "../src/engine/message.ts";
import { openDesk } from "../src/engine/open-desk.ts";
import type { ReviewDesk } from "../src/engine/review-desk.ts";
import { openMemoryStore } from "../src/store/memory.ts";
import { messageWith } from "./message.ts";

const DISCIPLINE = { ladder: [{ strikes: 3, action: "timeout", durationMs: 600_000 }] } as const;

/** How a case of a test differs from a scam link that waits. */
export type CaseFields = Partial<FiredRule> & {
  readonly message?: Partial<Omit<Message, "text">>;
  readonly suggested?: (message: Message) => readonly Effect[];
};

/** A rule that fired on the first four letters of the text. */
const firedRule = (fields: Partial<FiredRule>): FiredRule => {
  const place = { file: "rules/base.yaml", line: 14, column: 5 };
  const finding = {
    condition: "phrase",
    place: { ...place, line: 17 },
    level: "act",
    says: '"free"',
    spans: [{ start: 0, end: 4 }],
  } as const;
  return {
    id: "scam-link",
    level: "queue",
    says: "Posts what looks like an account-stealing link.",
    severity: "high",
    place,
    findings: [finding],
    ...fields,
  };
};

export const targetOf = (message: Message): Effect["target"] => ({
  platform: message.platform,
  ...(message.community ? { community: message.community } : {}),
  ...(message.channel ? { channel: message.channel.id } : {}),
  message: message.id,
  ...(message.author ? { author: message.author.id } : {}),
});

const deleteAndTimeout = (message: Message): Effect[] => [
  { action: "delete", target: targetOf(message), reason: "scam" },
  { action: "timeout", target: targetOf(message), durationMs: 3_600_000, reason: "scam" },
];

/** A store in memory with everybody who works on it: moderators at real desks, and a bot that opens cases and does what it is asked. */
export const reviewWorld = (clock: () => number) => {
  const store = openMemoryStore();
  const casework = openCasework({ store, clock, firstCase: 1, discipline: DISCIPLINE });
  let sent = 0;

  const post = async (
    text: string,
    { message: about, suggested = deleteAndTimeout, ...rule }: CaseFields = {},
  ): Promise<CaseId> => {
    sent += 1;
    const author: Author = about?.author ?? { id: `user${sent}`, name: `user${sent}` };
    const message = messageWith(text, { id: `m${sent}`, sentAt: clock(), author, ...about });
    const fired = firedRule(rule);
    const effects = suggested(message);
    const decision: Decision = {
      route: fired.level === "act" ? "act" : "queue",
      rules: [fired],
      effects: fired.level === "act" ? effects : [],
      suggested: effects,
      strikes: fired.level === "act" ? 2 : 0,
      suggestedStrikes: 2,
      scores: {},
      severity: fired.severity,
      errors: [],
      rulebook: { version: "2026-11-20.1", hash: "8f3a11c0de" },
    };
    const recorded = await casework.file(message, decision);
    await store.record([recorded]);
    return recorded.write?.caseId ?? "";
  };

  return {
    store,
    deskOf: (name: string): ReviewDesk =>
      openDesk({ store, by: { kind: "moderator", name }, clock, discipline: DISCIPLINE }),
    /** A message that a rule fired on: opens a case, or joins the one of the same author. */
    post,
    /** Something said in the channel that no rule minds: context for the next case. */
    chat: async (text: string, name: string): Promise<void> => {
      sent += 1;
      const message = messageWith(text, { id: `m${sent}`, sentAt: clock(), author: { id: name, name } });
      await casework.file(message, ignoredBy({ version: "1", hash: "0" }));
    },
    caseOf: async (id: CaseId): Promise<Case> => {
      const found = await store.caseOf(id);
      if (!found) throw new Error(`no case ${id}`);
      return found;
    },
    /** Does everything that is due, as the bot does. */
    perform: async (outcome: Omit<Outcome, "at"> = { status: "done" }): Promise<void> => {
      const due = await store.due(clock(), 1_000);
      await store.start(
        due.map((item) => item.id),
        clock(),
      );
      await store.finish(due.map(({ id }) => ({ id, outcome: { ...outcome, at: clock() } })));
    },
  };
};

import type { CaseStatus } from "./case.ts";
import type { Message, MessageKey } from "./message.ts";
import type { Store } from "./ports.ts";

export type VerdictReader = Pick<Store, "decisionOf" | "summaryOf">;

const LET_PASS: readonly CaseStatus[] = ["approved", "undone"];
const DECIDED: readonly CaseStatus[] = [...LET_PASS, "blocked"];
/** Nobody mends a message more often. */
const MOST_REVISIONS = 100;

/** Has a person decided about this very item? Then nothing that comes to light later changes what is done about it. */
export const isDecided = (key: MessageKey, store: VerdictReader): Promise<boolean> => isIn(DECIDED, key, store);

/** Has a person let an earlier text of this message pass? Then its edits are for people too. */
export const wasLetPass = async ({ platform, id, revision }: Message, store: VerdictReader): Promise<boolean> => {
  for (let earlier = Math.max(0, revision - MOST_REVISIONS); earlier < revision; earlier++)
    if (await isIn(LET_PASS, { platform, id, revision: earlier }, store)) return true;
  return false;
};

const isIn = async (statuses: readonly CaseStatus[], key: MessageKey, store: VerdictReader): Promise<boolean> => {
  const caseId = (await store.decisionOf(key))?.caseId;
  const found = caseId === undefined ? undefined : await store.summaryOf(caseId);
  return found !== undefined && statuses.includes(found.status);
};

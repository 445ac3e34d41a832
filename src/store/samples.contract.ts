import { messageWith } from "../../test/message.ts";
import type { Actor, AskedEffect, CaseEvent } from "../engine/case.ts";
import { type Decision, type FiredRule, ignoredBy } from "../engine/decision.ts";
import type { Effect, OutboxItem } from "../engine/effect.ts";
import type { Message } from "../engine/message.ts";
import type { CaseWrite, Label, Recorded, Strike } from "../engine/ports.ts";

/** Made-up decisions, cases and effects for the tests of this room. */

export const T0 = 1_790_000_000_000;
/** Messages in a batch of the kill test. */
export const BATCH = 50;
export const ANN: Actor = { kind: "moderator", name: "ann" };
export const BOB: Actor = { kind: "moderator", name: "bob" };
export const PLACE = { file: "rules/base.yaml", line: 4, column: 5 };

export const firedRule = (id: string, level: FiredRule["level"] = "queue"): FiredRule => ({
  id,
  level,
  says: `Says ${id}.`,
  severity: "medium",
  place: PLACE,
  findings: [],
});

export const decided = (fields: Partial<Decision> = {}): Decision => ({
  ...ignoredBy({ version: "1", hash: "h1" }),
  ...fields,
});

export const IGNORED = decided();
export const QUEUED = decided({ route: "queue", rules: [firedRule("scam-link")], severity: "medium" });
export const ACTED = decided({ route: "act", rules: [firedRule("scam-link", "act")], severity: "high" });

export const deletion: Effect = {
  action: "delete",
  target: { platform: "discord", channel: "general", message: "m1" },
  reason: "Posts a scam link.",
};

/** The `n`th effect of a case, asked for and in the outbox. */
export const asking = (caseId: string, n: number, at: number = T0): { asked: AskedEffect; item: OutboxItem } => {
  const id = `${caseId}.${n}`;
  const times = { createdAt: at, dueAt: at, expiresAt: at + 60_000 };
  return {
    asked: { id, effect: deletion },
    item: { id, caseId, effect: deletion, status: "pending", attempts: 0, ...times },
  };
};

export const ignoring = (message: Message, at: number = T0): Recorded => ({ message, decision: IGNORED, at });

/** A judged message that opens a case, with effects numbered from 1. */
export const opening = (
  caseId: string,
  message: Message,
  { decision = QUEUED, at = T0, effects = 0 }: { decision?: Decision; at?: number; effects?: number } = {},
): Recorded => {
  const asks = Array.from({ length: effects }, (_, index) => asking(caseId, index + 1, at));
  const opened: CaseEvent = { type: "opened", at, message, decision, context: [], asked: asks.map((a) => a.asked) };
  const write: CaseWrite = { caseId, version: 0, events: [opened], outbox: asks.map((a) => a.item) };
  return { message, decision, at, write };
};

/** A further message of a burst. */
export const joining = (
  caseId: string,
  message: Message,
  { decision = QUEUED, at = T0, version = 1 }: { decision?: Decision; at?: number; version?: number } = {},
): Recorded => {
  const joined: CaseEvent = { type: "joined", at, message, decision, asked: [] };
  return { message, decision, at, write: { caseId, version, events: [joined] } };
};

export const claim = (caseId: string, version: number, by: Actor, at: number, until: number): CaseWrite => ({
  caseId,
  version,
  events: [{ type: "claimed", at, by, until }],
});

export const verdict = (
  caseId: string,
  version: number,
  verdict: "approve" | "block" | "escalate",
  { by = ANN, at = T0, ...more }: { by?: Actor; at?: number } & Partial<CaseWrite> = {},
): CaseWrite => ({ caseId, version, events: [{ type: "decided", at, by, verdict, asked: [] }], ...more });

export const strike = (caseId: string, author: string, weight: number, at: number = T0): Strike => ({
  person: { platform: "discord", community: "s1", author },
  caseId,
  weight,
  rules: ["scam-link"],
  at,
});

export const label = (caseId: string, message: string, fields: Partial<Label> = {}): Label => ({
  key: { platform: "discord", id: message, revision: 0 },
  caseId,
  violation: true,
  rules: ["scam-link"],
  by: ANN,
  at: T0,
  source: "review",
  probability: 1,
  ...fields,
});

/** A message of its own: id and author as given. */
export const said = (id: string, author = "zed", text = `text of ${id}`): Message =>
  messageWith(text, { id, author: { id: author, name: author } });

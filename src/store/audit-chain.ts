import { createHash, randomBytes } from "node:crypto";
import type { AuditCheck, AuditEntry, AuditNote } from "../engine/audit-log.ts";
import type { Actor, AskedEffect, CaseEvent, CaseId } from "../engine/case.ts";
import type { DiffLabel } from "../engine/diff-labels.ts";
import { type Account, accountText } from "../engine/identity/identity.ts";
import type { MessageKey } from "../engine/message.ts";
import type { NewOrder } from "../engine/order.ts";
import { actorText } from "./case-head.ts";

/** `previous` of the first entry. */
export const GENESIS = "0".repeat(64);

/** Where the chain ends: what the next entry is tied to. */
export type ChainEnd = Pick<AuditEntry, "seq" | "hash">;

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/**
 * The SHA-256 (hex) that ties an entry to all before it: over the UTF-8 of the JSON array
 * [previous, seq, at, actor, kind, subject, commitment], so that no two entries read alike.
 */
const hashOf = (e: Omit<AuditEntry, "hash">): string =>
  sha256(JSON.stringify([e.previous, e.seq, e.at, e.actor, e.kind, e.subject, e.commitment]));

/** Binds `content` without telling it: without the salt, guessing at an erased content leads nowhere. */
const commitmentOf = (salt: string, content: string): string => sha256(salt + content);

/** The next entry of the chain. The salt is fresh chance. */
export const nextEntry = (end: ChainEnd | undefined, note: AuditNote): Required<AuditEntry> => {
  const salt = randomBytes(16).toString("hex");
  const content = JSON.stringify(note.content ?? null);
  const open = {
    seq: (end?.seq ?? 0) + 1,
    at: note.at,
    actor: note.actor,
    kind: note.kind,
    subject: note.subject,
    commitment: commitmentOf(salt, content),
    previous: end?.hash ?? GENESIS,
  };
  return { ...open, hash: hashOf(open), content, salt };
};

/**
 * Why `entry` does not follow `end`, or `undefined` if it does.
 * Limits: a chain that was cut off at its end still fits; only a copy of an earlier hash, kept elsewhere, shows that.
 */
const flawOf = (end: ChainEnd | undefined, entry: AuditEntry): string | undefined => {
  const { content, salt } = entry;
  if (entry.seq !== (end?.seq ?? 0) + 1) return `entry ${(end?.seq ?? 0) + 1} is missing`;
  if (entry.previous !== (end?.hash ?? GENESIS)) return "it does not follow the entry before it";
  if (entry.hash !== hashOf(entry)) return "its fields were changed";
  const fits = content === undefined || salt === undefined || commitmentOf(salt, content) === entry.commitment;
  return fits ? undefined : "its content was changed";
};

/** Walks the whole chain, a page at a time, so that a long one neither fills memory nor keeps others waiting. */
export const checkChain = async (
  page: (after: number, limit: number) => Promise<readonly AuditEntry[]>,
): Promise<AuditCheck> => {
  let end: ChainEnd | undefined;
  let erased = 0;
  for (let entries = await page(0, PAGE); entries.length > 0; entries = await page(end?.seq ?? 0, PAGE)) {
    for (const entry of entries) {
      const why = flawOf(end, entry);
      if (why !== undefined) return { entries: end?.seq ?? 0, erased, broken: { seq: (end?.seq ?? 0) + 1, why } };
      if (entry.content === undefined) erased += 1;
      end = entry;
    }
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return { entries: end?.seq ?? 0, erased };
};

const PAGE = 2_000;

/** What the chain keeps of an order: all of it. */
export const orderNote = ({ at, by, until, body: { kind, ...more } }: NewOrder): AuditNote => ({
  at,
  actor: actorText(by),
  kind: "ordered",
  subject: kind,
  content: { ...more, ...(until === undefined ? {} : { until }) },
});

const askedText = (asked: readonly AskedEffect[]) => asked.map(({ id, effect }) => ({ id, action: effect.action }));

/** The link of a suggestion that a person has settled. */
export const settledNote = (number: number, to: string, by: Actor, at: number, says: string): AuditNote => ({
  at,
  actor: actorText(by),
  kind: "settled",
  subject: `suggestion ${number}`,
  content: { to, says },
});

/** The link of two accounts that are one person's. */
export const linkedNote = (a: Account, b: Account, by: Actor, at: number, how?: "code"): AuditNote => ({
  at,
  actor: actorText(by),
  kind: "linked",
  subject: "identity",
  content: { accounts: [accountText(a), accountText(b)], ...(how === undefined ? {} : { how }) },
});

/** The link of one that is a person by itself again. */
export const unlinkedNote = (account: Account, by: Actor, at: number): AuditNote => ({
  at,
  actor: actorText(by),
  kind: "unlinked",
  subject: "identity",
  content: { account: accountText(account) },
});

/** The link of an exemplar that a person has taken away. */
export const exemplarNote = (number: number, by: Actor, at: number): AuditNote => ({
  at,
  actor: actorText(by),
  kind: "exemplar_removed",
  subject: `exemplar ${number}`,
  content: {},
});

/** The link of a label that belongs to no case. */
export const labelledNote = ({ key, violation, rules, by, at, source }: DiffLabel): AuditNote => ({
  at,
  actor: actorText(by),
  kind: "labelled",
  subject: "message",
  content: { key, violation, rules, source },
});

/** The link of one that is taken back. */
export const unlabelledNote = (key: MessageKey, by: Actor, at: number): AuditNote => ({
  at,
  actor: actorText(by),
  kind: "unlabelled",
  subject: "message",
  content: { key },
});

/** What the chain keeps of a case event: who, what and why, by reference. The words of a message stay in the case, and only there. */
export const noteOf = (id: CaseId, event: CaseEvent): AuditNote => ({
  at: event.at,
  actor: "by" in event ? actorText(event.by) : "modbot",
  kind: event.type,
  subject: id,
  content: contentOf(event),
});

const contentOf = (event: CaseEvent): unknown => {
  switch (event.type) {
    case "opened":
    case "joined": {
      const { message, decision, asked } = event;
      return {
        message: { platform: message.platform, id: message.id, revision: message.revision },
        route: decision.route,
        rules: decision.rules.map(({ id, level }) => ({ id, level })),
        rulebook: decision.rulebook.hash,
        asked: askedText(asked),
      };
    }
    case "reported": {
      const { from, message, reason, weight } = event;
      return { from, message, reason, weight };
    }
    case "appealed": {
      const { from, text } = event;
      return { from, text };
    }
    case "answered":
      return { from: event.from, upheld: event.upheld, asked: askedText(event.asked), note: event.note };
    case "voted":
      return { verdict: event.verdict, note: event.note };
    case "claimed":
      return { until: event.until };
    case "released":
      return {};
    case "decided":
      return { verdict: event.verdict, asked: askedText(event.asked), note: event.note, by_hand: event.byHand };
    case "undone":
      return { asked: askedText(event.asked), note: event.note, by_hand: event.byHand };
    case "gone":
      return { messages: event.messages, gone_at: event.goneAt, remover: event.remover };
    case "seen":
      return { deed: event.deed, asked: askedText(event.asked) };
    case "lifted":
      return {
        effect: event.effect,
        why: event.why,
        strikes: event.strikes,
        rung: event.rung,
        asked: askedText(event.asked),
      };
    case "acted":
      return { effect: event.effect, action: event.action, status: event.outcome.status, note: event.outcome.note };
  }
};

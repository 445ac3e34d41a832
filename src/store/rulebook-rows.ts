import { createHash } from "node:crypto";
import type { AuditNote } from "../engine/audit-log.ts";
import {
  type InForce,
  NO_COUNTS,
  type StoredRulebook,
  type TrialCounts,
  type WholeRulebook,
} from "../engine/versions/rulebook-store.ts";
import { actorText } from "./case-head.ts";

/** What is kept of a rulebook beside its texts. */
export const storedFrom = ({ files, ...book }: WholeRulebook, storedAt: number): StoredRulebook => ({
  ...book,
  storedAt,
  files: files.map(({ name, text }) => ({ name, textHash: createHash("sha256").update(text, "utf8").digest("hex") })),
});

/** The sum of what a trial has come to. */
export const withCounts = (before: TrialCounts = NO_COUNTS, more: TrialCounts = NO_COUNTS): TrialCounts => ({
  judged: before.judged + more.judged,
  applied: before.applied + more.applied,
  skipped: before.skipped + more.skipped,
  failed: before.failed + more.failed,
  newly_caught: before.newly_caught + more.newly_caught,
  no_longer_caught: before.no_longer_caught + more.no_longer_caught,
  changed: before.changed + more.changed,
});

/** What the audit chain keeps of a rulebook that begins to judge. */
export const inForceNote = ({ at, by, hash, cause }: Omit<InForce, "seq">): AuditNote => ({
  at,
  actor: actorText(by),
  kind: "rulebook",
  subject: hash,
  content: cause,
});

import type { Database } from "better-sqlite3";
import type { Recorded } from "../../engine/ports.ts";
import type { HitSlot, RuleAct, RuleHits } from "../../engine/trust/rule-store.ts";
import { ownCaseNumber } from "../case-number.ts";
import { columnText, textOf } from "../column-text.ts";
import { hitRows } from "../rule-rows.ts";
import { keyColumns } from "./decisions.ts";

const LEVELS = ["shadow", "queue", "act"] as const;

type HitsRow = { rule: string; fingerprint: string; shadow: number; queued: number; acted: number; last_at: number };

/** What each rule found, a row a hit: about most messages no rule has anything to say. */
export const ruleHitTable = (db: Database) => {
  const insert = db.prepare(
    `INSERT OR REPLACE INTO rule_hits (platform, message_id, revision, rule, fingerprint, level, sure, at, said_at, case_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const counts = db.prepare<[number], HitsRow>(
    `SELECT rule, fingerprint, total(level = 0) AS shadow, total(level = 1) AS queued, total(level = 2) AS acted, max(at) AS last_at
     FROM rule_hits INDEXED BY rule_hits_of_rule WHERE at >= ? GROUP BY rule, fingerprint ORDER BY rule, fingerprint`,
  );
  const acts = db.prepare<[number], { rules: string; said_at: number }>(
    `SELECT json_group_array(rule ORDER BY rule) AS rules, said_at FROM rule_hits WHERE level = 2 AND said_at >= ?
     GROUP BY platform, message_id, revision, said_at ORDER BY said_at, platform, message_id, revision`,
  );
  const slots = db.prepare<[number, number], { rule: string; slot: number; cases: number }>(
    `SELECT rule, CAST(floor(said_at / CAST(? AS REAL)) AS INTEGER) AS slot, count(DISTINCT case_id) AS cases
     FROM rule_hits WHERE sure AND said_at >= ? AND case_id IS NOT NULL GROUP BY rule, slot ORDER BY rule, slot`,
  );

  return {
    add: (recorded: Recorded): void => {
      const { message, write } = recorded;
      const caseId = write ? ownCaseNumber(write.caseId) : null;
      for (const { rule, fingerprint, level, sure, at, saidAt } of hitRows(recorded)) {
        const columns = [columnText(rule), columnText(fingerprint), LEVELS.indexOf(level), sure ? 1 : 0];
        insert.run(...keyColumns(message), ...columns, at, saidAt, caseId);
      }
    },

    counts: (since: number): readonly RuleHits[] =>
      counts.all(since).map(({ rule, fingerprint, shadow, queued, acted, last_at }) => ({
        id: textOf(rule),
        fingerprint: textOf(fingerprint),
        shadow,
        queued,
        acted,
        lastAt: last_at,
      })),

    acts: (since: number): readonly RuleAct[] =>
      acts.all(since).map((row) => ({ rules: (JSON.parse(row.rules) as string[]).map(textOf), saidAt: row.said_at })),

    slots: (since: number, slotMs: number): readonly HitSlot[] =>
      slots.all(slotMs, since).map(({ rule, slot, cases }) => ({ id: textOf(rule), slot, cases })),
  };
};

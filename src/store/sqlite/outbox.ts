import type { Database } from "better-sqlite3";
import type { ActionName, Effect, EffectId, OutboxItem, Outcome } from "../../engine/effect.ts";
import type { Platform } from "../../engine/message.ts";
import type { Counts } from "../../engine/ports.ts";
import { caseIdOf, ownCaseNumber } from "../case-number.ts";

type Row = {
  seq: number;
  id: string;
  case_id: number;
  status: OutboxItem["status"] | Outcome["status"];
  effect: string;
  created_at: number;
  expires_at: number;
  due_at: number;
  attempts: number;
};

/** Ends of bans wait for weeks: by the time at which they are due, they are not in the way of a search. */
const LONGEST_DUE_FIRST = "ORDER BY due_at, seq";

/** As the index has it. */
const PLATFORM = "effect ->> '$.target.platform'";

/** Effects asked for, and what became of them. */
export const outboxTable = (db: Database) => {
  const insert = db.prepare(
    `INSERT INTO outbox (id, case_id, status, effect, created_at, expires_at, due_at, attempts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const find = db.prepare<[string], Row>("SELECT * FROM outbox WHERE id = ?");
  const pendingOf = db.prepare<[number], Row>(
    `SELECT * FROM outbox WHERE case_id = ? AND status = 'pending' ${LONGEST_DUE_FIRST}`,
  );
  const pending = db.prepare<[number, number], Row>(
    `SELECT * FROM outbox WHERE status = 'pending' AND due_at <= ? ${LONGEST_DUE_FIRST} LIMIT ?`,
  );
  const pendingOn = db.prepare<[string, number, number], Row>(
    `SELECT * FROM outbox WHERE status = 'pending' AND ${PLATFORM} = ? AND due_at <= ? ${LONGEST_DUE_FIRST} LIMIT ?`,
  );
  // Steps from one platform to the next, however many effects each of them has.
  const platforms = db
    .prepare<[], string>(
      `WITH RECURSIVE found (platform) AS (
         SELECT min(${PLATFORM}) FROM outbox WHERE status = 'pending'
         UNION ALL
         SELECT (SELECT min(${PLATFORM}) FROM outbox WHERE status = 'pending' AND ${PLATFORM} > found.platform)
         FROM found WHERE found.platform IS NOT NULL
       ) SELECT platform FROM found WHERE platform IS NOT NULL`,
    )
    .pluck();
  const started = db.prepare<[number], Row>(
    `SELECT * FROM outbox WHERE status = 'started' ${LONGEST_DUE_FIRST} LIMIT ?`,
  );
  const planned = db.prepare<[number, string], Row>(
    `SELECT * FROM outbox WHERE status = 'pending' AND due_at > ? AND json_extract(effect, '$.action') = ? ${LONGEST_DUE_FIRST}`,
  );
  const start = db.prepare(
    "UPDATE outbox SET status = 'started', started_at = ?, attempts = attempts + 1 WHERE id = ? AND status = 'pending'",
  );
  const retry = db.prepare(
    "UPDATE outbox SET status = 'pending', due_at = ?, note = ?, attempts = attempts - ? WHERE id = ? AND status = 'started'",
  );
  const settle = db.prepare("UPDATE outbox SET status = ?, note = ? WHERE id = ? AND status IN ('pending', 'started')");
  const tally = db.prepare<[], { status: Row["status"]; count: number }>(
    "SELECT status, count(*) AS count FROM outbox GROUP BY status",
  );

  return {
    add: (item: OutboxItem): void => {
      const { id, caseId, status, effect, createdAt, expiresAt, dueAt, attempts } = item;
      const owner = ownCaseNumber(caseId);
      insert.run(id, owner, status, JSON.stringify(effect), createdAt, expiresAt, dueAt, attempts);
    },
    find: (id: EffectId): Asked | undefined => {
      const row = find.get(id);
      return row && askedOf(row);
    },
    /** Those of one case that nobody has begun. */
    pendingOf: (caseNumber: number): readonly Asked[] => pendingOf.all(caseNumber).map(askedOf),
    due: (now: number, limit: number, except: ReadonlySet<Platform>): readonly OutboxItem[] => {
      if (except.size === 0) return pending.all(now, limit).map(itemOf);
      return platforms
        .all()
        .filter((platform) => !except.has(platform))
        .flatMap((platform) => pendingOn.all(platform, now, limit))
        .sort((a, b) => a.due_at - b.due_at || a.seq - b.seq)
        .slice(0, limit)
        .map(itemOf);
    },
    planned: (action: ActionName, after: number): readonly OutboxItem[] => planned.all(after, action).map(itemOf),
    started: (limit: number): readonly OutboxItem[] => started.all(limit).map(itemOf),
    /** These say whether anything changed: an effect that is past that state stays as it is. */
    start: (id: EffectId, at: number): boolean => start.run(at, id).changes === 1,
    retry: (id: EffectId, dueAt: number, note: string, held: boolean): boolean =>
      retry.run(dueAt, note, held ? 1 : 0, id).changes === 1,
    settle: (id: EffectId, outcome: Outcome): boolean =>
      settle.run(outcome.status, outcome.note ?? null, id).changes === 1,

    counts: (): Pick<Counts, "outbox" | "outcomes"> => {
      const found = new Map(tally.all().map(({ status, count }) => [status, count]));
      const count = (status: Row["status"]): number => found.get(status) ?? 0;
      return {
        outbox: { pending: count("pending"), started: count("started") },
        outcomes: {
          done: count("done"),
          simulated: count("simulated"),
          failed: count("failed"),
          dropped: count("dropped"),
        },
      };
    },
  };
};

/** Enough of an effect to write down its end. */
type Asked = { readonly id: EffectId; readonly caseNumber: number; readonly effect: Effect };

const askedOf = (row: Row): Asked => ({
  id: row.id,
  caseNumber: row.case_id,
  effect: JSON.parse(row.effect) as Effect,
});

const itemOf = (row: Row): OutboxItem => ({
  id: row.id,
  caseId: caseIdOf(row.case_id),
  effect: JSON.parse(row.effect) as Effect,
  status: row.status === "started" ? "started" : "pending",
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  dueAt: row.due_at,
  attempts: row.attempts,
});

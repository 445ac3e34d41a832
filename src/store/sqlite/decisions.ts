import type { Database } from "better-sqlite3";
import type { FiredRule, Route, RulebookRef } from "../../engine/decision.ts";
import { ARMS, type StoredArm } from "../../engine/experiments/experiment.ts";
import type { MessageId, MessageKey, Platform } from "../../engine/message.ts";
import type { Counts, DecisionRow, Recorded } from "../../engine/ports.ts";
import { storedArmOf } from "../arm-rows.ts";
import { caseIdOf, ownCaseNumber } from "../case-number.ts";
import { columnText, textOf } from "../column-text.ts";
import { hourOf } from "../hours.ts";
import { hitsOf } from "../unfiled-hits.ts";

const ROUTES: readonly Route[] = ["ignore", "queue", "act"];

type Row = {
  route: number;
  at: number;
  version: string;
  hash: string;
  case_id: number | null;
  hits: string | null;
  experiment: number | null;
  arm: number | null;
  other: number | null;
};

/** What was decided about a message before: what came of it, and in which arm of an experiment. */
export type Replaced = { readonly route: Route; readonly arm?: StoredArm };

/** What was decided about each message: one compact row, since most messages are ignored and there are millions of them. */
export const decisionTable = (db: Database) => {
  const insert = db.prepare(
    `INSERT INTO decisions (platform, message_id, revision, route, at, rulebook, case_id, hits)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  // Apart, for nearly always no experiment is under way, and each column costs.
  const insertInArm = db.prepare(
    `INSERT INTO decisions (platform, message_id, revision, route, at, rulebook, case_id, hits, experiment, arm, other)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const change = db.prepare(
    `UPDATE decisions SET route = ?, at = ?, rulebook = ?, case_id = ?, hits = NULL, experiment = ?, arm = ?, other = ?
     WHERE platform = ? AND message_id = ? AND revision = ?`,
  );
  const has = db.prepare("SELECT 1 FROM decisions WHERE platform = ? AND message_id = ? AND revision = ?").pluck();
  const find = db.prepare<[string, string, number], Row>(
    `SELECT route, at, version, hash, case_id, hits, experiment, arm, other FROM decisions JOIN rulebooks ON rulebooks.id = decisions.rulebook
     WHERE platform = ? AND message_id = ? AND revision = ?`,
  );
  const findAll = db.prepare<[string, string], Row & { revision: number }>(
    `SELECT revision, route, at, version, hash, case_id, hits, experiment, arm, other FROM decisions JOIN rulebooks ON rulebooks.id = decisions.rulebook
     WHERE platform = ? AND message_id = ? ORDER BY revision`,
  );
  const adopt = db.prepare(
    "UPDATE decisions SET case_id = ? WHERE platform = ? AND message_id = ? AND revision = ? AND case_id IS NULL",
  );
  const actedCases = db
    .prepare<[string, string, number, number, string, string, number], number>(
      `SELECT DISTINCT case_id FROM decisions
       WHERE platform = ? AND message_id = ? AND revision <> ? AND route = ? AND case_id IS NOT NULL
       UNION SELECT case_id FROM earlier_cases WHERE platform = ? AND message_id = ? AND revision <> ?`,
    )
    .pluck();
  const keepCase = db.prepare(
    "INSERT INTO earlier_cases (platform, message_id, revision, case_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const addTally = db.prepare(
    `INSERT INTO decision_tally (route, count, last_at) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + excluded.count, last_at = max(last_at, excluded.last_at)`,
  );
  const tally = db.prepare<[], { route: number; count: number; last_at: number }>("SELECT * FROM decision_tally");
  const addHour = db.prepare(
    `INSERT INTO decision_hours (hour, route, count) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count`,
  );
  const addRulebook = db.prepare("INSERT INTO rulebooks (version, hash) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const findRulebook = db.prepare<[string, string], number>("SELECT id FROM rulebooks WHERE version = ? AND hash = ?");
  findRulebook.pluck();

  const rulebookNumber = ({ version, hash }: RulebookRef): number => {
    addRulebook.run(columnText(version), columnText(hash));
    return findRulebook.get(columnText(version), columnText(hash))!;
  };

  return {
    /** Gives those that were new; one that was decided before is left as it is. */
    add: (batch: readonly Recorded[]): readonly Recorded[] => {
      const hours = new Map<number, number[]>();
      const totals = ROUTES.map(() => ({ count: 0, lastAt: Number.NEGATIVE_INFINITY }));
      // Nearly always one rulebook a batch: asked for again only when it changes.
      let rulebook: RulebookRef | undefined;
      let rulebookId = 0;
      const fresh = batch.filter(({ message, decision, at, write }) => {
        if (decision.rulebook !== rulebook) {
          rulebook = decision.rulebook;
          rulebookId = rulebookNumber(rulebook);
        }
        const route = ROUTES.indexOf(decision.route);
        const caseId = write ? ownCaseNumber(write.caseId) : null;
        const hits = hitsOf(decision, write);
        const json = hits && JSON.stringify(hits);
        const columns = [route, at, rulebookId, caseId, json ?? null];
        const { changes } =
          decision.experiment === undefined
            ? insert.run(...keyColumns(message), ...columns)
            : insertInArm.run(...keyColumns(message), ...columns, ...armColumns(storedArmOf(decision)));
        const added = changes === 1;
        const total = totals[route];
        if (added && total) {
          total.count += 1;
          total.lastAt = Math.max(total.lastAt, at);
          const hour = hours.get(hourOf(at)) ?? ROUTES.map(() => 0);
          hour[route] = hour[route]! + 1;
          hours.set(hourOf(at), hour);
        }
        return added;
      });
      for (const [route, { count, lastAt }] of totals.entries()) if (count > 0) addTally.run(route, count, lastAt);
      for (const [hour, counts] of hours)
        for (const [route, count] of counts.entries()) if (count > 0) addHour.run(hour, route, count);
      return fresh;
    },

    /** What was decided before is replaced by what has come to light. Nothing, where it was not decided before. Gives what it was. */
    revise: ({ message, decision, at, write }: Recorded): Replaced | undefined => {
      const before = find.get(...keyColumns(message));
      if (before === undefined) return undefined;
      const route = ROUTES.indexOf(decision.route);
      const caseId = write ? ownCaseNumber(write.caseId) : null;
      // An edit must not set off again what had acted before.
      const moved = before.case_id !== null && before.case_id !== caseId && ROUTES[before.route] === "act";
      if (moved) keepCase.run(...keyColumns(message), before.case_id);
      const arm = armIn(before);
      const columns = [route, at, rulebookNumber(decision.rulebook), caseId, ...armColumns(storedArmOf(decision, arm))];
      change.run(...columns, ...keyColumns(message));
      addTally.run(before.route, -1, before.at);
      addTally.run(route, 1, at);
      addHour.run(hourOf(before.at), before.route, -1);
      addHour.run(hourOf(at), route, 1);
      return { route: ROUTES[before.route]!, ...(arm === undefined ? {} : { arm }) };
    },

    has: (key: MessageKey): boolean => has.get(...keyColumns(key)) !== undefined,

    find: (key: MessageKey): DecisionRow | undefined => {
      const row = find.get(...keyColumns(key));
      return row && rowOf({ platform: key.platform, id: key.id, revision: key.revision }, row);
    },

    findAll: (platform: Platform, id: MessageId): readonly DecisionRow[] =>
      findAll
        .all(columnText(platform), columnText(id))
        .map((row) => rowOf({ platform, id, revision: row.revision }, row)),

    /** From now on it belongs to that case, if it belonged to none. */
    adopt: (key: MessageKey, caseNumber: number): void => {
      adopt.run(caseNumber, ...keyColumns(key));
    },

    /** Cases in which the bot acted on another revision of this message. */
    actedCasesOf: (key: MessageKey): readonly number[] => {
      const columns = keyColumns(key);
      return actedCases.all(...columns, ROUTES.indexOf("act"), ...columns);
    },

    counts: (): Pick<Counts, "decisions" | "lastDecisionAt"> => {
      const rows = tally.all();
      const count = (route: Route): number => rows.find((row) => ROUTES[row.route] === route)?.count ?? 0;
      return {
        decisions: { ignore: count("ignore"), queue: count("queue"), act: count("act") },
        ...(rows.length === 0 ? {} : { lastDecisionAt: Math.max(...rows.map((row) => row.last_at)) }),
      };
    },
  };
};

const rowOf = (key: MessageKey, row: Row): DecisionRow => {
  const arm = armIn(row);
  return {
    key,
    route: ROUTES[row.route]!,
    at: row.at,
    rulebook: { version: textOf(row.version), hash: textOf(row.hash) },
    ...(row.case_id === null ? {} : { caseId: caseIdOf(row.case_id) }),
    ...(row.hits === null ? {} : { hits: JSON.parse(row.hits) as readonly FiredRule[] }),
    ...(arm === undefined ? {} : { experiment: arm }),
  };
};

const armIn = ({ experiment, arm, other }: Pick<Row, "experiment" | "arm" | "other">): StoredArm | undefined => {
  if (experiment === null) return undefined;
  const judged = other === null ? undefined : ROUTES[other];
  return { experiment, arm: ARMS[arm ?? 0]!, ...(judged === undefined ? {} : { other: judged }) };
};

const armColumns = (stored: StoredArm | undefined): [number | null, number | null, number | null] =>
  stored === undefined
    ? [null, null, null]
    : [stored.experiment, ARMS.indexOf(stored.arm), stored.other === undefined ? null : ROUTES.indexOf(stored.other)];

export const keyColumns = ({ platform, id, revision }: MessageKey): [string, string, number] => [
  columnText(platform),
  columnText(id),
  revision,
];

import type { Database, Statement } from "better-sqlite3";
import type { PastVerdict } from "../../engine/author-record.ts";
import type { CaseStatus } from "../../engine/case.ts";
import { isWaiting } from "../../engine/case.ts";
import type { CaseFilter, CaseSummary, Counts, Person } from "../../engine/ports.ts";
import { summaryOf } from "../case-head.ts";
import { columnText, personText } from "../column-text.ts";
import { type CaseRow, headOfRow } from "./case-rows.ts";

const WAITING = "status IN ('open', 'escalated', 'appealed')";
const REVIEW_ORDER = "severity DESC, report_weight DESC, distrust DESC, opened_at, id";
const NEWEST_FIRST = "opened_at DESC, id DESC";
/** Those waiting come first, in review order; the others follow, newest first. */
const MIXED_ORDER = `(${WAITING}) DESC, iif(${WAITING}, -severity, 0), iif(${WAITING}, -report_weight, 0), iif(${WAITING}, -distrust, 0),
  iif(${WAITING}, opened_at, -opened_at), iif(${WAITING}, id, -id)`;

/** Was this person right to appeal, whatever became of the others of the case? */
const ACQUITTED =
  "EXISTS (SELECT 1 FROM appeals WHERE appeals.case_id = case_people.case_id AND appeals.person = case_people.person AND upheld = 1)";

/** Lists and counts over the heads of cases. */
export const caseQueries = (db: Database) => {
  const prepared = new Map<string, Statement<unknown[]>>();
  const prepare = (sql: string): Statement<unknown[]> => {
    const known = prepared.get(sql) ?? db.prepare<unknown[]>(sql);
    prepared.set(sql, known);
    return known;
  };
  const byStatus = db.prepare<[], { status: CaseStatus; count: number }>(
    "SELECT status, count(*) AS count FROM cases GROUP BY status",
  );
  const bearings = db.prepare<[string], { cases: number; upheld: number; overturned: number }>(
    `SELECT count(*) AS cases, total(status = 'blocked' AND NOT ${ACQUITTED}) AS upheld,
       total(status = 'undone' OR (status = 'approved' AND bot_acted) OR ${ACQUITTED}) AS overturned
     FROM case_people JOIN cases ON cases.id = case_people.case_id WHERE person = ?`,
  );
  const verdicts = db.prepare<[string], { at: number; upheld: number }>(
    `SELECT decided_at AS at, status = 'blocked' AND NOT ${ACQUITTED} AS upheld FROM case_people JOIN cases ON cases.id = case_people.case_id
     WHERE person = ? AND decided_at IS NOT NULL AND (status IN ('blocked', 'undone') OR (status = 'approved' AND bot_acted) OR ${ACQUITTED})
     ORDER BY decided_at, cases.id`,
  );
  const recent = db.prepare<[string, number], CaseRow>(
    `SELECT cases.* FROM case_people JOIN cases ON cases.id = case_people.case_id WHERE person = ?
     ORDER BY ${NEWEST_FIRST} LIMIT ?`,
  );

  const verdictsOn = (person: Person): readonly PastVerdict[] =>
    verdicts.all(personText(person)).map(({ at, upheld }) => ({ at, isUpheld: upheld === 1 }));

  return {
    list: (filter: CaseFilter): readonly CaseSummary[] => {
      const { where, values } = whereOf(filter);
      const sql = `SELECT * FROM cases ${indexFor(filter)} WHERE ${where} ORDER BY ${orderOf(filter)} LIMIT ? OFFSET ?`;
      const rows = prepare(sql).all(...values, filter.limit ?? -1, filter.offset ?? 0) as CaseRow[];
      return rows.map((row) => summaryOf(headOfRow(row)));
    },

    count: (filter: CaseFilter): number => {
      const { where, values } = whereOf(filter);
      return (prepare(`SELECT count(*) AS count FROM cases WHERE ${where}`).get(...values) as { count: number }).count;
    },

    counts: (): Counts["cases"] => {
      const found = new Map(byStatus.all().map(({ status, count }) => [status, count]));
      const count = (status: CaseStatus): number => found.get(status) ?? 0;
      return {
        open: count("open"),
        escalated: count("escalated"),
        appealed: count("appealed"),
        acted: count("acted"),
        approved: count("approved"),
        blocked: count("blocked"),
        undone: count("undone"),
      };
    },

    verdictsOn,

    historyOf: (person: Person, limit: number) => ({
      ...bearings.get(personText(person))!,
      verdicts: verdictsOn(person),
      recent: recent.all(personText(person), limit).map((row) => summaryOf(headOfRow(row))),
    }),
  };
};

const onlyWaiting = ({ status }: CaseFilter): boolean =>
  status !== undefined && status.length > 0 && status.every((s) => isWaiting({ status: s }));
const noneWaiting = ({ status }: CaseFilter): boolean => status?.every((s) => !isWaiting({ status: s })) ?? false;

const orderOf = (filter: CaseFilter): string =>
  onlyWaiting(filter) ? REVIEW_ORDER : noneWaiting(filter) ? NEWEST_FIRST : MIXED_ORDER;

/** Left to itself, SQLite gathers all that wait by their status and sorts them, for every page of the queue. Few cases have one author. */
const indexFor = (filter: CaseFilter): string =>
  onlyWaiting(filter) && filter.author === undefined ? "INDEXED BY cases_waiting" : "";

const whereOf = (filter: CaseFilter): { where: string; values: unknown[] } => {
  const { status, rule, since, author } = filter;
  const terms: (readonly [sql: string, values: readonly unknown[]])[] = [["1", []]];
  // In the words of the index of those waiting, or SQLite would not see that it may use it.
  if (onlyWaiting(filter)) terms.push([WAITING, []]);
  if (status) terms.push([`status IN (${status.map(() => "?").join(", ")})`, status]);
  if (rule !== undefined) terms.push(["id IN (SELECT case_id FROM case_rules WHERE rule = ?)", [columnText(rule)]]);
  if (since !== undefined) terms.push(["opened_at >= ?", [since]]);
  if (author !== undefined) {
    terms.push(["id IN (SELECT case_id FROM case_people WHERE author = ?)", [columnText(author)]]);
  }
  return { where: terms.map(([sql]) => sql).join(" AND "), values: terms.flatMap(([, values]) => values) };
};

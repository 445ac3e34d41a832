import type { Database } from "better-sqlite3";
import type { Actor } from "../../engine/case.ts";
import type { DiffLabel } from "../../engine/diff-labels.ts";
import type { MessageKey } from "../../engine/message.ts";
import { keyText } from "../../engine/message.ts";
import type { Label } from "../../engine/ports.ts";
import type { JudgedRule } from "../../engine/trust/rule-store.ts";
import { caseIdOf, ownCaseNumber } from "../case-number.ts";
import { columnText, textOf } from "../column-text.ts";
import { type LabelledRule, unknownRule } from "../rule-rows.ts";
import { keyColumns } from "./decisions.ts";

type Row = {
  seq: number;
  platform: string;
  message_id: string;
  revision: number;
  case_id: number | null;
  violation: number;
  rules: string;
  actor: string;
  at: number;
  source: Label["source"];
  probability: number;
};

type RuleRow = { rule: string; fingerprint: string; level: number; sure: number };
type LabelledRow = RuleRow &
  Pick<Row, "platform" | "message_id" | "revision" | "case_id" | "at" | "violation" | "source">;

/** What people decided, as ground truth. A void one stays, and is not given. */
export const labelTable = (db: Database) => {
  const insert = db.prepare(
    `INSERT INTO labels (platform, message_id, revision, case_id, void, violation, rules, actor, at, source, probability)
     VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)`,
  );
  const find = db.prepare<[number], Row>("SELECT * FROM labels WHERE at >= ? AND NOT void ORDER BY at, seq");
  const voidThose = db.prepare("UPDATE labels SET void = 1 WHERE case_id = ?");
  const voidOfOne = db.prepare(
    "UPDATE labels SET void = 1 WHERE case_id = ? AND platform = ? AND message_id = ? AND revision = ?",
  );
  const voidOfNoCase = db.prepare(
    "UPDATE labels SET void = 1 WHERE platform = ? AND message_id = ? AND revision = ? AND case_id IS NULL AND NOT void",
  );
  const addRule = db.prepare(
    "INSERT INTO label_rules (label, rule, fingerprint, level, sure) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const rulesOf = db.prepare<[number], RuleRow>(
    "SELECT rule, fingerprint, level, sure FROM label_rules WHERE label = ? AND fingerprint <> '' ORDER BY rule, fingerprint",
  );
  const labelled = (where: string) =>
    `SELECT label_rules.*, platform, message_id, revision, case_id, at, violation, source FROM label_rules JOIN labels ON labels.seq = label_rules.label
     WHERE NOT void ${where} ORDER BY at, seq, rule, fingerprint`;
  const ofAll = db.prepare<[], LabelledRow>(labelled(""));
  const ofOne = db.prepare<[string], LabelledRow>(labelled("AND rule = ?"));
  const mark = db
    .prepare<[], string>(
      "SELECT (SELECT ifnull(max(seq), 0) FROM labels) || ' ' || (SELECT count(*) FROM labels WHERE void)",
    )
    .pluck();
  const count = db.prepare<[], number>("SELECT count(*) FROM labels WHERE NOT void").pluck();

  const add = ({ key, caseId, violation, rules, fired, by, at, source, probability }: Label): void => {
    const owner = caseId === undefined ? null : ownCaseNumber(caseId);
    const texts = [JSON.stringify(rules), JSON.stringify(by)];
    const { lastInsertRowid } = insert.run(
      ...keyColumns(key),
      owner,
      violation ? 1 : 0,
      ...texts,
      at,
      source,
      probability,
    );
    for (const { id, fingerprint, level, sure } of fired ?? rules.map(unknownRule))
      addRule.run(lastInsertRowid, columnText(id), columnText(fingerprint), level === "act" ? 2 : 1, sure ? 1 : 0);
  };
  /** Gives whether one that counted no longer does. */
  const take = (key: MessageKey): boolean => voidOfNoCase.run(...keyColumns(key)).changes > 0;

  return {
    add,
    take,
    /** In the place of one that belongs to no case either. */
    give: (label: DiffLabel): void => {
      take(label.key);
      add(label);
    },
    voidOf: (caseNumber: number): void => {
      voidThose.run(caseNumber);
    },
    voidOfMessage: (caseNumber: number, key: MessageKey): void => {
      voidOfOne.run(caseNumber, ...keyColumns(key));
    },
    /** Rules of labels that count, by time: those of one rule, or all. */
    ofRule: (rule?: string): readonly LabelledRule[] =>
      (rule === undefined ? ofAll.all() : ofOne.all(columnText(rule))).map((row) => ({
        about: row.case_id === null ? keyText(keyIn(row)) : caseIdOf(row.case_id),
        at: row.at,
        violation: row.violation === 1,
        source: row.source,
        rule: judged(row),
      })),
    mark: (): string => mark.get() ?? "",
    count: (): number => count.get() ?? 0,
    since: (since: number): readonly Label[] =>
      find.all(since).map((row) => {
        const fired = rulesOf.all(row.seq).map(judged);
        return {
          key: keyIn(row),
          ...(row.case_id === null ? {} : { caseId: caseIdOf(row.case_id) }),
          violation: row.violation === 1,
          rules: JSON.parse(row.rules) as string[],
          ...(fired.length === 0 ? {} : { fired }),
          by: JSON.parse(row.actor) as Actor,
          at: row.at,
          source: row.source,
          probability: row.probability,
        };
      }),
  };
};

const keyIn = (row: Pick<Row, "platform" | "message_id" | "revision">): MessageKey => ({
  platform: textOf(row.platform),
  id: textOf(row.message_id),
  revision: row.revision,
});

const judged = ({ rule, fingerprint, level, sure }: RuleRow): JudgedRule => ({
  id: textOf(rule),
  fingerprint: textOf(fingerprint),
  level: level === 2 ? "act" : "queue",
  sure: sure === 1,
});

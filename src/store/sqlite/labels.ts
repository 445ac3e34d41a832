import type { Database } from "better-sqlite3";
import type { Actor } from "../../engine/case.ts";
import type { Label } from "../../engine/ports.ts";
import { caseIdOf, ownCaseNumber } from "../case-number.ts";
import { textOf } from "../column-text.ts";
import { keyColumns } from "./decisions.ts";

type Row = {
  platform: string;
  message_id: string;
  revision: number;
  case_id: number;
  violation: number;
  rules: string;
  actor: string;
  at: number;
  source: Label["source"];
  probability: number;
};

/** What people decided, as ground truth. A void one stays, and is not given. */
export const labelTable = (db: Database) => {
  const insert = db.prepare(
    `INSERT INTO labels (platform, message_id, revision, case_id, void, violation, rules, actor, at, source, probability)
     VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)`,
  );
  const find = db.prepare<[number], Row>("SELECT * FROM labels WHERE at >= ? AND NOT void ORDER BY at, seq");
  const voidThose = db.prepare("UPDATE labels SET void = 1 WHERE case_id = ?");
  const count = db.prepare<[], number>("SELECT count(*) FROM labels WHERE NOT void").pluck();

  return {
    add: ({ key, caseId, violation, rules, by, at, source, probability }: Label): void => {
      const owner = ownCaseNumber(caseId);
      const texts = [JSON.stringify(rules), JSON.stringify(by)];
      insert.run(...keyColumns(key), owner, violation ? 1 : 0, ...texts, at, source, probability);
    },
    voidOf: (caseNumber: number): void => {
      voidThose.run(caseNumber);
    },
    count: (): number => count.get() ?? 0,
    since: (since: number): readonly Label[] =>
      find.all(since).map((row) => ({
        key: { platform: textOf(row.platform), id: textOf(row.message_id), revision: row.revision },
        caseId: caseIdOf(row.case_id),
        violation: row.violation === 1,
        rules: JSON.parse(row.rules) as string[],
        by: JSON.parse(row.actor) as Actor,
        at: row.at,
        source: row.source,
        probability: row.probability,
      })),
  };
};

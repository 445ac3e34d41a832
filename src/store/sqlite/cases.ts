import type { Database } from "better-sqlite3";
import type { CaseEvent } from "../../engine/case.ts";
import { advance, type CaseHead, personIn, rulesIn } from "../case-head.ts";
import { caseIdOf } from "../case-number.ts";
import { columnText, personText } from "../column-text.ts";
import { appealTable } from "./appeals.ts";
import { type CaseRow, headOfRow, rowOfHead } from "./case-rows.ts";
import { reportTable } from "./reports.ts";

/** Cases as logs of events, with the head that follows from each log kept beside it. */
export const caseTable = (db: Database) => {
  const reports = reportTable(db);
  const appeals = appealTable(db);
  const find = db.prepare<[number], CaseRow>("SELECT * FROM cases WHERE id = ?");
  const save = db.prepare<[CaseRow]>(
    `INSERT INTO cases (id, version, status, severity, opened_at, messages, text, author, rules, sample, reports, report_weight, bot_acted, asked_at, decided_at, distrust, by_hand, under_appeal, claim_by, claim_until)
     VALUES (@id, @version, @status, @severity, @opened_at, @messages, @text, @author, @rules, @sample, @reports, @report_weight, @bot_acted, @asked_at, @decided_at, @distrust, @by_hand, @under_appeal, @claim_by, @claim_until)
     ON CONFLICT DO UPDATE SET version = @version, status = @status, severity = @severity, messages = @messages,
       rules = @rules, reports = @reports, report_weight = @report_weight, bot_acted = @bot_acted, asked_at = @asked_at, decided_at = @decided_at, by_hand = @by_hand, under_appeal = @under_appeal, claim_by = @claim_by, claim_until = @claim_until`,
  );
  const addEvent = db.prepare("INSERT INTO case_events (case_id, seq, at, type, event) VALUES (?, ?, ?, ?, ?)");
  const events = db.prepare<[number], string>("SELECT event FROM case_events WHERE case_id = ? ORDER BY seq").pluck();
  const addRule = db.prepare("INSERT INTO case_rules (rule, case_id) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const addPerson = db.prepare(
    "INSERT INTO case_people (person, case_id, author) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const last = db.prepare<[], number>("SELECT ifnull(max(id), 0) FROM cases").pluck();

  const headOf = (number: number): CaseHead | undefined => {
    const row = find.get(number);
    return row && headOfRow(row);
  };

  return {
    headOf,
    eventsOf: (number: number): readonly CaseEvent[] =>
      events.all(number).map((event) => JSON.parse(event) as CaseEvent),
    next: (): number => (last.get() ?? 0) + 1,

    /** Adds events to the log and moves the head. */
    append: (number: number, added: readonly CaseEvent[]): void => {
      const before = headOf(number);
      const after = added.reduce<CaseHead | undefined>((head, e) => advance(caseIdOf(number), head, e), before);
      if (after) save.run(rowOfHead(after));
      for (const [index, event] of added.entries()) {
        // JSON escapes lone surrogates, so hostile text comes back as it was.
        addEvent.run(number, (before?.version ?? 0) + index + 1, event.at, event.type, JSON.stringify(event));
        if (event.type === "reported") reports.add(event.from, event.at, number, (before?.version ?? 0) + index + 1);
        if (event.type === "appealed") appeals.add(event.from, event.at, number);
        if (event.type === "undone") appeals.takeBack(number);
        if (event.type === "answered") appeals.answer(event.from, number, event);
        if (event.type !== "opened" && event.type !== "joined") continue;
        for (const rule of rulesIn(event)) addRule.run(columnText(rule), number);
        const person = personIn(event);
        if (person) addPerson.run(personText(person), number, columnText(person.author));
      }
    },
  };
};

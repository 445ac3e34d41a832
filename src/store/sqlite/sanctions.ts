import type { Database } from "better-sqlite3";
import type { CaseEvent } from "../../engine/case.ts";
import type { Person } from "../../engine/ports.ts";
import type { Sanction } from "../../engine/sanction.ts";
import { caseIdOf } from "../case-number.ts";
import { columnText, personFromText, personText } from "../column-text.ts";
import { sanctionsIn } from "../sanctions.ts";

type Row = { effect: string; case_id: number; person: string; look_at: number | null; mark: number };

/** Sanctions of the ladder that run. `sameAs`: everybody who counts as the same as these. */
export const sanctionTable = (db: Database, sameAs: (people: readonly string[]) => readonly string[]) => {
  const insert = db.prepare("INSERT INTO sanctions (effect, case_id, person, look_at, mark) VALUES (?, ?, ?, ?, 0)");
  const remove = db.prepare("DELETE FROM sanctions WHERE effect = ?");
  const removeSeen = db.prepare("DELETE FROM sanctions WHERE effect = ? AND mark = ?");
  const later = db.prepare("UPDATE sanctions SET look_at = ? WHERE effect = ? AND mark = ?");
  const peopleIn = db.prepare<[number], string>("SELECT person FROM case_people WHERE case_id = ?").pluck();
  const unsettle = db.prepare("UPDATE sanctions SET look_at = ?, mark = mark + 1 WHERE person = ?");
  const unsettleAll = db.prepare("UPDATE sanctions SET look_at = ?, mark = mark + 1");
  const due = db.prepare<[number, number], Row>(
    "SELECT * FROM sanctions WHERE look_at <= ? ORDER BY look_at, seq LIMIT ?",
  );
  const ofPerson = db.prepare<[string], Row>("SELECT * FROM sanctions WHERE person = ? ORDER BY seq");
  const byId = db.prepare<[string], string>("SELECT DISTINCT person FROM case_people WHERE author = ? ORDER BY person");
  const byName = db.prepare<[string], string>(
    `SELECT DISTINCT person FROM cases JOIN case_people ON case_people.case_id = cases.id
       AND case_people.author = json_extract(cases.author, '$.id')
     WHERE json_extract(cases.author, '$.name') = ? ORDER BY person`,
  );
  byId.pluck();
  byName.pluck();

  return {
    /** What these events of a case begin and end. */
    follow: (caseNumber: number, events: readonly CaseEvent[]): void => {
      for (const event of events) {
        if (event.type === "lifted") remove.run(event.effect);
        for (const { asked, person } of sanctionsIn(event))
          insert.run(asked.id, caseNumber, personText(person), event.at);
      }
    },
    /** Those against the people of a case are due, and against whoever counts as the same. */
    unsettle: (caseNumber: number, at: number): void => {
      for (const person of new Set(sameAs(peopleIn.all(caseNumber)))) unsettle.run(at, person);
    },
    unsettleAll: (at: number): void => {
      unsettleAll.run(at);
    },
    due: (now: number, limit: number): readonly Sanction[] => due.all(now, limit).map(sanctionOf),
    on: (person: Person): readonly Sanction[] => ofPerson.all(personText(person)).map(sanctionOf),
    lookAgain: ({ effect, mark }: Sanction, at: number | undefined | "over"): void => {
      if (at === "over") removeSeen.run(effect, mark);
      else later.run(at ?? null, effect, mark);
    },
    accountsOf: (name: string): readonly Person[] => {
      const found = byId.all(columnText(name));
      return (found.length > 0 ? found : byName.all(name)).map(personFromText);
    },
  };
};

const sanctionOf = ({ effect, case_id, person, look_at, mark }: Row): Sanction => ({
  effect,
  caseId: caseIdOf(case_id),
  person: personFromText(person),
  ...(look_at === null ? {} : { lookAt: look_at }),
  mark,
});

import type { Database } from "better-sqlite3";
import type { Actor } from "../../engine/case.ts";
import type { Side } from "../../engine/concepts/concept.ts";
import type { Exemplar, Locality, StoredExemplar } from "../../engine/concepts/exemplar.ts";
import { MOST_EXEMPLARS } from "../../engine/concepts/live-exemplars.ts";
import type { Person } from "../../engine/ports.ts";
import { caseIdOf, ownCaseNumber } from "../case-number.ts";
import { columnText, personFromText, personText, textOf } from "../column-text.ts";
import { textHash } from "../text-hash.ts";

export type ExemplarRow = {
  number: number;
  concept: string;
  side: Side;
  text: string;
  place: string;
  case_id: number;
  rule: string;
  actor: string;
  at: number;
  person: string | null;
};

/** Exemplars from decisions. */
export const exemplarTable = (db: Database) => {
  const insert = db.prepare(
    `INSERT INTO exemplars (concept, side, text, hash, place, case_id, rule, actor, at, person) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const forget = db.prepare("DELETE FROM exemplars WHERE concept = ? AND place = ? AND hash = ?");
  const trim = db.prepare(
    `DELETE FROM exemplars WHERE concept = :name AND place = :place AND side = :side AND number <=
       (SELECT number FROM exemplars WHERE concept = :name AND place = :place AND side = :side ORDER BY number DESC LIMIT 1 OFFSET ${MOST_EXEMPLARS})`,
  );
  const voidThose = db.prepare("DELETE FROM exemplars WHERE case_id = ?");
  const voidOfOne = db.prepare("DELETE FROM exemplars WHERE case_id = ? AND person = ?");
  const remove = db.prepare("DELETE FROM exemplars WHERE number = ?");
  const all = db.prepare<[], ExemplarRow>("SELECT * FROM exemplars ORDER BY number");
  const mark = db
    .prepare<[], string>(
      "SELECT (SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'exemplars') || ' ' || (SELECT count(*) FROM exemplars)",
    )
    .pluck();

  return {
    add: ({ concept, side, text, where, caseId, rule, by, at, author }: Exemplar): void => {
      const [name, place, hash] = [columnText(concept), placeText(where), textHash(text)];
      forget.run(name, place, hash);
      const person = author === undefined ? null : personText(author);
      const texts = [columnText(text), hash, place, ownCaseNumber(caseId), columnText(rule), JSON.stringify(by)];
      insert.run(name, side, ...texts, at, person);
      trim.run({ name, place, side });
    },
    voidOfPerson: (caseNumber: number, person: Person): void => {
      voidOfOne.run(caseNumber, personText(person));
    },
    voidOf: (caseNumber: number): void => {
      voidThose.run(caseNumber);
    },
    remove: (number: number): boolean => remove.run(number).changes > 0,
    all: (): readonly StoredExemplar[] => all.all().map(exemplarFrom),
    mark: (): string => mark.get() ?? "",
  };
};

/** One string a place; the parts cannot run into each other. */
export const placeText = ({ platform, community }: Locality): string => JSON.stringify([platform, community ?? null]);

const placeFrom = (text: string): Locality => {
  const [platform, community] = JSON.parse(text) as [string, string | null];
  return { platform, ...(community === null ? {} : { community }) };
};

export const exemplarFrom = (row: ExemplarRow): StoredExemplar => ({
  number: row.number,
  concept: textOf(row.concept),
  side: row.side,
  text: textOf(row.text),
  where: placeFrom(row.place),
  caseId: caseIdOf(row.case_id),
  rule: textOf(row.rule),
  by: JSON.parse(row.actor) as Actor,
  at: row.at,
  ...(row.person === null ? {} : { author: personFromText(row.person) }),
});

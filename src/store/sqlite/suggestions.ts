import type { Database } from "better-sqlite3";
import type { Actor } from "../../engine/case.ts";
import type { Person } from "../../engine/ports.ts";
import type { Suggestion, SuggestionState, Voice } from "../../engine/suggestions/suggestion.ts";
import { termKey } from "../../engine/suggestions/suggestion.ts";
import { columnText, personFromText, personText, textOf } from "../column-text.ts";

type Row = { number: number; term: string; state: SuggestionState; settled: string | null };
type VoiceRow = { person: string; at: number; called: string | null };

/** Terms that members suggest, and their voices. */
export const suggestionTable = (db: Database) => {
  const find = db.prepare<[string], Row>("SELECT number, term, state, settled FROM suggestions WHERE key = ?");
  const insert = db.prepare<[string, string]>("INSERT INTO suggestions (key, term, state) VALUES (?, ?, 'open')");
  const speak = db.prepare(
    "INSERT INTO voices (suggestion, person, at, called) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const all = db.prepare<[], Row>("SELECT number, term, state, settled FROM suggestions ORDER BY number");
  const voices = db.prepare<[number], VoiceRow>(
    "SELECT person, at, called FROM voices WHERE suggestion = ? ORDER BY at, person",
  );
  const settle = db.prepare("UPDATE suggestions SET state = ?, settled = ? WHERE number = ? AND state = 'open'");
  const since = db
    .prepare<[string, number], number>("SELECT count(*) FROM voices WHERE person = ? AND at >= ?")
    .pluck();

  return {
    add: (term: string, { at, person, called }: Voice): "new" | "seconded" | "known" => {
      const key = columnText(termKey(term));
      const known = find.get(key);
      if (known !== undefined && known.state !== "open") return "known";
      const number = known?.number ?? Number(insert.run(key, columnText(term)).lastInsertRowid);
      const name = called === undefined ? null : columnText(called);
      const isNews = speak.run(number, personText(person), at, name).changes > 0;
      return known === undefined ? "new" : isNews ? "seconded" : "known";
    },
    list: (state?: SuggestionState): readonly Suggestion[] =>
      all
        .all()
        .filter((row) => state === undefined || row.state === state)
        .map(({ number, term, state: now, settled }) => ({
          number,
          term: textOf(term),
          state: now,
          voices: voices.all(number).map(({ person, at, called }) => ({
            at,
            person: personFromText(person),
            ...(called === null ? {} : { called: textOf(called) }),
          })),
          ...(settled === null ? {} : { settled: JSON.parse(settled) as NonNullable<Suggestion["settled"]> }),
        })),
    settle: (number: number, to: SuggestionState, by: Actor, at: number, says: string): boolean =>
      settle.run(to, JSON.stringify({ by, at, says }), number).changes > 0,
    since: (person: Person, at: number): number => since.get(personText(person), at) ?? 0,
  };
};

import type { Database } from "better-sqlite3";
import type { Actor } from "../../engine/case.ts";
import {
  type Cause,
  type InForce,
  type LiveDifference,
  MOST_DIFFERENCES,
  type StoredRulebook,
  type TrialCounts,
  type WholeRulebook,
} from "../../engine/versions/rulebook-store.ts";
import { columnText, textOf } from "../column-text.ts";
import { storedFrom, withCounts } from "../rulebook-rows.ts";

type BookRow = { hash: string; stored_at: number; about: string; files: string };
type ForceRow = { seq: number; at: number; hash: string; actor: string; cause: string };

/** Rulebooks that were in force or tried, whole. A text that many of them share is kept once. */
export const rulebookTable = (db: Database) => {
  const insertText = db.prepare("INSERT INTO rulebook_texts (hash, text) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const textWith = db.prepare<[string], string>("SELECT text FROM rulebook_texts WHERE hash = ?").pluck();
  const insertBook = db.prepare("INSERT INTO stored_rulebooks (hash, stored_at, about, files) VALUES (?, ?, ?, ?)");
  const bookOf = db.prepare<[string], BookRow>("SELECT * FROM stored_rulebooks WHERE hash = ?");
  const allBooks = db.prepare<[], BookRow>("SELECT * FROM stored_rulebooks ORDER BY seq DESC");
  const insertForce = db.prepare("INSERT INTO in_force (at, hash, actor, cause) VALUES (?, ?, ?, ?)");
  const allForce = db.prepare<[], ForceRow>("SELECT * FROM in_force ORDER BY seq");
  const countsOf = db.prepare<[number], string>("SELECT counts FROM trials WHERE trial = ?").pluck();
  const saveCounts = db.prepare(
    "INSERT INTO trials (trial, counts) VALUES (?, ?) ON CONFLICT DO UPDATE SET counts = excluded.counts",
  );
  const insertDifference = db.prepare("INSERT INTO live_differences (trial, difference) VALUES (?, ?)");
  const differences = db
    .prepare<[number, number], string>(
      "SELECT difference FROM live_differences WHERE trial = ? ORDER BY seq DESC LIMIT ?",
    )
    .pluck();
  const firstKept = db
    .prepare<[number, number], number>(
      "SELECT seq FROM live_differences WHERE trial = ? ORDER BY seq DESC LIMIT 1 OFFSET ?",
    )
    .pluck();
  const forget = db.prepare("DELETE FROM live_differences WHERE trial = ? AND seq < ?");

  const stored = (row: BookRow): StoredRulebook => ({
    ...(JSON.parse(row.about) as Pick<StoredRulebook, "version" | "main">),
    hash: row.hash,
    storedAt: row.stored_at,
    files: JSON.parse(row.files) as StoredRulebook["files"],
  });
  const counts = (trial: number): TrialCounts => {
    const text = countsOf.get(trial);
    return withCounts(text === undefined ? undefined : (JSON.parse(text) as TrialCounts));
  };

  return {
    keep: (rulebook: WholeRulebook, at: number): void => {
      if (bookOf.get(rulebook.hash) !== undefined) return;
      const { hash, storedAt, files, ...about } = storedFrom(rulebook, at);
      for (const [i, { textHash }] of files.entries()) insertText.run(textHash, columnText(rulebook.files[i]!.text));
      insertBook.run(hash, storedAt, JSON.stringify(about), JSON.stringify(files));
    },
    find: (hash: string): WholeRulebook | undefined => {
      const row = bookOf.get(hash);
      if (row === undefined) return undefined;
      const { storedAt: _, files, ...book } = stored(row);
      return {
        ...book,
        files: files.map(({ name, textHash }) => ({ name, text: textOf(textWith.get(textHash) ?? "") })),
      };
    },
    all: (): readonly StoredRulebook[] => allBooks.all().map(stored),
    putInForce: (entry: Omit<InForce, "seq">): InForce => {
      const { at, hash, by, cause } = entry;
      const { lastInsertRowid } = insertForce.run(at, hash, JSON.stringify(by), JSON.stringify(cause));
      return { ...entry, seq: Number(lastInsertRowid) };
    },
    inForce: (): readonly InForce[] =>
      allForce.all().map(({ seq, at, hash, actor, cause }) => ({
        seq,
        at,
        hash,
        by: JSON.parse(actor) as Actor,
        cause: JSON.parse(cause) as Cause,
      })),
    addToTrial: (trial: number, more: TrialCounts, found: readonly LiveDifference[]): void => {
      saveCounts.run(trial, JSON.stringify(withCounts(counts(trial), more)));
      for (const difference of found) insertDifference.run(trial, JSON.stringify(difference));
      const first = firstKept.get(trial, MOST_DIFFERENCES - 1);
      if (first !== undefined) forget.run(trial, first);
    },
    trialCounts: counts,
    trialDifferences: (trial: number, limit: number): readonly LiveDifference[] =>
      differences.all(trial, limit).map((text) => JSON.parse(text) as LiveDifference),
  };
};

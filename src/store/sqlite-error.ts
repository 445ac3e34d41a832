import Database from "better-sqlite3";
import { StoreError } from "../engine/errors.ts";

/** Codes of SQLite that a user can mend, by their beginning: why, and what to do. */
const ADVICE: readonly (readonly [code: string, why: string, toDo: string])[] = [
  ["SQLITE_FULL", "the disk is full", "free some space; nothing that was saved is lost"],
  ["SQLITE_READONLY", "it may only be read", "let this user write to the file and its folder, or use another --db"],
  [
    "SQLITE_CANTOPEN",
    "it cannot be opened or made there",
    "check the path and who may write there, or use another --db",
  ],
  ["SQLITE_PERM", "this user may not touch it", "check who may write there, or use another --db"],
  ["SQLITE_NOTADB", "it is not a database", "use another --db"],
  ["SQLITE_BUSY", "another program keeps it locked", "stop that program, then try again"],
  ["SQLITE_CORRUPT", "it is damaged", "restore a copy of it, or use another --db"],
  ["SQLITE_IOERR", "the disk reported an error", "check the disk and its free space, then start again"],
  ["SQLITE_TOOBIG", "one message is larger than a database can hold", "leave it out of the input"],
];

/** What to throw for `error`: a `StoreError` if a user can mend it, else itself, because it is a bug. */
export const storeErrorFrom = (what: string, file: string, error: unknown): unknown => {
  if (!(error instanceof Database.SqliteError)) return error;
  const advice = ADVICE.find(([code]) => error.code.startsWith(code));
  return advice ? new StoreError(`${what} ${file}: ${advice[1]}: ${advice[2]}`, { cause: error }) : error;
};

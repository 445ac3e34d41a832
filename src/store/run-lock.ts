import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import Database from "better-sqlite3";
import { StoreError } from "../engine/errors.ts";
import { requireFilePath } from "./database-file.ts";
import { storeErrorFrom } from "./sqlite-error.ts";

/** Held until `release`, or until the process ends, however it ends. */
export type RunLock = { readonly release: () => void };

/** Long enough for two that start at the same moment to get out of each other's way, ms. */
const PATIENCE_MS = 250;

/** Lock files that this process holds: it must not even read them, for closing a file drops a process's locks on it. */
const held = new Set<string>();

/**
 * Makes sure that only one `modbot run` works on a database: an exclusive lock on a second, tiny SQLite file beside it, `<database>-run`.
 * The operating system frees it when the holder dies. The holder's process id stands in the file, for the message to the other.
 *
 * Errors: `StoreError` when another run holds it, or when the file cannot be made.
 */
export const acquireRunLock = (databaseFile: string): RunLock => {
  requireFilePath(resolve(databaseFile));
  const lockFile = lockFileOf(databaseFile);
  if (held.has(lockFile)) throw inUse(databaseFile, process.pid);
  let db: Database.Database | undefined;
  try {
    db = new Database(lockFile, { timeout: PATIENCE_MS });
    // The mode keeps the lock past the end of the transaction, so it is held from before the id is written until the end.
    db.pragma("locking_mode = EXCLUSIVE");
    db.pragma("journal_mode = MEMORY");
    const lock = db;
    lock.transaction(() => void lock.pragma(`user_version = ${process.pid}`)).exclusive();
  } catch (error) {
    db?.close();
    throw refusalFrom(error, databaseFile, lockFile);
  }
  const lock = db;
  held.add(lockFile);
  return {
    // The file stays: whoever deletes a lock file may delete the one that the next has just locked.
    release: () => {
      lock.close();
      held.delete(lockFile);
    },
  };
};

/** The file whose lock stands for a run on this database. Two paths to one database lead to one lock. */
export const lockFileOf = (databaseFile: string): string => {
  const file = existsSync(databaseFile)
    ? realpathSync(databaseFile)
    : join(realpathSync(dirname(resolve(databaseFile))), basename(databaseFile));
  return `${file}-run`;
};

/** People know the database and not the lock beside it. */
const refusalFrom = (error: unknown, databaseFile: string, lockFile: string): unknown => {
  const code = error instanceof Database.SqliteError ? error.code : "";
  if (code.startsWith("SQLITE_BUSY")) return inUse(databaseFile, holderOf(lockFile));
  if (!/^SQLITE_(?:CANTOPEN|READONLY|PERM)/.test(code)) return storeErrorFrom("cannot lock", lockFile, error);
  return new StoreError(
    `cannot open ${databaseFile}: ${lockFile} cannot be made or written to: let this user write to its folder, or use another --db`,
    { cause: error },
  );
};

const inUse = (databaseFile: string, pid: number): StoreError =>
  new StoreError(
    `${basename(databaseFile)} is in use by another "modbot run"${pid > 0 ? ` (pid ${pid})` : ""}: stop it first, or use another --db`,
  );

/** Where SQLite keeps `user_version` in the header of a file: https://www.sqlite.org/fileformat.html, 1.3. */
const USER_VERSION_AT = 60;

/** The id in a lock file that another process holds; 0 if it cannot be read. */
const holderOf = (lockFile: string): number => {
  try {
    return readFileSync(lockFile).readInt32BE(USER_VERSION_AT);
  } catch {
    return 0;
  }
};

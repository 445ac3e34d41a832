import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import { StoreError } from "../engine/errors.ts";
import { requireFilePath } from "./database-file.ts";
import { formatOf, MIGRATIONS, migrate } from "./migrations/index.ts";
import { sqliteStore } from "./sqlite/store.ts";
import { storeErrorFrom } from "./sqlite-error.ts";
import type { ModbotStore } from "./store-meta.ts";

export type OpenOptions = {
  /** Refuse every write, and leave an older format as it is. */
  readonly readonly?: boolean;
  /** Make the file if it is missing (the default). */
  readonly create?: boolean;
};

/** How long a writer waits for another process before it gives up, ms. */
const PATIENCE_MS = 5_000;

/**
 * Opens a database, and brings it to the newest format.
 * Errors: `StoreError` for a missing file or folder, a file that is no database or not ours, a newer format, no right to write.
 */
export const openStore = async (
  file: string,
  { readonly = false, create = true }: OpenOptions = {},
): Promise<ModbotStore> => {
  if ((readonly || !create) && !existsSync(file)) {
    throw new StoreError(`cannot open ${file}: there is no such file: start "modbot run" first, or check --db`);
  }
  requireFilePath(file);
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly, fileMustExist: readonly || !create, timeout: PATIENCE_MS });
    // Asked first: a database that is not ours must not be touched.
    const format = formatOf(db, file);
    if (readonly && format < MIGRATIONS.length) {
      throw new StoreError(
        `cannot open ${file} for reading only: its format is ${format}, this modbot needs ${MIGRATIONS.length}: open it once with "modbot run"`,
      );
    }
    settle(db, readonly);
    if (format < MIGRATIONS.length) migrate(db, file);
    return sqliteStore(db, file);
  } catch (error) {
    db?.close();
    throw storeErrorFrom("cannot open", file, error);
  }
};

/** Reasons and measurements: docs/decisions/0003-sqlite-durability.md. */
const settle = (db: Database.Database, readonly: boolean): void => {
  db.pragma("foreign_keys = ON");
  db.pragma("cache_size = -32000");
  if (readonly) return;
  if (db.pragma("journal_mode", { simple: true }) !== "wal") db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("journal_size_limit = 67108864");
};

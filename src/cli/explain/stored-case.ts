import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "../../engine/errors.ts";
import { openDesk } from "../../engine/open-desk.ts";
import type { DecisionRow, Store } from "../../engine/ports.ts";
import type { CaseFile } from "../../engine/review-desk.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import { openStore } from "../../store/open-store.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Config } from "../config/load.ts";
import type { Context } from "../context.ts";
import { type Asked, databaseFile } from "../places.ts";

/** The case of that number with what is known of its author, or `undefined` when there is no database or no such case: then it is only a text. */
export const storedCase = async (
  ctx: Context,
  { db }: Asked,
  config: Config | undefined,
  id: string,
  terms: Pick<Rulebook, "discipline"> & Partial<Pick<Rulebook, "reputation">>,
): Promise<CaseFile | undefined> => {
  const file = db === undefined ? (config?.database ?? join(ctx.cwd, "modbot.db")) : resolve(ctx.cwd, db);
  const look = (store: Store) => openDesk({ store, by: { kind: "modbot" }, clock: ctx.now, ...terms }).look(id);
  return existsSync(file) ? reading(file, look) : undefined;
};

/** Revisions of one message that are looked for: nobody mends a message more often. */
const MOST_REVISIONS = 100;

/**
 * What was decided about a message of a platform, one row for each revision in a row from the first; empty when it was never judged.
 * Errors: `UsageError` when there is no database, or for what is not `platform:id`.
 */
export const storedDecisions = async (
  ctx: Context,
  asked: Asked,
  config: Config | undefined,
  name: string,
): Promise<readonly DecisionRow[]> => {
  const colon = name.indexOf(":");
  if (colon < 1 || colon === name.length - 1)
    throw new UsageError(`--message "${safe(name, 120)}": which platform, and which id?`, {
      hint: "Write both with a colon between: --message discord:1290000000000000001",
    });
  const [platform, id] = [name.slice(0, colon), name.slice(colon + 1)];
  return reading(databaseFile(ctx, asked, config), async (store) => {
    const rows: DecisionRow[] = [];
    for (let revision = 0; revision < MOST_REVISIONS; revision++) {
      const row = await store.decisionOf({ platform, id, revision });
      if (row === undefined) break;
      rows.push(row);
    }
    return rows;
  });
};

const reading = async <T>(file: string, read: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore(file, { readonly: true });
  try {
    return await read(store);
  } finally {
    await store.close();
  }
};

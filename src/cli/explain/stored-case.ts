import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Case } from "../../engine/case.ts";
import { openStore } from "../../store/open-store.ts";
import type { Config } from "../config/load.ts";
import type { Context } from "../context.ts";
import type { Asked } from "../places.ts";

/** The case of that number, or `undefined` when there is no database or no such case: then it is only a text. */
export const storedCase = async (
  ctx: Context,
  { db }: Asked,
  config: Config | undefined,
  id: string,
): Promise<Case | undefined> => {
  const file = db === undefined ? (config?.database ?? join(ctx.cwd, "modbot.db")) : resolve(ctx.cwd, db);
  if (!existsSync(file)) return undefined;
  const store = await openStore(file, { readonly: true });
  try {
    return await store.caseOf(id);
  } finally {
    await store.close();
  }
};

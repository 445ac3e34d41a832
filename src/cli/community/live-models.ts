import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CommunityModelStore } from "../../engine/community-models/community-model-store.ts";
import { liveAmong } from "../../engine/community-models/history.ts";
import { StoreError } from "../../engine/errors.ts";
import { openStore } from "../../store/open-store.ts";
import type { Config } from "../config/load.ts";
import type { Context } from "../context.ts";
import type { Asked } from "../places.ts";
import type { LiveParts } from "../rulebook.ts";

/** The models of communities that judge now, for whoever compiles a rulebook. */
export const communityModelsIn = async (
  store: Pick<CommunityModelStore, "communityModels">,
): Promise<Pick<LiveParts, "community">> => ({ community: liveAmong(await store.communityModels()) });

/** The same from the database of this folder, for commands that need none. One that cannot be read is told of, and left out. */
export const storedCommunityModels = async (
  ctx: Pick<Context, "cwd" | "say">,
  { db }: Asked,
  config: Pick<Config, "database"> | undefined,
): Promise<Pick<LiveParts, "community">> => {
  const file = db === undefined ? (config?.database ?? join(ctx.cwd, "modbot.db")) : resolve(ctx.cwd, db);
  if (!existsSync(file)) return {};
  try {
    const store = await openStore(file, { readonly: true });
    try {
      return await communityModelsIn(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    ctx.say(`Models of communities are left out: ${error.message}`);
    return {};
  }
};

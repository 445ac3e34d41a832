import type { Actor } from "../../engine/case.ts";
import { openStore } from "../../store/open-store.ts";
import type { ModbotStore } from "../../store/store-meta.ts";
import { isBotRunning } from "../bot-running.ts";
import type { Config } from "../config/load.ts";
import type { Context } from "../context.ts";
import { moderatorName } from "../moderator-name.ts";
import { type Asked, databaseFile, findConfig } from "../places.ts";

/** What is at hand for whoever changes which rules are in force. */
export type RulesOffice = {
  readonly store: ModbotStore;
  readonly config: Config | undefined;
  readonly by: Actor;
  readonly isRunning: boolean;
};

/** Opens the database for this, and closes it. Errors: as those of the configuration and the database. */
export const inRulesOffice = async <T>(
  ctx: Context,
  asked: Asked & { readonly as?: string | undefined },
  work: (office: RulesOffice) => Promise<T>,
): Promise<T> => {
  const config = await findConfig(ctx, asked);
  const file = databaseFile(ctx, asked, config);
  const store = await openStore(file, { create: false });
  try {
    const by: Actor = { kind: "moderator", name: moderatorName(asked.as ?? config?.moderator) };
    return await work({ store, config, by, isRunning: isBotRunning(file) });
  } finally {
    await store.close();
  }
};

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type PublishOptions, publishAt, type ServerPublished } from "../../connectors/discord/automod/at-servers.ts";
import { notebookIn } from "../../engine/notebook.ts";
import { compileRulebook } from "../../engine/rulebook/compile.ts";
import { openStore } from "../../store/open-store.ts";
import type { Config } from "../config/load.ts";
import type { Context } from "../context.ts";
import { discordOf } from "../doctor/discord-settings.ts";
import { slowRefs } from "../models/slow-refs.ts";
import { rulebookSource } from "../rulebook.ts";

export type Publishing = {
  readonly config: Config | undefined;
  readonly db?: string | undefined;
  /** Absent: the built-in rulebook. */
  readonly rules: string | undefined;
  readonly server: string | undefined;
  readonly does: PublishOptions["does"];
};

/** Compares or publishes. What was published is remembered in the database, so that a change by hand shows; who only looks needs none. */
export const publishing = async (ctx: Context, asked: Publishing): Promise<readonly ServerPublished[]> => {
  const { config, does } = asked;
  const source = rulebookSource(ctx, asked.rules, { models: slowRefs(config?.models) });
  const rulebook = compileRulebook({ ...source, keepsLists: true });
  const declared = new Map(rulebook.lists.map((list) => [list.name, list]));
  const listOf = (name: string) => declared.get(name) ?? source.builtinLists?.(name);
  const { settings, tools } = discordOf(ctx, config);
  const file = asked.db === undefined ? (config?.database ?? join(ctx.cwd, "modbot.db")) : resolve(ctx.cwd, asked.db);
  const options = { settings, rulebook, listOf, only: asked.server, does };
  if (does === "look" && !existsSync(file)) return publishAt({ ...options, tools });
  const store = await openStore(file, does === "look" ? { readonly: true } : {});
  try {
    return await publishAt({ ...options, tools: { ...tools, notebook: notebookIn(store, "discord", ctx.now) } });
  } finally {
    await store.close();
  }
};

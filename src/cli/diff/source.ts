import { resolve } from "node:path";
import { UsageError } from "../../engine/errors.ts";
import { openStore } from "../../store/open-store.ts";
import type { Config } from "../config/load.ts";
import type { Context } from "../context.ts";
import { moment } from "../moment.ts";
import { type Asked, databaseFile, shown } from "../places.ts";
import type { MessageSource } from "./messages.ts";

/** Which messages to compare on: a corpus that was named, else those that the database keeps. Errors: `UsageError` where there are none. */
export const sourceOf = async (
  ctx: Context,
  how: {
    readonly corpus: readonly string[];
    readonly since: string | undefined;
    readonly asked: Asked;
    readonly config: Config | undefined;
  },
): Promise<MessageSource> => {
  if (how.corpus.length > 0) {
    if (how.since !== undefined)
      throw new UsageError("--corpus and --since exclude each other.", {
        hint: "A corpus is judged from its beginning.",
      });
    return { kind: "corpus", files: how.corpus.map((file) => resolve(ctx.cwd, file)) };
  }
  const database = databaseFile(ctx, how.asked, how.config);
  const at = how.since === undefined ? Number.NEGATIVE_INFINITY : moment("--since", how.since, ctx.now());
  const store = await openStore(database, { create: false });
  try {
    const { after, count } = await store.recentSince(at);
    if (count > 0) return { kind: "stored", database, after, count };
  } finally {
    await store.close();
  }
  throw new UsageError(`${shown(ctx, database)} keeps no messages${how.since === undefined ? "" : " of that time"}.`, {
    hint: "`modbot run` keeps them unless modbot.yaml says `keep: off`. A recorded chat serves as well: --corpus chat.jsonl",
  });
};

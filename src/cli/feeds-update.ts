import { EXIT, UsageError } from "../engine/errors.ts";
import { CONFIG, command, DB, flag, JSON_OUT, words } from "./command.ts";

export const feedsUpdate = command({
  name: "feeds update",
  summary: "fetch the feeds of modbot.yaml now",
  about:
    "`modbot run` does it by itself, as often as modbot.yaml says; one that is running takes up within half a minute what this has fetched. A feed that is refused leaves the one before in use. Exit code 1: one could not be fetched, or was refused.",
  args: {
    names: words("[feed...]", "these alone (default: all)"),
    anySize: flag("--any-size", "take a feed also when it has lost more than half of its domains"),
    json: JSON_OUT,
    config: CONFIG,
    db: DB,
  },
  examples: [
    { type: "modbot feeds update", does: "all of them" },
    { type: "modbot feeds update phishing --any-size", does: "this one has shrunk, and rightly so" },
  ],
  run: async (ctx, { names, anySize, json, ...asked }) => {
    const { resolve } = await import("node:path");
    const { feedsOf } = await import("./feeds/named.ts");
    const { keeperOf, liveListsOf } = await import("./feeds/stored.ts");
    const { reportText } = await import("./feeds/lines.ts");
    const { findConfig } = await import("./places.ts");
    const { openStore } = await import("../store/open-store.ts");
    const { jsonLine } = await import("./json.ts");
    const config = await findConfig(ctx, asked);
    const feeds = feedsOf(config, names);
    const database = asked.db === undefined ? config?.database : resolve(ctx.cwd, asked.db);
    if (database === undefined)
      throw new UsageError("where shall they be kept?", { hint: "Name a database: --db modbot.db" });
    const store = await openStore(database);
    try {
      const keeper = keeperOf(ctx, feeds, store, liveListsOf(feeds));
      let failed = 0;
      for (const feed of feeds) {
        const report = await keeper.update(feed, ctx.signal, anySize);
        if (ctx.signal.aborted) return EXIT.interrupted;
        if (report.status === "failed") failed++;
        ctx.print(json ? jsonLine(report) : reportText(report));
      }
      return failed > 0 ? EXIT.found : EXIT.ok;
    } finally {
      await store.close();
    }
  },
});

import { EXIT } from "../engine/errors.ts";
import { CONFIG, command, DB, JSON_OUT } from "./command.ts";

export const feedsList = command({
  name: "feeds list",
  summary: "show the feeds of modbot.yaml: how many domains, how old, what went wrong",
  about: "Exit code 1: the last try of one of them failed.",
  args: { json: JSON_OUT, config: CONFIG, db: DB },
  examples: [{ type: "modbot feeds list", does: "are they up to date?" }],
  run: async (ctx, { json, ...asked }) => {
    const { databaseFile, findConfig } = await import("./places.ts");
    const { feedsOf } = await import("./feeds/named.ts");
    const { feedJson, feedLines } = await import("./feeds/lines.ts");
    const { openStore } = await import("../store/open-store.ts");
    const { jsonText } = await import("./json.ts");
    const { paintFor } = await import("./paint.ts");
    const config = await findConfig(ctx, asked);
    const feeds = feedsOf(config, []);
    const store = await openStore(databaseFile(ctx, asked, config), { readonly: true });
    try {
      const states = new Map((await store.feeds()).map((state) => [state.name, state]));
      const known = feeds.map((spec) => {
        const state = states.get(spec.name);
        return { spec, state: state?.url === spec.url ? state : undefined };
      });
      if (json) ctx.print(jsonText({ feeds: known.map(feedJson) }));
      else for (const line of feedLines(known, ctx.now(), paintFor(ctx.color))) ctx.print(line);
      return known.some(({ state }) => state?.failure !== undefined) ? EXIT.found : EXIT.ok;
    } finally {
      await store.close();
    }
  },
});

import { EXIT } from "../engine/errors.ts";
import { CONFIG, command, DB, JSON_OUT } from "./command.ts";

export const status = command({
  name: "status",
  summary: "say how things stand: running or not, the queue, what has been done",
  args: { json: JSON_OUT, config: CONFIG, db: DB },
  examples: [
    { type: "modbot status", does: "a few lines" },
    { type: "modbot status --json", does: "for a monitor" },
  ],
  run: async (ctx, { json, ...asked }) => {
    const { findConfig, databaseFile, shown } = await import("./places.ts");
    const { readStatus, statusLines } = await import("./status/read-status.ts");
    const { openStore } = await import("../store/open-store.ts");
    const { jsonText } = await import("./json.ts");
    const file = databaseFile(ctx, asked, await findConfig(ctx, asked));
    const store = await openStore(file, { readonly: true });
    try {
      const found = await readStatus(store, file, shown(ctx, file));
      for (const line of json ? [jsonText(found)] : statusLines(found, ctx)) ctx.print(line);
      return found.audit.broken ? EXIT.found : EXIT.ok;
    } finally {
      await store.close();
    }
  },
});

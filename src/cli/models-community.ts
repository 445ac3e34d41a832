import { EXIT } from "../engine/errors.ts";
import { CONFIG, command, DB, JSON_OUT, word } from "./command.ts";

export const modelsCommunity = command({
  name: "models community",
  summary: "show what was learnt of communities, what judges now, and how good it is",
  about:
    "`modbot train --from-decisions` learns it. With a name: the words, the curve of each label, what the scores meant before and mean now, and what happened to it.",
  args: {
    model: word("[model]", "one of them: m3"),
    json: JSON_OUT,
    config: CONFIG,
    db: DB,
  },
  examples: [
    { type: "modbot models community", does: "what there is, and what judges" },
    { type: "modbot models community m3", does: "all that is known of one" },
  ],
  run: async (ctx, { model: typed, json, ...asked }) => {
    const { findConfig, databaseFile } = await import("./places.ts");
    const { openStore } = await import("../store/open-store.ts");
    const { modelNamed } = await import("./community/find-model.ts");
    const { modelJson, modelLines, oneModelLines } = await import("./community/models.ts");
    const { jsonText } = await import("./json.ts");
    const store = await openStore(databaseFile(ctx, asked, await findConfig(ctx, asked)), { readonly: true });
    try {
      const models = await store.communityModels();
      const events = await store.communityModelEvents();
      const one = typed === undefined ? undefined : modelNamed(typed, models);
      if (json) ctx.print(jsonText(one ? modelJson(one, events) : { models: models.map((m) => modelJson(m, events)) }));
      else for (const line of one ? oneModelLines(one, events, ctx) : modelLines(models, ctx)) ctx.print(line);
      return EXIT.ok;
    } finally {
      await store.close();
    }
  },
});

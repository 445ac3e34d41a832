import { EXIT } from "../engine/errors.ts";
import { CONFIG, command, DB, JSON_OUT } from "./command.ts";

export const experimentList = command({
  name: "experiment list",
  summary: "every experiment there was, the newest first, and how it ended",
  args: { json: JSON_OUT, config: CONFIG, db: DB },
  examples: [
    { type: "modbot experiment list", does: "a line each" },
    { type: "modbot experiment list --json", does: "for a program" },
  ],
  run: async (ctx, { json, ...asked }) => {
    const { inRulesOffice } = await import("./versions/rules-office.ts");
    const { allExperiments } = await import("./experiment/read.ts");
    const { listLines } = await import("./experiment/list.ts");
    const { listJson } = await import("./experiment/to-json.ts");
    const { jsonText } = await import("./json.ts");
    await inRulesOffice(ctx, asked, async ({ store }) => {
      const all = await allExperiments(store);
      for (const line of json ? [jsonText(listJson(all))] : listLines(all, ctx)) ctx.print(line);
    });
    return EXIT.ok;
  },
});

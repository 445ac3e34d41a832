import { EXIT } from "../engine/errors.ts";
import { CONFIG, command, DB, JSON_OUT } from "./command.ts";

export const rulesLog = command({
  name: "rules log",
  summary: "which rulebook judged from when on, who changed it, and why",
  about:
    "The newest first. Every rulebook that has judged, or was deployed, is kept whole: `modbot rules export` gives its files back, and `rules diff`, `replay --rules` and `explain --rules` take its hash, from six digits on, where they take a file. Exit code 1: nothing has judged here yet.",
  args: { json: JSON_OUT, config: CONFIG, db: DB },
  examples: [
    { type: "modbot rules log", does: "a line for each change" },
    { type: "modbot rules log --json", does: "with the files of each, for programs" },
  ],
  run: async (ctx, { json, ...asked }) => {
    const { inRulesOffice } = await import("./versions/rules-office.ts");
    const { logJson, logLines, logOf } = await import("./versions/log.ts");
    const { jsonText } = await import("./json.ts");
    return inRulesOffice(ctx, asked, async ({ store }) => {
      const log = await logOf(store);
      if (json) ctx.print(jsonText(logJson(log)));
      else if (log.length === 0) ctx.say("No rulebook has judged here yet.");
      else for (const line of logLines(log, ctx)) ctx.print(line);
      return log.length === 0 ? EXIT.found : EXIT.ok;
    });
  },
});

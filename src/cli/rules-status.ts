import { EXIT } from "../engine/errors.ts";
import { CONFIG, command, DB, JSON_OUT } from "./command.ts";

export const rulesStatus = command({
  name: "rules status",
  summary: "which rulebook judges (blue), which is tried (green), and where they differ",
  about:
    "Counts what the rulebook on trial has judged beside the one in force, and shows the kinds of differences, the gravest first, with the newest messages of each. Exit code 1: the two differ.",
  args: { json: JSON_OUT, config: CONFIG, db: DB },
  examples: [
    { type: "modbot rules status", does: "before `modbot rules promote`" },
    { type: "modbot rules status --json", does: "for programs" },
  ],
  run: async (ctx, { json, ...asked }) => {
    const { inRulesOffice } = await import("./versions/rules-office.ts");
    const { readRulesStatus, statusJson, statusLines } = await import("./versions/status.ts");
    const { jsonText } = await import("./json.ts");
    return inRulesOffice(ctx, asked, async ({ store, isRunning }) => {
      const status = await readRulesStatus(store, isRunning);
      if (json) ctx.print(jsonText(statusJson(status)));
      else for (const line of statusLines(status, ctx)) ctx.print(line);
      return status.green !== undefined && status.green.kinds.length > 0 ? EXIT.found : EXIT.ok;
    });
  },
});

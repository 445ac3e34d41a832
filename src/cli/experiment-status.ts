import { EXIT } from "../engine/errors.ts";
import { CONFIG, command, DB, JSON_OUT, word } from "./command.ts";

export const experimentStatus = command({
  name: "experiment status",
  summary: "how an experiment stands: what came of both arms, and whether that shows anything yet",
  about:
    "Every figure may be looked at any time and as often as one likes: the bounds hold for all looks together. Exit code 1: there is a verdict, or it has ended by itself.",
  args: {
    number: word("[number]", "of the experiment (default: the one that goes on, else the last)"),
    json: JSON_OUT,
    config: CONFIG,
    db: DB,
  },
  examples: [
    { type: "modbot experiment status", does: "the one that goes on" },
    { type: "modbot experiment status 12 --json", does: "an earlier one, for a program" },
  ],
  run: async (ctx, { number, json, ...asked }) => {
    const { inRulesOffice } = await import("./versions/rules-office.ts");
    const { experimentNamed, readStatus } = await import("./experiment/read.ts");
    const { statusLines } = await import("./experiment/lines.ts");
    const { statusJson } = await import("./experiment/to-json.ts");
    const { jsonText } = await import("./json.ts");
    return inRulesOffice(ctx, asked, async ({ store, isRunning }) => {
      const status = await readStatus(store, await experimentNamed(store, number), isRunning);
      for (const line of json ? [jsonText(statusJson(status))] : statusLines(status, ctx)) ctx.print(line);
      return status.result.verdict === "open" && status.experiment.end?.by.kind !== "modbot" ? EXIT.ok : EXIT.found;
    });
  },
});

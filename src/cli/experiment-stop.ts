import { EXIT } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, flag, JSON_OUT, option } from "./command.ts";

export const experimentStop = command({
  name: "experiment stop",
  summary: "end the experiment that goes on: everybody is judged by A again, or by B with --promote",
  about:
    "What it came to is kept: `modbot experiment status` shows it later too. With --promote B is in force for everybody from the next message on, as by `modbot rules promote`; `modbot rules rollback` takes that back.",
  args: {
    promote: flag("--promote", "put B in force"),
    why: option("--why <text>", "what for; stands in the log"),
    json: JSON_OUT,
    as: AS,
    config: CONFIG,
    db: DB,
  },
  examples: [
    { type: "modbot experiment stop", does: "A judges everybody" },
    { type: 'modbot experiment stop --promote --why "half as many wrong"', does: "B judges everybody" },
  ],
  run: async (ctx, { promote, why, json, ...asked }) => {
    const { inRulesOffice } = await import("./versions/rules-office.ts");
    const { stopped } = await import("./experiment/stop.ts");
    await inRulesOffice(ctx, asked, (office) => stopped(ctx, office, { promote, why, json }));
    return EXIT.ok;
  },
});

import { EXIT } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, JSON_OUT, option } from "./command.ts";

export const rulesPromote = command({
  name: "rules promote",
  summary: "put the rulebook that is tried (green) to use",
  about:
    "It judges every message from now on, with what it has counted while it was tried. The one before stays at hand: `modbot rules rollback`.",
  args: {
    why: option("--why <text>", "what for; stands in the log"),
    json: JSON_OUT,
    as: AS,
    config: CONFIG,
    db: DB,
  },
  examples: [{ type: "modbot rules promote", does: "green is blue from the next message on" }],
  run: async (ctx, { why, json, ...asked }) => {
    const { inRulesOffice } = await import("./versions/rules-office.ts");
    const { keptIn } = await import("./versions/kept-rulebook.ts");
    const { ordering } = await import("./versions/ordering.ts");
    await inRulesOffice(ctx, asked, async (office) => {
      const green = await keptIn(office.store, "green");
      const because = why === undefined ? {} : { why };
      await ordering(
        ctx,
        office,
        { kind: "rulebook", does: "use", hash: green.hash, as: "promoted", ...because },
        green,
        json,
      );
    });
    return EXIT.ok;
  },
});

import { EXIT } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, JSON_OUT, option } from "./command.ts";

export const modelsRollback = command({
  name: "models rollback",
  summary: "have what judged before a model of a community judge there again",
  about:
    "Another model of the community, or the default; a second rollback goes back one step more. Verdicts on what its rules did under what judges again count again. The running bot heeds it within a second.",
  args: {
    community: option("--community <id>", "in this community (default: the only one where a model judges)"),
    why: option("--why <text>", "what for; stands in the log"),
    json: JSON_OUT,
    as: AS,
    config: CONFIG,
    db: DB,
  },
  examples: [{ type: 'modbot models rollback --why "lets insults pass"', does: "what judged before judges again" }],
  run: async (ctx, { community, why, json, ...asked }) => {
    const { inRulesOffice } = await import("./versions/rules-office.ts");
    const { rolledBack } = await import("./community/change.ts");
    await inRulesOffice(ctx, asked, (office) => rolledBack(ctx, office, { community, why, json }));
    return EXIT.ok;
  },
});

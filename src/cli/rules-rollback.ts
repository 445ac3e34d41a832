import { EXIT, UsageError } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, flag, JSON_OUT, option, word } from "./command.ts";

export const rulesRollback = command({
  name: "rules rollback",
  summary: "take the last change of the rules back",
  about:
    "Where a rulebook is tried and judges some authors for real, that ends, and the one in force judges all again. Else the rulebook judges that was in force before; a second rollback goes back one step more. The running bot heeds it within a second, and every start after it, until the rules file is changed or another one is deployed.",
  args: {
    hash: word("[hash]", "to this one instead: its hash, as `modbot rules log` shows it"),
    green: flag("--green", "only end the trial, whatever it judges"),
    why: option("--why <text>", "what for; stands in the log"),
    json: JSON_OUT,
    as: AS,
    config: CONFIG,
    db: DB,
  },
  examples: [
    { type: 'modbot rules rollback --why "hits our own giveaway"', does: "the rules of before judge again" },
    { type: "modbot rules rollback 3f9ac01b22d4", does: "those rules judge again" },
    { type: "modbot rules rollback --green", does: "what is tried is tried no longer" },
  ],
  run: async (ctx, { hash, green, why, json, ...asked }) => {
    const { inRulesOffice } = await import("./versions/rules-office.ts");
    const { rolledBack } = await import("./versions/roll-back.ts");
    if (green && hash !== undefined)
      throw new UsageError("--green and a hash exclude each other.", { hint: "Leave one out." });
    await inRulesOffice(ctx, asked, (office) => rolledBack(ctx, office, { hash, green, why, json }));
    return EXIT.ok;
  },
});

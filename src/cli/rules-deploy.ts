import { EXIT, UsageError } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, flag, JSON_OUT, option, word } from "./command.ts";

export const rulesDeploy = command({
  name: "rules deploy",
  summary: "put a rulebook to use in the running bot, or try it beside the one in use",
  about:
    "Keeps the rulebook whole in the database, with its lists and all that it extends, and tells the running bot to judge by it from the next message on. With --green it is only tried: it judges every message beside the one in force, nothing of it is done, and `modbot rules status` shows where the two differ. With --percent it judges so many of the authors for real, always the same ones. `modbot rules promote` puts what is tried to use, `modbot rules rollback` takes the last change back.",
  args: {
    file: word("<file>", "a rulebook, or the hash of one that is kept"),
    green: flag("--green", "try it beside the one in force"),
    percent: option("--percent <number>", "with --green: judge so many of the authors by it for real"),
    why: option("--why <text>", "what for; stands in the log (default: as the file says)"),
    json: JSON_OUT,
    as: AS,
    config: CONFIG,
    db: DB,
  },
  examples: [
    { type: "modbot rules deploy new.yaml --green", does: "see what it would do, and do nothing of it" },
    { type: "modbot rules deploy new.yaml --green --percent 10", does: "for every tenth author" },
    { type: 'modbot rules deploy new.yaml --why "the new raid rule"', does: "at once, for all" },
    { type: "modbot rules deploy 3f9ac01b22d4", does: "one that judged here before" },
  ],
  run: async (ctx, { file, green, percent, why, json, ...asked }) => {
    const { inRulesOffice } = await import("./versions/rules-office.ts");
    const { deployed, percentOf } = await import("./versions/deploy.ts");
    if (file === undefined) throw new UsageError("deploy which rulebook?", { hint: "modbot rules deploy new.yaml" });
    if (percent !== undefined && !green)
      throw new UsageError("--percent needs --green.", { hint: "Without it the rulebook is for all." });
    const share = percent === undefined ? 0 : percentOf(percent);
    await inRulesOffice(ctx, asked, (office) => deployed(ctx, office, { file, green, percent: share, why, json }));
    return EXIT.ok;
  },
});

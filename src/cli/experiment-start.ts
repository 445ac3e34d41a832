import { EXIT, UsageError } from "../engine/errors.ts";
import { METRICS } from "../engine/experiments/experiment.ts";
import { AS, CONFIG, command, DB, JSON_OUT, option, word } from "./command.ts";

export const experimentStart = command({
  name: "experiment start",
  summary: "compare a rulebook (B) with the one in force (A) on live traffic",
  about:
    "Without --split B judges everybody in shadow and nothing of it is done; with it B judges and acts on so many of the people, always the same ones. What comes of both is compared by one metric, and may be looked at any time. It ends by itself where B is worse, or where B's automatic actions are wrong too often. `modbot experiment status` shows how it stands, `modbot experiment stop --promote` puts B in force.",
  args: {
    file: word("<file>", "the rulebook to try, or the hash of one that is kept, or green"),
    split: option("--split <share>", "the people whom B judges for real: 20% (default: none, in shadow)"),
    metric: {
      ...option(
        "--metric <name>",
        "what is compared: people wrongly acted on, missed, or asked about (default: wrong)",
      ),
      choices: METRICS,
    },
    alpha: option("--alpha <share>", "the chance of a wrong verdict, over all looks together (default: 5%)"),
    minEffect: option("--min-effect <share>", "a difference up to this matters to nobody (default: 25%)"),
    maxWrong: option(
      "--max-wrong <share>",
      "end it where more of B's automatic actions are wrong (default: the largest max_wrong of B's rules, else 1%)",
    ),
    sample: option(
      "--sample <share>",
      "put so much of what is done, or judged otherwise, to review (default: 5% when split, 10% in shadow)",
    ),
    for: option("--for <time>", "end it after so long: 14d (default: when it is stopped)"),
    seed: option("--seed <text>", "with --split: what people are dealt to the arms by (default: made up)"),
    why: option("--why <text>", "what for; stands in the log (default: as the file says)"),
    json: JSON_OUT,
    as: AS,
    config: CONFIG,
    db: DB,
  },
  examples: [
    { type: "modbot experiment start new.yaml", does: "in shadow: nothing of B is done" },
    { type: "modbot experiment start new.yaml --split 20% --for 14d", does: "B judges every fifth person, two weeks" },
    { type: "modbot experiment start 3f9ac01b22d4 --metric queue", does: "does a kept one ask moderators less?" },
  ],
  run: async (ctx, { file, metric = "wrong", why, seed, json, as, config, db, ...written }) => {
    const { inRulesOffice } = await import("./versions/rules-office.ts");
    const { begun } = await import("./experiment/start.ts");
    const { planOf } = await import("./experiment/plan.ts");
    if (file === undefined)
      throw new UsageError("compare which rulebook?", { hint: "modbot experiment start new.yaml" });
    const plan = planOf({ ...written, metric, seed });
    await inRulesOffice(ctx, { as, config, db }, (office) => begun(ctx, office, { file, plan, why, json }));
    return EXIT.ok;
  },
});

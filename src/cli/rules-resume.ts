import { EXIT } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, option, RULES, words } from "./command.ts";

export const rulesResume = command({
  name: "rules resume",
  summary: "let a rule act again, or for the first time",
  about:
    "Ends a pause, whoever gave it: a person, or modbot because the rule hit far more people than is usual. For an hour it may then hit as many as it likes. With confirm_new_rules in modbot.yaml this also lets the conditions act that the rule has now. The running bot heeds it within half a second.",
  args: {
    ids: words("<rule...>", "rules by id"),
    why: option("--why <text>", "for whoever reads the audit log"),
    as: AS,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [{ type: "modbot rules resume scam-link", does: "it was right all along" }],
  run: async (ctx, { ids, why = "no reason given", ...asked }) => {
    const { orderRules } = await import("./rules/order.ts");
    await orderRules(ctx, asked, ids, "resume", { why, saying: "may act again" });
    return EXIT.ok;
  },
});

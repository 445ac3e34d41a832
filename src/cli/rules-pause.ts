import { EXIT } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, option, RULES, words } from "./command.ts";

export const rulesPause = command({
  name: "rules pause",
  summary: "let a rule act no more: it asks people instead",
  about:
    "The running bot heeds it within half a second, and so does every run after it, until `modbot rules resume` or the end of --for. What the rule finds meanwhile waits in `modbot review`.",
  args: {
    ids: words("<rule...>", "rules by id"),
    why: option("--why <text>", "for whoever reads the audit log, and `modbot rules`"),
    for: option("--for <time>", "only so long: 2h, 1d (default: until it is resumed)"),
    as: AS,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: 'modbot rules pause scam-link --why "hits our own giveaway"', does: "until it is resumed" },
    { type: "modbot rules pause caps-flood --for 2h", does: "for the length of an event" },
  ],
  run: async (ctx, { ids, why = "no reason given", for: time, ...asked }) => {
    const { orderRules } = await import("./rules/order.ts");
    const { span } = await import("./moment.ts");
    const until = time === undefined ? undefined : ctx.now() + span("--for", time);
    const saying = until === undefined ? "is paused" : `is paused for ${time}`;
    await orderRules(ctx, asked, ids, "pause", { why, until, saying });
    return EXIT.ok;
  },
});

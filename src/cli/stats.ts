import { EXIT, UsageError } from "../engine/errors.ts";
import { CONFIG, command, DB, JSON_OUT, option, RULES } from "./command.ts";

const TABLES = ["rule", "model", "moderator", "day"] as const;

export const stats = command({
  name: "stats",
  summary: "say how well moderation goes: what was wrong, what was missed, what waited, what each rule is worth",
  about:
    "Wrong automatic actions with their bound, the speed of decisions, incidents that needed nobody, how long cases waited, and what was missed as far as the sample tells (`review.ignored` in the configuration). Under it a table: by rule, by model, by moderator (in the order of their names), or by day. Days are those of UTC.",
  args: {
    since: option("--since <time>", "so far back: 30d, 12h (default: 30d)"),
    by: option("--by <rule|model|moderator|day>", "which table (default: rule)"),
    rule: option("--rule <id>", "this rule alone"),
    json: JSON_OUT,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: "modbot stats", does: "the last 30 days, rule by rule" },
    { type: "modbot stats --since 7d --by day", does: "the last week, day by day" },
    { type: "modbot stats --rule scam-link", does: "one rule, with all that is known of it" },
    { type: "modbot stats --since 365d --json", does: "everything, for a program" },
  ],
  run: async (ctx, { since: time = "30d", by: typed = "rule", rule, json, ...asked }) => {
    const by = TABLES.find((known) => known === typed);
    const { safe } = await import("../tui/safe-text.ts");
    if (by === undefined)
      throw new UsageError(`--by ${safe(typed, 60)}: there is no such table.`, {
        hint: `One of ${TABLES.join(", ")}.`,
      });
    const { span } = await import("./moment.ts");
    const { databaseFile, findConfig, rulesFile, shown } = await import("./places.ts");
    const { loadRulebook } = await import("./rulebook.ts");
    const { rulebookInForce } = await import("./versions/in-force.ts");
    const { openStore } = await import("../store/open-store.ts");
    const { driftLine } = await import("./community/models.ts");
    const { communityModelsIn } = await import("./community/live-models.ts");
    const { slowRefs } = await import("./models/slow-refs.ts");
    const { readStats } = await import("../engine/stats/read-stats.ts");
    const { statsLines } = await import("./stats/lines.ts");
    const { ruleLines, ruleNamed } = await import("./stats/one-rule.ts");
    const { statsJson } = await import("./stats/to-json.ts");
    const { jsonText } = await import("./json.ts");
    const spanMs = span("--since", time);
    const config = await findConfig(ctx, asked);
    const file = databaseFile(ctx, asked, config);
    const rules = rulesFile(ctx, asked, config);
    const store = await openStore(file, { readonly: true });
    const now = ctx.now();
    try {
      // The fingerprint of a rule names its models: without them, what people found of it would not be known again.
      const { community = [] } = await communityModelsIn(store);
      const live = { models: slowRefs(config?.models), community };
      const { rulebook } =
        asked.rules === undefined ? await rulebookInForce(ctx, store, rules, live) : loadRulebook(ctx, rules, live);
      const found = await readStats(store, rulebook, { since: now - spanMs, now });
      const { lastDecisionAt } = await store.counts();
      const only = rule === undefined ? undefined : ruleNamed(rule, found);
      const facts = { file: shown(ctx, file), time, lastDecisionAt };
      for (const line of json
        ? [jsonText(statsJson(found, only))]
        : only
          ? ruleLines(only, found, facts, ctx)
          : [...statsLines(found, facts, by, ctx), ...community.flatMap(driftLine)])
        ctx.print(line);
      return EXIT.ok;
    } finally {
      await store.close();
    }
  },
});

import { EXIT } from "../engine/errors.ts";
import { CONFIG, command, DB, JSON_OUT, option, RULES } from "./command.ts";

export const rules = command({
  name: "rules",
  summary: "say what each rule has done, how often it was wrong, and whether it may act",
  about:
    "Hits and verdicts of the time asked for; the proof that a rule with max_wrong needs rests on all verdicts about the conditions that it has now. The error is that of the cases people looked at; it is not exceeded by more than the bound, with 95 % confidence however often one looks. `modbot tune` finds thresholds that are proven already.",
  args: {
    since: option("--since <age>", "how far back hits and verdicts are counted (default: 30d)"),
    json: JSON_OUT,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: "modbot rules", does: "the last 30 days" },
    { type: "modbot rules --since 7d --json", does: "for a program" },
  ],
  run: async (ctx, { since = "30d", json, ...asked }) => {
    const { findConfig, databaseFile, rulesFile } = await import("./places.ts");
    const { loadRulebook } = await import("./rulebook.ts");
    const { communityModelsIn } = await import("./community/live-models.ts");
    const { slowRefs } = await import("./models/slow-refs.ts");
    const { openStore } = await import("../store/open-store.ts");
    const { moment } = await import("./moment.ts");
    const { readStandings } = await import("../engine/trust/standings.ts");
    const { standingJson, standingLines } = await import("./rules/standing-table.ts");
    const { communityStandingJson, communityStandingLines, communityStandings } = await import(
      "./community/standings.ts"
    );
    const { jsonText } = await import("./json.ts");
    const config = await findConfig(ctx, asked);
    const after = moment("--since", since, ctx.now());
    const store = await openStore(databaseFile(ctx, asked, config), { readonly: true });
    try {
      const { community = [] } = await communityModelsIn(store);
      const models = slowRefs(config?.models);
      const { rulebook, file } = loadRulebook(ctx, rulesFile(ctx, asked, config), { models, community });
      const how = { since: after, now: ctx.now(), confirmNew: config?.confirmNew ?? false };
      const standings = await readStandings(store, rulebook, how);
      const there = await communityStandings(store, rulebook, community, how);
      const communities = there.length === 0 ? {} : { communities: there.map(communityStandingJson) };
      for (const line of json
        ? [jsonText({ file, since: after, rules: standings.map(standingJson), ...communities })]
        : [...standingLines(standings, { file, since }, ctx), ...communityStandingLines(there)])
        ctx.print(line);
      return EXIT.ok;
    } finally {
      await store.close();
    }
  },
});

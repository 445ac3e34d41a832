import { EXIT } from "../engine/errors.ts";
import { CONFIG, command, DB, JSON_OUT, option, RULES_KEPT, word, words } from "./command.ts";

/** Examples of each difference. */
const EXAMPLES = 3;

export const modelsDiff = command({
  name: "models diff",
  summary: "what would a model of a community have changed?",
  about:
    "Judges the same messages by the rulebook in use twice, as it is judged now and with the model in its community, and shows what is newly caught, no longer caught, or acted on otherwise. What a rule has proven is left out of it: a difference is one of scores. The messages are those that `modbot run` has kept (`keep` in modbot.yaml), or a corpus. Nothing is changed.",
  args: {
    model: word("[model]", "which one: m3 (default: the newest that has never judged)"),
    corpus: words("--corpus <file...>", "judge these recorded messages instead of those in the database"),
    since: option("--since <age>", "judge kept messages of this age and younger, as 10m, 2h, 14d (default: all)"),
    json: JSON_OUT,
    config: CONFIG,
    db: DB,
    rules: RULES_KEPT,
  },
  examples: [
    { type: "modbot models diff", does: "before the newest is promoted" },
    { type: "modbot models diff m3 --since 2d --json", does: "the last two days only, for a program" },
  ],
  run: async (ctx, { model: typed, corpus, since, json, ...asked }) => {
    const { databaseFile, findConfig, rulesOf } = await import("./places.ts");
    const { openStore } = await import("../store/open-store.ts");
    const { modelNamed, newestCandidate } = await import("./community/find-model.ts");
    const { judgedWith } = await import("./community/diff.ts");
    const { sourceOf } = await import("./diff/source.ts");
    const { messagesAt } = await import("./diff/messages.ts");
    const { diffJson, diffLines, shownOf } = await import("./diff/report.ts");
    const { diffOf } = await import("../engine/rules-diff.ts");
    const { jsonText } = await import("./json.ts");
    const config = await findConfig(ctx, asked);
    const store = await openStore(databaseFile(ctx, asked, config), { readonly: true });
    const models = await store.communityModels().finally(() => store.close());
    const model = typed === undefined ? newestCandidate(models, undefined) : modelNamed(typed, models);
    const source = await sourceOf(ctx, { corpus, since, asked, config });
    const feeds = config && { feeds: config.feeds, database: config.database };
    const job = { cwd: ctx.cwd, rules: await rulesOf(ctx, asked, config), feeds, source };
    const both = await judgedWith(ctx, job, models, model);
    const diff = diffOf(both[0].row, both[1].row);
    const places = new Set(diff.differences.flatMap(({ sample }) => sample));
    const examples = shownOf(diff, await messagesAt(source, places), EXAMPLES);
    if (json) ctx.print(jsonText({ model: `m${model.id}`, ...diffJson(both, diff, examples) }));
    else for (const line of diffLines(both, diff, examples, ctx)) ctx.print(line);
    return EXIT.ok;
  },
});

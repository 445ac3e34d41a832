import { EXIT, UsageError } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, flag, JSON_OUT, OUT, option, word, words } from "./command.ts";

/** Examples of each difference. */
const EXAMPLES = 3;

export const rulesDiff = command({
  name: "rules diff",
  summary: "what would a change of the rules have changed?",
  about:
    "Judges the same messages by both rulebooks, and shows what is newly caught, no longer caught, or acted on otherwise, with examples. The messages are those that `modbot run` has kept (`keep` in modbot.yaml), or a corpus. With --review a person walks through them on the whole terminal and says of each example whether it is fine (a) or breaks the rules (b): ground truth for tuning. The labels go to the database, or with --corpus to the file that --out names.",
  args: {
    before: word(
      "<before>",
      "a rulebook, or the hash of one that is kept, blue or green; - is the file in use, as the configuration says",
    ),
    after: word("<after>", "another one, likewise"),
    corpus: words("--corpus <file...>", "judge these recorded messages instead of those in the database"),
    since: option("--since <age>", "judge kept messages of this age and younger, as 10m, 2h, 14d (default: all)"),
    review: flag("--review", "walk through the differences and label examples, by keys"),
    out: OUT("with --review and --corpus: the corpus that labels go to"),
    as: AS,
    json: JSON_OUT,
    config: CONFIG,
    db: DB,
  },
  examples: [
    { type: "modbot rules diff - new.yaml", does: "before new.yaml is put to use" },
    { type: "modbot rules diff - new.yaml --review", does: "look at the differences and label examples" },
    { type: "modbot rules diff - new.yaml --since 2d", does: "the last two days only" },
    { type: "modbot rules diff blue green", does: "what the rulebook on trial would have changed" },
    {
      type: "modbot rules diff old.yaml new.yaml --corpus chat.jsonl --json",
      does: "on a recorded chat, for programs",
    },
  ],
  run: async (ctx, { before, after, corpus, since, review, out, as, json, ...asked }) => {
    const { findConfig, rulesCalled } = await import("./places.ts");
    const { sourceOf } = await import("./diff/source.ts");
    const { judgeRow } = await import("./diff/judge-row.ts");
    const { messagesAt } = await import("./diff/messages.ts");
    const { diffJson, diffLines, shownOf } = await import("./diff/report.ts");
    const { diffOf } = await import("../engine/rules-diff.ts");
    const { openCount } = await import("./diff/count.ts");
    const { storedCommunityModels } = await import("./community/live-models.ts");
    const { openLabels, refuseReview, reviewDiff } = await import("./diff/review.ts");
    const { jsonText } = await import("./json.ts");
    if (before === undefined || after === undefined)
      throw new UsageError("name two rulebooks.", { hint: "modbot rules diff - new.yaml" });
    if (review) refuseReview(ctx, { json, out, isCorpus: corpus.length > 0 });
    else if (out !== undefined)
      throw new UsageError("--out is where labels go, and those are given with --review.", { hint: "Add --review." });
    const config = await findConfig(ctx, asked);
    const rules = async (name: string) => (name === "-" ? config?.rules : rulesCalled(ctx, name, asked, config));
    const feeds = config && { feeds: config.feeds, database: config.database };
    const { community } = await storedCommunityModels(ctx, asked, config);
    const source = await sourceOf(ctx, { corpus, since, asked, config });
    const labels = review ? await openLabels(ctx, source, { out, as: as ?? config?.moderator }) : undefined;
    const count = openCount(ctx, source.kind === "stored" ? source.count : undefined);
    try {
      const [a, b] = await Promise.all(
        [before, after].map(async (name, i) =>
          judgeRow(
            { cwd: ctx.cwd, rules: await rules(name), feeds, community, source },
            (messages) => count.done(i, messages),
            ctx.signal,
          ),
        ),
      );
      count.clear();
      const both = [a!, b!] as const;
      const diff = diffOf(a!.row, b!.row);
      const places = new Set(diff.differences.flatMap(({ sample }) => sample));
      const messages = await messagesAt(source, places);
      if (labels) {
        await reviewDiff(ctx, labels, { both, diff, messages });
        return EXIT.ok;
      }
      const examples = shownOf(diff, messages, EXAMPLES);
      if (json) ctx.print(jsonText(diffJson(both, diff, examples)));
      else for (const line of diffLines(both, diff, examples, ctx)) ctx.print(line);
      return EXIT.ok;
    } finally {
      count.clear();
      await labels?.close();
    }
  },
});

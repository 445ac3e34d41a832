import { EXIT } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, flag, JSON_OUT, option, RULES, words } from "./command.ts";

export const tune = command({
  name: "tune",
  summary: "propose thresholds for rules, from what people decided, with proof",
  about:
    "For each rule with queue_at and act_at: how right and how complete it would be at every threshold, what asking and acting would cost, and the lowest act_at that is proven to be wrong less often than it may. Verdicts of moderators are the ground; --corpus takes labelled lines instead, which show much and prove nothing about your chat. --write puts the proposals into the rulebook, with its comments kept, and tells the running bot what is proven. Exit code 1: something could not be certified; what is missing is told. See docs/tuning.md.",
  args: {
    rule: words("--rule <id...>", "these rules only (default: all that have thresholds)"),
    corpus: words("--corpus <file...>", "labelled messages, instead of what people decided here"),
    community: option("--community <id>", "as its people decided, by the rules and the model that judge there"),
    confidence: option("--confidence <share>", "how sure the proof has to be (default: 95%)"),
    maxWrong: option(
      "--max-wrong <share>",
      "how often a rule may be wrong (default: as the rule says in max_wrong, else 1%)",
    ),
    write: flag("--write", "change the rulebook"),
    green: flag("--green", "try the changed rulebook beside the one in force"),
    report: option("--report <file>", "write the curves as one page of HTML"),
    json: JSON_OUT,
    as: AS,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: "modbot tune", does: "how far is each rule from acting by itself?" },
    { type: "modbot tune --rule harassment --write", does: "put what is proposed for one rule to use" },
    { type: "modbot tune --green", does: "try it first: nothing of it is done" },
    {
      type: "modbot tune --corpus labelled.jsonl --report curves.html",
      does: "see the curves before there are decisions",
    },
    { type: "modbot tune --community 123", does: "one community, where a model of its own judges" },
    { type: "modbot tune --max-wrong 0.5% --json", does: "ask for more, for a program" },
  ],
  run: async (ctx, { json, report, write, green, ...asked }) => {
    const { demandOf } = await import("./tune/demand.ts");
    const { gather } = await import("./tune/gather.ts");
    const { tuneJson } = await import("./tune/to-json.ts");
    const { tuneLines } = await import("./tune/lines.ts");
    const { columnsOf } = await import("./context.ts");
    const { jsonText } = await import("./json.ts");
    const demand = demandOf(asked);
    const { findConfig, rulesFile, shown } = await import("./places.ts");
    const config = await findConfig(ctx, asked);
    const rules = rulesFile(ctx, asked, config);
    const { toWrite } = await import("./tune/write.ts");
    const mayWrite = write || green ? toWrite(ctx, { rules, asked, green, json, config }) : undefined;
    const gathered = await gather(ctx, { rules, asked, config, demand });
    if (ctx.signal.aborted) return EXIT.interrupted;
    if (report !== undefined) {
      const { reportPage } = await import("./tune/page.ts");
      const { openOutFile } = await import("./out-file.ts");
      const out = openOutFile(report, shown(ctx, report));
      try {
        out.line(reportPage(gathered, ctx.now()));
        out.finish();
      } finally {
        out.drop();
      }
    }
    if (json) ctx.print(jsonText(tuneJson(gathered)));
    else
      for (const line of tuneLines(gathered, { color: ctx.color, width: columnsOf(ctx.stdout, 80) })) ctx.print(line);
    await mayWrite?.(gathered, { write, green });
    return gathered.tuned.every(({ proposal }) => proposal.certified) ? EXIT.ok : EXIT.found;
  },
});

import { EXIT } from "../engine/errors.ts";
import { CONFIG, command, flag, JSON_OUT, option, RULES, words } from "./command.ts";

export const rulesTest = command({
  name: "rules test",
  summary: "test rules by labelled lines",
  about:
    'Reads a corpus whose lines say what they are: "violation": true or false, and "rule": the rules that must fire for it, or where it is no violation must not. Without a rule, any will do, or none may. Exit code 1: something came out otherwise.',
  args: {
    files: words("<file...>", "corpora; - is standard input"),
    rule: option("--rule <id>", "only this rule"),
    strict: flag("--strict", "stop at the first line that cannot be read"),
    json: JSON_OUT,
    config: CONFIG,
    rules: RULES,
  },
  examples: [
    { type: "modbot rules test cases.jsonl", does: "what is caught, what is missed, what is hit that should not be" },
    { type: "modbot rules test cases.jsonl --rule scam-link", does: "one rule alone" },
  ],
  run: async (ctx, { files, rule, strict, json, ...asked }) => {
    const { findConfig, rulesFile } = await import("./places.ts");
    const { loadRulebook } = await import("./rulebook.ts");
    const { testRules } = await import("./rules/test-rules.ts");
    const { testJson, testLines } = await import("./rules/test-report.ts");
    const { jsonText } = await import("./json.ts");
    const config = asked.rules === undefined ? await findConfig(ctx, asked) : undefined;
    const { rulebook } = loadRulebook(ctx, rulesFile(ctx, asked, config));
    const { result, unreadable } = await testRules(ctx, rulebook, { files, strict, only: rule });
    if (ctx.signal.aborted) return EXIT.interrupted;
    for (const line of json
      ? [jsonText(testJson(result, unreadable))]
      : testLines(result, unreadable, rulebook, ctx.color))
      ctx.print(line);
    return result.isGood ? EXIT.ok : EXIT.found;
  },
});

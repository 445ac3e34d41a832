import { EXIT, RulebookError } from "../engine/errors.ts";
import { CONFIG, command, JSON_OUT, word } from "./command.ts";

export const rulesCheck = command({
  name: "rules check",
  summary: "check a rulebook, and try every example in it",
  about:
    "Exit code 2: the rulebook cannot be used, each problem with file:line:column. 1: an example under `prove` does not hold. Warnings change nothing.",
  args: {
    file: word("[file]", "rulebook (default: as the configuration says, else the built-in one)"),
    json: JSON_OUT,
    config: CONFIG,
  },
  examples: [
    { type: "modbot rules check", does: "after every change" },
    { type: "modbot rules check new.yaml", does: "before it is used" },
  ],
  run: async (ctx, { file: named, json, ...asked }) => {
    const { findConfig, rulesFile } = await import("./places.ts");
    const { loadRulebook } = await import("./rulebook.ts");
    const { Moderator } = await import("../engine/moderate.ts");
    const { proveRulebook } = await import("../engine/rulebook/prove.ts");
    const { checkJson, checkLines, problemJson } = await import("./rules/check-report.ts");
    const { jsonText } = await import("./json.ts");
    try {
      const config = named === undefined ? await findConfig(ctx, asked) : undefined;
      const { rulebook, file } = loadRulebook(ctx, rulesFile(ctx, { rules: named }, config));
      const failures = proveRulebook(rulebook, (book) => new Moderator(book));
      for (const line of json
        ? [jsonText(checkJson(file, rulebook, failures))]
        : checkLines(file, rulebook, failures, ctx))
        ctx.print(line);
      return failures.length > 0 ? EXIT.found : EXIT.ok;
    } catch (error) {
      if (json && error instanceof RulebookError) ctx.print(jsonText({ problems: error.problems.map(problemJson) }));
      throw error;
    }
  },
});

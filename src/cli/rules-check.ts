import { EXIT, RulebookError } from "../engine/errors.ts";
import { CONFIG, command, flag, JSON_OUT, option, word } from "./command.ts";

export const rulesCheck = command({
  name: "rules check",
  summary: "check a rulebook, try every example in it, and point out what may hurt",
  about:
    "Exit code 2: the rulebook cannot be used, each problem with file:line:column. 1: an example under `prove` does not hold; with --strict, or anything else was pointed out. Each example is also tried as people would write it to get past a filter. What is pointed out has a name, in [brackets]; a rule that means it says lint: [name].",
  args: {
    file: word("[file]", "rulebook (default: as the configuration says, else the built-in one)"),
    strict: flag("--strict", "exit with 1 for warnings too"),
    platforms: option("--for <platforms>", "what is it for: discord, twitch, dgg (default: as the configuration says)"),
    corpus: option("--corpus <file>", "replay this, to find rules that never fire alone"),
    againstRecent: flag("--against-recent", "also say what each rule would hit of the messages judged last"),
    json: JSON_OUT,
    config: CONFIG,
    db: option("--db <file>", "look here for rules that never fire (default: as the configuration says)"),
  },
  examples: [
    { type: "modbot rules check", does: "after every change" },
    { type: "modbot rules check new.yaml --strict", does: "before it is used, in a script" },
    { type: "modbot rules check new.yaml --against-recent", does: "whom would it hit?" },
    { type: "modbot rules check --for discord,twitch", does: "also what one of the two cannot do" },
  ],
  run: async (ctx, { file: named, strict, platforms, corpus, againstRecent, json, ...asked }) => {
    const { findConfig, rulesFile } = await import("./places.ts");
    const { loadRulebook } = await import("./rulebook.ts");
    const { checkRulebook } = await import("./rules/check-rulebook.ts");
    const { checkJson, checkLines, problemJson } = await import("./rules/check-report.ts");
    const { triedJson, triedLines, triedOnRecent } = await import("./rules/tried-on-recent.ts");
    const { jsonText } = await import("./json.ts");
    try {
      // A rulebook that was named needs no configuration, and a broken one must not stand in its way.
      const config = named === undefined ? await findConfig(ctx, asked) : undefined;
      const { rulebook, file } = loadRulebook(ctx, rulesFile(ctx, { rules: named }, config), undefined, true);
      const db = named === undefined || asked.db !== undefined;
      const checked = await checkRulebook(ctx, rulebook, { platforms, corpus, db: asked.db, looksBack: db }, config);
      const tried = againstRecent ? await triedOnRecent(ctx, rulebook, asked) : undefined;
      for (const line of json
        ? [jsonText({ ...checkJson(file, rulebook, checked), ...(tried ? { recent: triedJson(tried) } : {}) })]
        : [...checkLines(file, rulebook, checked, ctx), ...(tried ? triedLines(tried) : [])])
        ctx.print(line);
      const isFound = checked.failures.length > 0 || (strict && checked.warnings.length > 0);
      return isFound ? EXIT.found : EXIT.ok;
    } catch (error) {
      if (json && error instanceof RulebookError) ctx.print(jsonText({ problems: error.problems.map(problemJson) }));
      throw error;
    }
  },
});

import { EXIT, UsageError } from "../engine/errors.ts";
import { CONFIG, command, JSON_OUT, option, WHERE, word } from "./command.ts";

export const rulesShow = command({
  name: "rules show",
  summary: "print the rules as they are in one place, with where each value comes from",
  about:
    "Everything that counts there laid over each other: the rulebooks that are extended, the server, the channel, profiles. To the right of each value stands the file and line that says so.",
  args: {
    file: word("[file]", "rulebook (default: as the configuration says, else the built-in one)"),
    ...WHERE,
    rule: option("--rule <id>", "this rule alone"),
    json: JSON_OUT,
    config: CONFIG,
  },
  examples: [
    { type: "modbot rules show --rule flood", does: "how fast is too fast, and who says so?" },
    { type: "modbot rules show --server 1 --channel 12", does: "the rules of one channel" },
    { type: "modbot rules show --profile raid --rule newcomer-lure", does: "one rule, during a raid" },
  ],
  run: async (ctx, { file: named, server, channel, profile, rule, json, ...asked }) => {
    const { findConfig, rulesFile } = await import("./places.ts");
    const { rulebookSource } = await import("./rulebook.ts");
    const { compileRulebook } = await import("../engine/rulebook/compile.ts");
    const { effectiveRulebook } = await import("../engine/rulebook/scopes/effective.ts");
    const { profilesNamed } = await import("./rules/profiles-named.ts");
    const { ruleNamed, showJson, showLines } = await import("./rules/show.ts");
    const { jsonText } = await import("./json.ts");
    const config = named === undefined ? await findConfig(ctx, asked) : undefined;
    const source = rulebookSource(ctx, rulesFile(ctx, { rules: named }, config));
    const rulebook = compileRulebook(source);
    if (rule !== undefined) ruleNamed(rule, rulebook);
    const where = { community: server, channel, profiles: profilesNamed(profile, rulebook) };
    const effective = effectiveRulebook(source, source.shelf, where);
    if (effective === undefined)
      throw new UsageError(`${source.file} has changed meanwhile.`, { hint: "Type it again." });
    if (effective.exempt) ctx.say(`This channel is exempt: no rule is asked there.`);
    for (const line of json
      ? [jsonText(showJson(effective, rulebook, rule))]
      : showLines(effective, rulebook, rule, ctx))
      ctx.print(line);
    return EXIT.ok;
  },
});

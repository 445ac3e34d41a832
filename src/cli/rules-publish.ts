import { EXIT, UsageError } from "../engine/errors.ts";
import { CONFIG, command, DB, flag, JSON_OUT, option, RULES, word } from "./command.ts";

export const rulesPublish = command({
  name: "rules publish",
  summary: "let the platform's own filter do the part of the rulebook that it can",
  about:
    "Discord's AutoMod blocks a message before anybody sees it, also while modbot is not running. It gets what it can do exactly: words, links of lists, patterns, invites and counts of mentions that are enough by themselves; what does not fit is told with the reason. Only rules that modbot made are touched. Exit code 1 with --check: a filter is not as the rulebook says, or somebody has changed it.",
  args: {
    platform: word("<platform>", "discord"),
    server: option("--server <id>", "only in this server (default: in each that modbot reads)"),
    dryRun: flag("--dry-run", "only show what would be done"),
    check: flag("--check", "change nothing, and say whether the filters are as the rulebook says"),
    remove: flag("--remove", "take modbot's rules out of the filters"),
    json: JSON_OUT,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: "modbot rules publish discord --dry-run", does: "what fits, and what does not?" },
    { type: "modbot rules publish discord", does: "bring the filters up to date" },
    { type: "modbot rules publish discord --check", does: "for a timer: has anybody changed them?" },
    { type: "modbot rules publish discord --remove --server 123456789012345678", does: "undo it in one server" },
  ],
  run: async (ctx, { platform, server, dryRun, check, remove, json, ...asked }) => {
    if (platform !== "discord")
      throw new UsageError(`${platform ?? "that"} has no filter that modbot can write to.`, {
        hint: "Type: modbot rules publish discord",
      });
    if ([dryRun, check, remove].filter(Boolean).length > 1)
      throw new UsageError("--dry-run, --check and --remove exclude each other.", { hint: "Leave all but one out." });
    const { findConfig, rulesFile } = await import("./places.ts");
    const { publishing } = await import("./publish/publishing.ts");
    const { isAsItShould, publishedJson, publishedLines } = await import("./publish/lines.ts");
    const { jsonText } = await import("./json.ts");
    const { paintFor } = await import("./paint.ts");
    const config = await findConfig(ctx, asked);
    const does = remove ? "remove" : dryRun || check ? "look" : "publish";
    const done = await publishing(ctx, { ...asked, config, rules: rulesFile(ctx, asked, config), server, does });
    if (json) ctx.print(jsonText(done.map((one) => publishedJson(one, does))));
    else for (const one of done) for (const line of publishedLines(one, does, paintFor(ctx.color))) ctx.print(line);
    return check && !done.every(isAsItShould) ? EXIT.found : EXIT.ok;
  },
});

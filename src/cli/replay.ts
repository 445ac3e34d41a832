import { EXIT } from "../engine/errors.ts";
import { CONFIG, command, DB, flag, JSON_OUT, OUT, option, RULES_KEPT, words } from "./command.ts";

export const replay = command({
  name: "replay",
  summary: "judge recorded messages, and measure the rules by their labels",
  about:
    "Reads JSON Lines, gzip too, and nothing else: no platform, and the database only for a rulebook that is kept there. The same corpus and rulebook give the same decisions, whatever the clock. Where modbot.yaml names models of others they are asked as in a run, some milliseconds a message. A broken line is reported and passed over.",
  args: {
    files: words("<file...>", "corpora; - is standard input"),
    out: OUT("write a line for each decision into a file"),
    strict: flag("--strict", "stop at the first line that cannot be read"),
    by: option("--by <key>", "break figures down by what stands at this key of a line (default: source)"),
    json: JSON_OUT,
    config: CONFIG,
    db: DB,
    rules: RULES_KEPT,
  },
  examples: [
    { type: "modbot replay chat.jsonl.gz", does: "what would the rules have done?" },
    { type: "modbot replay labelled.jsonl --json", does: "precision, recall and speed, for programs" },
    { type: "modbot replay corpora/scams.jsonl --by family", does: "which kinds are caught?" },
    { type: "modbot replay a.jsonl b.jsonl --rules new.yaml --out decisions.jsonl", does: "try other rules" },
    { type: "modbot replay chat.jsonl --rules 3f9ac01b22d4", does: "by a rulebook that judged here before" },
  ],
  drains: true,
  run: async (ctx, { files, out, strict, by, json, ...asked }) => {
    const { findConfig, rulesOf, shown } = await import("./places.ts");
    const { loadRulebook } = await import("./rulebook.ts");
    const { storedFeeds } = await import("./feeds/stored.ts");
    const { replayFiles } = await import("./replay/replay-files.ts");
    const { replayTable } = await import("./replay/table.ts");
    const { jsonText } = await import("./json.ts");
    const { openOutFile } = await import("./out-file.ts");
    // A rulebook that was named needs no configuration, and a broken one must not stand in its way.
    const config = asked.rules === undefined ? await findConfig(ctx, asked) : undefined;
    const { openPatientModels } = await import("./models/patient.ts");
    const { slowRefs } = await import("./models/slow-refs.ts");
    const refs = slowRefs(config?.models);
    const { rulebook, file } = loadRulebook(ctx, await rulesOf(ctx, asked, config), {
      ...(await storedFeeds(ctx, config)),
      models: refs,
    });
    const models = await openPatientModels(ctx, config?.models, rulebook, refs);
    const decisions = out === undefined ? undefined : openOutFile(out, shown(ctx, out));
    try {
      const result = await replayFiles(ctx, {
        rulebook,
        files,
        strict,
        by,
        ...(models ? { models } : {}),
        ...(decisions ? { write: decisions.line } : {}),
      });
      if (ctx.signal.aborted) return EXIT.interrupted;
      decisions?.finish();
      if (json) ctx.print(jsonText(result));
      else for (const line of replayTable(result, file, ctx.color, by)) ctx.print(line);
      return EXIT.ok;
    } finally {
      decisions?.drop();
      await models?.close();
    }
  },
});

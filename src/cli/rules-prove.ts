import { EXIT, ModbotError, UsageError } from "../engine/errors.ts";
import { CONFIG, command, DB, flag, JSON_OUT, option, RULES } from "./command.ts";

export const rulesProve = command({
  name: "rules prove",
  summary: "make an example of a case that people let stand",
  about:
    "A case that was approved or undone shows what a rule must allow. Prints what would be added to the rulebook, as a patch; --write adds it. Comments and layout stay as they are, personal data is taken out. The example does not hold before the rule is narrowed: modbot rules check says so until then.",
  args: {
    from: option("--from-case <case>", "the case, by its number: c12"),
    rule: option("--rule <id>", "the rule that must allow it, where several found it"),
    text: option("--text <text>", "in other words than those of the message"),
    write: flag("--write", "write it into the rulebook"),
    json: JSON_OUT,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: "modbot rules prove --from-case c12", does: "what would be added?" },
    { type: "modbot rules prove --from-case c12 --rule bait --write", does: "add it" },
  ],
  run: async (ctx, { from, rule, text, write, json, ...asked }) => {
    if (from === undefined) {
      throw new UsageError("prove by which case?", { hint: "modbot rules prove --from-case c12" });
    }
    const { findConfig, databaseFile, rulesFile } = await import("./places.ts");
    const { openStore } = await import("../store/open-store.ts");
    const { exampleDesk } = await import("./rules/example-desk.ts");
    const { safe } = await import("../tui/safe-text.ts");
    const { jsonText } = await import("./json.ts");
    const config = await findConfig(ctx, asked);
    const store = await openStore(databaseFile(ctx, asked, config), { readonly: true });
    try {
      const found = await store.caseOf(from);
      if (found === undefined)
        throw new ModbotError(`there is no case ${safe(from, 60)}.`, {
          hint: "modbot review --list prints the queue.",
        });
      const desk = exampleDesk(ctx, rulesFile(ctx, asked, config));
      const ready = await desk.draft(found, { wanted: rule, words: text });
      if ("why" in ready) throw new ModbotError(`no example was made: ${safe(ready.why)}.`, { hint: safe(ready.hint) });
      if (write) await desk.write(ready);
      const { before: _, after: __, ...told } = ready;
      if (json) ctx.print(jsonText({ case: from, ...told, written: write }));
      else for (const line of ready.diff) ctx.print(safe(line, 4_000));
      ctx.say("");
      if (!ready.isHit) ctx.say(`Rule ${ready.rule} lets this text pass already, where it stands alone.`);
      ctx.say(write ? `Written to ${ready.file}.` : "Nothing was written. To write it, add --write.");
      if (ready.isHit) ctx.say(`Rule ${ready.rule} still hits it: narrow the rule, then try modbot rules check.`);
      return EXIT.ok;
    } finally {
      await store.close();
    }
  },
});

import { EXIT, UsageError } from "../engine/errors.ts";
import { CONFIG, command, DB, JSON_OUT, option, word } from "./command.ts";

export const rulesExport = command({
  name: "rules export",
  summary: "give back the files of a rulebook that is kept",
  about:
    "Writes its file, those that it extends and its lists, as they were, laid out as they lay. What modbot brought along then, and brings along otherwise today, goes into a folder of its own. The folder must be empty, or new.",
  args: {
    hash: word("<hash>", "its hash, from six digits on, or blue or green"),
    out: option("--out <folder>", "where to"),
    json: JSON_OUT,
    config: CONFIG,
    db: DB,
  },
  examples: [
    { type: "modbot rules export 3f9ac01b22d4 --out old-rules", does: "the rules as they were" },
    { type: "modbot rules export blue --out now", does: "those that judge" },
  ],
  run: async (ctx, { hash, out, json, ...asked }) => {
    const { resolve } = await import("node:path");
    const { inRulesOffice } = await import("./versions/rules-office.ts");
    const { keptIn } = await import("./versions/kept-rulebook.ts");
    const { exportRulebook } = await import("./versions/export.ts");
    const { jsonText } = await import("./json.ts");
    const { shown } = await import("./places.ts");
    if (hash === undefined || out === undefined || out === "")
      throw new UsageError("export which rulebook, and where to?", {
        hint: "modbot rules export 3f9ac01b22d4 --out old-rules",
      });
    return inRulesOffice(ctx, asked, async ({ store }) => {
      const whole = await keptIn(store, hash);
      const { main, files, apart } = exportRulebook(whole, resolve(ctx.cwd, out));
      const named = (file: string): string => shown(ctx, file);
      if (json) {
        const { version, hash: full } = whole;
        ctx.print(
          jsonText({
            rulebook: { version, hash: full },
            main: named(main),
            files: files.map(named),
            apart: apart.map(named),
          }),
        );
        return EXIT.ok;
      }
      for (const file of [...files, ...apart]) ctx.print(named(file));
      if (apart.length > 0)
        ctx.say(
          "modbot brings these along otherwise today: to judge as then, let `extends` and lists name these files.",
        );
      return EXIT.ok;
    });
  },
});

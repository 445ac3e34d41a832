import { EXIT } from "../engine/errors.ts";
import { command, OUT } from "./command.ts";

export const rulesSchema = command({
  name: "rules schema",
  summary: "print the JSON Schema of a rulebook, for editors",
  about:
    "Editors that know the YAML language server complete and check a rulebook by it while you write: put `# yaml-language-server: $schema=modbot-rules.json` into its first line. It sees one place at a time; `modbot rules check` sees all.",
  args: { out: OUT("file to write it to (default: standard output)") },
  examples: [
    { type: "modbot rules schema --out modbot-rules.json", does: "once, and after every new version of modbot" },
    { type: "modbot rules schema", does: "to look at it" },
  ],
  run: async (ctx, { out }) => {
    const { resolve } = await import("node:path");
    const { rulebookSchema } = await import("../engine/rulebook/json-schema.ts");
    const { openOutFile } = await import("./out-file.ts");
    const { shown } = await import("./places.ts");
    const text = JSON.stringify(rulebookSchema(), undefined, 2);
    if (out === undefined) {
      ctx.print(text);
      return EXIT.ok;
    }
    const path = resolve(ctx.cwd, out);
    const file = openOutFile(path, shown(ctx, path));
    try {
      file.line(text);
      file.finish();
    } finally {
      file.drop();
    }
    ctx.say(`Wrote ${shown(ctx, path)}. First line of a rulebook beside it:`);
    ctx.say(`# yaml-language-server: $schema=${shown(ctx, path)}`);
    return EXIT.ok;
  },
});

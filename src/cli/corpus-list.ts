import { EXIT } from "../engine/errors.ts";
import { command, JSON_OUT } from "./command.ts";

export const corpusList = command({
  name: "corpus list",
  summary: "name the corpora of our own making",
  about: "A sample of each lies in corpora/, with a datasheet that says how it was made and what it cannot say.",
  args: { json: JSON_OUT },
  examples: [{ type: "modbot corpus list", does: "what `modbot corpus make` can write" }],
  run: async (ctx, { json }) => {
    const { CORPORA } = await import("../corpora/index.ts");
    const { jsonText } = await import("./json.ts");
    const { columns } = await import("./paint.ts");
    const found = CORPORA.map(({ name, size, summary }) => ({ name, size, summary }));
    if (json) ctx.print(jsonText(found));
    else {
      const table = [["name", "lines", "what it is"], ...found.map((c) => [c.name, String(c.size), c.summary])];
      for (const line of columns(table, [1])) ctx.print(line);
    }
    return EXIT.ok;
  },
});

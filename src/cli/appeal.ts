import { UsageError } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, JSON_OUT, option, RULES, words } from "./command.ts";

export const appeal = command({
  name: "appeal",
  summary: "enter an appeal that somebody made elsewhere",
  about:
    "For what reaches moderators by mail, by a form or by word of mouth: it enters the queue as one that was made on the platform does, under the same rules: once a person and case, some a week, only where something stands against that person. It is decided in `modbot review`, by somebody who had not decided the case. Exit code 1: it was not taken, with the reason.",
  args: {
    what: words("<case> [words...]", "the case by number, then what the person says"),
    user: option("--user <id>", "who appeals; needed where the case is about several"),
    json: JSON_OUT,
    as: AS,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: 'modbot appeal c12 "That was a quote from the game."', does: "for the author of c12" },
    { type: 'modbot appeal c40 --user 1290000000000000001 "I was not part of it"', does: "for one of several" },
  ],
  run: async (ctx, { what: [id = "", ...said], user, json, ...asked }) => {
    if (id === "" || said.length === 0)
      throw new UsageError("appeal against what, and why?", { hint: 'modbot appeal c12 "What the person says"' });
    const { openOffice } = await import("./office.ts");
    const { enterAppeal } = await import("./appeal/enter.ts");
    const office = await openOffice(ctx, asked);
    try {
      return await enterAppeal(ctx, office, { id, text: said.join(" "), user, json });
    } finally {
      await office.close();
    }
  },
});

import { EXIT, UsageError } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, JSON_OUT, RULES, word } from "./command.ts";

export const identity = command({
  name: "identity",
  summary: "say which accounts are one person's, so that strikes follow the person",
  about:
    "An account is written platform:id, as in discord:1290000000000000001, or by a name that nobody else goes by. What counts against one account of a person counts against all of them: the ladder of a rulebook goes by the sum. Servers of one platform stay apart. `link` and `unlink` are your word for it; `code` makes a code for somebody who says that both are theirs: they write `!link CODE discord:1290000000000000001` in the chat from the other account first, with the account that the code is for, and `!link CODE` from that one last, within 15 minutes, while `modbot run` is running. Give the code to the owner of the account alone. Exit code 1: there was nothing to unlink or to list.",
  args: {
    does: word("[list|link|unlink|code]", "what to do (default: list)"),
    first: word("[account]", "of whom: discord:1290000000000000001, or a name"),
    second: word("[account]", "link: the other account"),
    json: JSON_OUT,
    as: AS,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: "modbot identity link discord:1290000000000000001 twitch:44322889", does: "both are one person's" },
    { type: "modbot identity code discord:1290000000000000001", does: "let the person show it themself" },
    { type: "modbot identity list", does: "who has which accounts, and who says so" },
    { type: "modbot identity unlink twitch:44322889", does: "this one is somebody else's" },
  ],
  run: async (ctx, { does = "list", first, second, json, ...asked }) => {
    if (does !== "link" && does !== "unlink" && does !== "code" && does !== "list")
      throw new UsageError(`identity ${does}: do what?`, {
        hint: "Type modbot identity list, link, unlink or code.",
      });
    const { openOffice } = await import("./office.ts");
    const { codeFor, link, listIdentities, unlink } = await import("./identity/accounts.ts");
    const office = await openOffice(ctx, asked);
    try {
      switch (does) {
        case "link":
          await link(ctx, office, first, second);
          return EXIT.ok;
        case "unlink":
          return await unlink(ctx, office, first);
        case "code":
          await codeFor(ctx, office, first, json);
          return EXIT.ok;
        case "list":
          return await listIdentities(ctx, office, json);
      }
    } finally {
      await office.close();
    }
  },
});

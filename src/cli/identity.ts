import { UsageError } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, JSON_OUT, RULES, word } from "./command.ts";

export const identity = command({
  name: "identity",
  summary: "say which accounts are one person's",
  about:
    "Strikes follow the person: what was given to one account counts for the others too, from the next message on, and what the ladder asks for falls on the account that brought it about. Of two accounts on one platform only strikes of the same community count. Accounts are written as platform:id. Only moderators link accounts: whoever could do it themselves could hang their strikes on somebody else. Exit code 1: there was nothing to change.",
  args: {
    does: word("<link|unlink|list>", "what to do"),
    one: word("[account]", "discord:1290000000000000001"),
    other: word("[account]", "twitch:44322889"),
    json: JSON_OUT,
    as: AS,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: "modbot identity link discord:1290000000000000001 twitch:44322889", does: "these are one person's" },
    { type: "modbot identity unlink twitch:44322889", does: "it stands for itself again" },
    { type: "modbot identity list", does: "everybody of whom more than one account is known" },
  ],
  run: async (ctx, { does, one, other, json, ...asked }) => {
    const { openOffice } = await import("./office.ts");
    const { linkAccounts, listIdentities, unlinkAccount } = await import("./identity/accounts.ts");
    if (does !== "link" && does !== "unlink" && does !== "list")
      throw new UsageError("identity: link, unlink or list?", { hint: "modbot identity list" });
    const office = await openOffice(ctx, asked);
    try {
      if (does === "list") return await listIdentities(ctx, office, json);
      if (does === "unlink") return await unlinkAccount(ctx, office, one);
      return await linkAccounts(ctx, office, one, other);
    } finally {
      await office.close();
    }
  },
});

import { EXIT, UsageError } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, flag, JSON_OUT, option, RULES, word } from "./command.ts";

export const permit = command({
  name: "permit",
  summary: "let somebody do for a while what a rule would not",
  about:
    "A rule leaves alone who has the permit that its exemption names: unless: { author: { permit: link } }. A permit is for one person in one community; it holds for messages sent before its end, which is 60s away unless you say otherwise. The running bot heeds it within half a second, and after a restart too. `list` shows which there are, `revoke` takes one back. Exit code 1: there was none to take back.",
  args: {
    who: word("<user|list|revoke>", "the id or the name of the person, or what to do"),
    second: word("[name]", "what for: link; after revoke, the person"),
    third: word("[time]", "how long: 60s, 10m, 2h; after revoke, what for"),
    once: flag("--once", "for one message: the first that it exempts"),
    platform: option("--platform <name>", "where the person writes: discord, twitch, dgg"),
    server: option("--server <id>", "in which server or community"),
    json: JSON_OUT,
    as: AS,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: "modbot permit sable link 60s", does: "sable may post a link within the next minute" },
    { type: "modbot permit 1290000000000000001 link --once", does: "by id, for one message" },
    { type: "modbot permit list", does: "who may do what, and until when" },
    { type: "modbot permit revoke sable link", does: "take it back before its time" },
  ],
  run: async (ctx, { who, second, third, once, platform, server, json, ...asked }) => {
    if (who === undefined || who === "")
      throw new UsageError("permit for whom?", { hint: "modbot permit sable link 60s" });
    const { openOffice } = await import("./office.ts");
    const { grantPermit, listPermits, revokePermit } = await import("./permit/permits.ts");
    const where = {
      ...(platform === undefined ? {} : { platform }),
      ...(server === undefined ? {} : { community: server }),
    };
    const office = await openOffice(ctx, asked);
    try {
      if (who === "list") return await listPermits(ctx, office, where, json);
      if (who === "revoke") return await revokePermit(ctx, office, { who: second, name: third, where });
      await grantPermit(ctx, office, { who, name: second, time: third, once, where });
      return EXIT.ok;
    } finally {
      await office.close();
    }
  },
});

import { EXIT, UsageError } from "../engine/errors.ts";
import { safe } from "../tui/safe-text.ts";
import { CONFIG, command, DB, JSON_OUT, option, RULES, word } from "./command.ts";

export const strikes = command({
  name: "strikes",
  summary: "say what counts against somebody, or how strikes are spread over everybody",
  about:
    "With a person: each strike with its case, what it weighs now and until when, the next rung, and what the ladder has asked for that still runs. Without: how many people have how many strikes, to choose a ladder by before it is switched on.",
  args: {
    who: word("[user]", "the id of the author, or the name"),
    platform: option("--platform <name>", "only there: discord, twitch, dgg"),
    server: option("--server <id>", "only in this community"),
    json: JSON_OUT,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: "modbot strikes 1290000000000000001", does: "what counts against this person?" },
    { type: "modbot strikes dealer --platform twitch --json", does: "by name, for a program" },
    { type: "modbot strikes --rules trial.yaml", does: "whom would the ladder of another rulebook reach?" },
  ],
  run: async (ctx, { who, platform, server, json, ...asked }) => {
    const { databaseFile, findConfig, rulesFile } = await import("./places.ts");
    const { loadRulebook } = await import("./rulebook.ts");
    const { rulebookInForce } = await import("./versions/in-force.ts");
    const { openStore } = await import("../store/open-store.ts");
    const { strikeAccount, strikeHistogram } = await import("../engine/discipline/account.ts");
    const { accountLines, histogramLines } = await import("./strikes/lines.ts");
    const { accountJson, histogramJson } = await import("./strikes/to-json.ts");
    const { jsonText } = await import("./json.ts");
    if (who === "") throw new UsageError("strikes of whom? The name is empty.", { hint: "modbot strikes <user>" });
    const config = await findConfig(ctx, asked);
    const file = databaseFile(ctx, asked, config);
    const rules = rulesFile(ctx, asked, config);
    const store = await openStore(file, { readonly: true });
    const now = ctx.now();
    const wanted = (person: { readonly platform: string; readonly community?: string }): boolean =>
      (platform === undefined || person.platform === platform) && (server === undefined || person.community === server);
    try {
      const { rulebook } =
        asked.rules === undefined ? await rulebookInForce(ctx, store, rules) : loadRulebook(ctx, rules);
      const { discipline } = rulebook;
      if (who === undefined) {
        const histogram = await strikeHistogram(store, discipline, now, wanted);
        for (const line of json ? [jsonText(histogramJson(histogram))] : histogramLines(histogram, ctx))
          ctx.print(line);
        return EXIT.ok;
      }
      const people = (await store.accountsOf(who)).filter(wanted);
      const accounts = [];
      for (const person of people) accounts.push(await strikeAccount(person, store, discipline, now));
      if (json) ctx.print(jsonText({ accounts: accounts.map((account) => accountJson(account)) }));
      else for (const account of accounts) for (const line of accountLines(account, ctx, now)) ctx.print(line);
      if (accounts.length > 0) return EXIT.ok;
      ctx.say(`No case is about ${safe(who, 120)}${platform || server ? " there" : ""}: nothing counts against them.`);
      return EXIT.found;
    } finally {
      await store.close();
    }
  },
});

import { EXIT, UsageError } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, flag, JSON_OUT, option, RULES, word } from "./command.ts";

export const suggestions = command({
  name: "suggestions",
  summary: "look through the terms that members suggest, and take them or not",
  about:
    "Members write `!suggest some words` in the chat. Each term waits here with who suggested it, when, and how many of the messages judged lately it would have found. Nothing is blocked by a suggestion: `accept` puts the term into a list of your rulebook, or into the file that the list names, and changes nothing else there. Exit code 1: there is none of that number that waits.",
  args: {
    does: word("[list|accept|reject]", "what to do (default: list)"),
    number: word("[number]", "which suggestion"),
    list: option("--list <name>", "accept: the list of the rulebook that it goes into"),
    why: option("--why <text>", "reject: why, for whoever looks later"),
    all: flag("--all", "list also what was accepted or rejected"),
    json: JSON_OUT,
    as: AS,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: "modbot suggestions", does: "what waits, and what each would have found" },
    { type: "modbot suggestions accept 3 --list bait", does: "put it into the list" },
    { type: 'modbot suggestions reject 4 --why "a name"', does: "and nobody can suggest it again" },
  ],
  run: async (ctx, { does = "list", number, list, why, all, json, ...asked }) => {
    if (does !== "list" && does !== "accept" && does !== "reject")
      throw new UsageError(`suggestions ${does}: do what?`, {
        hint: "Type modbot suggestions list, accept or reject.",
      });
    const { openOffice } = await import("./office.ts");
    const { acceptSuggestion, listSuggestions, rejectSuggestion } = await import("./suggestions/settle.ts");
    const office = await openOffice(ctx, asked);
    try {
      if (does === "list") {
        await listSuggestions(ctx, office, all, json);
        return EXIT.ok;
      }
      const which = Number(number);
      if (!/^\d{1,9}$/.test(number ?? ""))
        throw new UsageError(`suggestions ${does}: which one?`, { hint: "By number: modbot suggestions names them." });
      if (does === "reject") return await rejectSuggestion(ctx, office, which, why ?? "no reason given");
      if (list === undefined)
        throw new UsageError("suggestions accept: into which list?", {
          hint: "modbot suggestions accept 3 --list bait",
        });
      return await acceptSuggestion(ctx, office, which, list);
    } finally {
      await office.close();
    }
  },
});

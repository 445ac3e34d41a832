import { UsageError } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, flag, JSON_OUT, option, RULES, word, words } from "./command.ts";

export const concepts = command({
  name: "concepts",
  summary: "look at the meanings that rules ask for, try a text on them, and teach them phrases",
  about:
    "A concept is told by phrases that mean it (near) and phrases that only look so (far). `list` shows the concepts of the rulebook and what decisions have added to them; `list NAME` its phrases. `test` compares a text with each of them. `add` puts a phrase into your rulebook, or into the file that the concept names, and changes nothing else there. `remove` takes away an example that a decision has added, by its number. Exit code 1: the text is near to no concept, or there is no example of that number.",
  args: {
    does: word("[list|test|add|remove]", "what to do (default: list)"),
    rest: words("[words...]", "list: a concept; test: the text; add: a concept and a phrase; remove: a number"),
    far: flag("--far", "add: to what only looks so, rather than to what is meant"),
    server: option("--server <id>", "test: with what decisions in this server or community have added"),
    platform: option("--platform <name>", "test: of this platform (default: discord)"),
    json: JSON_OUT,
    as: AS,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: "modbot concepts", does: "which are there, and which rules ask for them?" },
    { type: 'modbot concepts test "I know where you live"', does: "how near is it to each, and to which phrase?" },
    { type: 'modbot concepts add threats "see you after school" ', does: "teach it a phrase that means it" },
    { type: 'modbot concepts add threats "see you at the raid" --far', does: "and one that only looks so" },
    { type: "modbot concepts remove 12", does: "an example from a decision that misleads" },
  ],
  run: async (ctx, { does = "list", rest, far, server, platform, json, ...asked }) => {
    if (far && does !== "add")
      throw new UsageError(`concepts ${does}: --far says nothing there.`, {
        hint: "It belongs to modbot concepts add.",
      });
    switch (does) {
      case "list": {
        const { listConcepts } = await import("./concepts/list.ts");
        return listConcepts(ctx, asked, rest[0], json);
      }
      case "test": {
        const text = rest.join(" ");
        if (text.trim() === "")
          throw new UsageError("concepts test: which text?", { hint: 'modbot concepts test "I know where you live"' });
        const { testConcepts } = await import("./concepts/test.ts");
        return testConcepts(ctx, asked, { text, where: { platform: platform ?? "discord", community: server } }, json);
      }
      case "add": {
        const [name, ...phrase] = rest;
        if (name === undefined || phrase.length === 0)
          throw new UsageError("concepts add: which phrase, and to which concept?", {
            hint: 'modbot concepts add threats "see you after school"',
          });
        const { addPhrase } = await import("./concepts/add.ts");
        return addPhrase(ctx, asked, { name, side: far ? "far" : "near", phrase: phrase.join(" ") });
      }
      case "remove": {
        if (!/^\d{1,9}$/.test(rest[0] ?? ""))
          throw new UsageError("concepts remove: which example?", {
            hint: "By number: modbot concepts list NAME shows them.",
          });
        const { removeExemplar } = await import("./concepts/remove.ts");
        return removeExemplar(ctx, asked, Number(rest[0]));
      }
      default:
        throw new UsageError(`concepts ${does}: do what?`, {
          hint: "Type modbot concepts list, test, add or remove.",
        });
    }
  },
});

import { dirname, join, resolve, sep } from "node:path";
import { appendPhrase, appendPhraseLine } from "../../engine/concepts/append-phrase.ts";
import { phraseKey, type Side } from "../../engine/concepts/concept.ts";
import { EXIT, type ExitCode, ModbotError, UsageError } from "../../engine/errors.ts";
import { safe } from "../../tui/safe-text.ts";
import { packageFolder } from "../assets.ts";
import type { Context } from "../context.ts";
import { type Asked, findConfig, rulesFile, shown } from "../places.ts";
import { rulebookSource, textOrNone } from "../rulebook.ts";
import { lineDiff } from "../rules/line-diff.ts";
import { writeRulebook } from "../rules/write-rulebook.ts";
import { conceptNamed } from "./list.ts";
import { conceptsOf, knownConcepts } from "./read.ts";

const LONGEST = 300;

/** Puts a phrase into the rulebook, or into the file that the concept names. Errors: `ModbotError` where it cannot be added, or the rulebook would be wrong then. */
export const addPhrase = async (
  ctx: Context,
  asked: Asked,
  { name, side, phrase: typed }: { readonly name: string; readonly side: Side; readonly phrase: string },
): Promise<ExitCode> => {
  const phrase = typed.replace(/\s+/g, " ").trim();
  if (phrase === "" || phrase.length > LONGEST || /^[#%]|\s#/.test(phrase))
    throw new UsageError("concepts add: this can be no phrase.", {
      hint: `Write what somebody says: 1 to ${LONGEST} characters, and no # that would begin a comment.`,
    });
  const rules = rulesFile(ctx, asked, await findConfig(ctx, asked));
  if (rules === undefined || rules.startsWith(join(packageFolder(), "rules") + sep))
    throw new UsageError("the rulebook in use is the one that modbot brings along, and stays as it is.", {
      hint: "Make one of your own with modbot init.",
    });
  const concept = conceptNamed(name, await knownConcepts(ctx, asked));
  if (concept[side].some(({ text }) => phraseKey(text) === phraseKey(phrase))) {
    ctx.say(`"${safe(phrase, LONGEST)}" is on the ${side} side of ${name} already: nothing was written.`);
    return EXIT.ok;
  }
  const before = textOf(rules, ctx);
  const place = appendPhrase(before, name, side, phrase);
  if (place.in === "nowhere") throw new ModbotError(`${place.why}: nothing was written.`, { hint: "Add it by hand." });
  const path = place.in === "rulebook" ? rules : resolve(dirname(rules), place.path);
  const old = place.in === "rulebook" ? before : textOf(path, ctx);
  const after = place.in === "rulebook" ? place.text : appendPhraseLine(old, side, phrase);
  const read = (file: string): string | undefined => (file === path ? after : textOrNone(file));
  const known = conceptsOf(rulebookSource(ctx, rules, undefined, read)).concepts.find((one) => one.name === name);
  if (!known?.[side].some(({ text }) => phraseKey(text) === phraseKey(phrase)))
    throw new ModbotError(`concept ${name} would not hold "${safe(phrase, 60)}" then: nothing was written.`, {
      hint: "Add it by hand.",
    });
  writeRulebook(path, shown(ctx, path), old, after);
  for (const line of lineDiff(old, after, shown(ctx, path))) ctx.print(safe(line, 400));
  ctx.say("Check it: modbot rules check. A running bot uses it when it has read the rulebook again.");
  return EXIT.ok;
};

const textOf = (path: string, ctx: Context): string => {
  const text = textOrNone(path);
  if (text !== undefined) return text;
  throw new ModbotError(`${shown(ctx, path)} cannot be read.`, { hint: "Check the path, and the rights of the file." });
};

import { ModbotError } from "../../engine/errors.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import type { Context } from "../context.ts";
import { loadRulebook } from "../rulebook.ts";

/** The discipline of the rulebook, and how it reckons reputations; `undefined`, and a word about it, where the rulebook cannot be used: a stored case can be explained without. */
export const disciplineOf = (
  ctx: Pick<Context, "cwd" | "say">,
  rules: string | undefined,
): Pick<Rulebook, "discipline" | "reputation"> | undefined => {
  try {
    return loadRulebook(ctx, rules).rulebook;
  } catch (error) {
    if (!(error instanceof ModbotError)) throw error;
    ctx.say(
      "The rulebook cannot be used, so where the author stands on its ladder is not said. See: modbot rules check",
    );
    return undefined;
  }
};

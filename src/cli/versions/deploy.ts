import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../../engine/errors.ts";
import type { RulebookOrder } from "../../engine/versions/rulebook-order.ts";
import type { WholeRulebook } from "../../engine/versions/rulebook-store.ts";
import type { Context } from "../context.ts";
import { findRules } from "../run/find-rules.ts";
import { proofLines } from "../run/proof-lines.ts";
import { keptIn, mayBeKept } from "./kept-rulebook.ts";
import { ordering } from "./ordering.ts";
import type { RulesOffice } from "./rules-office.ts";

type Deploy = {
  readonly file: string;
  readonly green: boolean;
  readonly percent: number;
  readonly why: string | undefined;
  readonly json: boolean;
};

/** Keeps a rulebook, and orders the running bot to use it or to try it. Errors: `RulebookError` for one that cannot be used: nothing is ordered. */
export const deployed = async (ctx: Context, office: RulesOffice, how: Deploy): Promise<void> => {
  const whole = await rulebookToDeploy(ctx, office, how.file);
  const { hash } = whole;
  const why = how.why ?? whole.why;
  const because = why === undefined ? {} : { why };
  const body: RulebookOrder = how.green
    ? { kind: "rulebook", does: "try", hash, percent: how.percent, ...because }
    : { kind: "rulebook", does: "use", hash, as: "deployed", ...because };
  await ordering(ctx, office, body, whole, how.json);
};

/** The rulebook of a file, kept from now on, or one that is kept already. Says which of its examples do not hold. Errors: `RulebookError`, `UsageError`. */
export const rulebookToDeploy = async (ctx: Context, { store }: RulesOffice, typed: string): Promise<WholeRulebook> => {
  const path = resolve(ctx.cwd, typed);
  if (!existsSync(path) && mayBeKept(typed)) return keptIn(store, typed);
  const found = findRules(ctx, path);
  if ("error" in found) throw found.error;
  for (const line of proofLines(found.rulebook, found.file, false, ctx.now)) ctx.say(line);
  await store.keepRulebook(found.whole, ctx.now());
  return found.whole;
};

/** Errors: `UsageError` for what is no share of the authors. */
export const percentOf = (text: string): number => {
  const percent = /^\d{1,2}(\.\d{1,3})?%?$/.test(text) ? Number.parseFloat(text) : 0;
  if (percent > 0) return percent;
  throw new UsageError(`--percent ${text} is no share of the authors.`, {
    hint: "Write more than 0 and less than 100, as 10. For all: leave out --green and --percent.",
  });
};

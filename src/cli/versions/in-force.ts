import { ModbotError } from "../../engine/errors.ts";
import type { Models } from "../../engine/scorers/models.ts";
import type { RulebookStore } from "../../engine/versions/rulebook-store.ts";
import type { Context } from "../context.ts";
import { type LoadedRulebook, loadRulebook, type RulesFrom } from "../rulebook.ts";

/**
 * The rulebook by which the bot judges: that of the file, unless another one was put to use by order after it.
 * One that this version of modbot cannot use does not judge either, after a restart: then the file counts.
 */
export const rulebookInForce = async (
  ctx: Pick<Context, "cwd">,
  store: Pick<RulebookStore, "inForce" | "rulebookOf">,
  file: string | undefined,
  models: Models = {},
): Promise<LoadedRulebook> => {
  const last = (await store.inForce()).at(-1);
  const whole = last?.cause.kind === "order" ? await store.rulebookOf(last.hash) : undefined;
  const load = (from: RulesFrom | undefined): LoadedRulebook => loadRulebook(ctx, from, undefined, false, models);
  if (whole === undefined) return load(file);
  try {
    return load(whole);
  } catch (error) {
    if (!(error instanceof ModbotError)) throw error;
    return load(file);
  }
};

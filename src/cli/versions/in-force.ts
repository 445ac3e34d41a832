import { ModbotError } from "../../engine/errors.ts";
import type { RulebookStore } from "../../engine/versions/rulebook-store.ts";
import type { Context } from "../context.ts";
import { type LiveParts, type LoadedRulebook, loadRulebook } from "../rulebook.ts";

/**
 * The rulebook by which the bot judges: that of the file, unless another one was put to use by order after it.
 * One that this version of modbot cannot use does not judge either, after a restart: then the file counts.
 */
export const rulebookInForce = async (
  ctx: Pick<Context, "cwd">,
  store: Pick<RulebookStore, "inForce" | "rulebookOf">,
  file: string | undefined,
  live?: LiveParts,
): Promise<LoadedRulebook> => {
  const last = (await store.inForce()).at(-1);
  const whole = last?.cause.kind === "order" ? await store.rulebookOf(last.hash) : undefined;
  if (whole === undefined) return loadRulebook(ctx, file, live);
  try {
    return loadRulebook(ctx, whole, live);
  } catch (error) {
    if (!(error instanceof ModbotError)) throw error;
    return loadRulebook(ctx, file, live);
  }
};

import { join } from "node:path";
import { UsageError } from "../../engine/errors.ts";
import { didYouMean } from "../../engine/rulebook/closest.ts";
import { modelsIn } from "../../models/transformers/model-folder.ts";
import { BUILT_IN, type ModelName, modelName } from "../../models/transformers/model-name.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Config } from "../config/load.ts";
import { folderBeside, type ModelChoice } from "../config/models.ts";
import type { Context } from "../context.ts";
import { type Asked, findConfig } from "../places.ts";

/** What the configuration says of models; without one, pulled models lie in this folder. */
export const modelsPlace = async (
  ctx: Context,
  asked: Asked,
): Promise<{ readonly config: Config | undefined; readonly choice: ModelChoice }> => {
  const config = await findConfig(ctx, asked);
  return { config, choice: config?.models ?? { folder: folderBeside(join(ctx.cwd, "modbot.db")), labels: {} } };
};

/** A name as it was typed. Errors: `UsageError` for what is no name of a model. */
export const nameOf = (text: string): ModelName => {
  const name = modelName(text);
  if (name !== undefined) return name;
  if (text === BUILT_IN)
    throw new UsageError("the built-in model is part of modbot.", { hint: "It needs no pull, and cannot be removed." });
  throw new UsageError(`${safe(text, 80)} is not the name of a model.`, {
    hint: "Write it as the hub does: Xenova/all-MiniLM-L6-v2",
  });
};

/** The name of one that was pulled. Errors: `UsageError` for any other. */
export const pulledName = (text: string, folder: string): ModelName => {
  const name = nameOf(text);
  const known = modelsIn(folder).map((one) => one.name);
  if (known.includes(name)) return name;
  throw new UsageError(`there is no model ${name} in ${folder}.`, {
    hint: didYouMean(name, known) ?? `Fetch it: modbot models pull ${name}`,
  });
};

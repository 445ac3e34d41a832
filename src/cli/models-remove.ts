import { EXIT, UsageError } from "../engine/errors.ts";
import { CONFIG, command, flag, word } from "./command.ts";

export const modelsRemove = command({
  name: "models remove",
  summary: "delete a pulled model",
  about: "One that modbot.yaml names is not deleted: choose another first, or say --force.",
  args: {
    name: word("<name>", "which one"),
    force: flag("--force", "though modbot.yaml names it"),
    config: CONFIG,
  },
  examples: [{ type: "modbot models remove Xenova/toxic-bert", does: "its files are gone; it can be pulled again" }],
  run: async (ctx, { name = "", force, ...asked }) => {
    const { modelsPlace, pulledName } = await import("./models/place.ts");
    const { deleteModel } = await import("../models/transformers/model-folder.ts");
    const { MODEL_KINDS } = await import("../models/transformers/protocol.ts");
    const { choice } = await modelsPlace(ctx, asked);
    const pulled = pulledName(name, choice.folder);
    const kind = MODEL_KINDS.find((one) => choice[one] === pulled);
    if (kind !== undefined && !force)
      throw new UsageError(`${pulled} is the ${kind} in use.`, {
        hint: `First: modbot models use builtin --as ${kind}. Or: --force, and the built-in one serves.`,
      });
    deleteModel(choice.folder, pulled);
    ctx.print(`${pulled} removed`);
    return EXIT.ok;
  },
});

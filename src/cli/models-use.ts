import { EXIT, UsageError } from "../engine/errors.ts";
import { CONFIG, command, option, word } from "./command.ts";

export const modelsUse = command({
  name: "models use",
  summary: "have a pulled model score texts, or the built-in ones again",
  about:
    "Writes the choice into modbot.yaml and changes nothing else there. It counts once modbot run is started again. Whenever the model is late or broken, the built-in one serves in its place, and every decision says which of them spoke.",
  args: {
    name: word("<name>", "a model that was pulled, or builtin"),
    as: option("--as <kind>", "with builtin: embedder or classifier alone (default: both)"),
    config: CONFIG,
  },
  examples: [
    { type: "modbot models use Xenova/all-MiniLM-L6-v2", does: "it finds what is close in meaning" },
    { type: "modbot models use builtin", does: "the built-in models alone" },
    { type: "modbot models use builtin --as classifier", does: "the built-in classifier, and the embedder as it is" },
  ],
  run: async (ctx, { name = "", as, ...asked }) => {
    const { modelsPlace, pulledName } = await import("./models/place.ts");
    const { readManifest } = await import("../models/transformers/model-folder.ts");
    const { MODEL_KINDS } = await import("../models/transformers/protocol.ts");
    const { chooseModels } = await import("./models/choose.ts");
    const { config, choice } = await modelsPlace(ctx, asked);
    if (config === undefined)
      throw new UsageError("there is no modbot.yaml in this folder.", { hint: "Type `modbot init` to make one." });
    const kind = MODEL_KINDS.find((one) => one === as);
    if (as !== undefined && kind === undefined)
      throw new UsageError("--as is neither embedder nor classifier.", { hint: "Leave it out for both." });
    if (name === "builtin") {
      const kinds = kind === undefined ? MODEL_KINDS.filter((one) => choice[one] !== undefined) : [kind];
      chooseModels(ctx, config.file, kinds, name);
      return EXIT.ok;
    }
    const pulled = pulledName(name, choice.folder);
    const manifest = readManifest(choice.folder, pulled);
    if (kind !== undefined && kind !== manifest.kind)
      throw new UsageError(`${pulled} is no ${kind}, but one of the other kind.`, { hint: "Leave --as out." });
    chooseModels(ctx, config.file, [manifest.kind], pulled);
    const { chosenModel, uselessLabels } = await import("./models/slow-refs.ts");
    const chosen = chosenModel({ ...choice, [manifest.kind]: pulled }, manifest.kind);
    const useless = chosen && uselessLabels(chosen);
    if (useless !== undefined)
      ctx.say(`Until then the built-in model serves: ${useless.message} ${useless.hint ?? ""}`);
    const { hasTransformers } = await import("./models/has-transformers.ts");
    if (!hasTransformers())
      ctx.say(
        "transformers.js is not installed, so the built-in model will serve. Install it: npm install --include=optional",
      );
    return EXIT.ok;
  },
});

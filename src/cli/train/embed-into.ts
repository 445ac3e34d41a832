import { join, resolve } from "node:path";
import { readSlang } from "../../engine/text/slang/read-slang.ts";
import { loadEmbedder } from "../../models/builtin/embedder/load-embedder.ts";
import { DEFAULT_EMBED, FROM_VECTORS } from "../../training/embedder/embed-options.ts";
import { gatherForEmbedder } from "../../training/embedder/gather.ts";
import { trainEmbedder } from "../../training/embedder/train-embedder.ts";
import { packageFolder } from "../assets.ts";
import type { Context } from "../context.ts";
import { writeWhole } from "../out-file.ts";
import { shown } from "../places.ts";
import { builtInSlangFiles } from "../slang.ts";
import { trainingProgress } from "./progress.ts";
import { stepByStep } from "./step-by-step.ts";

export type EmbedRequest = {
  readonly folders: readonly string[];
  readonly wordNet: string | undefined;
  readonly vectors: string | undefined;
  readonly out: string;
  readonly seed: number;
  readonly steps: number | undefined;
};

/** Where the paraphrases of our own lie. */
export const paraphrasesFolder = (): string => join(packageFolder(), "corpora", "paraphrases");

/** Trains an embedder and writes it. */
export const embedInto = async (
  ctx: Context,
  { folders, wordNet, vectors, out, seed, steps }: EmbedRequest,
): Promise<void> => {
  const data = gatherForEmbedder({
    folders: folders.map((folder) => resolve(ctx.cwd, folder)),
    paraphrases: paraphrasesFolder(),
    wordNet: wordNet === undefined ? undefined : resolve(ctx.cwd, wordNet),
    vectors: vectors === undefined ? undefined : resolve(ctx.cwd, vectors),
    sayings: readSlang(builtInSlangFiles()).entries,
  });
  ctx.say(
    `${data.clusters.length} meanings, ${data.sayings.length} words of slang, ${data.texts.length} texts, ${data.synsets.length} entries of a dictionary, ${data.vectors?.words.length ?? 0} word vectors.`,
  );
  const progress = trainingProgress(ctx);
  const usual = vectors === undefined ? DEFAULT_EMBED : FROM_VECTORS;
  const options = { ...usual, seed, steps: steps ?? usual.steps };
  const bytes = await stepByStep(trainEmbedder(data, options), progress.tell);
  progress.clear();
  writeWhole(resolve(ctx.cwd, out), shown(ctx, out), bytes);
  const { version } = loadEmbedder(bytes).model;
  ctx.say(`${shown(ctx, out)}: ${(bytes.length / 1e6).toFixed(1)} MB, version ${version}.`);
};

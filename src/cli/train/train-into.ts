import { resolve } from "node:path";
import { UsageError } from "../../engine/errors.ts";
import { readSlang } from "../../engine/text/slang/read-slang.ts";
import { packModel, versionOf } from "../../models/builtin/classifier/model-file.ts";
import { newRawScorer } from "../../models/builtin/classifier/raw-scorer.ts";
import { gather, isLeftOut } from "../../training/gather.ts";
import { isKind, KINDS, scorerOf } from "../../training/kinds.ts";
import { type Part, readSets } from "../../training/sets.ts";
import { TRAIN_DEFAULTS, trainClassifier } from "../../training/train.ts";
import { readWordVectors } from "../../training/word-vectors.ts";
import { builtInLists } from "../assets.ts";
import type { Context } from "../context.ts";
import { writeWhole } from "../out-file.ts";
import { shown } from "../places.ts";
import { builtInSlangFiles } from "../slang.ts";
import { printMeasured } from "./print-measured.ts";
import { trainingProgress } from "./progress.ts";
import { stepByStep } from "./step-by-step.ts";

export type TrainRequest = {
  readonly folders: readonly string[];
  /** Folders to measure on. */
  readonly tests: readonly string[];
  readonly out: string | undefined;
  readonly seed: number;
  readonly kind: string;
  /** A file of vectors of words. */
  readonly vectors: string | undefined;
  readonly times: number;
  readonly leftOut: readonly string[];
  readonly json: boolean;
};

/** Texts for each entry of a word list; fewer where the own corpora are smaller than their samples. */
const COPIES = 2;
/** Rarer words than these are hardly ever said in a chat. */
const MOST_VECTORS = 150_000;

/** Trains, and writes the model, or measures it: on what was left out, else on all texts that are there to measure on. */
export const trainInto = async (ctx: Context, request: TrainRequest): Promise<void> => {
  const { out, seed, kind, vectors, times, leftOut, json } = request;
  if (!isKind(kind)) throw new UsageError(`there is no kind "${kind}".`, { hint: `There are: ${KINDS.join(", ")}.` });
  if (kind !== "net" && out !== undefined)
    throw new UsageError(`a model of the kind ${kind} cannot be written.`, {
      hint: "Leave out --out: it is there to compare.",
    });
  if (kind !== "net" && vectors !== undefined)
    throw new UsageError(`--vectors: the kind ${kind} makes no use of them.`, {
      hint: "Leave out --kind or --vectors.",
    });
  const folders = request.folders.map((folder) => resolve(ctx.cwd, folder));
  const slang = builtInSlangFiles();
  const meanings =
    vectors === undefined
      ? undefined
      : {
          vectors: readWordVectors(resolve(ctx.cwd, vectors), MOST_VECTORS),
          slang: readSlang(slang).entries,
        };
  const progress = trainingProgress(ctx);
  const { examples, wanted } = gather({
    seed,
    folders,
    lists: builtInLists(),
    slang,
    times,
    copies: COPIES * Math.min(1, times),
    leftOut,
  });
  ctx.say(`${examples.length} texts to learn from.`);
  const options = { ...TRAIN_DEFAULTS, seed };
  // Of what is left out, nothing was learnt: all of it can be measured on.
  const parts: readonly Part[] = leftOut.length === 0 ? ["dev"] : ["train", "dev"];
  const tests = request.tests.flatMap((folder) => parts.flatMap((part) => readSets(resolve(ctx.cwd, folder), part)));
  const aside = leftOut.length === 0 ? tests : tests.filter((example) => isLeftOut(example, leftOut));
  if (leftOut.length > 0 && aside.length === 0)
    throw new UsageError(`--leave-out ${leftOut.join(" ")}: no text of the folders is of these.`);
  if (kind !== "net") {
    const score = await stepByStep(scorerOf(kind, examples, wanted, options), progress.tell);
    progress.clear();
    printMeasured(ctx, aside, score, json);
    return;
  }
  const model = await stepByStep(trainClassifier(examples, wanted, options, meanings), progress.tell);
  progress.clear();
  if (out !== undefined) {
    const bytes = packModel(model);
    writeWhole(resolve(ctx.cwd, out), shown(ctx, out), bytes);
    ctx.say(`${shown(ctx, out)}: ${(bytes.length / 1e6).toFixed(1)} MB, version ${versionOf(bytes)}.`);
  }
  if (out === undefined) printMeasured(ctx, aside, newRawScorer(model), json);
};

import { join, resolve } from "node:path";
import { UsageError } from "../../engine/errors.ts";
import { packModel, versionOf } from "../../models/builtin/classifier/model-file.ts";
import { newRawScorer } from "../../models/builtin/classifier/raw-scorer.ts";
import { gather, isLeftOut } from "../../training/gather.ts";
import { isKind, KINDS, scorerOf } from "../../training/kinds.ts";
import { readSets } from "../../training/sets.ts";
import { TRAIN_DEFAULTS, trainClassifier } from "../../training/train.ts";
import { packageFolder } from "../assets.ts";
import type { Context } from "../context.ts";
import { writeWhole } from "../out-file.ts";
import { shown } from "../places.ts";
import { printMeasured } from "./print-measured.ts";
import { trainingProgress } from "./progress.ts";

export type TrainRequest = {
  readonly folders: readonly string[];
  readonly out: string | undefined;
  readonly seed: number;
  readonly kind: string;
  readonly times: number;
  readonly leftOut: readonly string[];
  readonly json: boolean;
};

/** Texts for each entry of a word list; fewer where the own corpora are smaller than their samples. */
const COPIES = 2;

/** Trains, writes the model if it is to be kept, and measures it on what was left out or, where nothing was, not at all. */
export const trainInto = async (ctx: Context, request: TrainRequest): Promise<void> => {
  const { out, seed, kind, times, leftOut, json } = request;
  if (!isKind(kind)) throw new UsageError(`there is no kind "${kind}".`, { hint: `There are: ${KINDS.join(", ")}.` });
  if (kind !== "net" && out !== undefined)
    throw new UsageError(`a model of the kind ${kind} cannot be written.`, {
      hint: "Leave out --out: it is there to compare.",
    });
  const folders = request.folders.map((folder) => resolve(ctx.cwd, folder));
  const progress = trainingProgress(ctx);
  const lists = join(packageFolder(), "rules", "lists");
  const { examples, wanted } = gather({ seed, folders, lists, times, copies: COPIES * Math.min(1, times), leftOut });
  ctx.say(`${examples.length} texts to learn from.`);
  const options = { ...TRAIN_DEFAULTS, seed };
  const measured = folders.flatMap((folder) => readSets(folder, "dev"));
  const aside = leftOut.length === 0 ? measured : measured.filter((example) => isLeftOut(example, leftOut));
  if (leftOut.length > 0 && aside.length === 0)
    throw new UsageError(`--leave-out ${leftOut.join(" ")}: no text of the folders is of these.`);
  if (kind !== "net") {
    const score = scorerOf(kind, examples, wanted, options, progress.tell);
    progress.clear();
    printMeasured(ctx, aside, score, json);
    return;
  }
  const model = trainClassifier(examples, wanted, options, progress.tell);
  progress.clear();
  if (out !== undefined) {
    const bytes = packModel(model);
    writeWhole(resolve(ctx.cwd, out), shown(ctx, out), bytes);
    ctx.say(`${shown(ctx, out)}: ${(bytes.length / 1e6).toFixed(1)} MB, version ${versionOf(bytes)}.`);
  }
  if (aside.length > 0 && (leftOut.length > 0 || out === undefined))
    printMeasured(ctx, aside, newRawScorer(model), json);
};

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { chanceFrom } from "../../corpora/chance.ts";
import { EXIT, type ExitCode } from "../../engine/errors.ts";
import { unpackModel } from "../../models/builtin/classifier/model-file.ts";
import { newRawScorer } from "../../models/builtin/classifier/raw-scorer.ts";
import { measureFunctions } from "../../training/measure.ts";
import { ownExamples } from "../../training/own.ts";
import { readSets } from "../../training/sets.ts";
import { functionsTable } from "../../training/table.ts";
import type { Context } from "../context.ts";
import { fileError } from "../file-error.ts";
import { jsonText } from "../json.ts";
import { shown } from "../places.ts";
import { printMeasured } from "./print-measured.ts";

export type MeasureRequest = {
  /** The file of the model. */
  readonly model: string;
  /** None: texts of our own. */
  readonly folders: readonly string[];
  readonly seed: number;
  readonly times: number;
  readonly json: boolean;
};

/** Prints how well a model tells apart the dev texts of folders, or how it fares with each function of the corpora of our own. */
export const measureModel = (ctx: Context, { model, folders, seed, times, json }: MeasureRequest): ExitCode => {
  const score = newRawScorer(unpackModel(bytesOf(ctx, model)));
  if (folders.length > 0) {
    const examples = folders.flatMap((folder) => readSets(resolve(ctx.cwd, folder), "dev"));
    printMeasured(ctx, examples, score, json);
    return EXIT.ok;
  }
  const functions = measureFunctions(ownExamples(times, chanceFrom(seed)), score);
  if (json) ctx.print(jsonText(functions));
  else for (const line of functionsTable(functions)) ctx.print(line);
  return EXIT.ok;
};

const bytesOf = (ctx: Context, file: string): Uint8Array => {
  try {
    return readFileSync(resolve(ctx.cwd, file));
  } catch (error) {
    throw fileError("read", shown(ctx, file), error);
  }
};

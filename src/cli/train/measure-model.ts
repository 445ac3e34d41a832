import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { chanceFrom } from "../../corpora/chance.ts";
import { EXIT, type ExitCode } from "../../engine/errors.ts";
import { unpackModel } from "../../models/builtin/classifier/model-file.ts";
import { newRawScorer } from "../../models/builtin/classifier/raw-scorer.ts";
import { disguisedText } from "../../training/disguised.ts";
import type { Example } from "../../training/example.ts";
import { listedWords } from "../../training/lists.ts";
import { measureFunctions } from "../../training/measure.ts";
import { ownExamples } from "../../training/own.ts";
import { readSets } from "../../training/sets.ts";
import { functionsTable } from "../../training/table.ts";
import { builtInLists } from "../assets.ts";
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
  /** Hide a word in each text, as people hide words from filters. */
  readonly disguised: boolean;
  readonly json: boolean;
};

/** Prints how well a model tells apart the dev texts of folders, or how it fares with each function of the corpora of our own. */
export const measureModel = (
  ctx: Context,
  { model, folders, seed, times, disguised, json }: MeasureRequest,
): ExitCode => {
  const score = newRawScorer(unpackModel(bytesOf(ctx, model)));
  if (folders.length > 0) {
    const plain = folders.flatMap((folder) => readSets(resolve(ctx.cwd, folder), "dev"));
    printMeasured(ctx, disguised ? hidden(plain, seed) : plain, score, json);
    return EXIT.ok;
  }
  const functions = measureFunctions(ownExamples(times, chanceFrom(seed)), score);
  if (json) ctx.print(jsonText(functions));
  else for (const line of functionsTable(functions)) ctx.print(line);
  return EXIT.ok;
};

/** Each text with a word hidden: one of the word lists where it has one, else any. Texts without words stay as they are. */
const hidden = (examples: readonly Example[], seed: number): readonly Example[] => {
  const chance = chanceFrom(seed);
  const wanted = listedWords(builtInLists());
  return examples.map((example) => ({ ...example, text: disguisedText(example.text, wanted, chance) ?? example.text }));
};

const bytesOf = (ctx: Context, file: string): Uint8Array => {
  try {
    return readFileSync(resolve(ctx.cwd, file));
  } catch (error) {
    throw fileError("read", shown(ctx, file), error);
  }
};

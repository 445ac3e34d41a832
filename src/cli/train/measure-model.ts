import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { EXIT, type ExitCode } from "../../engine/errors.ts";
import { unpackModel } from "../../models/builtin/classifier/model-file.ts";
import { newRawScorer } from "../../models/builtin/classifier/raw-scorer.ts";
import { readSets } from "../../training/sets.ts";
import type { Context } from "../context.ts";
import { fileError } from "../file-error.ts";
import { shown } from "../places.ts";
import { printMeasured } from "./print-measured.ts";

/** Prints how well a model tells apart the dev texts of folders. */
export const measureModel = (
  ctx: Context,
  { model, folders, json }: { readonly model: string; readonly folders: readonly string[]; readonly json: boolean },
): ExitCode => {
  const score = newRawScorer(unpackModel(bytesOf(ctx, model)));
  printMeasured(
    ctx,
    folders.flatMap((folder) => readSets(resolve(ctx.cwd, folder), "dev")),
    score,
    json,
  );
  return EXIT.ok;
};

const bytesOf = (ctx: Context, file: string): Uint8Array => {
  try {
    return readFileSync(resolve(ctx.cwd, file));
  } catch (error) {
    throw fileError("read", shown(ctx, file), error);
  }
};

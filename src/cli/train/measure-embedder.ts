import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { EXIT, type ExitCode } from "../../engine/errors.ts";
import { loadEmbedder } from "../../models/builtin/embedder/load-embedder.ts";
import { type Figure, figuresOf } from "../../training/embedder/figures.ts";
import { meaningsToMeasure } from "../../training/embedder/gather.ts";
import type { Context } from "../context.ts";
import { fileError } from "../file-error.ts";
import { jsonText } from "../json.ts";
import { shown } from "../places.ts";
import { paraphrasesFolder } from "./embed-into.ts";

/** Prints how well an embedder finds paraphrases that it has not learnt from. */
export const measureEmbedder = async (
  ctx: Context,
  { model, json }: { readonly model: string; readonly json: boolean },
): Promise<ExitCode> => {
  const embedder = loadEmbedder(bytesOf(ctx, model), shown(ctx, model));
  const figures = figuresOf(embedder.embed, meaningsToMeasure(paraphrasesFolder()));
  if (json) {
    ctx.print(jsonText({ model: embedder.model, figures: [...figures] }));
    return EXIT.ok;
  }
  ctx.print(HEAD.join("\t"));
  for (const figure of figures) ctx.print(cellsOf(figure).join("\t"));
  return EXIT.ok;
};

const HEAD = [
  "what",
  "by",
  "queries",
  "one wording: first",
  "first five",
  "1/rank",
  "all wordings: first",
  "first five",
  "1/rank",
  "nearer than a near miss",
];

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const cellsOf = ({ what, of, recall: { queries, one, all, nearMiss } }: Figure): readonly string[] => [
  what,
  of,
  String(queries),
  ...[one, all].flatMap(({ at1, at5, meanReciprocalRank }) => [
    percent(at1),
    percent(at5),
    meanReciprocalRank.toFixed(3),
  ]),
  percent(nearMiss.all),
];

const bytesOf = (ctx: Context, file: string): Uint8Array => {
  try {
    return readFileSync(resolve(ctx.cwd, file));
  } catch (error) {
    throw fileError("read", shown(ctx, file), error);
  }
};

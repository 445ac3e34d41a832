import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { EXIT, type ExitCode } from "../../engine/errors.ts";
import { loadEmbedder } from "../../models/builtin/embedder/load-embedder.ts";
import { figuresOf } from "../../training/embedder/figures.ts";
import { meanings } from "../../training/embedder/gather.ts";
import type { Context } from "../context.ts";
import { fileError } from "../file-error.ts";
import { shown } from "../places.ts";
import { paraphrasesFolder } from "./embed-into.ts";

/** Prints how well an embedder finds paraphrases that it has not learnt from. */
export const measureEmbedder = async (
  ctx: Context,
  { model, json }: { readonly model: string; readonly json: boolean },
): Promise<ExitCode> => {
  const embedder = loadEmbedder(bytesOf(ctx, model), shown(ctx, model));
  const figures = figuresOf(embedder.embed, meanings(paraphrasesFolder()));
  if (json) {
    ctx.print(JSON.stringify({ model: embedder.model, figures }));
    return EXIT.ok;
  }
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const rows = [
    ["", "", "queries", "first", "first five", "1/rank", "first, of all wordings", "nearer than a near miss"],
    ...figures.map(({ what, of, recall: { queries, one, all, nearMiss } }) => [
      what,
      of,
      String(queries),
      percent(one.at1),
      percent(one.at5),
      one.meanReciprocalRank.toFixed(3),
      percent(all.at1),
      percent(nearMiss.all),
    ]),
  ];
  for (const row of rows) ctx.print(row.join("\t"));
  return EXIT.ok;
};

const bytesOf = (ctx: Context, file: string): Uint8Array => {
  try {
    return readFileSync(resolve(ctx.cwd, file));
  } catch (error) {
    throw fileError("read", shown(ctx, file), error);
  }
};

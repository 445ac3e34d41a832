import { join } from "node:path";
import { fingerprintOf } from "../src/models/transformers/check-files.ts";
import type { ModelKind, ThreadJob } from "../src/models/transformers/protocol.ts";
import { type TinyModel, writeModel } from "./onnx/tiny-models.ts";

/** Writes a tiny model, and what a thread is told to load it. */
export const tinyJob = async (
  folder: string,
  kind: ModelKind,
  files: TinyModel,
  name = `tiny/${kind}`,
): Promise<ThreadJob> => {
  writeModel(folder, name, files);
  const known = Object.keys(files).map(async (path) => ({ path, ...(await fingerprintOf(join(folder, name, path))) }));
  return { folder, name, kind, dtype: "q8", pooling: "mean", threads: 1, files: await Promise.all(known) };
};

import { folderSource } from "../src/models/pull/folder-source.ts";
import { pullModel } from "../src/models/pull/pull-model.ts";
import type { Manifest } from "../src/models/transformers/manifest.ts";

/** Pulls a model from a folder of models into another, without trying it. */
export const pulledModel = (folder: string, name: string, from: string): Promise<Manifest> =>
  pullModel({
    folder,
    name,
    source: folderSource(from, from, name),
    dtype: "q8",
    mostBytes: 1e9,
    again: false,
    now: 0,
    probe: async () => undefined,
    onProgress: () => {},
    onRetry: () => {},
    sleep: async () => {},
    signal: new AbortController().signal,
  });

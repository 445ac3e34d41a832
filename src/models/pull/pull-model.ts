import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { ModelError } from "../../engine/errors.ts";
import { MANIFEST_FILE, type Manifest } from "../transformers/manifest.ts";
import { dropEmpty, PULLING, readManifest, writeManifest } from "../transformers/model-folder.ts";
import type { ModelName } from "../transformers/model-name.ts";
import type { Dtype, ThreadJob } from "../transformers/protocol.ts";
import { type Download, type Downloaded, download } from "./download.ts";
import type { ModelSource } from "./model-source.ts";
import { lockPull } from "./pull-lock.ts";
import { jsonOf, LFS, LFS_HINT, type ModelConfig, readConfig, readPooling, weightsFile } from "./read-config.ts";

export type Pull = Pick<Download, "onProgress" | "onRetry" | "sleep" | "signal"> & {
  readonly folder: string;
  readonly name: ModelName;
  readonly source: ModelSource;
  readonly dtype: Dtype;
  readonly mostBytes: number;
  /** Takes what the source has now, though something else was pulled before. */
  readonly again: boolean;
  readonly now: number;
  /** Loads it and gives the numbers that it makes of a text; `undefined` where transformers.js is not installed. */
  readonly probe: (job: ThreadJob) => Promise<number | undefined>;
};

/** Of configuration and tokenizer; the largest vocabularies have some 20 MB. */
const MOST_BYTES_BESIDE = 64 * 1024 * 1024;

/**
 * Fetches a model into a folder of its own beside the others, looks whether it is whole and loads, and only then puts it in its place.
 *
 * Errors: `ModelError`: the source has no such model, it is no transformer, does not load, or is another than what was pulled before.
 */
export const pullModel = async (what: Pull): Promise<Manifest> => {
  const draft = join(what.folder, PULLING, what.name);
  const lock = lockPull(`${draft}.lock`, what.name);
  try {
    return await pullInto(draft, what);
  } finally {
    lock.release();
    dropEmpty(dirname(draft), what.folder);
  }
};

const pullInto = async (draft: string, what: Pull): Promise<Manifest> => {
  const { folder, name, source } = what;
  // Below the name, so that it can be tried as it will be used.
  const aside = join(folder, PULLING);
  const before = what.again ? undefined : knownBefore(folder, name);
  const files: Downloaded[] = [];

  const fetched = async (path: string, mostBytes: number): Promise<string | undefined> => {
    const must = before?.files.find((file) => file.path === path)?.sha256;
    const file = join(draft, path);
    const { onProgress, onRetry, sleep, signal } = what;
    const done = await download({ source, path, file, mostBytes, sha256: must, onProgress, onRetry, sleep, signal });
    if (done === undefined) return undefined;
    files.push(done);
    return file;
  };
  const needed = async (path: string, mostBytes = MOST_BYTES_BESIDE): Promise<string> => {
    const file = await fetched(path, mostBytes);
    if (file === undefined) throw missing(source, name, path);
    return file;
  };

  const config = readConfig(readFileSync(await needed("config.json"), "utf8"), source.shownAs);
  for (const path of ["tokenizer.json", "tokenizer_config.json"])
    jsonOf(readFileSync(await needed(path), "utf8"), path, source.shownAs);
  const pooling = config.kind === "embedder" ? await fetched("1_Pooling/config.json", MOST_BYTES_BESIDE) : undefined;
  const weights = weightsFile(what.dtype);
  refusePointer(await needed(weights, what.mostBytes), weights);
  if (config.hasExternalData) await needed(`${weights}_data`, what.mostBytes);

  const revision = files.find((file) => file.revision !== undefined)?.revision;
  const draftOf = {
    name,
    kind: config.kind,
    dtype: what.dtype,
    pooling: readPooling(pooling === undefined ? undefined : readFileSync(pooling, "utf8")),
    files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  };
  const width = widthOf(config, name, await what.probe({ ...draftOf, folder: aside, threads: 1 }));
  const manifest: Manifest = {
    format: "modbot-model/1",
    ...draftOf,
    source: source.shownAs,
    ...(revision === undefined ? {} : { revision }),
    pulled_at: what.now,
    width,
    labels: [...config.labels],
    activation: config.activation,
    platt: before?.platt ?? {},
  };
  writeManifest(aside, manifest);
  putInPlace(draft, join(folder, name));
  rmSync(`${draft}.old`, { recursive: true, force: true });
  return manifest;
};

/** A damaged manifest says nothing that could be held against a new one. */
const knownBefore = (folder: string, name: ModelName): Manifest | undefined => {
  if (!existsSync(join(folder, name, MANIFEST_FILE))) return undefined;
  try {
    return readManifest(folder, name);
  } catch (error) {
    if (error instanceof ModelError) return undefined;
    throw error;
  }
};

const missing = (source: ModelSource, name: ModelName, path: string): ModelError =>
  new ModelError(`${source.shownAs} has no ${path} of ${name}.`, {
    hint: path.startsWith("onnx/")
      ? "Has it ONNX files? Those with numbers of another kind: --dtype fp32."
      : "Check the name: owner/name, as the hub writes it.",
  });

const refusePointer = (file: string, path: string): void => {
  const start = Buffer.alloc(LFS.length);
  const handle = openSync(file, "r");
  readSync(handle, start);
  closeSync(handle);
  if (start.toString("latin1") !== LFS) return;
  // What is not the file must not be gone on with.
  rmSync(file);
  throw new ModelError(`cannot use ${path}: it holds no numbers.`, { hint: LFS_HINT });
};

const widthOf = (config: ModelConfig, name: ModelName, probed: number | undefined): number => {
  const width = probed ?? (config.kind === "classifier" ? config.labels.length : config.width);
  if (width === undefined || width === 0)
    throw new ModelError(`cannot use ${name}: its config.json does not say what it gives.`, {
      hint: "Install transformers.js, so that it can be tried: npm install --include=optional",
    });
  if (config.kind === "classifier" && config.labels.length !== width)
    throw new ModelError(`cannot use ${name}: it names ${config.labels.length} labels and gives ${width} numbers.`);
  return width;
};

/** The old one goes only when the new one stands beside it, and comes back when that cannot take its place. */
const putInPlace = (draft: string, place: string): void => {
  mkdirSync(dirname(place), { recursive: true });
  const old = `${draft}.old`;
  const hadOne = existsSync(place);
  if (hadOne) renameSync(place, old);
  try {
    renameSync(draft, place);
  } catch (error) {
    if (hadOne) renameSync(old, place);
    throw error;
  }
};

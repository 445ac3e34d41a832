import { statSync } from "node:fs";
import { join } from "node:path";
import { changedFile } from "../../models/transformers/check-files.ts";
import { bytesOf, type Manifest } from "../../models/transformers/manifest.ts";
import { type KnownModel, modelsIn } from "../../models/transformers/model-folder.ts";
import { BUILT_IN } from "../../models/transformers/model-name.ts";
import { MODEL_KINDS, type ModelKind } from "../../models/transformers/protocol.ts";
import { safe } from "../../tui/safe-text.ts";
import { builtInClassifierFile, builtInEmbedderFile } from "../built-in-models.ts";
import type { ModelChoice } from "../config/models.ts";
import { columns, type Paint } from "../paint.ts";

const BUILT_IN_FILES: Readonly<Record<ModelKind, () => string>> = {
  embedder: builtInEmbedderFile,
  classifier: builtInClassifierFile,
};

/** A model as `models list` tells it. `problem`: why it cannot be used, and what to do. */
export type ListedModel = {
  readonly name: string;
  readonly kind?: ModelKind;
  readonly inUse: boolean;
  /** Of a built-in one. */
  readonly bytes?: number;
  readonly manifest?: Manifest;
  readonly problem?: { readonly why: string; readonly hint?: string | undefined };
};

/** The built-in models, and those that were pulled. `check`: reads every file, and looks whether it is what was pulled. */
export const listedModels = async (choice: ModelChoice, check: boolean): Promise<readonly ListedModel[]> => {
  const builtIn = MODEL_KINDS.map((kind) => ({
    name: BUILT_IN,
    kind,
    inUse: choice[kind] === undefined,
    bytes: statSync(BUILT_IN_FILES[kind](), { throwIfNoEntry: false })?.size ?? 0,
  }));
  const known = modelsIn(choice.folder);
  const pulled: ListedModel[] = [];
  for (const one of known) pulled.push(await listed(one, choice, check));
  // What is to be used and is not there is what one looks for in the list.
  const gone = MODEL_KINDS.flatMap((kind): ListedModel[] => {
    const name = choice[kind];
    if (name === undefined || known.some((one) => one.name === name)) return [];
    return [{ name, kind, inUse: true, problem: { why: "it is not there", hint: `modbot models pull ${name}` } }];
  });
  return [...builtIn, ...pulled, ...gone];
};

const listed = async (one: KnownModel, choice: ModelChoice, check: boolean): Promise<ListedModel> => {
  const { name } = one;
  const inUse = MODEL_KINDS.some((kind) => choice[kind] === name);
  if ("broken" in one) return { name, inUse, problem: { why: one.broken.message, hint: one.broken.hint } };
  const { manifest } = one;
  const changed = check ? await changedFile(join(choice.folder, name), manifest.files) : undefined;
  return {
    name,
    kind: manifest.kind,
    inUse,
    manifest,
    ...(changed === undefined ? {} : { problem: { why: changed, hint: `modbot models pull ${name}` } }),
  };
};

/** `384 dimensions`, or the labels. */
export const givesText = ({ kind, width, labels }: Pick<Manifest, "kind" | "width" | "labels">): string =>
  kind === "embedder" ? `${width} dimensions` : labels.map((label) => safe(label, 30)).join(" ");

export const modelJson = ({ name, kind, inUse, bytes, manifest, problem }: ListedModel): unknown => ({
  name,
  kind,
  in_use: inUse,
  built_in: name === BUILT_IN,
  ...(manifest === undefined
    ? { bytes }
    : {
        bytes: bytesOf(manifest),
        dtype: manifest.dtype,
        ...(manifest.kind === "embedder" ? { dimensions: manifest.width } : { labels: manifest.labels }),
        calibrated: Object.keys(manifest.platt),
        source: manifest.source,
        revision: manifest.revision,
        pulled_at: manifest.pulled_at,
        files: manifest.files,
      }),
  ...(problem === undefined ? {} : { problem: problem.why }),
});

const sizeText = (bytes: number | undefined): string => (bytes === undefined ? "" : `${(bytes / 1e6).toFixed(1)} MB`);

export const modelLines = (models: readonly ListedModel[], paint: Paint): readonly string[] => {
  const rows = models.map(({ name, kind, inUse, bytes, manifest }) => [
    safe(name, 100),
    kind ?? "",
    inUse ? "in use" : "",
    sizeText(manifest === undefined ? bytes : bytesOf(manifest)),
    manifest === undefined ? (name === BUILT_IN ? "part of modbot" : "") : givesText(manifest),
  ]);
  const [head = "", ...table] = columns([["model", "kind", "", "size", "gives"], ...rows], [3]);
  const problems = models.flatMap(({ name, problem }) =>
    problem === undefined
      ? []
      : [
          paint.yellow(
            `${safe(name, 100)}: ${safe(problem.why, 300)}${problem.hint ? `. ${safe(problem.hint, 200)}` : ""}`,
          ),
        ],
  );
  return [paint.bold(head), ...table, ...(problems.length > 0 ? ["", ...problems] : [])];
};

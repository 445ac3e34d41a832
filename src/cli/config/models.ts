import { dirname, resolve } from "node:path";
import { z } from "zod";
import { LABELS, type LabelName } from "../../engine/scorers/labels.ts";
import { BUILT_IN, type ModelName, modelName } from "../../models/transformers/model-name.ts";

/** Folder of pulled models, beside the database. */
const FOLDER = "modbot-models";
const MOST_THREADS = 64;

const model = z
  .string()
  .refine((text) => text === BUILT_IN || modelName(text) !== undefined, {
    error: "Write a name like Xenova/all-MiniLM-L6-v2, or builtin",
  })
  .default(BUILT_IN);

/** `models:` of modbot.yaml. */
export const modelsSchema = z
  .strictObject({
    folder: z.string().min(1).optional(),
    embedder: model,
    classifier: model,
    labels: z.record(z.string().min(1), z.enum([...LABELS, "none"])).default({}),
    threads: z.int().min(1).max(MOST_THREADS).optional(),
  })
  .prefault({});

/** Which models are used, and where pulled ones lie. */
export type ModelChoice = {
  /** Absolute. */
  readonly folder: string;
  /** Absent: the built-in one alone. */
  readonly embedder?: ModelName;
  readonly classifier?: ModelName;
  /** What labels of the classifier mean, where that is not known. */
  readonly labels: Readonly<Record<string, LabelName | "none">>;
  /** Cores that a model may use at once. Absent: as many as suit the machine. */
  readonly threads?: number;
};

/** `at`: a path of the configuration, made absolute. */
export const modelChoice = (
  { folder, embedder, classifier, labels, threads }: z.output<typeof modelsSchema>,
  database: string,
  at: (path: string) => string,
): ModelChoice => ({
  folder: folder === undefined ? folderBeside(database) : at(folder),
  ...named("embedder", embedder),
  ...named("classifier", classifier),
  labels,
  ...(threads === undefined ? {} : { threads }),
});

export const folderBeside = (database: string): string => resolve(dirname(database), FOLDER);

const named = (kind: "embedder" | "classifier", text: string): Partial<Record<typeof kind, ModelName>> => {
  const name = modelName(text);
  return name === undefined ? {} : { [kind]: name };
};

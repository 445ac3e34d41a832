import { createHash } from "node:crypto";
import { z } from "zod";
import { LABELS } from "../../engine/scorers/labels.ts";
import type { ModelRef } from "../../engine/scorers/model-ref.ts";
import { DTYPES, MODEL_KINDS, POOLINGS } from "./protocol.ts";
import { ACTIVATIONS } from "./slow-classifier.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A path that leads out of the folder of the model is refused, whoever wrote the file. */
const path = z.string().regex(/^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/);
const platt = z.strictObject({ slope: z.number(), offset: z.number() });

/** modbot.json beside the files of a model: where they are from, what they were when they were pulled, and how the model is used. */
export const manifestSchema = z.strictObject({
  format: z.literal("modbot-model/1"),
  name: z.string(),
  kind: z.enum(MODEL_KINDS),
  source: z.string(),
  /** The commit of the hub that it is of, where that is known. */
  revision: z.string().optional(),
  pulled_at: z.number(),
  dtype: z.enum(DTYPES),
  pooling: z.enum(POOLINGS),
  files: z.array(z.strictObject({ path, bytes: z.int().min(0), sha256 })).min(1),
  /** Numbers of a vector; of a classifier: labels. */
  width: z.int().min(1),
  labels: z.array(z.string()).default([]),
  activation: z.enum(ACTIVATIONS).default("sigmoid"),
  platt: z.partialRecord(z.enum(LABELS), platt).default({}),
});
export type Manifest = z.output<typeof manifestSchema>;

export const MANIFEST_FILE = "modbot.json";

export const bytesOf = ({ files }: Pick<Manifest, "files">): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** The model as scores name it: its version is made of every file, and of whatever else its numbers rest on. */
export const modelRef = ({ name, files, pooling, dtype }: Manifest, scoring: unknown): ModelRef => {
  const parts = files.map(({ path: file, sha256: hash }) => [file, hash]).sort();
  const hash = createHash("sha256").update(JSON.stringify([parts, dtype, pooling, scoring]));
  return { id: name, version: hash.digest("hex").slice(0, 12) };
};

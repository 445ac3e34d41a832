import { z } from "zod";
import { ModelError } from "../../engine/errors.ts";
import type { Dtype, ModelKind, Pooling } from "../transformers/protocol.ts";
import type { Activation } from "../transformers/slow-classifier.ts";

/** What config.json of a model says that matters here; all else is left to transformers.js. */
const schema = z.looseObject({
  model_type: z.string(),
  architectures: z.array(z.string()).default([]),
  hidden_size: z.int().min(1).optional(),
  problem_type: z.string().nullish(),
  id2label: z.record(z.string(), z.string()).default({}),
  "transformers.js_config": z.looseObject({ use_external_data_format: z.unknown() }).partial().default({}),
});

export type ModelConfig = {
  readonly kind: ModelKind;
  /** Numbers of a vector, where the file says it. */
  readonly width?: number | undefined;
  readonly labels: readonly string[];
  readonly activation: Activation;
  /** Are its weights in a file of their own, beside the model? */
  readonly hasExternalData: boolean;
};

/** Reads config.json. Errors: `ModelError`: it is none, or one of a model of another kind. */
export const readConfig = (text: string, from: string): ModelConfig => {
  const read = schema.safeParse(jsonOf(text, "config.json", from));
  if (!read.success)
    throw new ModelError(`cannot use what ${from} has: its config.json is not that of a transformer.`, {
      hint: "Name a model in the layout of transformers.js. See docs/models.md.",
    });
  const { architectures, id2label, problem_type, hidden_size, "transformers.js_config": js } = read.data;
  const isClassifier = architectures.some((name) => name.endsWith("ForSequenceClassification"));
  const labels = Object.entries(id2label)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, label]) => label);
  return {
    kind: isClassifier ? "classifier" : "embedder",
    ...(hidden_size === undefined ? {} : { width: hidden_size }),
    labels: isClassifier ? labels : [],
    activation: problem_type === "multi_label_classification" || labels.length === 1 ? "sigmoid" : "softmax",
    hasExternalData: Boolean(js.use_external_data_format),
  };
};

/** `1_Pooling/config.json` of a sentence model: mean where there is none, or where it wants something else. */
export const readPooling = (text: string | undefined): Pooling => {
  if (text === undefined) return "mean";
  const read = z
    .looseObject({ pooling_mode_cls_token: z.boolean().default(false) })
    .safeParse(jsonOf(text, "1_Pooling/config.json", "it"));
  return read.success && read.data.pooling_mode_cls_token ? "cls" : "mean";
};

/** A page that says *log in* instead of a file, or a pointer of Git LFS, is found here. */
export const jsonOf = (text: string, path: string, from: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ModelError(`cannot use what ${from} has: ${path} is not JSON.`, {
      hint: text.startsWith(LFS) ? LFS_HINT : "Is this the right address? Something else may answer in its place.",
      cause,
    });
  }
};

export const LFS = "version https://git-lfs";
export const LFS_HINT = "It is a pointer of Git LFS. In that folder: git lfs pull";

/** The file of a model with its numbers stored so. */
export const weightsFile = (dtype: Dtype): string =>
  `onnx/model${dtype === "fp32" ? "" : dtype === "q8" ? "_quantized" : `_${dtype}`}.onnx`;

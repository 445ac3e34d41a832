/** What a model is for: vectors of texts, or scores of labels. */
export const MODEL_KINDS = ["embedder", "classifier"] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];

/** How the numbers of a model are stored, as transformers.js calls it: `q8` is a quarter of `fp32`, and good enough. */
export const DTYPES = ["q8", "fp32", "fp16", "int8", "uint8", "q4", "q4f16"] as const;
export type Dtype = (typeof DTYPES)[number];

/** How the vectors of the tokens become one of the text. */
export const POOLINGS = ["mean", "cls"] as const;
export type Pooling = (typeof POOLINGS)[number];

/** A file of a model, with what it must be. `path`: relative to the folder of the model, with `/`. */
export type ModelFile = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** What the thread of a model is to load. `folder` holds the models, each in the folder of its name. */
export type ThreadJob = {
  readonly folder: string;
  readonly name: string;
  readonly kind: ModelKind;
  readonly dtype: Dtype;
  readonly pooling: Pooling;
  /** Cores that one batch may use. */
  readonly threads: number;
  /** All that is read must be there, and be as it was pulled. */
  readonly files: readonly ModelFile[];
};

/** To the thread: a batch, or that it is over. */
export type ThreadAsk = { readonly id: number; readonly texts: readonly string[] } | "close";

/** From the thread. `values`: `width` numbers for each text, one behind the other. `broken`: it will answer nothing. */
export type ThreadNews =
  | { readonly is: "ready"; readonly width: number }
  | { readonly is: "answer"; readonly id: number; readonly values: Float32Array<ArrayBuffer>; readonly width: number }
  | { readonly is: "failed"; readonly id: number; readonly why: string }
  | { readonly is: "broken"; readonly why: string; readonly hint: string };

import { join } from "node:path";
import type { Model, Tensor, Tokenizer } from "@xenova/transformers";
import { ModelError } from "../../engine/errors.ts";
import { changedFile } from "./check-files.ts";
import { poolTokens } from "./pool-tokens.ts";
import type { ThreadJob } from "./protocol.ts";

/** A model in memory. `run` gives `width` numbers a text: a vector of unit length, or the logits of the labels. */
export type LoadedModel = {
  readonly width: number;
  readonly run: (texts: readonly string[]) => Promise<Float32Array<ArrayBuffer>>;
  readonly dispose: () => Promise<void>;
};

/** What a message of chat has, with room to spare; the time goes up with the square. */
const MOST_TOKENS = 128;

const HOW_TO_INSTALL = "Install modbot with its optional packages: npm install --include=optional";

/**
 * Loads a model from its folder, after a look at each of its files. Nothing is ever fetched.
 * Errors: `ModelError`: transformers.js is not installed, a file is not what was pulled, or it is no model of the kind.
 */
export const loadModel = async (job: ThreadJob): Promise<LoadedModel> => {
  const changed = await changedFile(join(job.folder, job.name), job.files);
  if (changed !== undefined)
    throw new ModelError(`cannot use model ${job.name}: ${changed}.`, {
      hint: `Fetch it again: modbot models pull ${job.name}`,
    });
  const library = await libraryIn(job.folder);
  try {
    const tokenizer = await library.AutoTokenizer.from_pretrained(job.name, { local_files_only: true });
    const load = job.kind === "embedder" ? library.AutoModel : library.AutoModelForSequenceClassification;
    const model = await load.from_pretrained(job.name, {
      dtype: job.dtype,
      device: "cpu",
      local_files_only: true,
      session_options: { intraOpNumThreads: job.threads, interOpNumThreads: 1 },
    });
    const run = runner(job, tokenizer, model);
    // The first run lays out memory, and tells whether it works at all.
    const width = (await run(["hello there"])).length;
    return { width, run, dispose: async () => void (await model.dispose()) };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ModelError(`cannot use model ${job.name}: it does not load as ${job.kind}: ${why}`, {
      hint: "Is it a model of this kind, in the layout of transformers.js? See docs/models.md.",
      cause,
    });
  }
};

const libraryIn = async (folder: string) => {
  const library = await import("@xenova/transformers").catch((cause: unknown) => {
    throw new ModelError("transformers.js is not installed.", { hint: HOW_TO_INSTALL, cause });
  });
  const { env } = library;
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = folder;
  env.useFSCache = false;
  env.useBrowserCache = false;
  env.useWasmCache = false;
  env.logLevel = ERRORS_ALONE;
  env.fetch = async () => {
    throw new Error("a model that is loaded fetches nothing");
  };
  return library;
};
const ERRORS_ALONE = 40;

const runner =
  ({ kind, pooling }: ThreadJob, tokenizer: Tokenizer, model: Model): LoadedModel["run"] =>
  async (texts) => {
    const inputs = tokenizer(texts, { padding: true, truncation: true, max_length: MOST_TOKENS });
    const outputs = await model(inputs);
    const mask = inputs.attention_mask;
    try {
      return kind === "classifier"
        ? Float32Array.from(floatsOf(outputs.logits, 2).values)
        : vectorsOf(outputs, mask, pooling);
    } finally {
      for (const tensor of [...Object.values(inputs), ...Object.values(outputs)]) tensor?.dispose();
    }
  };

const vectorsOf = (
  outputs: Readonly<Record<string, Tensor | undefined>>,
  mask: Tensor | undefined,
  pooling: ThreadJob["pooling"],
): Float32Array<ArrayBuffer> => {
  const { dims, values } = floatsOf(outputs.last_hidden_state ?? outputs.token_embeddings, 3);
  const [texts = 0, tokens = 0, width = 0] = dims;
  if (mask === undefined) throw new Error("the tokenizer gives no attention mask");
  return poolTokens({ texts, tokens, width, values, mask: mask.data }, pooling);
};

const floatsOf = (tensor: Tensor | undefined, rank: number): { dims: readonly number[]; values: Float32Array } => {
  if (tensor === undefined || tensor.dims.length !== rank || !(tensor.data instanceof Float32Array))
    throw new Error(`it gives no table of ${rank} dimensions`);
  return { dims: tensor.dims, values: tensor.data };
};

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BertSize, bertGraph } from "./bert.ts";
import { type Graph, onnxBytes, type Port } from "./model.ts";

/** The words that the tiny models know, each with its direction: what means much the same lies close together. */
const WORDS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  hello: [1, 0, 0, 0],
  hi: [0.9, 0.1, 0, 0],
  morning: [0.8, 0, 0.2, 0],
  idiot: [0, 1, 0, 0],
  stupid: [0.1, 0.9, 0, 0],
  cat: [0, 0, 1, 0],
  kitten: [0, 0.1, 0.9, 0],
  win: [0, 0, 0, 1],
  you: [0.1, 0.1, 0.1, 0.1],
  are: [0.1, 0.1, 0.1, 0.1],
  a: [0.1, 0.1, 0.1, 0.1],
};
const SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"] as const;
const WIDTH = 4;

const vocabulary = [...SPECIAL, ...Object.keys(WORDS)];

const tokenizer = () => ({
  version: "1.0",
  truncation: null,
  padding: null,
  added_tokens: SPECIAL.map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  })),
  normalizer: {
    type: "BertNormalizer",
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: "BertPreTokenizer" },
  post_processor: null,
  decoder: { type: "WordPiece", prefix: "##", cleanup: true },
  model: {
    type: "WordPiece",
    unk_token: "[UNK]",
    continuing_subword_prefix: "##",
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(vocabulary.map((word, id) => [word, id])),
  },
});

const tokenizerConfig = {
  tokenizer_class: "BertTokenizer",
  do_lower_case: true,
  model_max_length: 512,
  pad_token: "[PAD]",
  unk_token: "[UNK]",
  cls_token: "[CLS]",
  sep_token: "[SEP]",
  mask_token: "[MASK]",
};

const INPUTS: readonly Port[] = ["input_ids", "attention_mask", "token_type_ids"].map((name) => ({
  name,
  type: "int64",
  dims: ["texts", "tokens"],
}));

const embeddings = {
  name: "embeddings",
  dims: [vocabulary.length, WIDTH],
  data: Float32Array.from(vocabulary.flatMap((word) => WORDS[word] ?? [0, 0, 0, 0])),
};

/** Each token's direction, and nothing else: the mean of them is that of the text. */
const embedderGraph: Graph = {
  inputs: INPUTS,
  outputs: [{ name: "last_hidden_state", type: "float", dims: ["texts", "tokens", WIDTH] }],
  tables: [embeddings],
  nodes: [{ op: "Gather", from: ["embeddings", "input_ids"], to: ["last_hidden_state"] }],
};

/** Insults and greetings told apart by the sum of the directions: logits of `insult`, `toxic` and `friendly`. */
const classifierGraph: Graph = {
  inputs: INPUTS,
  outputs: [{ name: "logits", type: "float", dims: ["texts", 3] }],
  tables: [
    embeddings,
    { name: "axis", dims: [1], data: BigInt64Array.of(1n) },
    { name: "weights", dims: [WIDTH, 3], data: Float32Array.from([-6, -6, 6, 8, 6, -6, 0, 0, 0, 0, 0, 0]) },
    { name: "bias", dims: [3], data: Float32Array.from([-4, -3, 0]) },
  ],
  nodes: [
    { op: "Gather", from: ["embeddings", "input_ids"], to: ["tokens"] },
    { op: "ReduceSum", from: ["tokens", "axis"], to: ["sum"], with: { keepdims: 0 } },
    { op: "MatMul", from: ["sum", "weights"], to: ["product"] },
    { op: "Add", from: ["product", "bias"], to: ["logits"] },
  ],
};

const CONFIG = { model_type: "bert", hidden_size: WIDTH, vocab_size: vocabulary.length, pad_token_id: 0 };

export type TinyModel = Readonly<Record<string, Uint8Array>>;

const filesOf = (config: object, graph: Graph): TinyModel => ({
  "config.json": Buffer.from(JSON.stringify(config)),
  "tokenizer.json": Buffer.from(JSON.stringify(tokenizer())),
  "tokenizer_config.json": Buffer.from(JSON.stringify(tokenizerConfig)),
  "onnx/model_quantized.onnx": onnxBytes(graph),
});

/** A sentence model of 4 dimensions that knows eleven words, as files by their paths. */
export const tinyEmbedder = (): TinyModel => filesOf({ ...CONFIG, architectures: ["BertModel"] }, embedderGraph);

/** A BERT with numbers of chance, of any size, as files by their paths. It knows the eleven words too. */
export const randomBert = (size: BertSize): TinyModel =>
  filesOf({ ...CONFIG, hidden_size: size.width, architectures: ["BertModel"] }, bertGraph(size));

/** A classifier with the labels `insult`, `toxic` and `friendly`. */
export const tinyClassifier = (problem: "multi_label_classification" | "single_label_classification"): TinyModel =>
  filesOf(
    {
      ...CONFIG,
      architectures: ["BertForSequenceClassification"],
      problem_type: problem,
      id2label: { 0: "insult", 1: "toxic", 2: "friendly" },
      label2id: { insult: 0, toxic: 1, friendly: 2 },
    },
    classifierGraph,
  );

/** Writes a model into a folder of its own. */
export const writeModel = (folder: string, name: string, files: TinyModel): void => {
  for (const [path, bytes] of Object.entries(files)) {
    const file = join(folder, name, path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, bytes);
  }
};

import type { Data, Graph, Node, Port, Table } from "./model.ts";

export type BertSize = {
  readonly layers: number;
  readonly width: number;
  readonly heads: number;
  readonly inner: number;
  readonly vocabulary: number;
};

/** The size of all-MiniLM-L6-v2, but for its vocabulary, which costs memory and no time. */
export const MINILM_SIZE: BertSize = { layers: 6, width: 384, heads: 12, inner: 1_536, vocabulary: 512 };

/** The size of toxic-bert, likewise. */
export const BERT_BASE_SIZE: BertSize = { layers: 12, width: 768, heads: 12, inner: 3_072, vocabulary: 512 };

const INT64 = "int64";
const FLOAT = 1;

/**
 * A BERT of this size with numbers drawn from a seed: it says nothing of any use, and takes as long as a real one. Its weights are
 * bytes and its activations are made so as it runs, as in the `q8` models of the hub.
 */
export const bertGraph = ({ layers, width, heads, inner, vocabulary }: BertSize, seed = 1): Graph => {
  const tables: Table[] = [];
  const nodes: Node[] = [];
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  let count = 0;
  const fresh = (): string => `n${count++}`;
  const table = (data: Data, dims: readonly number[]): string => {
    const name = fresh();
    tables.push({ name, dims, data });
    return name;
  };
  const floats = (...values: readonly number[]): string => table(Float32Array.from(values), []);
  const ints = (...values: readonly number[]): string => table(BigInt64Array.from(values.map(BigInt)), [values.length]);
  const op = (name: string, from: readonly string[], attributes: Node["with"] = {}): string => {
    const to = fresh();
    nodes.push({ op: name, from, to: [to], with: attributes });
    return to;
  };

  /** Bytes times bytes, and back: what onnxruntime makes of a layer in a `q8` model. */
  const linear = (x: string, inputs: number, outputs: number): string => {
    const weights = table(
      Int8Array.from({ length: inputs * outputs }, () => Math.round(random() * 127)),
      [inputs, outputs],
    );
    const [quantized, scale, zero] = [fresh(), fresh(), fresh()];
    nodes.push({ op: "DynamicQuantizeLinear", from: [x], to: [quantized, scale, zero] });
    const product = op("MatMulInteger", [quantized, weights, zero, table(Int8Array.of(0), [])]);
    const scales = op("Mul", [scale, floats(Math.sqrt(3 / inputs) / 127)]);
    const sum = op("Mul", [op("Cast", [product], { to: FLOAT }), scales]);
    return op("Add", [
      sum,
      table(
        Float32Array.from({ length: outputs }, () => random() / 50),
        [outputs],
      ),
    ]);
  };
  const norm = (x: string): string =>
    op(
      "LayerNormalization",
      [x, table(new Float32Array(width).fill(1), [width]), table(new Float32Array(width), [width])],
      {
        axis: -1,
        epsilon: { float: 1e-12 },
      },
    );
  const split = ints(0, 0, heads, width / heads);
  const whole = ints(0, 0, width);
  const headsOf = (x: string, perm: readonly number[]): string =>
    op("Transpose", [op("Reshape", [linear(x, width, width), split])], { perm });

  const there = op("Unsqueeze", [op("Cast", ["attention_mask"], { to: FLOAT }), ints(1, 2)]);
  const mask = op("Mul", [op("Sub", [floats(1), there]), floats(-10_000)]);
  const attention = (x: string): string => {
    const [q, k, v] = [headsOf(x, [0, 2, 1, 3]), headsOf(x, [0, 2, 3, 1]), headsOf(x, [0, 2, 1, 3])];
    const likeness = op("Mul", [op("MatMul", [q, k]), floats(1 / Math.sqrt(width / heads))]);
    const shares = op("Softmax", [op("Add", [likeness, mask])], { axis: -1 });
    const mixed = op("Transpose", [op("MatMul", [shares, v])], { perm: [0, 2, 1, 3] });
    return linear(op("Reshape", [mixed, whole]), width, width);
  };
  const gelu = (x: string): string => {
    const erf = op("Erf", [op("Mul", [x, floats(Math.SQRT1_2)])]);
    return op("Mul", [op("Mul", [x, op("Add", [erf, floats(1)])]), floats(0.5)]);
  };

  const words = table(Float32Array.from({ length: vocabulary * width }, random), [vocabulary, width]);
  let x = norm(op("Gather", [words, "input_ids"]));
  for (let layer = 0; layer < layers; layer++) {
    x = norm(op("Add", [x, attention(x)]));
    x = norm(op("Add", [x, linear(gelu(linear(x, width, inner)), inner, width)]));
  }
  nodes.push({ op: "Identity", from: [x], to: ["last_hidden_state"] });

  const inputs: readonly Port[] = ["input_ids", "attention_mask", "token_type_ids"].map((name) => ({
    name,
    type: INT64,
    dims: ["texts", "tokens"],
  }));
  return {
    inputs,
    outputs: [{ name: "last_hidden_state", type: "float", dims: ["texts", "tokens", width] }],
    tables,
    nodes,
  };
};

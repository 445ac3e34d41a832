import { type Bytes, bytes, float, inside, int, joined, text } from "./protobuf.ts";

/** Writes ONNX models. Field numbers and types are those of onnx.proto. Source: github.com/onnx/onnx, onnx/onnx.proto. */
const TYPES = { float: 1, uint8: 2, int8: 3, int64: 7 } as const;
type TypeName = keyof typeof TYPES;

export type Data = Float32Array | Uint8Array | Int8Array | BigInt64Array;
const typeOf = (data: Data): TypeName =>
  data instanceof Float32Array
    ? "float"
    : data instanceof Int8Array
      ? "int8"
      : data instanceof Uint8Array
        ? "uint8"
        : "int64";

/** A named table of numbers. */
export type Table = { readonly name: string; readonly dims: readonly number[]; readonly data: Data };
/** `string`: a dimension that the caller chooses. */
export type Port = { readonly name: string; readonly type: TypeName; readonly dims: readonly (number | string)[] };
type Attribute = number | readonly number[] | { readonly float: number };
export type Node = {
  readonly op: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly with?: Readonly<Record<string, Attribute>>;
};
export type Graph = {
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  readonly tables: readonly Table[];
  readonly nodes: readonly Node[];
};

const attribute = (name: string, value: Attribute): Bytes => {
  if (typeof value === "number") return inside(5, text(1, name), int(20, 2), int(3, value));
  if ("float" in value) return inside(5, text(1, name), int(20, 1), float(2, value.float));
  return inside(5, text(1, name), int(20, 7), ...value.map((one) => int(8, one)));
};

const node = ({ op, from, to, with: attributes = {} }: Node): Bytes =>
  inside(
    1,
    ...from.map((name) => text(1, name)),
    ...to.map((name) => text(2, name)),
    text(4, op),
    ...Object.entries(attributes).map(([name, value]) => attribute(name, value)),
  );

const table = ({ name, dims, data }: Table): Bytes =>
  inside(
    5,
    ...dims.map((size) => int(1, size)),
    int(2, TYPES[typeOf(data)]),
    text(8, name),
    bytes(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  );

const port = (field: number, { name, type, dims }: Port): Bytes =>
  inside(
    field,
    text(1, name),
    inside(
      2,
      inside(
        1,
        int(1, TYPES[type]),
        inside(2, ...dims.map((size) => inside(1, typeof size === "number" ? int(1, size) : text(2, size)))),
      ),
    ),
  );

/** The bytes of an ONNX file, IR version 8, operators of version 17. */
export const onnxBytes = ({ inputs, outputs, tables, nodes }: Graph): Bytes =>
  joined([
    int(1, 8),
    text(2, "modbot"),
    inside(
      7,
      ...nodes.map(node),
      text(2, "graph"),
      ...tables.map(table),
      ...inputs.map((one) => port(11, one)),
      ...outputs.map((one) => port(12, one)),
    ),
    inside(8, int(2, 17)),
  ]);

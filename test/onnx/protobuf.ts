/** The few parts of Protocol Buffers that an ONNX file needs. Source: protobuf.dev/programming-guides/encoding. */
export type Bytes = Uint8Array;

const VARINT = 0;
const LENGTH = 2;
const FIXED32 = 5;

const varint = (value: number | bigint): Bytes => {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
};

export const joined = (parts: readonly Bytes[]): Bytes => Buffer.concat(parts);
const key = (field: number, wire: number): Bytes => varint((field << 3) | wire);

export const int = (field: number, value: number): Bytes => joined([key(field, VARINT), varint(value)]);
export const bytes = (field: number, value: Bytes): Bytes => joined([key(field, LENGTH), varint(value.length), value]);
export const text = (field: number, value: string): Bytes => bytes(field, Buffer.from(value));
export const float = (field: number, value: number): Bytes => {
  const four = Buffer.alloc(4);
  four.writeFloatLE(value);
  return joined([key(field, FIXED32), four]);
};
/** A message in a message. */
export const inside = (field: number, ...parts: readonly Bytes[]): Bytes => bytes(field, joined(parts));

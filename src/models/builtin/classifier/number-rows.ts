/** The bytes of a row of numbers, least significant first, on every machine. */
export const littleEndian = (numbers: Float32Array | Int32Array | Int8Array | Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(numbers.byteLength);
  const view = new DataView(bytes.buffer);
  if (numbers instanceof Float32Array) for (const [i, x] of numbers.entries()) view.setFloat32(4 * i, x, true);
  else if (numbers instanceof Int32Array) for (const [i, x] of numbers.entries()) view.setInt32(4 * i, x, true);
  else for (const [i, x] of numbers.entries()) view.setUint8(i, x & 0xff);
  return bytes;
};

export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** Reads rows of numbers, one after the other. */
export const newReader = (body: Uint8Array<ArrayBuffer>) => {
  const view = new DataView(body.buffer);
  let next = 0;
  const past = (bytes: number): number => {
    next += bytes;
    return next - bytes;
  };
  return {
    floats: (count: number): Float32Array => {
      const from = past(4 * count);
      return Float32Array.from({ length: count }, (_, i) => view.getFloat32(from + 4 * i, true));
    },
    wholes: (count: number): Int32Array => {
      const from = past(4 * count);
      return Int32Array.from({ length: count }, (_, i) => view.getInt32(from + 4 * i, true));
    },
    signed: (count: number): Int8Array => new Int8Array(body.buffer, past(count), count),
    bytes: (count: number): Uint8Array => new Uint8Array(body.buffer, past(count), count),
  };
};

/** What was said about texts lately. Those asked for least lately go first when it is full. */
export type TextCache = {
  readonly get: (text: string) => Float32Array | undefined;
  readonly put: (text: string, row: Float32Array) => void;
  readonly bytes: () => number;
};

/** A map entry, the headers of a string and of an array. */
const BYTES_AN_ENTRY = 250;

export const openTextCache = (mostBytes: number): TextCache => {
  // A Map keeps its keys in the order in which they came: the first is the oldest.
  const rows = new Map<string, Float32Array>();
  let bytes = 0;
  const sizeOf = (text: string, row: Float32Array): number => BYTES_AN_ENTRY + 2 * text.length + row.byteLength;
  const drop = (text: string): void => {
    const row = rows.get(text);
    if (row === undefined) return;
    rows.delete(text);
    bytes -= sizeOf(text, row);
  };
  return {
    get: (text) => {
      const row = rows.get(text);
      if (row === undefined) return undefined;
      rows.delete(text);
      rows.set(text, row);
      return row;
    },
    put: (text, row) => {
      const size = sizeOf(text, row);
      if (size > mostBytes) return;
      drop(text);
      rows.set(text, row);
      bytes += size;
      for (const oldest of rows.keys()) {
        if (bytes <= mostBytes) break;
        drop(oldest);
      }
    },
    bytes: () => bytes,
  };
};

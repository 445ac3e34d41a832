import { writeEmbedFile } from "../../models/builtin/embedder/file.ts";
import type { TableShape } from "../../models/builtin/embedder/pieces.ts";
import { knownWords } from "../../models/builtin/embedder/words.ts";
import type { Learnt } from "./contrast.ts";

const MOST = 127;

/** The file of a learnt table: each row in whole numbers, its largest one 127. */
export const rounded = (
  learnt: Learnt,
  words: readonly string[],
  shape: TableShape,
  about: { readonly id: string; readonly made: Readonly<Record<string, string | number>> },
): Uint8Array => {
  const { dimensions, rows, values } = learnt;
  const scales = new Float32Array(rows);
  const table = new Int8Array(rows * dimensions);
  for (let row = 0; row < rows; row++) {
    const from = row * dimensions;
    let most = 0;
    for (let k = 0; k < dimensions; k++) most = Math.max(most, Math.abs(values[from + k]!));
    if (most === 0) continue;
    scales[row] = most / MOST;
    for (let k = 0; k < dimensions; k++) table[from + k] = Math.round((values[from + k]! * MOST) / most);
  }
  return writeEmbedFile({
    header: { id: about.id, dimensions, shape, made: { ...about.made } },
    known: knownWords(words),
    scales,
    table,
  });
};

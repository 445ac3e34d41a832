import type { Embedder } from "../../../engine/scorers/embedder.ts";
import { meantText } from "../../../engine/text/meant-text.ts";
import { type EmbedWeights, readEmbedFile } from "./file.ts";
import { PieceReader } from "./pieces.ts";
import { remembering } from "./remembering.ts";

/** So much of the hash of its numbers tells a version. */
const VERSION = 12;

/**
 * The built-in embedder, from the bytes of its file. `file` is what errors call it.
 *
 * Reads the text as it is meant (disguises undone), and so gives the same vector for `k1ll` as for `kill`.
 * Errors: `ModelError` for a file that is cut off, changed, or none of ours.
 * Limits: some 7 us for a chat line, less for one that was said lately; of a text longer than 1,500 characters the first 1,200 and the last 300 count.
 */
export const loadEmbedder = (bytes: Uint8Array, file = "modbot-embed.bin"): Embedder =>
  remembering(embedderOf(readEmbedFile(bytes, file)));

export const embedderOf = ({ header, known, scales, table }: EmbedWeights): Embedder => {
  const { dimensions } = header;
  const reader = new PieceReader(header.shape, known);
  return {
    model: { id: header.id, version: header.sha256.slice(0, VERSION) },
    dimensions,
    embed: (text) => {
      reader.read(meantText(text).text);
      const sum = new Float32Array(dimensions);
      for (let p = 0; p < reader.count; p++) {
        const row = reader.rows[p]!;
        const by = reader.weights[p]! * scales[row]!;
        const from = row * dimensions;
        for (let k = 0; k < dimensions; k++) sum[k]! += by * table[from + k]!;
      }
      return toUnitLength(sum);
    },
  };
};

/** In place. Zeros stay zeros. */
export const toUnitLength = (vector: Float32Array): Float32Array => {
  let square = 0;
  for (let k = 0; k < vector.length; k++) square += vector[k]! ** 2;
  if (square === 0) return vector;
  const by = 1 / Math.sqrt(square);
  for (let k = 0; k < vector.length; k++) vector[k]! *= by;
  return vector;
};

import type { Pooling } from "./protocol.ts";

/** What a model says of each token of some texts: `texts` × `tokens` × `width` numbers, and which tokens are there (1) or fill up (0). */
export type TokenVectors = {
  readonly texts: number;
  readonly tokens: number;
  readonly width: number;
  readonly values: Float32Array;
  readonly mask: ArrayLike<bigint | number>;
};

/** One vector of unit length a text, one behind the other: the mean of its tokens, or its first one. A text without tokens gives zeros. */
export const poolTokens = (of: TokenVectors, pooling: Pooling): Float32Array<ArrayBuffer> => {
  const out = new Float32Array(of.texts * of.width);
  for (let text = 0; text < of.texts; text++) {
    const vector = out.subarray(text * of.width, (text + 1) * of.width);
    const tokens = pooling === "cls" ? Math.min(1, of.tokens) : of.tokens;
    for (let token = 0; token < tokens; token++) {
      const at = text * of.tokens + token;
      if (!of.mask[at]) continue;
      for (let i = 0; i < of.width; i++) vector[i]! += of.values[at * of.width + i]!;
    }
    toUnitLength(vector);
  }
  return out;
};

/** Dividing by the count of tokens first would change nothing. */
const toUnitLength = (vector: Float32Array): void => {
  let sum = 0;
  for (const x of vector) sum += x * x;
  if (sum === 0 || !Number.isFinite(sum)) {
    vector.fill(0);
    return;
  }
  const by = 1 / Math.sqrt(sum);
  for (let i = 0; i < vector.length; i++) vector[i]! *= by;
};

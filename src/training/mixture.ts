import type { Example } from "./example.ts";

/** A set with so many texts counts as it is; a larger one for less a text, a smaller one for more. */
const USUAL = 5_000;
const EVENNESS = 0.5;
const MOST = 4;

/** How much each example counts: between all texts alike and all sets alike. `ofOurs`: for texts of our own making. */
export const mixture = (examples: readonly Example[], ofOurs: number): Float32Array => {
  const counts = new Map<string, number>();
  for (const { source } of examples) counts.set(source, (counts.get(source) ?? 0) + 1);
  return Float32Array.from(examples, ({ source }) => {
    const weight = Math.min(MOST, (USUAL / (counts.get(source) ?? 1)) ** EVENNESS);
    return isOurs(source) ? weight * ofOurs : weight;
  });
};

export const isOurs = (source: string): boolean => /^(?:own|list|slang) /.test(source);

import { quoted } from "./problems.ts";

const LONGEST_NAME = 64;

/**
 * The name that was most likely meant, or `undefined` when none is near enough.
 * Source: optimal string alignment distance (a swap of neighbours counts once).
 */
export const closest = (name: string, known: Iterable<string>): string | undefined => {
  const wanted = plain(name);
  let best: string | undefined;
  let bestDistance = 1 + Math.min(3, Math.floor(wanted.length / 2));
  for (const candidate of known) {
    const other = plain(candidate);
    if (Math.abs(other.length - wanted.length) >= bestDistance) continue;
    const distance = distanceBetween(wanted, other);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
};

/** `Did you mean "x"?`, else `It may be one of a, b, c.` where that is short enough to help. */
export const didYouMean = (name: string, known: readonly string[]): string | undefined => {
  const near = closest(name, known);
  if (near !== undefined) return `Did you mean ${quoted(near)}?`;
  return known.length > 0 && known.length <= 20 ? `Known here: ${known.join(", ")}.` : undefined;
};

/** Case, dashes and underscores are slips of their own. */
const plain = (name: string): string => name.slice(0, LONGEST_NAME).toLowerCase().replaceAll(/[-\s]/g, "_");

const distanceBetween = (a: string, b: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        last[j]! + 1,
        row[j - 1]! + 1,
        last[j - 1]! + (same ? 0 : 1),
        swapped ? beforeLast[j - 2]! + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
};

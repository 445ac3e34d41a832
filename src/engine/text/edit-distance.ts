let rows: [Uint8Array, Uint8Array, Uint8Array] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/**
 * How many letters must be put in, left out, changed, or swapped with their neighbour to make one word of the other; `most + 1` for more than `most`.
 *
 * Limits: words of fewer than 255 characters; time in proportion to length times `most`.
 * Source: optimal string alignment (restricted Damerau-Levenshtein distance), on the diagonal band of width `most`.
 */
export const editDistance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  // What both begin and end with costs nothing, and is most of two names that are alike.
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  if (start === a.length - end || start === b.length - end) return Math.min(most + 1, Math.abs(a.length - b.length));
  return inTable(a.slice(start, a.length - end), b.slice(start, b.length - end), most);
};

const inTable = (a: string, b: string, most: number): number => {
  const over = most + 1;
  if (rows[0].length <= b.length) {
    const size = b.length * 2;
    rows = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
  }
  let [older, old, now] = rows;
  for (let j = 0; j <= b.length; j++) old[j] = Math.min(j, over);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    let best = over;
    now.fill(over, 0, b.length + 1);
    now[0] = Math.min(i, over);
    if (now[0] < best) best = now[0];
    const letter = a.charCodeAt(i - 1);
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let least = Math.min(old[j]! + 1, now[j - 1]! + 1, old[j - 1]! + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        least = Math.min(least, older[j - 2]! + 1);
      }
      now[j] = Math.min(least, over);
      if (now[j]! < best) best = now[j]!;
    }
    if (best === over) return over;
    [older, old, now] = [old, now, older];
  }
  return Math.min(old[b.length]!, over);
};

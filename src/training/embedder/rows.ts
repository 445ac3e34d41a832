/** `out[i][j]` = row `i` of a times row `j` of b. Four rows of b at a time, so that a number of a is fetched once for all four. */
export const dotRows = (
  a: Float32Array,
  aRows: number,
  b: Float32Array,
  bRows: number,
  columns: number,
  out: Float32Array,
): void => {
  for (let i = 0; i < aRows; i++) {
    const ai = i * columns;
    const oi = i * bRows;
    let j = 0;
    for (; j + 3 < bRows; j += 4) {
      const b0 = j * columns;
      const b1 = b0 + columns;
      const b2 = b1 + columns;
      const b3 = b2 + columns;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let k = 0; k < columns; k++) {
        const x = a[ai + k]!;
        s0 += x * b[b0 + k]!;
        s1 += x * b[b1 + k]!;
        s2 += x * b[b2 + k]!;
        s3 += x * b[b3 + k]!;
      }
      out[oi + j] = s0;
      out[oi + j + 1] = s1;
      out[oi + j + 2] = s2;
      out[oi + j + 3] = s3;
    }
    for (; j < bRows; j++) {
      const bj = j * columns;
      let s = 0;
      for (let k = 0; k < columns; k++) s += a[ai + k]! * b[bj + k]!;
      out[oi + j] = s;
    }
  }
};

/** Adds to each row `i` of `out` the rows of b, row `j` times `by[i][j]`. */
export const addRows = (
  by: Float32Array,
  outRows: number,
  b: Float32Array,
  bRows: number,
  columns: number,
  out: Float32Array,
  turned: boolean,
): void => {
  for (let i = 0; i < outRows; i++) {
    const oi = i * columns;
    let j = 0;
    for (; j + 3 < bRows; j += 4) {
      const w0 = turned ? by[j * outRows + i]! : by[i * bRows + j]!;
      const w1 = turned ? by[(j + 1) * outRows + i]! : by[i * bRows + j + 1]!;
      const w2 = turned ? by[(j + 2) * outRows + i]! : by[i * bRows + j + 2]!;
      const w3 = turned ? by[(j + 3) * outRows + i]! : by[i * bRows + j + 3]!;
      if (Math.abs(w0) + Math.abs(w1) + Math.abs(w2) + Math.abs(w3) < NOTHING) continue;
      const b0 = j * columns;
      const b1 = b0 + columns;
      const b2 = b1 + columns;
      const b3 = b2 + columns;
      for (let k = 0; k < columns; k++)
        out[oi + k]! += w0 * b[b0 + k]! + w1 * b[b1 + k]! + w2 * b[b2 + k]! + w3 * b[b3 + k]!;
    }
    for (; j < bRows; j++) {
      const w = turned ? by[j * outRows + i]! : by[i * bRows + j]!;
      const bj = j * columns;
      for (let k = 0; k < columns; k++) out[oi + k]! += w * b[bj + k]!;
    }
  }
};

/** Shares so small change nothing, and most are. */
const NOTHING = 1e-6;

import type { Chance } from "../../corpora/chance.ts";

const ROUNDS = 30;

/**
 * The widest directions of rows of unit length: what nearly all texts share, and what therefore says nothing of any of them.
 * Gives `count` rows of unit length, at right angles to each other. Source: Arora, Liang and Ma 2017, section 3; found by subspace iteration.
 */
export const commonDirections = (
  rows: Float32Array,
  dimensions: number,
  count: number,
  chance: Chance,
): readonly Float32Array[] => {
  const square = new Float64Array(dimensions * dimensions);
  for (let from = 0; from < rows.length; from += dimensions) {
    for (let i = 0; i < dimensions; i++) {
      const x = rows[from + i]!;
      if (x === 0) continue;
      for (let j = 0; j < dimensions; j++) square[i * dimensions + j]! += x * rows[from + j]!;
    }
  }
  let found = Array.from({ length: count }, () => Float32Array.from({ length: dimensions }, () => chance.next() - 0.5));
  for (let round = 0; round < ROUNDS; round++) {
    found = found.map((direction) =>
      Float32Array.from({ length: dimensions }, (_, i) => {
        let sum = 0;
        for (let j = 0; j < dimensions; j++) sum += square[i * dimensions + j]! * direction[j]!;
        return sum;
      }),
    );
    for (const [number, direction] of found.entries()) {
      withoutDirections(direction, found.slice(0, number));
      const length = Math.hypot(...direction);
      if (length > 0) for (let k = 0; k < dimensions; k++) direction[k]! /= length;
    }
  }
  return found;
};

/** In place. */
export const withoutDirections = (row: Float32Array, directions: readonly Float32Array[]): void => {
  for (const direction of directions) {
    let along = 0;
    for (let k = 0; k < direction.length; k++) along += row[k]! * direction[k]!;
    for (let k = 0; k < direction.length; k++) row[k]! -= along * direction[k]!;
  }
};

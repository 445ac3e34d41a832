import fc from "fast-check";
import { expect, test } from "vitest";
import { newRowOf, writeVector } from "./word-table.ts";

test("each word is found in its own row, and no other word is taken for one", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: 2, maxLength: 300 }),
      (all) => {
        const [stranger, ...known] = all;
        const rowOf = newRowOf({ hash: Int32Array.from(known) });
        const tokens = { hash: Int32Array.from([...known, stranger!]) };
        for (const row of known.keys()) expect(rowOf(tokens, row)).toBe(row);
        expect(rowOf(tokens, known.length)).toBe(-1);
      },
    ),
  );
});

test("words that fall on one place are told apart", () => {
  const known = [0, 1 << 20, 1 << 24, 5 << 24];
  const rowOf = newRowOf({ hash: Int32Array.from(known) });
  expect(known.map((_, i) => rowOf({ hash: Int32Array.from(known) }, i))).toEqual([0, 1, 2, 3]);
  expect(rowOf({ hash: Int32Array.from([9 << 24]) }, 0)).toBe(-1);
});

test("a vector has length 1, whatever its row is counted in; one of zeros says nothing", () => {
  const table = {
    dimensions: 2,
    hash: new Int32Array(2),
    vectors: Int8Array.from([30, -40, 0, 0]),
    weights: new Uint8Array(2),
  };
  const vector = new Float32Array(2);
  writeVector(table, 0, vector);
  expect([...vector].map((x) => Math.round(100 * x))).toEqual([60, -80]);
  writeVector(table, 1, vector);
  expect([...vector]).toEqual([0, 0]);
});

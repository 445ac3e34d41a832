import { expect, test } from "vitest";
import { isHashPrefix, withPrefix } from "./hash-prefix.ts";

test("a file name is not taken for a hash, nor too short a beginning", () => {
  for (const text of ["rules.yaml", "abcde", "abcdeg", "", "a".repeat(65), "../abcdef"])
    expect(isHashPrefix(text)).toBe(false);
  for (const text of ["abcdef", "ABCDEF01", "0".repeat(64)]) expect(isHashPrefix(text)).toBe(true);
});

test("a beginning that two rulebooks share gives both, so that nobody gets the wrong one", () => {
  const all = [{ hash: "abcdef01" }, { hash: "abcdef02" }, { hash: "ffffff03" }];
  expect(withPrefix(all, "ABCDEF")).toHaveLength(2);
  expect(withPrefix(all, "abcdef02")).toEqual([{ hash: "abcdef02" }]);
});

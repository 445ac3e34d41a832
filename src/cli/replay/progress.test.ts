import { expect, test } from "vitest";
import { progressText } from "./progress.ts";

test("says how far it is, and how long it will take", () => {
  expect(progressText(5_000_000, 10_000_000, 4_000)).toBe(
    `${"█".repeat(15)}${"░".repeat(15)} 50 % of 10.0 MB, 4 s left`,
  );
});

test("promises nothing where the end is not known", () => {
  expect(progressText(5_000_000, Number.POSITIVE_INFINITY, 4_000)).toBe("5.0 MB read");
  expect(progressText(1, 10_000_000, 4_000)).not.toContain("left");
});

test("a file that grows while it is read does not overflow the bar", () => {
  expect(progressText(20, 10, 1_000)).toContain("100 %");
});

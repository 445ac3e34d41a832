import { expect, test } from "vitest";
import { LONGEST_PAUSE_MS, paceOf, parseSpeed } from "./speed.ts";

test.each([
  ["20x", 20],
  ["20", 20],
  ["0.5x", 0.5],
  ["max", "max"],
])("%s is a speed", (text, speed) => expect(parseSpeed(text)).toBe(speed));

test.each(["", "x", "0x", "-1", "20 x", "fast", "1e3", "Infinity", "99999999"])("%j is none", (text) =>
  expect(parseSpeed(text)).toBeUndefined(),
);

test("the recorded pace is kept, twenty times as fast", () => {
  let now = 5_000;
  const wait = paceOf(20, () => now);
  expect(wait(1_000_000)).toBe(0);
  expect(wait(1_020_000)).toBe(1_000);
  now += 1_000;
  expect(wait(1_030_000)).toBe(500);
});

test("time spent at work is not waited for again", () => {
  let now = 0;
  const wait = paceOf(1, () => now);
  wait(0);
  now += 300;
  expect(wait(1_000)).toBe(700);
});

test("a night is over in a moment", () => {
  const wait = paceOf(20, () => 0);
  wait(0);
  expect(wait(8 * 3_600_000)).toBe(LONGEST_PAUSE_MS);
});

test("after a long halt it does not race through all that was missed", () => {
  let now = 0;
  const wait = paceOf(1, () => now);
  wait(0);
  now = 3_600_000;
  const waits = [1, 2, 3, 4, 5].map((n) => wait(n * 1_000));
  expect(waits).toEqual([0, 0, 0, 1_000, 2_000]);
});

test("a message without a time, or from before, comes at once and upsets nothing", () => {
  const wait = paceOf(1, () => 0);
  expect(wait(undefined)).toBe(0);
  wait(10_000);
  expect(wait(undefined)).toBe(0);
  expect(wait(4_000)).toBe(0);
  expect(wait(10_500)).toBe(500);
});

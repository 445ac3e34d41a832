import { expect, test } from "vitest";
import { canRedraw, columnsOf } from "./context.ts";

const stderr = { isTTY: true } as NodeJS.WriteStream;

test("a terminal that does not know its size gets lines of an ordinary one", () => {
  expect(columnsOf({ columns: 0 }, 100)).toBe(100);
  expect(columnsOf({ columns: 132 }, 100)).toBe(132);
});

test("no line is written over where that would only leave signs behind", () => {
  expect(canRedraw({ stderr, env: { TERM: "xterm" }, quiet: false })).toBe(true);
  expect(canRedraw({ stderr, env: { TERM: "dumb" }, quiet: false })).toBe(false);
  expect(canRedraw({ stderr, env: {}, quiet: true })).toBe(false);
});

import { expect, test } from "vitest";
import { StoreError } from "../engine/errors.ts";
import { insistOn } from "./insist.ts";
import type { RunEvent } from "./run-event.ts";

const insisting = (hurried = false) => {
  const events: RunEvent[] = [];
  const slept: number[] = [];
  const insist = insistOn({
    sleep: async (ms) => void slept.push(ms),
    emit: (event) => void events.push(event),
    attempts: 8,
    hurried: () => hurried,
  });
  return { insist, events, slept };
};
const failing = (times: number, error: Error) => {
  let calls = 0;
  return async () => {
    if (++calls <= times) throw error;
    return calls;
  };
};
const full = new StoreError("cannot write to modbot.db: the disk is full");

test("a disk that is full for a while costs nothing but time, and the operator is told", async () => {
  const { insist, events, slept } = insisting();
  expect(await insist("storing decisions", failing(3, full))).toBe(4);
  expect(slept).toEqual([100, 200, 400]);
  expect(events.map((e) => e.type)).toEqual(["store_failing", "store_failing", "store_failing", "store_recovered"]);
});

test("a disk that stays full ends the run with the store's own words", async () => {
  const { insist, slept } = insisting();
  await expect(insist("storing decisions", failing(99, full))).rejects.toBe(full);
  expect(slept).toEqual([100, 200, 400, 800, 1_600, 3_200, 5_000]);
});

test("a bug is not tried again, and nothing is while there is no time", async () => {
  const bug = new TypeError("x");
  await expect(insisting().insist("x", failing(1, bug))).rejects.toBe(bug);
  await expect(insisting(true).insist("x", failing(1, full))).rejects.toBe(full);
});

import { expect, test } from "vitest";
import { grouped } from "./grouped.ts";

test("what ends while a write is under way is written together, in order", async () => {
  const writes: (readonly number[])[] = [];
  const write = grouped<number>(async (items) => {
    writes.push(items);
    await Promise.resolve();
  });
  const first = write(1);
  const others = first.then(() => undefined);
  await Promise.resolve();
  await Promise.all([others, write(2), write(3), write(4)]);
  expect(writes.flat()).toEqual([1, 2, 3, 4]);
  expect(writes.length).toBeLessThan(4);
});

test("a write that fails fails for those in it only", async () => {
  let broken = true;
  const write = grouped<number>(async () => {
    if (broken) throw new Error("disk full");
  });
  await expect(write(1)).rejects.toThrow("disk full");
  broken = false;
  await expect(write(2)).resolves.toBeUndefined();
});

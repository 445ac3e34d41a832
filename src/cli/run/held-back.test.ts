import { Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Listener } from "../../runtime/run-event.ts";
import { heldBack } from "./held-back.ts";

/** An output whose reader takes what lies there when told to, and not before. */
const slowReader = () => {
  const taken: (() => void)[] = [];
  const stdout = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => void taken.push(done) });
  return { stdout: stdout as NodeJS.WritableStream as NodeJS.WriteStream, take: () => taken.shift()?.() };
};

const setting = () => {
  const { stdout, take } = slowReader();
  const stop = new AbortController();
  const listener: Listener = () => void stdout.write("x".repeat(100_000));
  const hear = heldBack({ stdout, signal: stop.signal, say: () => undefined }, listener);
  let heard = 0;
  /** Tells of events until held back. */
  const tell = async (count: number): Promise<void> => {
    for (; heard < count; heard++) await hear({ type: "cases_changed" });
  };
  const settled = async (): Promise<number> => {
    for (let i = 0; i < 50; i++) await setImmediate();
    return heard;
  };
  return { stdout, take, stop, tell, settled };
};

test("a reader who sleeps does not let the output fill the memory, and gets everything once awake", async () => {
  const { stdout, take, tell, settled } = setting();
  const telling = tell(100);
  expect(await settled()).toBeLessThan(15);
  expect(stdout.writableLength).toBeLessThan(1_200_000);
  while ((await settled()) < 100) take();
  await telling;
});

test("a run that is told to stop does not wait for a reader who hangs", async () => {
  const { stop, tell } = setting();
  const telling = tell(100);
  stop.abort();
  await telling;
});

test("a reader who keeps up holds nothing back", async () => {
  const { take, tell, stdout } = setting();
  const telling = tell(9);
  await telling;
  take();
  expect(stdout.writableLength).toBeGreaterThan(0);
});

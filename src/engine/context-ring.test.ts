import { expect, test } from "vitest";
import { heapAfter } from "../../test/heap.ts";
import { messageWith } from "../../test/message.ts";
import { ContextRing } from "./context-ring.ts";

const inChannel = (text: string, id: string, community = "s1") => messageWith(text, { channel: { id }, community });

test("a case shows the last few messages of its own channel, oldest first, and of no other", () => {
  const ring = new ContextRing();
  for (let i = 0; i < 12; i++) ring.add(inChannel(`${i}`, i % 4 === 3 ? "b" : "a"));
  expect(ring.before(inChannel("", "a")).map(({ text }) => text)).toEqual(["1", "2", "4", "5", "6", "8", "9", "10"]);
  expect(ring.before(inChannel("", "b")).map(({ text }) => text)).toEqual(["3", "7", "11"]);
  ring.add(inChannel("private", "y z", "x"));
  expect(ring.before(inChannel("", "z", "x y"))).toEqual([]);
});

test("what was shown once does not change afterwards", () => {
  const ring = new ContextRing();
  ring.add(inChannel("first", "a"));
  const shown = ring.before(inChannel("", "a"));
  for (let i = 0; i < 20; i++) ring.add(inChannel("more", "a"));
  expect(shown.map(({ text }) => text)).toEqual(["first"]);
});

test("a book pasted into the chat is cut, and ten thousand channels do not pile up", () => {
  const ring = new ContextRing();
  ring.add(inChannel("x".repeat(100_000), "a"));
  expect(ring.before(inChannel("", "a"))[0]?.text).toHaveLength(501);
  for (let i = 0; i < 10_000; i++) ring.add(inChannel("hi", `c${i}`));
  expect(ring.before(inChannel("", "a"))).toEqual([]);
  expect(ring.before(inChannel("", "c9999"))).toHaveLength(1);
});

test("of a cut message nothing stays in memory but what is shown", async () => {
  const ring = new ContextRing();
  const kept = await heapAfter(() => {
    for (let i = 0; i < 60; i++) ring.add(inChannel(`${"x".repeat(2_000_000)}y`, `c${i}`));
  });
  expect(kept).toBeLessThan(20);
  expect(ring.before(inChannel("", "c59"))).toHaveLength(1);
});

test("of a message with a heap of files a few are kept, with short names", () => {
  const ring = new ContextRing();
  const attachments = Array.from({ length: 500 }, (_, i) => ({ name: `${i}${"x".repeat(1000)}.png`, size: i }));
  ring.add({ ...inChannel("look", "a"), attachments });
  const [kept] = ring.before(inChannel("", "a"));
  expect(kept).toMatchObject({ text: "look" });
  expect(kept?.attachments).toHaveLength(10);
  expect(kept?.attachments?.every(({ name, size }) => name.length <= 121 && size !== undefined)).toBe(true);
});

test("of a message that was read a while ago the talk before it is shown, and none that came after", () => {
  const ring = new ContextRing();
  const said = (id: string) => ({ ...inChannel(id, "a"), id });
  for (const id of ["1", "2", "3", "4"]) ring.add(said(id));
  expect(ring.upTo(said("3")).map(({ text }) => text)).toEqual(["1", "2"]);
  expect(ring.upTo(said("1"))).toEqual([]);
  expect(ring.upTo(said("9"))).toEqual([]);
});

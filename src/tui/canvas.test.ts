import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { canvasOn } from "./canvas.ts";

const terminal = () => {
  const written: string[] = [];
  const sink = new Writable({
    decodeStrings: false,
    write(chunk: string, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  const out = Object.assign(sink, { columns: 20, rows: 4, isTTY: true });
  // The canvas uses no more of a terminal than this.
  return { out: out as unknown as NodeJS.WriteStream, take: () => written.splice(0).join("") };
};

test("only rows that changed are sent, each to its place, and a frame that is the same sends nothing", () => {
  const { out, take } = terminal();
  const { stream } = canvasOn(out);
  stream.write("one\ntwo\nthree");
  expect(take()).toContain("\u001b[2;1H\u001b[0mtwo");
  stream.write("one\nTWO\nthree");
  const changed = take();
  expect(changed).toContain("\u001b[2;1H\u001b[0mTWO\u001b[0m\u001b[K");
  expect(changed).not.toContain("one");
  stream.write("one\nTWO\nthree");
  expect(take()).toBe("");
});

test("rows that are gone are wiped, and none is written below the window", () => {
  const { out, take } = terminal();
  const { stream } = canvasOn(out);
  stream.write("1\n2\n3\n4\n5\n6");
  expect(take()).not.toContain("5");
  stream.write("1");
  expect(take()).toContain("\u001b[2;1H\u001b[J");
});

test("after a resize everything is drawn anew; after the end nothing is", () => {
  const { out, take } = terminal();
  const canvas = canvasOn(out);
  canvas.stream.write("one");
  take();
  canvas.resize(30, 5);
  canvas.stream.write("one");
  expect(take()).toContain("\u001b[2J");
  canvas.close();
  canvas.stream.write("two");
  expect(take()).toBe("");
});

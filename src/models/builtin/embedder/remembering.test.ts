import { expect, test } from "vitest";
import type { Embedder } from "../../../engine/scorers/embedder.ts";
import { remembering } from "./remembering.ts";

const counting = (): Embedder & { readonly asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    model: { id: "m", version: "1" },
    dimensions: 1,
    embed: (text) => {
      asked.push(text);
      return Float32Array.of(text.length);
    },
  };
};

test("a text that a crowd repeats is reckoned once", () => {
  const slow = counting();
  const quick = remembering(slow);
  expect(["gg", "gg", "wp", "gg"].map((text) => quick.embed(text)[0])).toEqual([2, 2, 2, 2]);
  expect(slow.asked).toEqual(["gg", "wp"]);
  expect(quick.model).toEqual(slow.model);
});

test("a flood of texts fills no memory: the oldest are forgotten, the newest known", () => {
  const slow = counting();
  const quick = remembering(slow, 8);
  for (let i = 0; i < 100; i++) quick.embed(`text ${i}`);
  slow.asked.length = 0;
  quick.embed("text 99");
  quick.embed("text 0");
  expect(slow.asked).toEqual(["text 0"]);
});

test("a very long text is not kept", () => {
  const slow = counting();
  const quick = remembering(slow);
  const long = "long ".repeat(1_000);
  quick.embed(long);
  quick.embed(long);
  expect(slow.asked.length).toBe(2);
});

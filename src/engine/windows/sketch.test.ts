import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { MessageReader } from "../reading.ts";
import { lexiconBuilder } from "../text/lexicon.ts";
import { diceOf } from "./pieces.ts";

const reader = new MessageReader(lexiconBuilder().build(), []);
const coreOf = (text: string): Uint8Array => {
  const { letters, core } = reader.read(messageWith(text)).sketch.read();
  return letters.slice(0, core);
};
const alike = (a: string, b: string): number => {
  const [x, y] = [coreOf(a), coreOf(b)];
  return diceOf(x, x.length, y, y.length);
};

test.each([
  ["the llama army takes over xqz", "the llama army takes over w9k"],
  ["the llama army takes over", "the llama army takes over b7 qq1"],
  ["the llama army takes over", "the llama army takes over <:pog:123456789012345678>"],
  ["@streamer the llama army takes over", "@somebody_else the llama army takes over"],
  ["<@123> the llama army takes over", "the llama army takes over <@!987654321>"],
  ["the llama army takes over", "TH3 LL4MA   4rmy takes over!!!"],
])("noise, mentions, emoji and disguise do not make another text of it: %s | %s", (a, b) =>
  expect(alike(a, b)).toBe(1),
);

test.each([
  ["the llama army takes over", "what a lovely evening it is"],
  ["go to the left door", "my keyboard has no letters"],
])("different texts stay different: %s | %s", (a, b) => expect(alike(a, b)).toBeLessThan(0.3));

test("of a short text nothing is taken for noise", () =>
  expect([...coreOf("you pls xD")]).toEqual([...coreOf("you pls xd")]));

test("a text of nothing but mentions, noise or codes leaves nothing to compare, and no harm is done", () => {
  for (const text of [
    "",
    "@a @bb @cc",
    "<@1> <@2>",
    "x1 y2 z3 w4",
    "<".repeat(4000),
    ":".repeat(4000),
    "@a".repeat(2000),
  ])
    expect(coreOf(text).length).toBeLessThanOrEqual(192);
});

import { expect, test } from "vitest";
import { decisionWith, effectOn } from "../../test/bot-bench.ts";
import { heapAfter } from "../../test/heap.ts";
import { messageWith } from "../../test/message.ts";
import { openCasework } from "./casework.ts";
import type { Decision } from "./decision.ts";
import { Doubts } from "./doubts.ts";
import type { Message } from "./message.ts";

/** A store that has nothing to say, and keeps nothing: what is left in memory is the casework's own. */
const emptyStore = {
  strikesOf: async () => [],
  identityOf: async () => undefined,
  summaryOf: async () => undefined,
  decisionOf: async () => undefined,
  seen: async () => [],
};
const discipline = { ladder: [] };
const START = 1_790_000_000_000;

/** Megabytes that a casework holds after so many messages. */
const heldAfter = (count: number, decide: (message: Message, n: number) => Decision): Promise<number> => {
  let now = START;
  const casework = openCasework({ store: emptyStore, clock: () => now, firstCase: 1, discipline });
  return heapAfter(async () => {
    for (let n = 0; n < count; n++) {
      now += 10;
      const message = messageWith("x", { id: `message-${n}`, author: { id: `user-${n}` }, sentAt: now });
      await casework.file(message, decide(message, n));
    }
    // Held to here, so that its memory counts.
    await casework.file(messageWith("x"), decisionWith());
  });
};

test("an evening on which nobody reviews does not fill the memory with what waits", async () => {
  // A hundred messages in a row are of one case.
  const held = await heldAfter(150_000, (_, n) =>
    decisionWith({ route: "queue", severity: "medium", burst: `b${Math.floor(n / 100)}` }),
  );
  expect(held).toBeLessThan(6);
});

test("a raid of ever new names does not fill the memory with those who were dealt with", async () => {
  const held = await heldAfter(60_000, (message) =>
    decisionWith({
      route: "act",
      severity: "high",
      burst: "raid",
      strikes: 1,
      effects: [effectOn(message, "timeout")],
    }),
  );
  expect(held).toBeLessThan(12);
});

test("a message that people are asked about is known again, in its own case only", () => {
  const doubts = new Doubts();
  expect(doubts.add("c1", "m1")).toBe(true);
  expect(doubts.add("c1", "m1")).toBe(false);
  expect(doubts.has("c2", "m1")).toBe(false);
  expect(doubts.among("c1", new Set(["m1", "m2"]))).toBe(1);
  expect(doubts.delete("c2", "m1")).toBe(false);
  expect(doubts.delete("c1", "m1")).toBe(true);
  expect(doubts.among("c1", new Set(["m1"]))).toBe(0);
});

test("of messages beyond what is remembered the oldest are forgotten, and never the newest", () => {
  const doubts = new Doubts();
  for (let n = 0; n < 20_000; n++) doubts.add("c1", `m${n}`);
  expect(doubts.has("c1", "m0")).toBe(false);
  for (let n = 20_000 - 16_384; n < 20_000; n++) expect(doubts.has("c1", `m${n}`)).toBe(true);
});

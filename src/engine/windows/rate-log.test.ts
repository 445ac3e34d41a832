import fc from "fast-check";
import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import type { Message } from "../message.ts";
import type { Reading } from "../reading.ts";
import { RateLog } from "./rate-log.ts";
import { Who } from "./who.ts";

const windowOf = (channels: number, withinMs: number) => {
  const log = new RateLog("author", [{ channels, withinMs }]);
  return {
    observe: (read: Reading) => log.observe(read),
    get reached() {
      return log.hasRoamed(channels, withinMs);
    },
  };
};
const readingOf = (message: Message) => ({ message, who: new Who().about(message) }) as Reading;
const reading = (channel: string, sentAt: number, fields: Partial<Message> = {}) =>
  readingOf(messageWith("x", { channel: { id: channel }, sentAt, ...fields }));

test("somebody who goes through four channels is seen, however much is written in each", () => {
  const window = windowOf(4, 10_000);
  const reached = ["a", "a", "b", "b", "b", "c", "c", "d"].map((channel, i) => {
    window.observe(reading(channel, i * 100));
    return window.reached;
  });
  expect(reached).toEqual([false, false, false, false, false, false, false, true]);
});

test("four channels are enough only when the last so many that came lie within the window, in whatever order they come", () => {
  const visits = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.integer({ min: -40, max: 40 })), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 4 }), visits, (n, all) => {
      const window = windowOf(n, 10);
      const last = new Map<string, number>();
      for (const [channel, at] of all) {
        window.observe(reading(channel, at));
        last.delete(channel);
        last.set(channel, at);
        const times = [...last.values()].slice(-n);
        expect(window.reached).toBe(times.length === n && Math.max(...times) - Math.min(...times) <= 10);
      }
    }),
  );
});

test.each([
  ["one channel, however often", ["a", "a", "a", "a"], {}],
  ["two people in two channels each", ["a", "b"], { author: authorNamed("bob") }],
  ["the same channels edited", ["a", "b", "c", "d"], { revision: 1 }],
] as const)("nobody is taken for a channel hopper for %s", (_, channels, fields) => {
  const window = windowOf(3, 10_000);
  window.observe(reading("x", 0));
  for (const [i, channel] of channels.entries()) window.observe(reading(channel, i, fields));
  expect(window.reached ?? false).toBe(false);
});

test("without author, channel or time it is not known", () => {
  const window = windowOf(2, 10_000);
  const { author: _, ...nobody } = messageWith("x");
  window.observe(readingOf(nobody));
  expect(window.reached).toBeUndefined();
  window.observe(reading("a", Number.NaN));
  expect(window.reached).toBeUndefined();
});

test("one log serves short and long windows at once, each as exact as if it were alone", () => {
  const event = fc.record({ channel: fc.constantFrom("a", "b", "c", "d"), at: fc.integer({ min: 0, max: 60 }) });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const shared = new RateLog("author", [
        { messages: 3, withinMs: 5 },
        { messages: 8, withinMs: 30 },
        { channels: 3, withinMs: 10 },
      ]);
      const alone = {
        short: new RateLog("author", [{ messages: 3, withinMs: 5 }]),
        long: new RateLog("author", [{ messages: 8, withinMs: 30 }]),
        roaming: new RateLog("author", [{ channels: 3, withinMs: 10 }]),
      };
      for (const { channel, at } of events) {
        for (const log of [shared, ...Object.values(alone)]) log.observe(reading(channel, at));
        expect(shared.reached(3, 5)).toBe(alone.short.reached(3, 5));
        expect(shared.reached(8, 30)).toBe(alone.long.reached(8, 30));
        expect(shared.hasRoamed(3, 10)).toBe(alone.roaming.hasRoamed(3, 10));
      }
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { moderatorWhen } from "../../../test/rulebook.ts";
import type { Message } from "../message.ts";
import type { Reading } from "../reading.ts";
import { RateLog } from "./rate-log.ts";
import { Who } from "./who.ts";

const windowOf = (messages: number, withinMs: number) => {
  const log = new RateLog("author", [{ messages, withinMs }]);
  return {
    observe: (read: Reading) => log.observe(read),
    get reached() {
      return log.reached(messages, withinMs);
    },
  };
};
const readingOf = (message: Message) => ({ message, who: new Who().about(message) }) as Reading;
const reading = (fields: Partial<Message>) => readingOf(messageWith("x", fields));

test("two messages an hour apart are no flood, because the older one is delivered last", () => {
  const window = windowOf(2, 10_000);
  window.observe(reading({ sentAt: 3_600_000 }));
  window.observe(reading({ sentAt: 0 }));
  expect(window.reached).toBe(false);
});

test("a message from the future does not turn what comes hours apart into a flood", () => {
  const window = windowOf(3, 10_000);
  const reached = [9e15, 0, 3_600_000, 7_200_000, 7_200_001, 7_200_002].map((sentAt) => {
    window.observe(reading({ sentAt }));
    return window.reached;
  });
  expect(reached).toEqual([false, false, false, false, false, true]);
});

test.each([NaN, Infinity, -Infinity])(
  "a time of %d is no time: the rate is unknown, and later ones are counted",
  (sentAt) => {
    const window = windowOf(2, 10_000);
    window.observe(reading({ sentAt }));
    expect(window.reached).toBeUndefined();
    for (const at of [1, 2]) window.observe(reading({ sentAt: at }));
    expect(window.reached).toBe(true);
  },
);

test("a rate is reached just when the last so many messages lie within its window, in whatever order they come", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }),
      fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 30 }),
      (n, times) => {
        const window = windowOf(n, 10);
        times.forEach((sentAt, i) => {
          window.observe(reading({ sentAt }));
          const last = times.slice(Math.max(0, i + 1 - n), i + 1);
          const expected = last.length === n && Math.max(...last) - Math.min(...last) <= 10;
          expect(window.reached).toBe(expected);
        });
      },
    ),
  );
});

test("people of one name on two platforms do not pay for each other's messages", () => {
  const window = windowOf(2, 10_000);
  window.observe(reading({ platform: "twitch", community: "destiny" }));
  window.observe(reading({ platform: "dgg", community: "destiny" }));
  expect(window.reached).toBe(false);
  window.observe(reading({ platform: "twitch", community: "destiny" }));
  expect(window.reached).toBe(true);
});

const wave = moderatorWhen({ same_text: { authors: 2, within: "20s" } });
const send = (author: string, fields: Partial<Message>) =>
  wave.moderate(messageWith("we are the llama army", { author: authorNamed(author), ...fields })).route;

test("whoever said it long before a wave and is delivered late has no part in it", () => {
  expect(send("a", { sentAt: 1_000_000 })).toBe("ignore");
  expect(send("b", { sentAt: 1_000_000 - 3_600_000 })).toBe("ignore");
  expect(send("c", { sentAt: 999_000 })).toBe("act");
});

test("the same text on two platforms, or in two communities, is no wave", () => {
  const at = { sentAt: 9_000_000 };
  expect(send("a", { ...at, community: "x", platform: "twitch" })).toBe("ignore");
  expect(send("b", { ...at, community: "x", platform: "dgg" })).toBe("ignore");
  expect(send("c", { ...at, community: "y", platform: "dgg" })).toBe("ignore");
  expect(send("d", { ...at, community: "x", platform: "dgg" })).toBe("act");
});

test("a wave is still found after so many other texts that all places were used again", () => {
  const moderator = moderatorWhen({ same_text: { authors: 2, within: "1h" } });
  const say = (text: string, author: string) =>
    moderator.moderate(messageWith(text, { author: authorNamed(author) })).route;
  const word = (i: number) =>
    [...String(i)].map((digit) => "bcdfghjklm"[Number(digit)]!.concat("aeiou"[i % 5]!)).join("");
  for (let i = 0; i < 9_000; i++) expect(say(`the text ${word(i)} of ${word(i * 7 + 1)} people`, "ann")).toBe("ignore");
  expect(say("the llama army is here", "ann")).toBe("ignore");
  expect(say("the llama army is here", "bob")).toBe("act");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import type { Message } from "../message.ts";
import { MessageReader } from "../reading.ts";
import { lexiconBuilder } from "../text/lexicon.ts";
import { TextMemory } from "./text-memory.ts";
import { TextSenders } from "./text-senders.ts";

const STRICT = 0.85;
const LOOSE = 0.5;
const memoryOf = (
  needs = [
    { likeness: STRICT, letters: 8 },
    { likeness: LOOSE, letters: 8 },
  ],
) => {
  const memory = new TextMemory(needs);
  const reader = new MessageReader(lexiconBuilder().build(), [memory]);
  const say = (text: string, fields: Partial<Message> = {}) => {
    const reading = reader.read(messageWith(text, { author: authorNamed("ann"), ...fields }));
    memory.observe(reading);
    return reading;
  };
  const familyAt = (likeness: number) => memory.family(memory.levelOf(likeness));
  return { memory, say, familyAt };
};

test("one memory tells at each likeness which texts belong together", () => {
  const { say, familyAt } = memoryOf();
  say("the mango people say this stream is a walnut");
  const [strict, loose] = [familyAt(STRICT), familyAt(LOOSE)];
  say("the mango people say this stream is a walnuts");
  expect([familyAt(STRICT), familyAt(LOOSE)]).toEqual([strict, loose]);
  say("the cherry people say this stream is a papaya");
  expect(familyAt(STRICT)).not.toBe(strict);
  expect(familyAt(LOOSE)).toBe(loose);
  say("when does the tournament of the chess club begin");
  expect(familyAt(LOOSE)).not.toBe(loose);
});

test.each([
  ["in another community", { community: "elsewhere" }],
  ["on another platform", { platform: "dgg" }],
] as const)("texts %s are nobody's here", (_, fields) => {
  const { memory, say, familyAt } = memoryOf();
  say("the king of llamas sends his regards");
  const family = familyAt(LOOSE);
  say("the king of llamas sends his regards", fields);
  expect(familyAt(LOOSE)).not.toBe(family);
  expect(memory.isFirst(memory.levelOf(LOOSE))).toBe(true);
});

test("an edit, a short text and a text without author or time belong nowhere", () => {
  const { memory, say, familyAt } = memoryOf();
  say("the king of llamas", { revision: 1 });
  expect([memory.known, familyAt(STRICT)]).toEqual([false, -1]);
  say("gg wp");
  expect([memory.known, familyAt(STRICT), memory.size]).toEqual([true, -1, 0]);
  say("the king of llamas", { sentAt: Number.NaN });
  expect([memory.known, familyAt(STRICT)]).toEqual([false, -1]);
});

test("a family stays one when its first text has been forgotten, and two texts never share a number by accident", () => {
  const { say, familyAt } = memoryOf();
  const word = (i: number) =>
    [...String(i)].map((digit) => "bcdfghjklm"[Number(digit)]!.concat("aeiou"[i % 5]!)).join("");
  const seen = new Map<number, string>();
  for (let i = 0; i < 6_000; i++) {
    const text = `${word(i * 7919)} ${word(i * 104_729 + 1)} ${word(i)}`;
    say(text);
    const family = familyAt(STRICT);
    const before = seen.get(family);
    if (before !== undefined && before !== text) {
      say(before);
      expect(familyAt(STRICT)).toBe(family);
    } else seen.set(family, text);
  }
  expect(seen.size).toBeGreaterThan(3_000);
});

test("senders are counted as they came: distinct authors, channels and times within the window, and no more", () => {
  const event = fc.record({
    by: fc.constantFrom("a", "b", "c"),
    in: fc.constantFrom("x", "y", "z"),
    at: fc.integer({ min: 0, max: 100 }),
  });
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 12 }), (events) => {
      const { memory, say } = memoryOf();
      const senders = new TextSenders(() => memory, STRICT);
      for (const { by, in: channel, at } of events)
        senders.observe(
          say("the king of llamas sends his regards", {
            author: authorNamed(by),
            channel: { id: channel },
            sentAt: at,
          }),
        );
      const now = events.at(-1)!;
      const near = (list: typeof events) => list.filter(({ at }) => Math.abs(now.at - at) <= 20);
      // Of each author in each channel the last time is known.
      const lasts = events.filter(
        (e, i) => !events.slice(i + 1).some((later) => later.by === e.by && later.in === e.in),
      );
      expect(senders.authors(20)).toBe(new Set(near(lasts).map(({ by }) => by)).size);
      expect(senders.channels(20)).toBe(
        new Set(
          near(lasts)
            .filter(({ by }) => by === now.by)
            .map((e) => e.in),
        ).size,
      );
      expect(senders.times(20)).toBeLessThanOrEqual(near(events).filter(({ by }) => by === now.by).length);
      expect(senders.recurs).toBe(events.length > 1);
    }),
  );
});

test("the times that one author repeats a text are all counted, from the first on", () => {
  const { memory, say } = memoryOf();
  const senders = new TextSenders(() => memory, STRICT);
  for (let i = 0; i < 6; i++) senders.observe(say("the king of llamas sends his regards", { sentAt: i }));
  expect(senders.times(100)).toBe(6);
  expect(senders.times(3)).toBe(4);
});

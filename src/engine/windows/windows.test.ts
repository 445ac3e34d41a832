import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { moderatorWhen } from "../../../test/rulebook.ts";
import type { Message } from "../message.ts";
import type { Reading } from "../reading.ts";
import { BudgetWindow } from "./budget-window.ts";
import { bandsOf, textHash } from "./likeness.ts";
import { diceOf } from "./pieces.ts";
import { RateLog } from "./rate-log.ts";
import { Who } from "./who.ts";

const HOUR = 3_600_000;
const readingOf = (message: Message) => ({ message, who: new Who().about(message) }) as Reading;
const reading = (author: string, at: number) =>
  readingOf(messageWith("x", { author: authorNamed(author), sentAt: at }));

test("a flood of a million names does not fill the memory", () => {
  const window = new RateLog("author", [{ messages: 5, withinMs: HOUR }]);
  for (let i = 0; i < 1_000_000; i++) window.observe(reading(`u${i}`, i));
  expect(window.size).toBeLessThanOrEqual(200_001);
});

test("names that write a thousand times each are forgotten sooner, so that the memory stays the same", () => {
  const window = new RateLog("author", [{ messages: 1000, withinMs: HOUR }]);
  for (let i = 0; i < 3_000; i++) for (let n = 0; n < 1000; n++) window.observe(reading(`u${i}`, i));
  expect(window.size).toBeLessThanOrEqual(2_001);
});

test("an author who goes on writing through a flood of names is not forgotten", () => {
  const window = new RateLog("author", [{ messages: 3, withinMs: HOUR }]);
  for (let i = 0; i < 300_000; i++) {
    window.observe(reading(`u${i}`, i));
    if (i % 90_000 === 0) window.observe(reading("ann", i));
  }
  expect(window.reached(3, HOUR)).toBe(false);
  window.observe(reading("ann", 300_000));
  expect([window.reached(3, HOUR), window.count(3, HOUR)]).toEqual([true, 3]);
});

test("a budget is given back as time passes, and never exceeded within its window", () => {
  const budget = new BudgetWindow({ count: 2, withinMs: 1000 });
  expect([0, 10, 20, 999, 1000, 1005, 1010].map((at) => budget.spend(at))).toEqual([
    true,
    true,
    false,
    false,
    true,
    false,
    true,
  ]);
});

test("a budget caps a rule to the queue and says why", () => {
  const moderator = moderatorWhen({ phrase: { any: ["spam"] } }, { budget: "2 per 1m" });
  const routes = [0, 1, 2].map((i) =>
    moderator.moderate(messageWith("spam", { id: `m${i}`, author: authorNamed(`u${i}`) })),
  );
  expect(routes.map((d) => d.route)).toEqual(["act", "act", "queue"]);
  expect(routes[2]!.rules[0]!.capped).toEqual(["it is over its budget of 2 per 1m"]);
});

const letters = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0) & 31);

test("likeness is 1 for the same, 0 for nothing in common, and symmetric", () => {
  const a = letters("thisisalongersentence");
  const b = letters("thisisalongersentencetoo");
  const c = letters("zzqqxxvvwwkk");
  expect(diceOf(a, a.length, a, a.length)).toBe(1);
  expect(diceOf(a, a.length, c, c.length)).toBe(0);
  expect(diceOf(a, a.length, b, b.length)).toBe(diceOf(b, b.length, a, a.length));
  expect(diceOf(a, 2, a, a.length)).toBe(0);
});

test("alike texts share a band, nearly always", () => {
  let found = 0;
  for (let i = 0; i < 200; i++) {
    const base = letters(`sentence number ${i * 7919} which is about ${textHash(letters(`${i}`), 2)} things`);
    const changed = Uint8Array.from(base);
    changed[i % base.length] = 3;
    const bands = [...bandsOf(base, base.length)];
    if ([...bandsOf(changed, changed.length)].some((band, j) => band === bands[j])) found++;
  }
  expect(found).toBeGreaterThan(196);
});

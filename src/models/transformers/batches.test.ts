import fc from "fast-check";
import { expect, test } from "vitest";
import { openBatches, type Urgency } from "./batches.ts";

/** A model that answers when it is told to, and a timer that runs when it is told to. */
const bench = (most = 3, mostWaiting = 100, waitMs = 2) => {
  const sent: (readonly string[])[] = [];
  let busy = false;
  let answer: (error?: Error) => void = () => {};
  let timer: (() => void) | undefined;
  const batches = openBatches({
    run: (texts) => {
      sent.push(texts);
      busy = true;
      return new Promise((resolve, reject) => {
        answer = (error) => {
          busy = false;
          if (error) reject(error);
          else resolve(texts.map((text) => Float32Array.of(Number(text))));
          batches.sendNow();
        };
      });
    },
    isFree: () => !busy,
    later: (_, call) => {
      timer = call;
      return () => {
        timer = undefined;
      };
    },
    most,
    waitMs,
    mostWaiting,
  });
  const want = (text: string, urgency: Urgency = "now") => {
    const wanted = batches.want(text, urgency);
    wanted.row.catch(() => undefined);
    return wanted;
  };
  return { batches, sent, want, answer: (error?: Error) => answer(error), tick: () => timer?.() };
};

test("what comes within two milliseconds is sent together", () => {
  const { sent, want, tick } = bench();
  want("1");
  want("2");
  expect(sent).toEqual([]);
  tick();
  expect(sent).toEqual([["1", "2"]]);
});

test("a full batch waits for nothing, and what comes meanwhile gathers for the next", () => {
  const { sent, want, answer } = bench();
  for (const text of ["1", "2", "3", "4", "5"]) want(text);
  expect(sent).toEqual([["1", "2", "3"]]);
  answer();
  expect(sent).toEqual([
    ["1", "2", "3"],
    ["4", "5"],
  ]);
});

test("the same text is asked once, while it waits and while it is under way", async () => {
  const { sent, want, tick, answer } = bench();
  const first = want("1");
  const second = want("1");
  tick();
  const third = want("1");
  answer();
  expect(await Promise.all([first.row, second.row, third.row])).toEqual([1, 1, 1].map((x) => Float32Array.of(x)));
  expect(sent).toEqual([["1"]]);
});

test("what nobody waits for any more is not sent; what another still waits for is", () => {
  const { sent, want, tick } = bench();
  const gone = want("1");
  const leaving = want("2");
  want("2");
  gone.giveUp();
  leaving.giveUp();
  tick();
  expect(sent).toEqual([["2"]]);
});

test("whoever waits goes before idle work, and idle work that is waited for now goes along", () => {
  const { sent, want, answer } = bench(2);
  for (const text of ["1", "2", "3", "4"]) want(text, "idle");
  want("4");
  want("5");
  want("6");
  answer();
  answer();
  answer();
  expect(sent).toEqual([["1", "2"], ["4", "5"], ["6"], ["3"]]);
});

test("a batch that fails fails for those in it alone", async () => {
  const { want, answer } = bench(2);
  const [a, b, c] = [want("1"), want("2"), want("3")];
  answer(new Error("broken"));
  answer();
  await expect(a.row).rejects.toThrow("broken");
  await expect(b.row).rejects.toThrow("broken");
  expect(await c.row).toEqual(Float32Array.of(3));
});

test("too many are refused, and a place that is given up is free again", () => {
  const { want } = bench(1, 2);
  // The first is under way: it takes no place.
  for (const text of ["1", "2"]) want(text);
  const third = want("3");
  expect(() => want("4")).toThrow("2 texts wait for the model already");
  expect(() => want("3")).not.toThrow();
  third.giveUp();
  third.giveUp();
  expect(() => want("4")).not.toThrow();
});

test("in whatever order things happen, everybody who stays gets the row of their own text", async () => {
  const step = fc.oneof(
    fc.record({ is: fc.constant("want" as const), text: fc.integer({ min: 0, max: 9 }), idle: fc.boolean() }),
    fc.record({ is: fc.constantFrom("answer" as const, "tick" as const) }),
    fc.record({ is: fc.constant("leave" as const), who: fc.nat(20) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const { want, answer, tick, sent } = bench();
      const waiting: { text: number; row: Promise<Float32Array>; giveUp: () => void; gone: boolean }[] = [];
      for (const one of steps) {
        if (one.is === "want")
          waiting.push({ text: one.text, gone: false, ...want(String(one.text), one.idle ? "idle" : "now") });
        else if (one.is === "leave") {
          const who = waiting[one.who];
          if (who === undefined || who.gone) continue;
          who.gone = true;
          who.giveUp();
        } else if (one.is === "tick") tick();
        else answer();
        await Promise.resolve();
      }
      for (let i = 0; i < 100; i++) {
        tick();
        answer();
        await new Promise(setImmediate);
        if (i > 2 && sent.length * 3 > waiting.length * 4) break;
      }
      for (const { text, row, gone } of waiting) if (!gone) expect((await row)[0]).toBe(text);
      expect(sent.every((batch) => batch.length <= 3 && new Set(batch).size === batch.length)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

import { expect, test } from "vitest";
import { decisionWith } from "../../test/bot-bench.ts";
import { messageWith } from "../../test/message.ts";
import type { Message } from "../engine/message.ts";
import { isInShare } from "../engine/versions/share.ts";
import type { Judge } from "./intake.ts";
import { openTrial } from "./trial.ts";

/** Acts on messages with this word, and notes all that it judges and counts. */
const judgeOf = (hash: string, word: string) => {
  const seen: string[] = [];
  const judge: Judge = {
    rulebook: { version: hash, hash },
    observe: (message) => void seen.push(`o:${message.id}`),
    moderate: (message) => {
      seen.push(message.id);
      if (message.text === "throw") throw new TypeError("x is not a function");
      const rulebook = { version: hash, hash };
      return decisionWith(message.text.includes(word) ? { route: "act", rulebook } : { rulebook });
    },
  };
  return { judge, seen };
};

const setting = (percent = 0) => {
  const [blue, green] = [judgeOf("blue", "alpha"), judgeOf("green", "beta")];
  const planned: (() => void)[] = [];
  let time = 0;
  const trial = openTrial({
    trial: { hash: "green", percent },
    green: green.judge,
    clock: () => 7,
    stopwatch: () => time++ / 10,
    later: (work) => void planned.push(work),
  });
  const both = trial.beside(blue.judge);
  const judge = (id: string, text: string, author = id) =>
    both.moderate(messageWith(text, { id, author: { id: author } }), {});
  const rest = (): void => {
    for (const work of planned.splice(0)) work();
  };
  return { blue, green, trial, both, judge, planned, rest };
};
const inShare = (percent: number, is: boolean): string => {
  const from = (id: string): Message => messageWith("x", { author: { id } });
  return Array.from({ length: 100 }, (_, i) => `u${i}`).find((id) => isInShare(from(id), percent, "green") === is)!;
};

test("nothing of a trial is done, and no message waits for it", () => {
  const { judge, green, rest, trial } = setting();
  expect([judge("m1", "alpha").route, judge("m2", "beta").route]).toEqual(["act", "ignore"]);
  expect(green.seen).toEqual([]);
  rest();
  expect(green.seen).toEqual(["m1", "m2"]);
  expect(trial.news()).toMatchObject({
    counts: { judged: 2, newly_caught: 1, no_longer_caught: 1, changed: 0, skipped: 0 },
    differences: [
      { at: 7, key: { platform: "discord", id: "m1", revision: 0 }, change: "no_longer_caught" },
      { key: { id: "m2" }, change: "newly_caught", before: { route: "ignore" }, after: { route: "act" } },
    ],
  });
  expect(trial.news().counts.judged).toBe(0);
});

test("what both judge alike is counted and not kept", () => {
  const { judge, rest, trial } = setting();
  judge("m1", "alpha and beta");
  judge("m2", "hello");
  rest();
  expect(trial.news()).toMatchObject({ counts: { judged: 2, newly_caught: 0, changed: 0 }, differences: [] });
});

test("a trial that falls behind lets messages go and says how many, instead of filling the memory", () => {
  const { judge, trial, rest, green } = setting();
  for (let i = 0; i < 5_000; i++) judge(`m${i}`, "hello");
  for (let i = 0; i < 1_000; i++) rest();
  const { counts } = trial.news();
  expect([counts.judged, counts.skipped]).toEqual([4_096, 904]);
  judge("later", "hello");
  rest();
  expect(green.seen.at(-1)).toBe("later");
});

test("a trial works a short stretch at a time, so that the next message does not wait for all", () => {
  const { judge, green, planned, rest } = setting();
  for (let i = 0; i < 4_000; i++) judge(`m${i}`, "hello");
  rest();
  expect(green.seen.length).toBeLessThan(4_000);
  expect(planned).toHaveLength(1);
});

test("authors in the share are judged by green, after all that came before them, and blue counts them", () => {
  const { judge, blue, green, trial } = setting(30);
  const [within, outside] = [inShare(30, true), inShare(30, false)];
  expect(judge("m1", "beta", outside)).toMatchObject({ route: "ignore", rulebook: { hash: "blue" } });
  expect(judge("m2", "beta", within)).toMatchObject({ route: "act", rulebook: { hash: "green" } });
  expect(green.seen).toEqual(["m1", "m2"]);
  expect(blue.seen).toEqual(["m1", "o:m2"]);
  expect(trial.news().counts).toMatchObject({ applied: 1, judged: 1, newly_caught: 1 });
});

test("where green fails blue judges, and the failure is counted", () => {
  const { trial, blue, green, both } = setting(30);
  const message = messageWith("throw", { author: { id: inShare(30, true) } });
  const moderate = () => decisionWith({ route: "queue" });
  const judge = trial.beside({ ...blue.judge, moderate });
  expect(judge.moderate(message, {}).route).toBe("queue");
  expect([green.seen.length, trial.news().counts.failed]).toEqual([1, 1]);
  expect(both.rulebook.hash).toBe("blue");
});

test("a trial that has ended judges nobody any more, and what waited counts as skipped", () => {
  const { judge, trial, green, rest } = setting(99);
  const [within, outside] = [inShare(99, true), inShare(99, false)];
  judge("m1", "hello", outside);
  trial.end();
  expect(judge("m2", "beta", within).rulebook.hash).toBe("blue");
  rest();
  expect(green.seen).toEqual([]);
  expect(trial.news().counts).toMatchObject({ judged: 0, skipped: 1 });
});

test("what people report is judged again by whoever judged it, and staff stay staff while another rulebook is tried", () => {
  const { trial, blue, both } = setting(30);
  const again = (hash: string) => () => decisionWith({ route: "queue", rulebook: { version: "1", hash } });
  const staffRoles = new Set(["sheriff"]);
  const judge = trial.beside({
    ...blue.judge,
    rulebook: { ...blue.judge.rulebook, staffRoles },
    reconsider: again("blue"),
  });
  expect(judge.rulebook.staffRoles).toBe(staffRoles);
  const by = (author: string) => judge.reconsider?.(messageWith("beta", { author: { id: author } }), {});
  expect(by(inShare(30, false))?.rulebook.hash).toBe("blue");
  // This green has no rules that go by reports: it has nothing to say.
  expect(by(inShare(30, true))).toBeUndefined();
  expect(both.rulebook.hash).toBe("blue");
});

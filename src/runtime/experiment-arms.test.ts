import { describe, expect, test } from "vitest";
import { decisionWith } from "../../test/bot-bench.ts";
import { messageWith } from "../../test/message.ts";
import type { Decision, Route } from "../engine/decision.ts";
import type { ExperimentDesign } from "../engine/experiments/experiment.ts";
import type { Message } from "../engine/message.ts";
import { isInShare } from "../engine/versions/share.ts";
import { openArms } from "./experiment-arms.ts";
import type { Judge } from "./intake.ts";

const SEED = "a seed";
const DESIGN: ExperimentDesign = {
  a: "blue",
  metric: "wrong",
  alpha: 0.05,
  minEffect: 0.25,
  sample: 0.2,
  maxWrong: 0.01,
};

/** Acts on its word, asks about another, and notes all that it judges and counts. */
const judgeOf = (hash: string, word: string) => {
  const seen: string[] = [];
  const rulebook = { version: hash, hash };
  const judge: Judge = {
    rulebook,
    observe: (message) => void seen.push(`o:${message.id}`),
    moderate: (message, { uncounted }) => {
      seen.push(uncounted ? `u:${message.id}` : message.id);
      if (message.text.includes(`throw ${hash}`)) throw new TypeError("x is not a function");
      const route: Route = message.text.includes(word) ? "act" : message.text.includes(`${hash}?`) ? "queue" : "ignore";
      return decisionWith({ route, rulebook });
    },
    reconsider: () => decisionWith({ route: "queue", rulebook }),
    wants: () => ({ labels: hash === "green", vector: false }),
  };
  return { judge, seen };
};

const setting = (percent: number) => {
  const [blue, green] = [judgeOf("blue", "alpha"), judgeOf("green", "beta")];
  let time = 0;
  const experiment = percent > 0 ? { ...DESIGN, split: { seed: SEED } } : DESIGN;
  const arms = openArms({
    trial: { order: 7, percent, experiment },
    green: green.judge,
    clock: () => 7,
    stopwatch: () => time++,
  });
  const both = arms.beside(blue.judge);
  const judge = (id: string, text: string, author = id) =>
    both.moderate(messageWith(text, { id, author: { id: author } }), {});
  return { blue, green, arms, both, judge };
};
const person = (is: boolean, percent = 30): string => {
  const from = (id: string): Message => messageWith("x", { author: { id } });
  return Array.from({ length: 200 }, (_, i) => `u${i}`).find((id) => isInShare(from(id), percent, SEED) === is)!;
};
const madeBy = ({ route, rulebook, experiment }: Decision) => [route, rulebook.hash, experiment?.arm];

describe("people are dealt to the arms", () => {
  test("each is judged and acted on by one rulebook alone, and the other counts what was said", () => {
    const { judge, blue, green, arms } = setting(30);
    expect(madeBy(judge("m1", "alpha beta", person(false)))).toEqual(["act", "blue", "a"]);
    expect(madeBy(judge("m2", "alpha beta", person(true)))).toEqual(["act", "green", "b"]);
    expect(blue.seen).toEqual(["m1", "o:m2"]);
    expect(green.seen).toEqual(["o:m1", "m2"]);
    expect(arms.news().counts).toMatchObject({ applied: 1, judged: 0 });
  });

  test("every decision says in which arm it was made, also where nothing was found", () => {
    const { judge } = setting(30);
    const { experiment } = judge("m1", "hello", person(true));
    expect(experiment).toEqual({ experiment: 7, arm: "b" });
  });

  test("of what is done automatically both arms put the same share to review, whatever their rules say", () => {
    const { judge } = setting(30);
    const looks = [judge("m1", "alpha", person(false)), judge("m2", "beta", person(true)), judge("m3", "blue?")];
    expect(looks.map(({ experiment }) => experiment?.look)).toEqual([{ exactly: 0.2 }, { exactly: 0.2 }, undefined]);
  });

  test("who is not known is A's", () => {
    const { both } = setting(99);
    const { author: _, ...nobody } = messageWith("beta");
    expect(madeBy(both.moderate(nobody, {}))).toEqual(["ignore", "blue", "a"]);
  });

  test("where B fails A judges, and the person stays in B: else its failures would count for A", () => {
    const { judge, blue, arms } = setting(30);
    expect(madeBy(judge("m1", "throw green alpha", person(true)))).toEqual(["act", "blue", "b"]);
    expect(blue.seen).toEqual(["m1"]);
    expect(arms.news().counts).toMatchObject({ failed: 1, applied: 0 });
  });

  test("what is said to modbot alone is counted by neither", () => {
    const { both, blue, green } = setting(30);
    both.moderate(messageWith("x", { id: "m1", author: { id: person(true) } }), { uncounted: true });
    expect([blue.seen, green.seen]).toEqual([[], ["u:m1"]]);
  });

  test("slow models are asked only for whom they can matter", () => {
    const { both } = setting(30);
    const labels = (who: string) => both.wants?.(messageWith("x", { author: { id: who } }), {}).labels;
    expect([labels(person(true)), labels(person(false))]).toEqual([true, false]);
  });

  test("what people report is judged again by whoever judged it, in the arm it was in", () => {
    const { both } = setting(30);
    const again = (who: string) => both.reconsider?.(messageWith("x", { author: { id: who } }), {});
    expect(madeBy(again(person(true))!)).toEqual(["queue", "green", "b"]);
    expect(madeBy(again(person(false))!)).toEqual(["queue", "blue", "a"]);
  });

  test("a wave in one arm does not reach back to people of the other", () => {
    const { arms, blue } = setting(30);
    const before = [person(true), person(false)].map((id, i) => ({
      message: messageWith("x", { id: `e${i}`, author: { id } }),
      decision: decisionWith({ route: "act" }),
    }));
    const judge = arms.beside({ ...blue.judge, moderate: () => decisionWith({ route: "act", earlier: before }) });
    const { earlier } = judge.moderate(messageWith("x", { author: { id: person(false) } }), {});
    expect(earlier?.map(({ message, decision }) => [message.id, decision.experiment?.arm])).toEqual([["e1", "a"]]);
  });
});

describe("in shadow", () => {
  test("A judges everybody, B the same before anything is stored, and nothing of B is done", () => {
    const { judge, blue, green, arms } = setting(0);
    const decision = judge("m1", "beta");
    expect(madeBy(decision)).toEqual(["ignore", "blue", "a"]);
    expect(decision.experiment?.other?.route).toBe("act");
    expect([blue.seen, green.seen]).toEqual([["m1"], ["m1"]]);
    expect(arms.news()).toMatchObject({
      counts: { judged: 1, newly_caught: 1 },
      differences: [{ change: "newly_caught", key: { id: "m1" } }],
    });
  });

  test("what either would do, and what they judge otherwise, is put to review; what both let pass is not", () => {
    const { judge } = setting(0);
    const look = (id: string, text: string) => judge(id, text).experiment?.look;
    const wanted = { atLeast: 0.2 };
    expect([look("m1", "beta"), look("m2", "alpha"), look("m3", "alpha beta")]).toEqual([wanted, wanted, wanted]);
    expect([look("m4", "green?"), look("m5", "hello")]).toEqual([wanted, undefined]);
  });

  test("a wave that B alone has found is one, so that it counts once", () => {
    const { arms, green, blue } = setting(0);
    const judge = openArms({
      trial: { order: 7, percent: 0, experiment: DESIGN },
      green: { ...green.judge, moderate: () => decisionWith({ route: "queue", burst: "raid" }) },
      clock: () => 7,
      stopwatch: () => 0,
    }).beside(blue.judge);
    expect(judge.moderate(messageWith("x"), {}).experiment).toMatchObject({ otherBurst: "raid" });
    expect(arms.beside(blue.judge).moderate(messageWith("x"), {}).experiment).not.toHaveProperty("otherBurst");
  });

  test("where B fails there is nothing to compare, and A's word stands", () => {
    const { judge, arms } = setting(0);
    expect(judge("m1", "throw green alpha").experiment).toEqual({ experiment: 7, arm: "a" });
    expect(arms.news().counts).toMatchObject({ failed: 1, judged: 0 });
  });

  test("a message that a wave brings up again keeps what B had made of it", () => {
    const { arms, blue } = setting(0);
    const early = messageWith("beta", { id: "e1" });
    arms.beside(blue.judge).moderate(early, {});
    const earlier = [{ message: early, decision: decisionWith({ route: "act" }) }];
    const judge = arms.beside({ ...blue.judge, moderate: () => decisionWith({ route: "act", earlier }) });
    const [again] = judge.moderate(messageWith("x", { id: "m2" }), {}).earlier ?? [];
    expect(again?.decision.experiment).toMatchObject({ arm: "a", other: { route: "act" } });
  });
});

test("how long judging took is told by arm", () => {
  const { judge, arms } = setting(30);
  judge("m1", "hello", person(true));
  judge("m2", "hello", person(false));
  judge("m3", "hello", person(false));
  const counts = (arm: string) => arms.news().latencies?.find((one) => one.arm === arm)?.counts.buckets[0]?.[1];
  expect(counts("a")).toBe(2);
  expect(arms.news().latencies).toEqual([]);
});

test("once it has ended, A judges everybody, and no decision speaks of it", () => {
  const { judge, arms } = setting(99);
  arms.end();
  const decision = judge("m1", "alpha", person(true, 99));
  expect([decision.rulebook.hash, decision.experiment]).toEqual(["blue", undefined]);
});

import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { rulebookWith, ruleWhen } from "../../../test/rulebook.ts";
import { openMemoryStore } from "../../store/memory.ts";
import { openCasework } from "../casework.ts";
import { type Decision, ignoredBy } from "../decision.ts";
import type { Look } from "../experiments/experiment.ts";
import type { Message } from "../message.ts";
import { Moderator } from "../moderate.ts";
import { openDesk } from "../open-desk.ts";
import type { Rulebook } from "../rulebook/rule.ts";
import { type Looked, type Sampling, samplerFor } from "./sample.ts";

const START = 1_790_000_000_000;
const IGNORED = ignoredBy({ version: "1", hash: "h" });
const acted = (...ids: string[]) => ({
  ...IGNORED,
  route: "act" as const,
  rules: ids.map((id) => ({
    id,
    level: "act" as const,
    says: "",
    severity: "low" as const,
    place: { file: "", line: 1, column: 1 },
    findings: [],
  })),
});
const says =
  (rule: Looked = {}) =>
  () =>
    rule;
const keys = Array.from({ length: 20_000 }, (_, i) => ({ platform: "discord", id: `m${i}`, revision: 0 }));

test("as large a share is drawn as was asked for, the same each time, and not what another database draws", () => {
  const drawn = (seed: string) =>
    keys.filter((key) => samplerFor(says(), { acted: 0.02, ignored: 0 }, seed)(key, acted("a")));
  expect(drawn("x").length).toBeGreaterThan(330);
  expect(drawn("x").length).toBeLessThan(470);
  expect(drawn("x")).toEqual(drawn("x"));
  const both = new Set(drawn("x"));
  expect(drawn("y").filter((key) => both.has(key)).length).toBeLessThan(25);
});

test("a rule says itself how much is looked at; one that must prove itself is looked at even if nobody says so", () => {
  const share = (rule: Looked, sampling: Sampling): number => {
    const draw = samplerFor(says(rule), sampling, "x");
    return (
      keys
        .slice(0, 5_000)
        .map((key) => draw(key, acted("a"))?.probability)
        .find((p) => p !== undefined) ?? 0
    );
  };
  expect(share({}, { ignored: 0 })).toBe(0);
  expect(share({ maxWrong: 0.01 }, { ignored: 0 })).toBe(0.02);
  expect(share({ maxWrong: 0.01 }, { acted: 0.1, ignored: 0 })).toBe(0.1);
  expect(share({ sample: 0.5 }, { acted: 0.1, ignored: 0 })).toBe(0.5);
  expect(share({ sample: 0 }, { acted: 0.1, ignored: 0 })).toBe(0);
});

test("a channel says itself how many of the acts there are looked at", async () => {
  const channels = { watched: { rules: { "the-rule": { sample: "100%" } } } };
  const { say } = openChat({ ignored: 0 }, 0, { channels });
  expect((await say("spam", "ann", { channel: { id: "watched" } })).decision.sample).toEqual({
    of: "acted",
    probability: 1,
  });
  expect((await say("spam", "bob", { channel: { id: "other" } })).decision.sample).toBeUndefined();
});

test("what waits for people anyway is not drawn", () => {
  const draw = samplerFor(says(), { acted: 1, ignored: 1 }, "x");
  expect(draw(keys[0]!, { ...IGNORED, route: "queue" })).toBeUndefined();
  expect(draw(keys[0]!, acted("a"))).toEqual({ of: "acted", probability: 1 });
  expect(draw(keys[0]!, IGNORED)).toEqual({ of: "ignored", probability: 1 });
});

/** A bot whose messages are all drawn for review, from the number `from` on, and a moderator. */
const openChat = (sampling: Sampling, drawnFrom = 0, top: object = {}) => {
  const rulebook: Rulebook = rulebookWith(
    [
      ruleWhen({ phrase: { any: ["spam"] } }, { then: { message: "delete", author: { timeout: "1h", strike: 1 } } }),
      { ...ruleWhen({ phrase: { any: ["maybe"] } }), id: "doubt", mode: "queue" },
    ],
    top,
  );
  const store = openMemoryStore();
  const { discipline } = rulebook;
  const moderator = new Moderator(rulebook);
  const lot = samplerFor((message: Message, id) => moderator.rulesFor(message).ruleOf(id), sampling, "x");
  let count = 0;
  const clock = () => START + count * 1_000;
  const casework = openCasework({
    store,
    clock,
    firstCase: 1,
    discipline,
    draw: (key, decision) => (count > drawnFrom ? lot(key, decision) : undefined),
  });
  const say = async (text: string, author = "ann", fields: Partial<Message> = {}) => {
    count++;
    const of = { id: `m${count}`, sentAt: clock(), author: authorNamed(author), ...fields };
    const message: Message = messageWith(text, of);
    const recorded = await casework.file(message, moderator.moderate(message));
    await store.record([recorded]);
    return recorded;
  };
  return { store, say, desk: openDesk({ store, by: { kind: "moderator", name: "mia" }, clock, discipline }) };
};

test("an act that is drawn is done all the same, waits last in the queue, and its verdict is a label with its probability", async () => {
  const { say, store, desk } = openChat({ acted: 1, ignored: 0 });
  await say("spam");
  await say("maybe", "bob");
  const waiting = await desk.queue(10);
  expect(waiting.items.map(({ sample }) => sample)).toEqual([undefined, "acted"]);
  expect(waiting.items.map(({ id, severity }) => [id, severity])).toEqual([
    ["c2", "medium"],
    ["c1", "low"],
  ]);
  expect((await store.due(START + 9e6, 10)).map(({ effect }) => effect.action).sort()).toEqual(["delete", "timeout"]);
  await desk.decide("c1", 1, "block");
  expect(await store.labels()).toMatchObject([
    { violation: true, source: "sample", probability: 1, fired: [{ id: "the-rule", level: "act", sure: true }] },
  ]);
  expect(await store.ruleTrials("the-rule")).toMatchObject([{ fair: true, wrong: false, acted: true }]);
});

test("an act that is not drawn and comes up all the same proves nothing for its rule, and much against it", async () => {
  const { say, store, desk } = openChat({ ignored: 0 });
  await say("spam");
  await say("spam", "bob");
  await desk.decide("c1", 1, "block");
  await desk.decide("c2", 1, "approve");
  expect(await store.ruleTrials("the-rule")).toMatchObject([
    { fair: false, wrong: false },
    { fair: false, wrong: true },
  ]);
});

test("a burst goes on beside the message that was drawn from it: one strike, one timeout, its own case", async () => {
  const { say, store } = openChat({ acted: 1, ignored: 0 }, 1);
  await say("spam");
  await say("spam again");
  const strikes = await store.strikesOf({ platform: "discord", community: "s1", author: "ann" });
  expect(strikes).toHaveLength(1);
  const effects = (await store.due(START + 9e6, 20)).map(({ effect }) => effect.action).sort();
  expect(effects).toEqual(["delete", "delete", "timeout"]);
  expect((await store.cases({})).map(({ id, status }) => `${id} ${status}`)).toEqual(["c2 open", "c1 acted"]);
});

test("where the first message of a burst was drawn, those after it strike nobody twice and are a case of their own", async () => {
  const { say, store } = openChat({ acted: 0.5, ignored: 0 });
  for (let i = 0; i < 12; i++) await say("spam");
  const cases = await store.cases({});
  const waiting = cases.filter(({ status }) => status === "open");
  expect(waiting.length).toBeGreaterThan(2);
  expect(cases.filter(({ status }) => status === "acted")).toHaveLength(1);
  for (const { messages } of waiting) expect(messages).toBe(1);
  expect(await store.strikesOf({ platform: "discord", community: "s1", author: "ann" })).toHaveLength(1);
  expect((await store.due(START + 9e6, 50)).filter(({ effect }) => effect.action === "timeout")).toHaveLength(1);
});

test("what was let pass and is drawn waits as a sample; a verdict on it does nothing but tell", async () => {
  const { say, store, desk } = openChat({ ignored: 1 });
  await say("hello");
  expect(await store.counts()).toMatchObject({ decisions: { ignore: 1 }, cases: { open: 1 } });
  await desk.decide("c1", 1, "block");
  expect(await store.labels()).toMatchObject([{ violation: true, rules: [], source: "sample", probability: 1 }]);
  expect(await store.due(START + 9e6, 10)).toEqual([]);
});

test("undoing a verdict takes its label and its trial back", async () => {
  const { say, store, desk } = openChat({ acted: 1, ignored: 0 });
  await say("spam");
  const before = await store.labelMark();
  await desk.decide("c1", 1, "approve");
  const decided = await store.labelMark();
  await desk.undo("c1");
  expect(await store.ruleTrials()).toEqual([]);
  expect(new Set([before, decided, await store.labelMark()]).size).toBe(3);
});

test("nobody is asked about what was said to modbot alone: a report, or a command that it has obeyed", () => {
  const draw = samplerFor(says(), { ignored: 1 }, "x");
  const key = keys[0]!;
  expect(draw({ ...key, surface: "text" }, IGNORED)).toEqual({ of: "ignored", probability: 1 });
  expect(draw({ ...key, surface: "report" }, IGNORED)).toBeUndefined();
  expect(draw({ ...key, surface: "text" }, { ...IGNORED, exempt: "command" })).toBeUndefined();
});

test("an experiment has both arms looked at alike, and in shadow more than usual; what is queued is looked at anyway", () => {
  const draw = samplerFor(says({ sample: 0.5 }), { acted: 0.1, ignored: 0.001 }, "x");
  const chanceOf = (decision: Decision): number | undefined => {
    for (const key of keys) {
      const sample = draw(key, decision);
      if (sample !== undefined) return sample.probability;
    }
    return undefined;
  };
  const mark = (look: Look) => ({ experiment: { experiment: 1, arm: "b", look } as const });
  expect(chanceOf({ ...acted("a"), ...mark({ exactly: 0.05 }) })).toBe(0.05);
  expect(chanceOf({ ...acted("a"), ...mark({ atLeast: 0.2 }) })).toBe(0.5);
  expect(chanceOf({ ...acted("a"), ...mark({ atLeast: 0.9 }) })).toBe(0.9);
  expect(chanceOf({ ...IGNORED, ...mark({ atLeast: 0.2 }) })).toBe(0.2);
  expect(chanceOf({ ...IGNORED, experiment: { experiment: 1, arm: "a" } })).toBe(0.001);
  expect(chanceOf({ ...IGNORED, route: "queue", ...mark({ atLeast: 1 }) })).toBeUndefined();
});

import { expect, test } from "vitest";
import { z } from "zod";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { rulebookWith, ruleWhen } from "../../../test/rulebook.ts";
import { ACT, NONE, QUEUE } from "../answer.ts";
import { condition } from "../condition.ts";
import { conditions } from "../conditions/index.ts";
import type { Decision } from "../decision.ts";
import type { Message } from "../message.ts";
import { Moderator } from "../moderate.ts";
import { compileRulebook } from "../rulebook/compile.ts";
import type { Rulebook } from "../rulebook/rule.ts";
import { certify, type Trial } from "./certificate.ts";
import { proofText, Restraints } from "./restraints.ts";

const START = 1_790_000_000_000;

/** By degrees: `sure` acts, `maybe` asks. */
const doubt = condition({
  name: "doubt",
  summary: "How bad a message is.",
  params: z.strictObject({}),
  graded: true,
  compile: () => ({
    answer: ({ message }) => (message.text === "sure" ? ACT : message.text === "maybe" ? QUEUE : NONE),
    evidence: () => ({ says: "bad", spans: [] }),
  }),
});

const GRADED = compileRulebook({
  file: "test.yaml",
  text: `{ format: modbot-rules/1, version: "1", rules: [ { id: graded, says: G., mode: act, max_wrong: 1%, when: { doubt: {} }, then: { message: delete } } ] }`,
  conditions: [...conditions, doubt],
});

let count = 0;
const said = (text: string, seconds = 0, author = "ann"): Message =>
  messageWith(text, { id: `m${count++}`, sentAt: START + seconds * 1_000, author: authorNamed(author) });
const cappedIn = (decision: Decision): string => decision.rules.flatMap(({ capped = [] }) => capped).join("; ");
const trials = (right: number, wrong = 0): readonly Trial[] =>
  Array.from({ length: right + wrong }, (_, at) => ({ at, wrong: at >= right, fair: true }));
const certified = (
  { rules: [rule] }: Rulebook,
  found: readonly Trial[],
): ReadonlyMap<string, ReturnType<typeof certify>> =>
  new Map([[proofText(rule!), certify(found, rule?.maxWrong ?? 0.01)]]);

test("a graded rule asks until verdicts prove it, acts while they do, and asks again once they do no more", () => {
  const restraints = new Restraints();
  const moderator = new Moderator(GRADED, { restraints });
  expect(moderator.moderate(said("sure"))).toMatchObject({ route: "queue", rules: [{ sure: true }] });
  restraints.setCertificates(certified(GRADED, trials(342)));
  expect(cappedIn(moderator.moderate(said("sure")))).toBe("its rate of wrong actions is not certified yet");
  restraints.setCertificates(certified(GRADED, trials(343)));
  expect(moderator.moderate(said("sure")).route).toBe("act");
  const maybe = moderator.moderate(said("maybe"));
  expect([maybe.route, maybe.rules[0]?.sure]).toEqual(["queue", undefined]);
  restraints.setCertificates(certified(GRADED, trials(343, 1)));
  expect(moderator.moderate(said("sure")).route).toBe("queue");
});

test("a certificate speaks of the conditions that it was won with: of others it proves nothing", () => {
  const restraints = new Restraints();
  const [rule] = GRADED.rules;
  restraints.setCertificates(
    new Map([[proofText({ ...rule!, fingerprint: "another" }), certify(trials(5_000), 0.01)]]),
  );
  expect(new Moderator(GRADED, { restraints }).moderate(said("sure")).route).toBe("queue");
});

const EXACT = (fields: object = {}, top: object = {}): Rulebook =>
  rulebookWith([ruleWhen({ phrase: { any: ["spam"] } }, fields)], top);

test("an exact rule acts at once, also with max_wrong; people's verdicts stop it", () => {
  const book = EXACT({ max_wrong: "1%" });
  const restraints = new Restraints();
  const moderator = new Moderator(book, { restraints });
  expect(moderator.moderate(said("spam")).route).toBe("act");
  restraints.setCertificates(certified(book, trials(5, 2)));
  expect(moderator.moderate(said("spam")).route).toBe("act");
  restraints.setCertificates(certified(book, trials(5, 3)));
  expect(moderator.moderate(said("spam"))).toMatchObject({ route: "queue" });
  expect(cappedIn(moderator.moderate(said("spam")))).toContain("wrong too often");
});

test("a paused rule asks, till its time is over or it is resumed; other rules do not care", () => {
  const restraints = new Restraints();
  const moderator = new Moderator(
    rulebookWith([
      ruleWhen({ phrase: { any: ["spam"] } }),
      { ...ruleWhen({ phrase: { any: ["eggs"] } }), id: "other" },
    ]),
    { restraints },
  );
  restraints.pause("the-rule", "hits our giveaway", START + 60_000);
  expect(cappedIn(moderator.moderate(said("spam", 59)))).toBe("it is paused: hits our giveaway");
  expect(moderator.moderate(said("eggs", 59)).route).toBe("act");
  expect(moderator.moderate(said("spam", 60)).route).toBe("act");
  restraints.pause("the-rule", "again");
  expect(moderator.moderate(said("spam", 1e6)).route).toBe("queue");
  restraints.resume("the-rule", START);
  expect(moderator.moderate(said("spam", 1e6)).route).toBe("act");
});

test("new conditions wait to be let act where that is wanted", () => {
  const book = EXACT();
  const restraints = new Restraints();
  const moderator = new Moderator(book, { restraints });
  restraints.hold(book.rules[0]!, "new");
  expect(cappedIn(moderator.moderate(said("spam")))).toBe("new");
  restraints.confirm(book.rules[0]!);
  expect(moderator.moderate(said("spam")).route).toBe("act");
});

test("what goes beyond a budget is told once a window, however much it is", () => {
  const moderator = new Moderator(EXACT({ budget: "2 per 10m" }), { restraints: new Restraints() });
  const told = Array.from({ length: 20 }, (_, i) => moderator.moderate(said("spam", i * 2)));
  expect(told.map(({ route }) => route)).toEqual(["act", "act", ...Array(18).fill("queue")]);
  expect(told.flatMap(({ brakes = [] }) => brakes)).toEqual([
    { what: "budget", rule: "the-rule", says: "it is over its budget of 2 per 10m" },
  ]);
  expect(moderator.moderate(said("spam", 605))).toMatchObject({ route: "act" });
});

test("all rules together have a budget too, of messages: two rules that hit one spend one", () => {
  const both = [ruleWhen({ phrase: { any: ["spam"] } }), { ...ruleWhen({ phrase: { any: ["eggs"] } }), id: "other" }];
  const moderator = new Moderator(rulebookWith(both, { budget: "2 per 10m" }), { restraints: new Restraints() });
  const told = ["spam and eggs", "eggs", "spam", "eggs"].map((text, i) => moderator.moderate(said(text, i)));
  expect(told.map(({ route }) => route)).toEqual(["act", "act", "queue", "queue"]);
  expect(told.flatMap(({ brakes = [] }) => brakes)).toEqual([
    { what: "budget", says: "it is over the budget of all rules together of 2 per 10m" },
  ]);
  expect(moderator.moderate(said("hello")).brakes).toBeUndefined();
});

test("neither a new rulebook nor a restart gives back what was spent", () => {
  const restraints = new Restraints();
  const [first, second] = [EXACT({ budget: "2 per 10m" }), EXACT({ budget: "3 per 10m", says: "Other words." })];
  const before = new Moderator(first, { restraints });
  expect(before.moderate(said("spam")).route).toBe("act");
  expect(before.moderate(said("spam")).route).toBe("act");
  const after = new Moderator(second, { restraints });
  expect([1, 2].map((s) => after.moderate(said("spam", s)).route)).toEqual(["act", "queue"]);
  const fresh = new Restraints();
  const restarted = new Moderator(first, { restraints: fresh });
  fresh.adopt(first, (rule) => (rule === "the-rule" ? [START, START + 1] : []));
  expect(restarted.moderate(said("spam", 3)).route).toBe("queue");
});

const surging = (fields: object = {}) => {
  const restraints = new Restraints();
  const moderator = new Moderator(EXACT(fields), { restraints });
  restraints.watchSurges(new Map(), START - 30 * 86_400_000);
  return { restraints, hit: (i: number, second = i) => moderator.moderate(said("spam", second, `u${i}`)), moderator };
};

test("a rule that suddenly hits many people pauses itself, says so once, and stays paused", () => {
  const { hit } = surging();
  const told = Array.from({ length: 40 }, (_, i) => hit(i));
  expect(told.filter(({ route }) => route === "act")).toHaveLength(11);
  expect(told.flatMap(({ brakes = [] }) => brakes)).toMatchObject([{ what: "surge", rule: "the-rule" }]);
  expect(hit(50, 86_400).route).toBe("queue");
});

test("people who resume it mean it: for an hour it hits as many as there are", () => {
  const { hit, restraints } = surging();
  for (let i = 0; i < 12; i++) hit(i);
  restraints.resume("the-rule", START + 20_000);
  for (let i = 12; i < 100; i++) expect(hit(i, 20 + i).route).toBe("act");
});

test("a rule that is meant to go on goes on, and so does one that looks at crowds", () => {
  const { hit } = surging({ on_surge: "go_on" });
  for (let i = 0; i < 60; i++) expect(hit(i).route).toBe("act");
  expect(EXACT().rules[0]?.onSurge).toBe("pause");
  expect(rulebookWith([ruleWhen({ raid: {} })]).rules[0]?.onSurge).toBe("go_on");
});

test("staff, to whom nothing is done, pause nothing", () => {
  const { moderator } = surging();
  for (let i = 0; i < 60; i++) {
    const author = authorNamed(`mod${i}`, { roles: ["moderator"] });
    expect(moderator.moderate({ ...said("spam", i), author }).brakes).toBeUndefined();
  }
});

test("whom a rule about crowds finds in a wave pauses no other rule: there it must go on", () => {
  const crowd = { ...ruleWhen({ same_text: { authors: 2, within: "1m" } }), id: "crowd", mode: "queue" };
  const restraints = new Restraints();
  const moderator = new Moderator(rulebookWith([ruleWhen({ phrase: { any: ["spam"] } }), crowd]), { restraints });
  restraints.watchSurges(new Map(), START - 30 * 86_400_000);
  for (let i = 0; i < 60; i++) {
    const { rules, brakes } = moderator.moderate(said("spam for all of you here", i, `u${i}`));
    expect(rules.find(({ id }) => id === "the-rule")?.level).toBe("act");
    expect(brakes).toBeUndefined();
  }
});

test("points that rest on a doubt do not spare a rule the proof, however they are added up", () => {
  const when = (signals: string) =>
    `{ score: { queue_at: 1, act_at: 2, groups: { a: { cap: 3, signals: [ ${signals} ] } } } }`;
  const book = (condition: string): Rulebook =>
    compileRulebook({
      file: "test.yaml",
      text: `{ format: modbot-rules/1, version: "1", rules: [ { id: a, says: A., mode: act, max_wrong: 1%, when: ${condition}, then: { message: delete } } ] }`,
      conditions: [...conditions, doubt],
    });
  const phrase = "{ phrase: { any: [sure] }, adds: 3 }";
  const routeBy = (condition: string) =>
    new Moderator(book(condition), { restraints: new Restraints() }).moderate(said("sure")).route;
  expect(routeBy(when("{ doubt: {}, adds: 3 }"))).toBe("queue");
  expect(routeBy(when(`${phrase}, { doubt: {}, adds: 1 }`))).toBe("queue");
  expect(routeBy(`{ all: [ ${when("{ all: [ { doubt: {} } ], adds: 3 }")}, { phrase: { any: [sure] } } ] }`)).toBe(
    "queue",
  );
  expect(routeBy(when(phrase))).toBe("act");
});

import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../test/message.ts";
import { rulebookWith, ruleWhen } from "../../test/rulebook.ts";
import { openMemoryStore } from "../store/memory.ts";
import { openCasework } from "./casework.ts";
import { Moderator } from "./moderate.ts";
import { openDesk } from "./open-desk.ts";
import type { Rulebook } from "./rulebook/rule.ts";
import { waitsForPerson } from "./waiting.ts";

const start = 1_790_000_000_000;
const spam = ruleWhen(
  { phrase: { any: ["spam"] } },
  { then: { message: "delete", author: { timeout: "5m", strike: 1 } } },
);
const asking = (then: object): object =>
  ruleWhen({ phrase: { any: ["threat"] } }, { id: "threat", mode: "queue", severity: "critical", then });
const both = (then: object) =>
  new Moderator(rulebookWith([spam, asking(then)])).moderate(messageWith("spam and a threat"));

test.each([
  ["a longer timeout", { author: { timeout: "1d" } }],
  ["a stricter action", { author: "ban" }],
  ["more strikes", { author: { strike: 2 } }],
  ["something on the channel", { channel: { lockdown: "5m" } }],
])("what was acted on still waits for a person when a rule that only asks wants %s", (_, then) => {
  const decision = both(then);
  expect([decision.route, waitsForPerson(decision)]).toEqual(["act", true]);
});

test.each([
  ["less", { message: "delete", author: { timeout: "1m", strike: 1 } }],
  ["the same", { message: "delete", author: { timeout: "5m" } }],
  ["only to tell somebody", { tell: "author", alert: "moderators" }],
])("it does not wait when the other rule wants %s", (_, then) => expect(waitsForPerson(both(then))).toBe(false));

const office = (rulebook: Rulebook) => {
  const store = openMemoryStore();
  const moderator = new Moderator(rulebook);
  const casework = openCasework({ store, clock: () => start, firstCase: 1, discipline: rulebook.discipline });
  let count = 0;
  const say = async (text: string) => {
    const message = messageWith(text, { id: `m${++count}`, author: authorNamed("ann"), sentAt: start });
    await store.record([await casework.file(message, moderator.moderate(message))]);
  };
  const by = { kind: "moderator", name: "mia" } as const;
  return { store, say, desk: openDesk({ store, by, clock: () => start, discipline: rulebook.discipline }) };
};

test("a threat within a flood is seen by somebody: the flood is stopped, and Block does the rest", async () => {
  const { say, desk } = office(rulebookWith([spam, asking({ author: { timeout: "1d", strike: 3 } })]));
  await say("spam and a threat");
  const { items } = await desk.queue(10);
  expect(items).toMatchObject([{ id: "c1", status: "open", severity: "critical" }]);
  const file = await desk.look("c1");
  expect(file?.case.effects.map(({ effect }) => effect.action)).toEqual(["timeout", "delete"]);
  expect(file?.onBlock.effects).toMatchObject([{ action: "timeout", durationMs: 86_400_000 }]);
});

test("a burst that is partly dealt with and partly waits is two cases, with one strike and one timeout by the bot", async () => {
  const { say, store } = office(rulebookWith([spam, asking({ author: { timeout: "1d" } })]));
  for (const text of ["spam", "spam threat", "spam", "spam threat"]) await say(text);
  const [done, waiting] = [await store.caseOf("c1"), await store.caseOf("c2")];
  expect([done?.status, done?.entries.length, waiting?.status, waiting?.entries.length]).toEqual([
    "acted",
    2,
    "open",
    2,
  ]);
  const actions = [...done!.effects, ...waiting!.effects].map(({ effect }) => effect.action);
  expect(actions.filter((action) => action === "timeout")).toHaveLength(1);
  expect(actions.filter((action) => action === "delete")).toHaveLength(4);
  expect(await store.strikesOf({ platform: "discord", community: "s1", author: "ann" })).toMatchObject([{ weight: 1 }]);
});

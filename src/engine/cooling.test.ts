import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../test/message.ts";
import { MINUTE, openOffice, START } from "../../test/office.ts";
import { moderatorWhen, rulebookWith, ruleWhen } from "../../test/rulebook.ts";
import { Moderator } from "./moderate.ts";
import { Cooldowns } from "./windows/cooldowns.ts";

const loud = (fields: object = {}) =>
  ruleWhen(
    { phrase: { any: ["loud"] } },
    { id: "loud", cooldown: "10m", then: { author: { timeout: "1m", strike: 1 }, alert: "moderators" }, ...fields },
  );
const actionsOf = (moderator: Moderator, minute: number, author = "ann", channel = "general") =>
  moderator
    .moderate(
      messageWith("loud", { sentAt: START + minute * MINUTE, author: authorNamed(author), channel: { id: channel } }),
    )
    .effects.map(({ action }) => action);

test("a rule acts once on somebody, then leaves them alone for the time, and is there again after it", () => {
  const moderator = new Moderator(rulebookWith([loud()]));
  expect(actionsOf(moderator, 0)).toEqual(["timeout", "alert"]);
  expect(actionsOf(moderator, 5)).toEqual([]);
  expect(actionsOf(moderator, 9)).toEqual([]);
  expect(actionsOf(moderator, 10)).toEqual(["timeout", "alert"]);
});

test("nobody else is spared for it", () => {
  const moderator = new Moderator(rulebookWith([loud()]));
  actionsOf(moderator, 0);
  expect(actionsOf(moderator, 1, "bob")).toEqual(["timeout", "alert"]);
});

test("another rule acts as ever, and the strikes are its own", () => {
  const other = ruleWhen(
    { phrase: { any: ["loud"] } },
    { id: "other", then: { message: "delete", author: { strike: 2 } } },
  );
  const moderator = new Moderator(rulebookWith([loud(), other]));
  actionsOf(moderator, 0);
  const decision = moderator.moderate(messageWith("loud", { sentAt: START + MINUTE }));
  expect([decision.effects.map(({ action }) => action), decision.strikes]).toEqual([["delete"], 2]);
});

test("what falls on a channel has a time of its own, in each channel", () => {
  const then = { author: { timeout: "1m" }, channel: { slowmode: "10s", for: "5m" } };
  const moderator = new Moderator(rulebookWith([loud({ cooldown: { channel: "10m" }, then })]));
  expect(actionsOf(moderator, 0)).toEqual(["slowmode", "timeout"]);
  expect(actionsOf(moderator, 1, "bob")).toEqual(["timeout"]);
  expect(actionsOf(moderator, 2, "cyd", "other")).toEqual(["slowmode", "timeout"]);
  expect(actionsOf(moderator, 11, "dov")).toEqual(["slowmode", "timeout"]);
});

test("a hit during the cooldown joins the case of the act, costs no budget, and says why nothing was done", async () => {
  const { say, store, time, strikesOf } = openOffice([loud({ budget: "2 per 1h" })]);
  await say("loud");
  for (let i = 0; i < 3; i++) {
    time.now += 3 * MINUTE;
    await say("loud");
  }
  const found = await store.caseOf("c1");
  expect(found).toMatchObject({ status: "acted" });
  expect(found?.entries).toHaveLength(4);
  expect(found?.entries[1]?.decision.rules[0]?.capped).toEqual([
    "it acted on this author less than 10m ago, and now only records",
  ]);
  expect(found?.effects.map(({ effect }) => effect.action)).toEqual(["timeout", "alert"]);
  expect(await strikesOf("ann")).toHaveLength(1);
  time.now += 2 * MINUTE;
  expect((await say("loud")).decision.effects).toHaveLength(2);
});

test("a rule that only asked has not acted: it does not go silent", () => {
  const moderator = new Moderator(rulebookWith([loud({ budget: "1 per 1h" })]));
  actionsOf(moderator, 0, "bob");
  const asked = [1, 2].map(
    (minute) => moderator.moderate(messageWith("loud", { sentAt: START + minute * MINUTE })).route,
  );
  expect(asked).toEqual(["queue", "queue"]);
});

test("whoever is exempt does not use it up, and without a time nothing is held back", () => {
  const moderator = moderatorWhen({ phrase: { any: ["loud"] } }, { cooldown: "10m" });
  const staff = { author: authorNamed("ann", { roles: ["moderator"] }) };
  moderator.moderate(messageWith("loud", { sentAt: START, ...staff }));
  expect(moderator.moderate(messageWith("loud", { sentAt: START + 1 })).effects).toHaveLength(1);
  const { sentAt: _, ...timeless } = messageWith("loud", { author: authorNamed("bob") });
  expect([1, 2].map(() => moderator.moderate(timeless).effects.length)).toEqual([1, 1]);
});

test("a replay gives the same, whatever the clock", () => {
  const chat = Array.from({ length: 40 }, (_, i) =>
    messageWith("loud", {
      id: `m${i}`,
      sentAt: START + ((i * 7) % 40) * MINUTE,
      author: authorNamed(i % 3 ? "ann" : "bob"),
    }),
  );
  const run = (readAt: number) => {
    const moderator = new Moderator(rulebookWith([loud()]));
    return chat.map((message) => moderator.moderate(message, { readAt }).effects.length);
  };
  expect(run(START)).toEqual(run(START + 1e10));
  expect(new Set(run(START))).toEqual(new Set([0, 2]));
});

test("however many authors a rule acts on, it remembers a bounded number", () => {
  const cooldowns = new Cooldowns(10 * MINUTE);
  for (let i = 0; i < 10_001; i++) cooldowns.start(`u${i}`, START);
  expect([
    cooldowns.isCooling("u0", START),
    cooldowns.isCooling("u1", START),
    cooldowns.isCooling("u10000", START),
  ]).toEqual([false, true, true]);
});

test("a wave that comes to light acts once on each of its authors, and leaves them alone after it", () => {
  const wave = ruleWhen(
    { same_text: { authors: 3, within: "30s" } },
    { id: "wave", cooldown: "10m", then: { author: { timeout: "1m" } } },
  );
  const moderator = new Moderator(rulebookWith([wave]));
  let count = 0;
  const said = (author: string) =>
    moderator.moderate(
      messageWith("we are the llama army", {
        id: `m${++count}`,
        sentAt: START + count * 1000,
        author: authorNamed(author),
      }),
    );
  said("ann");
  said("bob");
  const { earlier = [], effects } = said("cyd");
  expect(effects.map(({ action }) => action)).toEqual(["timeout"]);
  expect(earlier.map(({ message, decision }) => [message.author?.id, decision.effects.length])).toEqual([
    ["ann", 1],
    ["bob", 1],
  ]);
  expect([said("ann"), said("bob"), said("dov")].map((decision) => decision.effects.length)).toEqual([0, 0, 1]);
});

test("a message from the future does not end the cooldowns of its author", () => {
  const moderator = new Moderator(rulebookWith([loud()]));
  const YEAR = 365 * 24 * 60;
  expect(actionsOf(moderator, 10 * YEAR)).toEqual(["timeout", "alert"]);
  expect(actionsOf(moderator, 0)).toEqual(["timeout", "alert"]);
  expect(actionsOf(moderator, 5)).toEqual([]);
  expect(actionsOf(moderator, 2)).toEqual([]);
});

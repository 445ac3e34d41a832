import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../test/message.ts";
import { DAY, HOUR, MINUTE, openOffice, START } from "../../test/office.ts";
import { ruleWhen } from "../../test/rulebook.ts";
import { joined, keyText } from "./message.ts";

const THREAT = ruleWhen(
  { phrase: { any: ["threat"] } },
  { id: "threat", mode: "queue", severity: "critical", then: { author: { ban: true } } },
);

test("a threat that comes right after the same author's spam still waits for people", async () => {
  const { say, store } = openOffice([THREAT]);
  await say("spam");
  await say("a threat");
  expect((await store.cases({ status: ["open"] })).map((c) => [c.rules, c.severity])).toEqual([
    [["threat"], "critical"],
  ]);
});

test("a threat that waits for people does not leave the queue because its author then spams", async () => {
  const { say, store } = openOffice([THREAT]);
  await say("a threat");
  await say("spam");
  await say("a threat");
  expect(await store.cases({ status: ["open"] })).toMatchObject([{ id: "c1", messages: 2 }]);
  expect(await store.cases({ status: ["acted"] })).toMatchObject([{ id: "c2", messages: 1 }]);
});

test("what a rule does not act on because its budget is spent comes before people", async () => {
  const raid = ruleWhen({ same_text: { authors: 2, within: "30s" } }, { id: "raid", budget: "1 per 10m" });
  const { say, store } = openOffice([raid]);
  for (let i = 0; i < 4; i++) await say("we are the llama army", { author: authorNamed(`u${i}`) });
  expect(await store.cases({})).toMatchObject([
    { id: "c1", status: "open", messages: 3 },
    { id: "c2", status: "acted", messages: 1 },
  ]);
});

test("a message delivered late does not split a burst, and an old one does not join it", async () => {
  const { say, strikesOf, store, time } = openOffice();
  time.now += HOUR;
  await say("spam");
  await say("spam", { sentAt: time.now - 50_000 });
  time.now += 20_000;
  await say("spam");
  expect((await store.caseOf("c1"))?.entries).toHaveLength(3);
  await say("spam", { sentAt: time.now - 30 * MINUTE });
  expect((await store.caseOf("c2"))?.entries).toHaveLength(1);
  expect(await strikesOf("ann")).toHaveLength(2);
});

test("two platforms whose clocks differ do not end each other's bursts", async () => {
  const { say, store, time } = openOffice();
  const here = { author: authorNamed("ann") };
  for (let i = 0; i < 3; i++) {
    time.now += 20_000;
    await say("spam", { platform: "twitch", author: authorNamed("bob"), sentAt: time.now - HOUR });
    await say("spam", here);
  }
  expect(await store.countCases({})).toBe(2);
});

test.each([NaN, Number.NEGATIVE_INFINITY, Infinity, -1, START + 90 * DAY])(
  "a message said to be sent at %d is filed like any other, and harms no other burst",
  async (sentAt) => {
    const { say, store } = openOffice();
    await say("spam");
    await say("spam", { author: authorNamed("odd"), sentAt });
    await say("spam");
    expect((await store.caseOf("c1"))?.entries).toHaveLength(2);
    expect((await store.strikesOf({ platform: "discord", community: "s1", author: "odd" }))[0]?.at).toBeLessThanOrEqual(
      START,
    );
  },
);

test("a raid that outlasts a lockdown is locked out again", async () => {
  const { say, time, done } = openOffice();
  const did: string[] = [];
  for (let i = 0; i < 40; i++) {
    await say("lock", { author: authorNamed("raider") });
    did.push(...(await done()));
    time.now += 30_000;
  }
  expect(did).toEqual(["lockdown", "end_lockdown", "lockdown"]);
});

test("a burst without end becomes several cases that can be looked through, and strikes nobody twice for it", async () => {
  const { say, time, store, strikesOf } = openOffice();
  for (let i = 0; i < 1_200; i++) {
    time.now += 100;
    await say("spam");
  }
  expect((await store.cases({})).map((c) => c.messages)).toEqual([200, 1_000]);
  expect(await strikesOf("ann")).toHaveLength(1);
});

test("a strike that was taken back does not count because it was given a moment ago", async () => {
  const { say, desk, time, store } = openOffice();
  await say("spam");
  await desk.undo("c1");
  time.now += 10_000;
  await say("spam");
  const timeout = (await store.caseOf("c2"))?.effects.find(({ effect }) => effect.action === "timeout");
  expect(timeout?.effect.durationMs).toBe(HOUR);
});

test("two strikes of which the first is not stored yet climb the ladder as if it were", async () => {
  const { file, store, time } = openOffice();
  const first = await file("spam");
  time.now += 2 * MINUTE;
  const second = await file("spam");
  await store.record([first, second]);
  const timeouts = second.write?.outbox?.filter(({ effect }) => effect.action === "timeout");
  expect(timeouts?.map(({ effect }) => effect.durationMs)).toEqual([DAY]);
});

test("hostile ids do not run into each other: a stranger is not drawn into a case", async () => {
  const { say, store } = openOffice();
  await say("spam", { community: "a b", author: authorNamed("c") });
  await say("spam", { community: "a", author: authorNamed("b c") });
  expect(await store.countCases({})).toBe(2);
  expect(joined("a", "bc")).not.toBe(joined("ab", "c"));
  const twins = [messageWith("", { platform: "a\0b", id: "c" }), messageWith("", { platform: "a", id: "b\0c" })];
  expect(new Set(twins.map(keyText)).size).toBe(2);
  expect(keyText(messageWith("", { id: "m 1", revision: 2 }))).not.toBe(
    keyText(messageWith("", { id: "m", revision: 12 })),
  );
});

test("what is done to one author for something else is not lumped into a raid that people are asked about", async () => {
  const raid = ruleWhen({ same_text: { authors: 2, within: "30s" } }, { id: "raid", mode: "queue" });
  const { say, store } = openOffice([raid]);
  for (const name of ["a", "b", "c"]) await say("buy spam here now people", { author: authorNamed(name) });
  expect((await store.cases({ status: ["acted"] })).map((c) => c.messages)).toEqual([1, 1, 1]);
});

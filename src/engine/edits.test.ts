import { expect, test } from "vitest";
import { messageWith } from "../../test/message.ts";
import { DAY, HOUR, openOffice } from "../../test/office.ts";
import { moderatorWhen } from "../../test/rulebook.ts";

test("whoever mends a message is not punished for it a second time", async () => {
  const { say, time, strikesOf, store } = openOffice();
  await say("spam", { id: "m1" });
  time.now += HOUR;
  const { decision } = await say("spam, sorry", { id: "m1", revision: 1, surface: "edits" });
  expect(decision).toMatchObject({ route: "queue", effects: [], strikes: 0 });
  expect(decision.rules[0]?.capped).toEqual(["it has acted on this message before it was edited"]);
  expect(await strikesOf("ann")).toHaveLength(1);
  expect((await store.caseOf("c2"))?.status).toBe("open");
});

test("nor after a restart, nor when a moderator has found the message innocent", async () => {
  const { say, startBot, desk, time, strikesOf, done } = openOffice();
  await say("spam", { id: "m1" });
  await done();
  await desk.decide("c1", 1 + 4, "approve");
  await done();
  time.now += DAY;
  const { say: sayLater } = await startBot();
  const { decision } = await sayLater("spam spam", { id: "m1", revision: 3 });
  expect(decision.route).toBe("queue");
  expect(await done()).toEqual([]);
  expect(await strikesOf("ann")).toEqual([]);
});

test("an edit is judged: what no rule has acted on before is acted on", async () => {
  const { say } = openOffice();
  await say("hello", { id: "m1" });
  expect((await say("spam", { id: "m1", revision: 1 })).decision.route).toBe("act");
  expect((await say("lock", { id: "m1", revision: 2 })).decision).toMatchObject({
    route: "act",
    rules: [{ id: "lock", level: "act" }],
  });
  expect((await say("spam lock", { id: "m1", revision: 3 })).decision.route).toBe("queue");
});

test("an edit spends no budget and counts for no rate", () => {
  const moderator = moderatorWhen({ phrase: { any: ["spam"] } }, { budget: "2 per 1h" });
  const route = (id: string, revision = 0) => moderator.moderate(messageWith("spam", { id, revision })).route;
  expect([route("a"), route("a", 1), route("a", 2), route("b"), route("c")]).toEqual([
    "act",
    "queue",
    "queue",
    "act",
    "queue",
  ]);
});

test("two messages of one id in two copies of a corpus are not edits of each other", () => {
  const moderator = moderatorWhen({ phrase: { any: ["spam"] } });
  expect([1, 2].map(() => moderator.moderate(messageWith("spam")).route)).toEqual(["act", "act"]);
});

test("messages that do not say when they were sent spend a budget by the time at which they were read", () => {
  const moderator = moderatorWhen({ phrase: { any: ["spam"] } }, { budget: "2 per 1h" });
  const { sentAt: _, ...message } = messageWith("spam");
  const routes = [0, 1, 2, HOUR + 1].map(
    (readAt) => moderator.moderate({ ...message, id: `m${readAt}` }, { readAt }).route,
  );
  expect(routes).toEqual(["act", "act", "queue", "act"]);
});

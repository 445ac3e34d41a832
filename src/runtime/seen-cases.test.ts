import { expect, test } from "vitest";
import { MINUTE, openOffice } from "../../test/office.ts";
import type { Removed } from "../engine/seen/removed.ts";
import { openSeenCases } from "./seen-cases.ts";

const setting = () => {
  const office = openOffice();
  const insist = <T>(_: string, call: () => Promise<T>) => call();
  const cases = openSeenCases({ store: office.store, insist, clock: () => office.time.now });
  const removed: Removed = { kind: "removed", platform: "discord", ids: ["m1"], at: office.time.now, by: "author" };
  const outcomes = async () =>
    (await office.store.caseOf("c1"))?.effects.map(({ effect, outcome }) => `${effect.action} ${outcome?.status}`);
  return { ...office, cases, removed, outcomes };
};

test("what waits to be done to a message that is gone is dropped at once, and the rest of its case is not", async () => {
  const { say, store, cases, removed, outcomes, time } = setting();
  await say("spam");
  const [first] = await store.due(time.now, 9);
  await store.start([first!.id], time.now);
  await store.retry(first!.id, time.now + 60 * MINUTE, "rate limit");
  expect(await cases.tellGone(removed, ["c1", "c1"])).toEqual(["c1"]);
  expect((await outcomes())?.toSorted()).toEqual([
    "alert undefined",
    "delete dropped",
    "tell undefined",
    "timeout undefined",
  ]);
  expect(await cases.tellGone(removed, ["c1", "c9"])).toEqual([]);
});

test("what a platform has been asked already is left to say what came of it", async () => {
  const { say, store, cases, removed, outcomes, time } = setting();
  await say("spam");
  const ids = (await store.due(time.now, 9)).map(({ id }) => id);
  await store.start(ids, time.now);
  await cases.tellGone(removed, ["c1"]);
  expect(await outcomes()).toContain("delete undefined");
});

test("a case that somebody has claimed is told all the same, and a message of another platform is another message", async () => {
  const { say, desk, cases, removed, store } = setting();
  await say("maybe");
  await desk.claim("c1");
  expect(await cases.tellGone({ ...removed, platform: "twitch" }, ["c1"])).toEqual([]);
  expect(await cases.tellGone(removed, ["c1"])).toEqual(["c1"]);
  expect(await store.caseOf("c1")).toMatchObject({ claim: {}, gone: [{ messages: ["m1"] }] });
});

test("a moderator decides a case whose message has gone meanwhile, and looks again when a colleague has dealt with it", async () => {
  const { say, desk, cases, removed, store, time } = setting();
  await say("maybe");
  await desk.claim("c1");
  const looked = (await desk.look("c1"))!.case.version;
  await cases.tellGone(removed, ["c1"]);
  expect((await desk.decide("c1", looked, "escalate")).status).toBe("written");
  await desk.undo("c1");
  await desk.claim("c1");
  const again = (await desk.look("c1"))!.case.version;
  const deed = { action: "timeout", author: "ann", by: { id: "u9" }, at: time.now } as const;
  const seen = { type: "seen", at: time.now, deed, asked: [] } as const;
  await cases.write({ caseId: "c1", version: again, events: [seen], tells: true }, "noa");
  expect((await desk.decide("c1", again, "block")).status).toBe("moved");
  expect((await desk.decide("c1", (await store.caseOf("c1"))!.version, "block")).status).toBe("written");
});

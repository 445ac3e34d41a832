import { expect, test } from "vitest";
import { authorNamed } from "../../test/message.ts";
import { DAY, HOUR, openOffice } from "../../test/office.ts";
import { ruleWhen } from "../../test/rulebook.ts";
import type { CaseId } from "./case.ts";
import { strikesAt } from "./discipline/strikes.ts";
import type { ReviewDesk } from "./review-desk.ts";

const decideNow = async (desk: ReviewDesk, id: CaseId, verdict: "approve" | "block" | "escalate") =>
  (await desk.decide(id, (await desk.look(id))!.case.version, verdict)).status;

test("block right after an undone block punishes, whatever of the undo is still waiting", async () => {
  const { say, desk, done } = openOffice();
  await say("maybe");
  await decideNow(desk, "c1", "block");
  await done();
  await desk.undo("c1");
  await decideNow(desk, "c1", "block");
  expect((await done()).filter((action) => action.endsWith("timeout"))).toEqual(["untimeout", "timeout"]);
});

test("a timeout that was made longer is lifted whole, and blocking anew asks for it whole", async () => {
  const longer = ruleWhen({ phrase: { any: ["worse"] } }, { id: "worse", then: { author: { timeout: "2h" } } });
  const { say, desk, done } = openOffice([longer]);
  await say("spam");
  await say("worse");
  await decideNow(desk, "c1", "block");
  await done();
  await desk.undo("c1");
  await done();
  await decideNow(desk, "c1", "block");
  expect((await done()).filter((action) => action === "timeout")).toHaveLength(1);
});

test("undo right after approve still lifts the timeout", async () => {
  const { say, desk, done, store } = openOffice();
  await say("spam");
  await done();
  await decideNow(desk, "c1", "approve");
  await desk.undo("c1");
  expect(await done()).toEqual(["untimeout"]);
  expect((await store.caseOf("c1"))?.status).toBe("open");
});

test("undo of a lockdown whose end is planned unlocks once, now", async () => {
  const { say, desk, done, time } = openOffice();
  await say("lock");
  await done();
  await desk.undo("c1");
  expect(await done()).toEqual(["end_lockdown"]);
  time.now += HOUR;
  expect(await done()).toEqual([]);
});

test("an author is struck once for a burst, though the bot acted on a part of it and people on the rest", async () => {
  const rule = ruleWhen(
    { phrase: { any: ["scam"] } },
    { id: "scam", budget: "1 per 1h", then: { author: { timeout: "1h", strike: 2 } } },
  );
  const { say, desk, strikesOf, store, time } = openOffice([rule]);
  await say("scam");
  await say("scam");
  await say("scam", { author: authorNamed("bob") });
  expect((await store.cases({ status: ["open"] })).map(({ id }) => id)).toEqual(["c2", "c3"]);
  expect((await desk.look("c2"))?.onBlock).toMatchObject({
    strikes: 0,
    effects: [{ action: "timeout", durationMs: HOUR }],
  });
  await decideNow(desk, "c2", "block");
  await decideNow(desk, "c3", "block");
  const total = async (author: string) => strikesAt(await strikesOf(author), time.now, {});
  expect([await total("ann"), await total("bob")]).toEqual([2, 2]);
  time.now += 2 * HOUR + DAY;
  await say("scam");
  expect(await total("ann")).toBe(4);
});

test("approving what the bot did is an overturn, even if it only gave a strike", async () => {
  const rule = ruleWhen({ phrase: { any: ["rude"] } }, { id: "rude", then: { author: { strike: 1 } } });
  const { say, desk, store, strikesOf } = openOffice([rule]);
  await say("rude");
  await decideNow(desk, "c1", "approve");
  expect(await store.labels()).toMatchObject([{ violation: false, source: "overturn" }]);
  expect(await strikesOf("ann")).toEqual([]);
});

test("approve does not let pass what another rule found since the moderator looked", async () => {
  const threat = ruleWhen({ phrase: { any: ["threat"] } }, { id: "threat", mode: "queue" });
  const { say, desk } = openOffice([threat]);
  await say("maybe");
  const seen = (await desk.look("c1"))!.case.version;
  await say("maybe maybe");
  await say("a threat");
  expect((await desk.decide("c1", seen, "approve")).status).toBe("moved");
  expect((await desk.decide("c1", seen + 2, "approve")).status).toBe("written");
});

test("of two desks and the bot at once, one verdict counts and nothing is lost", async () => {
  const { say, desk, other, store } = openOffice();
  await say("maybe");
  const answers = await Promise.all([
    desk.decide("c1", 1, "block"),
    other.decide("c1", 1, "approve"),
    say("maybe once more"),
    desk.decide("c1", 1, "block"),
  ]);
  const statuses = answers.flatMap((answer) => ("status" in answer ? [answer.status] : []));
  expect(statuses.filter((status) => status === "written")).toHaveLength(1);
  expect((await store.labels()).every(({ by }) => by.kind === "moderator")).toBe(true);
  expect((await store.counts()).decisions.queue).toBe(2);
});

test("a rule called __proto__ or an author of that name is one like any other", async () => {
  const { say, store, strikesOf } = openOffice();
  await say("spam", { author: authorNamed("__proto__") });
  await say("spam", { author: authorNamed("constructor") });
  expect(await strikesOf("__proto__")).toHaveLength(1);
  expect(await store.countCases({ author: "__proto__" })).toBe(1);
});

const SLUR_AND_RAID = [
  ruleWhen({ phrase: { any: ["slur"] } }, { id: "slur", then: { message: "delete", author: { strike: 3 } } }),
  ruleWhen(
    { same_text: { authors: 3, within: "30s" } },
    { id: "raid", then: { message: "delete", author: { strike: 1 } } },
  ),
];

test("a slur and a raid in one burst are two cases and one matter: the heaviest strike counts, and still once when that is taken back", async () => {
  const { say, desk, strikesOf, time, store } = openOffice(SLUR_AND_RAID);
  const total = async () => strikesAt(await strikesOf("ann"), time.now, {});
  await say("slur");
  for (const author of ["bob", "cyd", "ann"]) {
    time.now += 5_000;
    await say("we are the llama army", { author: authorNamed(author) });
  }
  expect(await store.countCases({})).toBe(2);
  expect(await total()).toBe(3);
  await decideNow(desk, "c1", "approve");
  expect(await total()).toBe(1);
});

test("two bursts are two strikes", async () => {
  const { say, strikesOf, time } = openOffice(SLUR_AND_RAID);
  await say("slur");
  time.now += 61_000;
  await say("slur");
  expect(strikesAt(await strikesOf("ann"), time.now, {})).toBe(6);
});

test("a burst that goes on for minutes is still one strike when another rule finds its author at the end of it", async () => {
  const { say, strikesOf, time } = openOffice(SLUR_AND_RAID);
  for (let i = 0; i < 6; i++) {
    await say("slur");
    time.now += 50_000;
  }
  for (const author of ["bob", "cyd", "ann"]) await say("we are the llama army", { author: authorNamed(author) });
  expect(strikesAt(await strikesOf("ann"), time.now, {})).toBe(3);
});

test("a heavier finding later in the burst raises its strike", async () => {
  const light = ruleWhen({ phrase: { any: ["rude"] } }, { id: "rude", then: { author: { strike: 1 } } });
  const { say, strikesOf, store, time } = openOffice([...SLUR_AND_RAID, light]);
  await say("rude");
  await say("slur");
  await say("rude");
  expect(await store.countCases({})).toBe(1);
  expect(strikesAt(await strikesOf("ann"), time.now, {})).toBe(3);
});

test("a moderator sees where Block would lead before pressing it", async () => {
  const { say, desk, time } = openOffice(SLUR_AND_RAID);
  await say("slur");
  time.now += HOUR;
  await say("maybe");
  expect(await desk.look("c2")).toMatchObject({
    strikes: 3,
    nextRung: { strikes: 5, action: "ban" },
    afterBlock: { total: 4, next: { strikes: 5 } },
    onBlock: { strikes: 1 },
  });
});

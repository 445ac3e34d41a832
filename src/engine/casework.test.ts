import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../test/message.ts";
import { HOUR, openOffice, SPAM, START } from "../../test/office.ts";
import { rulebookWith, ruleWhen } from "../../test/rulebook.ts";
import { caseFrom } from "./case-log.ts";
import { openCasework } from "./casework.ts";
import type { Decision } from "./decision.ts";
import { Moderator } from "./moderate.ts";
import { distrustFrom, ORDINARY_REPUTATION } from "./reputation.ts";

test("an ignored message makes no case", async () => {
  const { say, store } = openOffice();
  expect((await say("hello")).write).toBeUndefined();
  expect((await store.counts()).decisions.ignore).toBe(1);
});

test("what the bot does is stored before it is done, with what was said before", async () => {
  const { say, store, done } = openOffice();
  await say("hello all");
  await say("spam");
  const found = await store.caseOf("c1");
  expect(found).toMatchObject({
    status: "acted",
    entries: [{ message: { text: "spam" } }],
    context: [{ text: "hello all" }],
  });
  expect((await done()).sort()).toEqual(["alert", "delete", "tell", "timeout"]);
  expect((await store.caseOf("c1"))?.effects.every((e) => e.outcome?.status === "done")).toBe(true);
});

test("a burst is one case with one strike, one timeout, one alert; each message is deleted", async () => {
  const { say, store, time } = openOffice();
  for (let i = 0; i < 4; i++) {
    time.now += 1000;
    await say("spam spam");
  }
  const found = await store.caseOf("c1");
  const actions = found?.effects.map(({ effect }) => effect.action) ?? [];
  expect(found?.entries).toHaveLength(4);
  expect(actions.filter((a) => a === "delete")).toHaveLength(4);
  expect(
    [
      actions.filter((a) => a === "timeout"),
      actions.filter((a) => a === "alert"),
      actions.filter((a) => a === "tell"),
    ].map((a) => a.length),
  ).toEqual([1, 1, 1]);
  expect(await store.strikesOf({ platform: "discord", community: "s1", author: "ann" })).toMatchObject([
    { weight: 2, caseId: "c1" },
  ]);
  expect(await store.caseOf("c2")).toBeUndefined();
});

test("after a pause, or for another author, it is another case", async () => {
  const { say, store, time } = openOffice();
  await say("spam");
  await say("spam", { author: authorNamed("bob") });
  time.now += 61_000;
  await say("spam");
  expect((await store.cases({ status: ["acted"] })).map(({ id }) => id).sort()).toEqual(["c1", "c2", "c3"]);
});

test("strikes climb the ladder, and fade with time", async () => {
  const { say, store, time } = openOffice();
  await say("spam");
  time.now += HOUR;
  await say("spam");
  const second = await store.caseOf("c2");
  expect(second?.effects.find(({ effect }) => effect.action === "timeout")?.effect).toMatchObject({
    durationMs: 24 * HOUR,
    reason: "Strikes have reached 3.",
  });
  time.now += 90 * 24 * HOUR;
  await say("spam");
  const third = await store.caseOf("c3");
  expect(third?.effects.find(({ effect }) => effect.action === "timeout")?.effect.durationMs).toBe(HOUR);
});

test("a lockdown ends by itself, also after a restart: its end waits in the outbox", async () => {
  const { say, done, time } = openOffice();
  await say("lock");
  expect(await done()).toEqual(["lockdown"]);
  time.now += 15 * 60_000;
  expect(await done()).toEqual(["end_lockdown"]);
});

test("a doubtful message waits, and Block does what was suggested", async () => {
  const { say, desk, store, done } = openOffice();
  await say("maybe");
  const { items, total } = await desk.queue(10);
  expect([total, items[0]?.id, items[0]?.status]).toEqual([1, "c1", "open"]);
  const file = await desk.look("c1");
  expect(file?.onBlock?.effects.map(({ action }) => action)).toEqual(["timeout", "delete"]);
  expect((await desk.decide("c1", file!.case.version, "block")).status).toBe("written");
  expect((await done()).sort()).toEqual(["delete", "timeout"]);
  expect(await store.labels()).toMatchObject([
    { violation: true, source: "review", rules: ["doubt"], key: { id: "m1" } },
  ]);
  expect(await store.strikesOf({ platform: "discord", community: "s1", author: "ann" })).toMatchObject([{ weight: 1 }]);
});

test("Approve of what the bot did takes it back: timeout lifted, strike void, label an overturn", async () => {
  const { say, desk, store, done } = openOffice();
  await say("spam");
  await done();
  const version = (await desk.look("c1"))!.case.version;
  expect((await desk.decide("c1", version, "approve")).status).toBe("written");
  expect(await done()).toEqual(["untimeout"]);
  expect(await store.strikesOf({ platform: "discord", community: "s1", author: "ann" })).toEqual([]);
  expect(await store.labels()).toMatchObject([{ violation: false, source: "overturn" }]);
  expect((await desk.look("c1"))?.history.overturned).toBe(1);
});

test("what is approved before it was done is not done at all", async () => {
  const { say, desk, done, store } = openOffice();
  await say("spam");
  await desk.decide("c1", 1, "approve");
  expect(await done()).toEqual(["untimeout"]);
  expect(
    (await store.caseOf("c1"))?.effects
      .filter((e) => e.outcome?.status === "dropped")
      .map((e) => e.effect.action)
      .sort(),
  ).toEqual(["alert", "delete", "tell", "timeout"]);
});

test("undo of a slip brings the case back, without label or strike", async () => {
  const { say, desk, store, done } = openOffice();
  await say("maybe");
  await desk.decide("c1", 1, "block");
  await done();
  expect((await desk.undo("c1")).status).toBe("written");
  expect(await done()).toEqual(["untimeout"]);
  expect((await desk.queue(10)).total).toBe(1);
  expect(await store.labels()).toEqual([]);
  expect(await store.strikesOf({ platform: "discord", community: "s1", author: "ann" })).toEqual([]);
  const version = (await desk.look("c1"))!.case.version;
  expect((await desk.decide("c1", version, "block")).status).toBe("written");
  expect(await done()).toContain("timeout");
});

test("undo of what the bot did is an overturn and closes the case", async () => {
  const { say, desk, store, done } = openOffice();
  await say("spam");
  await done();
  expect((await desk.undo("c1", "wrong person")).status).toBe("written");
  expect((await store.caseOf("c1"))?.status).toBe("undone");
  expect(await store.labels()).toMatchObject([{ violation: false, source: "overturn" }]);
  expect(await desk.undo("c1")).toMatchObject({ status: "refused" });
});

test("undo takes back what the moderator saw, and nothing that was decided since", async () => {
  const { say, desk, other, store, done } = openOffice();
  await say("spam");
  const seen = (await desk.look("c1"))!.case.version;
  // What the bot adds changes nothing in what is taken back.
  await done();
  await other.decide("c1", (await other.look("c1"))!.case.version, "block");
  expect(await desk.undo("c1", undefined, seen)).toEqual({ status: "moved" });
  expect((await store.caseOf("c1"))?.status).toBe("blocked");
  const blocked = (await desk.look("c1"))!.case.version;
  await done();
  expect((await desk.undo("c1", undefined, blocked)).status).toBe("written");
  expect(await other.undo("c1", undefined, blocked)).toEqual({ status: "moved" });
});

test("two moderators never decide the same case", async () => {
  const { say, desk, other, time } = openOffice();
  await say("maybe");
  expect((await desk.claim("c1")).status).toBe("written");
  expect(await other.decide("c1", 2, "approve")).toMatchObject({ status: "claimed", by: { name: "mia" } });
  time.now += 121_000;
  expect((await other.decide("c1", 2, "approve")).status).toBe("written");
  expect((await desk.decide("c1", 2, "block")).status).toBe("moved");
});

test("a burst that goes on does not turn the moderator away", async () => {
  const { say, desk } = openOffice();
  await say("maybe");
  const seen = (await desk.look("c1"))!.case.version;
  await desk.claim("c1");
  await say("maybe maybe");
  const answer = await desk.decide("c1", seen, "block");
  expect(
    answer.status === "written" && answer.case.effects.filter(({ effect }) => effect.action === "delete").length,
  ).toBe(2);
});

test("what comes after a person has decided is a new case", async () => {
  const { say, desk, store } = openOffice();
  await say("maybe");
  await desk.decide("c1", 1, "approve");
  await say("maybe again");
  expect((await store.caseOf("c2"))?.status).toBe("open");
});

test("a decided case is final until undone; an escalated one waits for a second look", async () => {
  const { say, desk, other } = openOffice();
  await say("maybe");
  expect((await desk.decide("c1", 1, "escalate")).status).toBe("written");
  expect((await other.queue(10)).items[0]?.status).toBe("escalated");
  const version = (await other.look("c1"))!.case.version;
  expect((await other.decide("c1", version, "block")).status).toBe("written");
  const after = (await desk.look("c1"))!.case.version;
  expect(await desk.decide("c1", after, "approve")).toMatchObject({
    status: "refused",
    why: "c1 is blocked already: undo that first.",
  });
});

test("a case that does not exist is missing, not a crash", async () => {
  const { desk } = openOffice();
  expect(await desk.look("c99")).toBeUndefined();
  expect(await desk.decide("c99", 1, "block")).toEqual({ status: "missing" });
  expect(await desk.undo("c99")).toEqual({ status: "missing" });
});

test("a raid is one case over all its authors, and one undo takes all of it back", async () => {
  const { desk, store, time, done } = openOffice();
  const rulebook = rulebookWith([
    ruleWhen(
      { same_text: { authors: 3, within: "30s" } },
      { id: "raid", then: { message: "delete", author: { timeout: "30m" } } },
    ),
  ]);
  const moderator = new Moderator(rulebook);
  const casework = openCasework({ store, clock: () => time.now, firstCase: 1, discipline: rulebook.discipline });
  for (let i = 0; i < 10; i++) {
    const message = messageWith("we are the llama army", {
      id: `r${i}`,
      author: authorNamed(`u${i}`),
      sentAt: START + i * 100,
    });
    await store.record([await casework.file(message, moderator.moderate(message))]);
  }
  const found = await store.caseOf("c1");
  expect(found?.entries.map(({ message }) => message.id)).toEqual(Array.from({ length: 10 }, (_, i) => `r${i}`));
  expect((await done()).filter((action) => action === "delete")).toHaveLength(10);
  await desk.undo("c1");
  expect((await done()).filter((action) => action === "untimeout")).toHaveLength(10);
  expect(await store.countCases({})).toBe(1);
});

const GRADED = ruleWhen(
  {
    any: [
      { same_text: { authors: 4, within: "30s" } },
      { all: [{ same_text: { authors: 2, within: "30s" } }, { phrase: { any: ["army"] } }] },
    ],
  },
  { id: "raid", mode: "queue", then: { message: "delete", author: { timeout: "30m", strike: 1 } } },
);

test("a wave that people are asked about, and that then becomes plain, is one case: that of what was done", async () => {
  const { store, time, done, strikesOf } = openOffice();
  const rulebook = rulebookWith([{ ...GRADED, mode: "act" }]);
  const moderator = new Moderator(rulebook);
  const casework = openCasework({ store, clock: () => time.now, firstCase: 1, discipline: rulebook.discipline });
  const file = async (i: number, change: (decision: Decision) => Decision) => {
    const message = messageWith("we are the llama army", {
      id: `r${i}`,
      author: authorNamed(`u${i}`),
      sentAt: START + i,
    });
    await store.record([await casework.file(message, change(moderator.moderate(message)))]);
  };
  const asOnlyAsked = (decision: Decision): Decision => ({
    ...decision,
    route: "queue",
    effects: [],
    strikes: 0,
    rules: decision.rules.map((r) => ({ ...r, level: "queue" })),
  });
  await file(0, (decision) => decision);
  await file(1, ({ earlier = [], ...own }) => ({
    ...asOnlyAsked(own),
    earlier: earlier.map((e) => ({ ...e, decision: asOnlyAsked(e.decision) })),
  }));
  expect(await store.cases({})).toMatchObject([{ id: "c1", status: "open", messages: 2 }]);
  const before = (await store.caseOf("c1"))!.entries;
  await file(2, (decision) => ({
    ...decision,
    earlier: before.map(({ message }) => ({
      message,
      decision: {
        ...decision,
        effects: decision.effects.map((e) => ({
          ...e,
          target: { ...e.target, message: message.id, author: message.author!.id },
        })),
      },
    })),
  }));
  expect(await store.cases({})).toMatchObject([{ id: "c1", status: "acted", messages: 3 }]);
  expect((await done()).filter((action) => action === "timeout")).toHaveLength(3);
  for (const author of ["u0", "u1", "u2"]) expect(await strikesOf(author)).toHaveLength(1);
});

test("a case that people are asked about does not become one of what was done while a doubtful message is left in it", async () => {
  const { store, time } = openOffice();
  const rulebook = rulebookWith([
    ruleWhen({ same_text: { authors: 3, within: "30s" } }, { id: "raid", budget: "1 per 10m" }),
  ]);
  const moderator = new Moderator(rulebook);
  const casework = openCasework({ store, clock: () => time.now, firstCase: 1, discipline: rulebook.discipline });
  for (let i = 0; i < 4; i++) {
    const message = messageWith("we are the llama army", {
      id: `r${i}`,
      author: authorNamed(`u${i}`),
      sentAt: START + i,
    });
    await store.record([await casework.file(message, moderator.moderate(message))]);
  }
  expect((await store.cases({})).map(({ status, messages }) => [status, messages])).toEqual([
    ["open", 3],
    ["acted", 1],
  ]);
});

test("the earlier messages of a wave are stored all or none, also when the store fails in between", async () => {
  const { store, time } = openOffice();
  const rulebook = rulebookWith([
    ruleWhen(
      { same_text: { authors: 3, within: "30s" } },
      { id: "raid", then: { message: "delete", author: { timeout: "1h", strike: 1 } } },
    ),
  ]);
  const moderator = new Moderator(rulebook);
  let failures = 0;
  const failing = {
    ...store,
    strikesOf: async (person: Parameters<typeof store.strikesOf>[0]) => {
      if (failures++ === 1) throw new Error("disk");
      return store.strikesOf(person);
    },
  };
  const casework = openCasework({
    store: failing,
    clock: () => time.now,
    firstCase: 1,
    discipline: rulebook.discipline,
  });
  const messages = [0, 1, 2].map((i) =>
    messageWith("we are the llama army", { id: `r${i}`, author: authorNamed(`u${i}`), sentAt: START + i }),
  );
  const decisions = messages.map((message) => moderator.moderate(message));
  for (const i of [0, 1]) await store.record([await casework.file(messages[i]!, decisions[i]!)]);
  await expect(casework.file(messages[2]!, decisions[2]!)).rejects.toThrow("disk");
  await store.record([await casework.file(messages[2]!, decisions[2]!)]);
  expect(await store.cases({})).toMatchObject([{ id: "c1", messages: 3 }]);
  expect(await store.countCases({})).toBe(1);
});

test("a log that does not begin with its opening is a bug, not a case", () => {
  expect(caseFrom("c1", [])).toBeUndefined();
  expect(() => caseFrom("c1", [{ type: "released", at: 0, by: { kind: "modbot" } }])).toThrow(/does not begin/);
});

test("a store that fails once loses neither the case nor the strike when asked again", async () => {
  const { store, time } = openOffice();
  const rulebook = rulebookWith([SPAM]);
  let failures = 1;
  const flaky = {
    summaryOf: store.summaryOf,
    identityOf: store.identityOf,
    decisionOf: store.decisionOf,
    seen: store.seen,
    strikesOf: (...args: Parameters<typeof store.strikesOf>) =>
      failures-- > 0 ? Promise.reject(new Error("disk full")) : store.strikesOf(...args),
  };
  const casework = openCasework({ store: flaky, clock: () => time.now, firstCase: 1, discipline: rulebook.discipline });
  const message = messageWith("spam");
  const decision = new Moderator(rulebook).moderate(message);
  await expect(casework.file(message, decision)).rejects.toThrow("disk full");
  const { write } = await casework.file(message, decision);
  expect(write).toMatchObject({ caseId: "c1", version: 0, events: [{ type: "opened" }], strikes: [{ weight: 2 }] });
});

test("what is opened for people says what speaks against its author, as people had found till then; what is acted on asks nobody", async () => {
  const { store, time, say, desk } = openOffice();
  const distrust = distrustFrom(store, () => ORDINARY_REPUTATION);
  const asked: string[] = [];
  const casework = openCasework({
    store,
    clock: () => time.now,
    firstCase: 100,
    discipline: { ladder: [] },
    distrust: (message, at) => {
      asked.push(message.id);
      return distrust(message, at);
    },
  });
  const moderator = new Moderator(
    rulebookWith([SPAM, ruleWhen({ phrase: { any: ["maybe"] } }, { id: "d", mode: "queue" })]),
  );
  const opened = async (id: string, text: string, author: string) => {
    const message = messageWith(text, { id, sentAt: time.now, author: authorNamed(author) });
    return (await casework.file(message, moderator.moderate(message))).write?.events[0];
  };
  await say("maybe", { author: authorNamed("ann") });
  expect((await desk.decide("c1", 1, "block")).status).toBe("written");
  time.now += HOUR;
  expect(await opened("q1", "maybe", "ann")).toMatchObject({ type: "opened", distrust: 0.1 });
  expect(await opened("q2", "maybe", "bob")).not.toHaveProperty("distrust");
  expect(await opened("q3", "spam", "ann")).not.toHaveProperty("distrust");
  expect(await opened("q4", "hello", "ann")).toBeUndefined();
  expect(asked).toEqual(["q1", "q2"]);
});

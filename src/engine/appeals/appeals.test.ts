import { beforeEach, describe, expect, test } from "vitest";
import { DAY, HOUR, MINUTE, openOffice } from "../../../test/office.ts";
import { openDesk } from "../open-desk.ts";
import { platformModerator } from "../same-moderator.ts";
import { ORDINARY_APPEALS } from "./appeal.ts";
import { openAppealDesk } from "./appeal-desk.ts";

const zed = { platform: "discord", community: "s1", author: "zed" };
const by = (author: string) => ({ ...zed, author });
const wrote = (id: string) => ({ community: "s1", author: { id, name: id } });

describe("an appeal", () => {
  let office: ReturnType<typeof openOffice>;
  let appeals: ReturnType<typeof openAppealDesk>;
  const spam = async (author = "zed") => {
    const { write } = await office.say("spam", wrote(author));
    await office.done();
    return write?.caseId ?? "";
  };
  const answer = async (id: string, verdict: "approve" | "block", desk = office.desk) =>
    desk.decide(id, (await office.store.caseOf(id))?.version ?? 0, verdict, "looked");
  const status = async (id: string) => (await office.store.caseOf(id))?.status;

  beforeEach(() => {
    office = openOffice();
    appeals = openAppealDesk({ store: office.store, clock: () => office.time.now, rules: ORDINARY_APPEALS });
  });

  test("against what the bot did alone brings the case before people with the words of the person", async () => {
    const id = await spam();
    expect(await appeals.take(id, zed, { text: "  I quoted it.  ", called: "Zed" })).toMatchObject({ status: "taken" });
    const { items } = await office.desk.queue(10);
    expect(items.map((item) => [item.id, item.status])).toEqual([[id, "appealed"]]);
    expect((await office.store.caseOf(id))?.appeals).toEqual([
      { at: office.time.now, from: zed, called: "Zed", text: "I quoted it." },
    ]);
  });

  test("that is upheld takes back the sanction and the strike, is an overturn, and the person is told", async () => {
    const id = await spam();
    expect(await office.strikesOf("zed")).toHaveLength(1);
    await appeals.take(id, zed, { text: "why" });
    const answered = await answer(id, "approve");
    expect(answered.status === "written" && answered.case).toMatchObject({
      status: "approved",
      decided: { verdict: "approve", by: { name: "mia" } },
      appeals: [{ answer: { upheld: true, note: "looked" } }],
    });
    expect(await office.strikesOf("zed")).toEqual([]);
    expect(await office.store.labels()).toMatchObject([{ violation: false, source: "overturn" }]);
    const due = await office.store.due(office.time.now, 10);
    expect(due.map(({ effect }) => effect.action).sort()).toEqual(["tell", "untimeout"]);
    expect(due.find(({ effect }) => effect.action === "tell")?.effect.reason).toMatch(/was upheld/);
    expect((await office.store.historyOf(zed)).overturned).toBe(1);
  });

  test("that is refused leaves everything as it is, asks for nothing new, and is a person's finding from then on", async () => {
    const id = await spam();
    await appeals.take(id, zed, { text: "why" });
    await answer(id, "block");
    expect(await status(id)).toBe("blocked");
    expect(await office.strikesOf("zed")).toHaveLength(1);
    expect(await office.store.labels()).toMatchObject([{ violation: true, source: "review" }]);
    const due = await office.store.due(office.time.now, 10);
    expect(due.map(({ effect }) => [effect.action, effect.reason])).toEqual([
      [
        "tell",
        `Your appeal in case ${id} was read by a moderator who had not decided it and refused: what was done stays.`,
      ],
    ]);
    expect(await appeals.take(id, zed, { text: "again" })).toMatchObject({ status: "refused" });
  });

  test("against a moderator's decision is answered by another one", async () => {
    const { write } = await office.say("maybe", wrote("zed"));
    const id = write?.caseId ?? "";
    await answer(id, "block");
    await office.done();
    await appeals.take(id, zed, { text: "why" });
    const own = await answer(id, "approve");
    expect(own.status === "refused" && own.why).toMatch(/you decided c1 yourself/);
    expect(await status(id)).toBe("appealed");
    expect(await answer(id, "approve", office.other)).toMatchObject({ status: "written" });
    expect(await status(id)).toBe("approved");
    const labels = await office.store.labels();
    expect(labels.map(({ violation, source, by }) => [violation, source, by])).toEqual([
      [false, "overturn", { kind: "moderator", name: "noa" }],
    ]);
  });

  test("may be answered by who decided where the rules of a community with one moderator say so, and then nobody claims otherwise", async () => {
    const { write } = await office.say("maybe", wrote("zed"));
    const id = write?.caseId ?? "";
    const rules = { ...ORDINARY_APPEALS, ownDecisions: true };
    const clock = () => office.time.now;
    const alone = openDesk({
      store: office.store,
      by: { kind: "moderator", name: "mia" },
      clock,
      discipline: office.discipline,
      appeals: rules,
    });
    await answer(id, "block", alone);
    await office.done();
    await appeals.take(id, zed, { text: "why" });
    expect(await answer(id, "block", alone)).toMatchObject({ status: "written" });
    const [told] = await office.store.due(office.time.now, 10);
    expect(told?.effect.reason).toBe(
      `Your appeal in case ${id} was read by a moderator and refused: what was done stays.`,
    );
  });

  test("is never answered by the account that made it, whatever it calls itself", async () => {
    const id = await spam("4711");
    await appeals.take(id, by("4711"), { text: "why" });
    const desk = openDesk({
      store: office.store,
      by: { kind: "moderator", name: platformModerator("discord", "4711", "Judge (discord 1)") },
      clock: () => office.time.now,
      discipline: office.discipline,
    });
    expect(await answer(id, "approve", desk)).toMatchObject({ status: "refused" });
  });

  test.each([
    ["of somebody else", async (id: string) => appeals.take(id, by("yan"), { text: "why" })],
    ["from another community", async (id: string) => appeals.take(id, { ...zed, community: "s2" }, { text: "why" })],
    ["without a word", async (id: string) => appeals.take(id, zed, { text: " \n " })],
    ["against no case", async () => appeals.take("c99", zed, { text: "why" })],
    ["against nonsense", async () => appeals.take("c1 OR 1", zed, { text: "why" })],
  ])("%s is not taken", async (_, take) => {
    expect(await take(await spam())).toMatchObject({ status: "refused" });
  });

  test("is not taken twice, nor against what is taken back already, nor against what was never done", async () => {
    const id = await spam();
    await appeals.take(id, zed, { text: "why" });
    expect(await appeals.take(id, zed, { text: "why" })).toMatchObject({ why: expect.stringMatching(/waits/) });
    const { write } = await office.say("maybe", wrote("yan"));
    expect(await appeals.take(write?.caseId ?? "", by("yan"), { text: "why" })).toMatchObject({
      why: expect.stringMatching(/nothing stands against you/),
    });
    const other = await spam("xia");
    await office.desk.undo(other);
    expect(await appeals.take(other, by("xia"), { text: "why" })).toMatchObject({ status: "refused" });
  });

  test("that was only simulated is about nothing", async () => {
    const { write } = await office.say("spam", wrote("zed"));
    await office.done("simulated");
    expect(await appeals.take(write?.caseId ?? "", zed, { text: "why" })).toMatchObject({ status: "refused" });
  });

  test("is taken three times a week, and again when the week is over", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) {
      ids.push(await spam());
      office.time.now += HOUR;
    }
    const taken = async (id: string | undefined) => (await appeals.take(id ?? "", zed, { text: "why" })).status;
    const [a, b, c, d] = ids;
    expect([await taken(a), await taken(b), await taken(c), await taken(d)]).toEqual([
      "taken",
      "taken",
      "taken",
      "refused",
    ]);
    office.time.now += 7 * DAY + MINUTE;
    expect(await taken(d)).toBe("taken");
  });

  test("is not kept out by a moderator who is at the case", async () => {
    const id = await spam();
    await office.desk.claim(id);
    expect(await appeals.take(id, zed, { text: "why" })).toMatchObject({ status: "taken" });
  });

  test("cannot be escalated, and not undone before it is answered", async () => {
    const id = await spam();
    await appeals.take(id, zed, { text: "why" });
    const version = (await office.store.caseOf(id))?.version ?? 0;
    expect(await office.desk.decide(id, version, "escalate")).toMatchObject({ status: "refused" });
    expect(await office.desk.undo(id)).toMatchObject({ status: "refused" });
    expect(await status(id)).toBe("appealed");
  });

  test("of two answers at one time one counts", async () => {
    const id = await spam();
    await appeals.take(id, zed, { text: "why" });
    const answers = await Promise.all([answer(id, "approve"), answer(id, "block", office.other)]);
    expect(answers.filter((one) => one.status === "written")).toHaveLength(1);
    expect((await office.store.caseOf(id))?.appeals?.[0]?.answer).toBeDefined();
  });

  test("that was upheld can be undone: the case waits again, and may be blocked once more", async () => {
    const id = await spam();
    await appeals.take(id, zed, { text: "why" });
    await answer(id, "approve");
    await office.done();
    expect(await office.desk.undo(id)).toMatchObject({ status: "written" });
    expect(await status(id)).toBe("open");
    expect((await office.desk.look(id))?.onBlock.effects.map(({ action }) => action)).toContain("timeout");
    expect((await office.store.historyOf(zed)).overturned).toBe(0);
  });

  test("is cut where it is too long, and not through a character", async () => {
    const id = await spam();
    await appeals.take(id, zed, { text: `${"x".repeat(999)}😀😀` });
    expect((await office.store.caseOf(id))?.appeals?.[0]?.text).toBe("x".repeat(999));
  });
});

describe("an appeal of one of a wave", () => {
  const open = async () => {
    const office = openOffice();
    const appeals = openAppealDesk({ store: office.store, clock: () => office.time.now, rules: ORDINARY_APPEALS });
    const first = await office.file("spam", wrote("zed"));
    const second = await office.file("spam", wrote("yan"));
    // One case for both, as a raid makes it: the second joins the first.
    const joined = second.write?.events.map((event) =>
      event.type === "opened"
        ? {
            type: "joined" as const,
            at: event.at,
            message: event.message,
            decision: event.decision,
            asked: event.asked.map((one) => ({ ...one, id: one.id.replace("c2.", "c1.9") })),
          }
        : event,
    );
    const outbox = second.write?.outbox?.map((item) => ({ ...item, caseId: "c1", id: item.id.replace("c2.", "c1.9") }));
    const strikes = second.write?.strikes?.map((strike) => ({ ...strike, caseId: "c1" }));
    await office.store.record([
      first,
      {
        ...second,
        write: { caseId: "c1", version: 1, events: joined ?? [], outbox: outbox ?? [], strikes: strikes ?? [] },
      },
    ]);
    await office.done();
    return { office, appeals };
  };
  const decide = async (office: ReturnType<typeof openOffice>, verdict: "approve" | "block") =>
    office.desk.decide("c1", (await office.store.caseOf("c1"))?.version ?? 0, verdict);

  test("that is upheld takes back what was done to this one, and leaves the others punished", async () => {
    const { office, appeals } = await open();
    expect(await appeals.take("c1", by("yan"), { text: "I only replied." })).toMatchObject({ status: "taken" });
    await decide(office, "approve");
    expect(await office.store.caseOf("c1")).toMatchObject({ status: "acted" });
    const due = await office.store.due(office.time.now, 10);
    expect(due.map(({ effect }) => [effect.action, effect.target.author])).toEqual(
      expect.arrayContaining([
        ["untimeout", "yan"],
        ["tell", "yan"],
      ]),
    );
    expect(due).toHaveLength(2);
    expect(await office.strikesOf("yan")).toEqual([]);
    expect(await office.strikesOf("zed")).toHaveLength(1);
    expect(await office.store.labels()).toMatchObject([{ key: { id: "m2" }, violation: false, source: "overturn" }]);
    expect((await office.store.historyOf(by("yan"))).overturned).toBe(1);
    expect((await office.store.historyOf(by("zed"))).overturned).toBe(0);
  });

  test("keeps whoever was right out of what is decided about the others later", async () => {
    const { office, appeals } = await open();
    await appeals.take("c1", by("yan"), { text: "I only replied." });
    await decide(office, "approve");
    await office.done();
    await decide(office, "block");
    expect((await office.store.labels()).map(({ key, violation }) => [key.id, violation])).toEqual([
      ["m2", false],
      ["m1", true],
    ]);
    expect(await office.strikesOf("yan")).toEqual([]);
    const { overturned, upheld } = await office.store.historyOf(by("yan"));
    expect([upheld, overturned]).toEqual([0, 1]);
  });

  test("and of another one beside it are answered one after the other", async () => {
    const { office, appeals } = await open();
    await appeals.take("c1", by("yan"), { text: "first" });
    await appeals.take("c1", by("zed"), { text: "second" });
    await decide(office, "block");
    expect(await office.store.caseOf("c1")).toMatchObject({
      status: "appealed",
      underAppeal: { open: 1, was: "acted" },
    });
    await decide(office, "approve");
    const after = await office.store.caseOf("c1");
    expect(after?.status).toBe("acted");
    expect(after?.appeals?.map(({ from, answer }) => [from.author, answer?.upheld])).toEqual([
      ["yan", false],
      ["zed", true],
    ]);
  });
});

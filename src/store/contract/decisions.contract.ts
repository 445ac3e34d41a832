import { beforeEach, describe, expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { ACTED, decided, firedRule, ignoring, joining, opening, said, T0 } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

/** What a store keeps to about decisions, and about text that means harm. */
export const decisionsContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  beforeEach(() => {
    store = given();
  });

  describe("decisions", () => {
    test("what was recorded is known afterwards, by platform, id and revision", async () => {
      const message = messageWith("hi");
      await store.record([ignoring(message), opening("c1", said("m2"))]);
      const keys = [message, { ...message, revision: 1 }, { ...message, platform: "twitch" }, said("m2")];
      expect(await store.seen(keys)).toEqual([true, false, false, true]);
      expect(await store.decisionOf(message)).toEqual({
        key: { platform: "discord", id: "m1", revision: 0 },
        route: "ignore",
        at: T0,
        rulebook: { version: "1", hash: "h1" },
      });
      expect(await store.decisionOf(said("m2"))).toMatchObject({ route: "queue", caseId: "c1" });
      expect(await store.decisionOf(said("m3"))).toBeUndefined();
    });

    test("what a rule in shadow found is kept, though it led to no case", async () => {
      const shadow = firedRule("quiet-rule", "shadow");
      const ignored = ignoring(said("m1"));
      await store.record([
        { ...ignored, decision: { ...ignored.decision, rules: [shadow] } },
        opening("c1", said("m2")),
      ]);
      expect(await store.decisionOf(said("m1"))).toMatchObject({
        route: "ignore",
        hits: [{ id: "quiet-rule", level: "shadow" }],
      });
      expect((await store.decisionOf(said("m2")))?.hits).toBeUndefined();
    });

    test("a message that comes twice keeps its first decision and asks for nothing again", async () => {
      await store.record([opening("c1", said("m1"), { effects: 1 })]);
      const again = { ...opening("c2", said("m1"), { effects: 1 }), decision: ACTED };
      await store.record([again, ignoring(said("m2")), ignoring(said("m2"), T0 + 1)]);
      expect(await store.decisionOf(said("m1"))).toMatchObject({ route: "queue", caseId: "c1" });
      expect((await store.counts()).decisions).toEqual({ ignore: 1, queue: 1, act: 0 });
      expect(await store.nextCase()).toBe(2);
      expect(await store.due(T0, 10)).toHaveLength(1);
    });

    test("what a wave has shown of earlier messages replaces what was decided, once, with its case and effects", async () => {
      await store.record([ignoring(said("m1")), ignoring(said("m2")), ignoring(said("m9"))]);
      const earlier = [
        opening("c1", said("m1"), { decision: ACTED, effects: 1 }),
        joining("c1", said("m2"), { decision: ACTED }),
      ];
      const wave = { ...joining("c1", said("m3"), { decision: ACTED, version: 2 }), earlier };
      await store.record([wave]);
      for (const id of ["m1", "m2", "m3"])
        expect(await store.decisionOf(said(id))).toMatchObject({ route: "act", caseId: "c1" });
      expect((await store.counts()).decisions).toEqual({ ignore: 1, queue: 0, act: 3 });
      expect((await store.caseOf("c1"))?.entries.map(({ message }) => message.id)).toEqual(["m1", "m2", "m3"]);
      expect(await store.due(T0, 10)).toHaveLength(1);
      expect(await store.actedBefore({ ...said("m1"), revision: 1 })).toEqual(["scam-link"]);
      await store.record([wave]);
      expect((await store.caseOf("c1"))?.entries).toHaveLength(3);
      expect((await store.verifyAudit()).broken).toBeUndefined();
    });

    test("an earlier message that no decision is known of joins the case all the same, and leaves no row", async () => {
      const earlier = [opening("c1", said("m1"), { decision: ACTED })];
      await store.record([{ ...joining("c1", said("m2"), { decision: ACTED }), earlier }]);
      expect(await store.decisionOf(said("m1"))).toBeUndefined();
      expect((await store.caseOf("c1"))?.entries).toHaveLength(2);
    });

    test("a case that only asked is settled when all of it is dealt with; a message decided anew is not counted twice", async () => {
      await store.record([opening("c1", said("m1"))]);
      const again = joining("c1", said("m1"), { decision: ACTED });
      const [event] = again.write?.events ?? [];
      const settling = {
        ...event,
        type: "joined" as const,
        message: said("m1"),
        decision: ACTED,
        at: T0,
        asked: [],
        settles: true,
        again: true,
      };
      const earlier = [{ ...again, write: { caseId: "c1", version: 1, events: [settling] } }];
      await store.record([{ ...joining("c1", said("m2"), { decision: ACTED, version: 2 }), earlier }]);
      expect(await store.cases({})).toMatchObject([{ id: "c1", status: "acted", messages: 2 }]);
      expect((await store.caseOf("c1"))?.entries.map(({ decision }) => decision.route)).toEqual(["act", "act"]);
    });

    test("a batch that fails leaves nothing behind", async () => {
      await store.record([opening("c1", said("m1"))]);
      const clash = opening("c1", said("m4"));
      const batch = [ignoring(said("m2")), opening("c2", said("m3"), { effects: 1 }), clash];
      const before = await store.counts();
      await expect(store.record(batch)).rejects.toThrow(/c1 is at version 1, not 0/);
      expect(await store.counts()).toEqual(before);
      expect(await store.seen([said("m2"), said("m3")])).toEqual([false, false]);
      expect(await store.caseOf("c2")).toBeUndefined();
      expect((await store.verifyAudit()).entries).toBe(1);
      await store.record(batch.slice(0, 2));
      expect(await store.seen([said("m2"), said("m3")])).toEqual([true, true]);
    });

    test("it is known which rules acted on a message before it was edited, and only these", async () => {
      const hostile = said("m\ud800", "zed");
      const rules = [firedRule("loud", "act"), firedRule("doubt"), firedRule("quiet", "shadow")];
      await store.record([
        opening("c1", said("m2"), { decision: ACTED }),
        joining("c1", hostile, { decision: { ...ACTED, rules } }),
        opening("c2", { ...hostile, revision: 1 }, { decision: ACTED }),
        opening("c3", { ...hostile, revision: 2 }),
      ]);
      const actedBefore = (fields: object): Promise<readonly string[]> => store.actedBefore({ ...hostile, ...fields });
      expect(await actedBefore({ revision: 5 })).toEqual(["loud", "scam-link"]);
      expect(await actedBefore({ revision: 1 })).toEqual(["loud"]);
      expect([await actedBefore({ platform: "twitch", revision: 1 }), await actedBefore({ id: "m3" })]).toEqual([
        [],
        [],
      ]);
    });

    test("joining a case that was never opened is a bug, and says so", async () => {
      await expect(store.record([joining("c9", said("m1"))])).rejects.toThrow(/c9/);
    });
  });

  describe("hostile text", () => {
    const HOSTILE = [
      "\ud800",
      "\udc00\ud800",
      "\u0000",
      '\u0001j"\\ud800"',
      "\u001b[2J",
      "\u202egnirts",
      "x".repeat(300_000),
      "",
    ];

    test.each(HOSTILE)("text and names come back as they were: case %#", async (text) => {
      const author = { id: text, name: text };
      const message = messageWith(text, { id: text, community: text, author });
      const rule = firedRule(text);
      await store.record([opening("c1", message, { decision: decided({ route: "queue", rules: [rule] }) })]);
      const found = await store.caseOf("c1");
      expect(found?.entries[0]?.message).toEqual(message);
      const [line] = await store.cases({ rule: text, author: text });
      expect(line).toMatchObject({ author, rules: [text], text: text.slice(0, 1_000) });
      expect((await store.historyOf({ platform: "discord", community: text, author: text })).cases).toBe(1);
    });

    test("ids that differ only in lone surrogates are different messages", async () => {
      await store.record([ignoring(said("\ud800"))]);
      expect(await store.seen([said("\ud800"), said("\ud801"), said("\ufffd")])).toEqual([true, false, false]);
    });

    test("the line of the queue is never cut inside a character", async () => {
      await store.record([opening("c1", messageWith(`${"x".repeat(999)}😀y`))]);
      expect((await store.cases({}))[0]?.text).toBe("x".repeat(999));
    });
  });
};

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { messageWith } from "../../test/message.ts";
import {
  ACTED,
  ANN,
  asking,
  BOB,
  claim,
  decided,
  firedRule,
  ignoring,
  joining,
  label,
  opening,
  QUEUED,
  said,
  strike,
  T0,
  verdict,
} from "./samples.contract.ts";
import type { ModbotStore } from "./store-meta.ts";

/** What every store keeps to, whatever stands behind it. `open` gives an empty one. */
export const storeContract = (name: string, open: () => Promise<ModbotStore>): void => {
  describe(name, () => {
    let store: ModbotStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

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

      test("a message that comes twice keeps its first decision and asks for nothing again", async () => {
        await store.record([opening("c1", said("m1"), { effects: 1 })]);
        const again = { ...opening("c2", said("m1"), { effects: 1 }), decision: ACTED };
        await store.record([again, ignoring(said("m2")), ignoring(said("m2"), T0 + 1)]);
        expect(await store.decisionOf(said("m1"))).toMatchObject({ route: "queue", caseId: "c1" });
        expect((await store.counts()).decisions).toEqual({ ignore: 1, queue: 1, act: 0 });
        expect(await store.nextCase()).toBe(2);
        expect(await store.due(T0, 10)).toHaveLength(1);
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

    describe("cases", () => {
      test("a case is what its events tell, in order", async () => {
        await store.record([
          opening("c1", said("m1"), { effects: 1 }),
          joining("c1", said("m2", "yan"), { decision: ACTED }),
        ]);
        const found = await store.caseOf("c1");
        expect(found).toMatchObject({ id: "c1", version: 2, status: "acted", severity: "high" });
        expect(found?.entries.map((e) => e.message.id)).toEqual(["m1", "m2"]);
        expect((await store.eventsOf("c1")).map((e) => e.type)).toEqual(["opened", "joined"]);
        expect(await store.nextCase()).toBe(2);
      });

      test("an id that names no case finds nothing", async () => {
        for (const id of ["c1", "c0", "", "12", "c1 OR 1", "c99999999999999999999"]) {
          expect(await store.caseOf(id), id).toBeUndefined();
          expect(await store.eventsOf(id), id).toEqual([]);
        }
        expect(await store.write(verdict("c7", 3, "block"), ANN, T0)).toBe("moved");
        expect(await store.write(verdict("nonsense", 3, "block"), ANN, T0)).toBe("moved");
      });

      test("the queue shows the severest first, then the oldest; what is decided comes newest first", async () => {
        const severity = (s: "low" | "high") => ({ ...QUEUED, severity: s });
        await store.record([
          opening("c1", said("m1"), { decision: severity("low"), at: T0 + 1 }),
          opening("c2", said("m2"), { decision: severity("high"), at: T0 + 3 }),
          opening("c3", said("m3"), { decision: severity("high"), at: T0 + 2 }),
          opening("c4", said("m4"), { decision: ACTED, at: T0 + 4 }),
          opening("c5", said("m5"), { decision: ACTED, at: T0 + 5 }),
          opening("c6", said("m6"), { decision: severity("low"), at: T0 }),
        ]);
        await store.write(verdict("c6", 1, "escalate"), ANN, T0);
        const ids = async (filter: Parameters<typeof store.cases>[0]) => (await store.cases(filter)).map((c) => c.id);
        expect(await ids({ status: ["open", "escalated"] })).toEqual(["c3", "c2", "c6", "c1"]);
        expect(await ids({ status: ["acted"] })).toEqual(["c5", "c4"]);
        expect(await ids({})).toEqual(["c3", "c2", "c6", "c1", "c5", "c4"]);
        expect(await ids({ limit: 2, offset: 3 })).toEqual(["c1", "c5"]);
        expect(await ids({ status: [] })).toEqual([]);
        expect(await ids({ since: T0 + 3 })).toEqual(["c2", "c5", "c4"]);
        expect(await store.countCases({ status: ["open"] })).toBe(3);
        expect(await store.countCases({ since: T0 + 3, limit: 1 })).toBe(3);
      });

      test("cases are found by rule and by any of their authors, but not by a rule in shadow", async () => {
        const rules = [firedRule("loud"), firedRule("quiet", "shadow")];
        await store.record([
          opening("c1", said("m1", "zed"), { decision: { ...QUEUED, rules } }),
          joining("c1", said("m2", "yan")),
        ]);
        const count = (filter: Parameters<typeof store.countCases>[0]) => store.countCases(filter);
        expect(await count({ rule: "loud" })).toBe(1);
        expect(await count({ rule: "scam-link" })).toBe(1);
        expect(await count({ rule: "quiet" })).toBe(0);
        expect(await count({ author: "yan" })).toBe(1);
        expect(await count({ author: "ann" })).toBe(0);
        expect((await store.cases({}))[0]).toEqual({
          id: "c1",
          version: 2,
          status: "open",
          severity: "medium",
          openedAt: T0,
          messages: 2,
          text: "text of m1",
          author: { id: "zed", name: "zed" },
          rules: ["loud", "scam-link"],
        });
      });
    });

    describe("two moderators", () => {
      beforeEach(() => store.record([opening("c1", said("m1"))]));

      test("a writer who saw an older version is told that it moved on, and changes nothing", async () => {
        expect(await store.write(verdict("c1", 1, "block"), ANN, T0)).toBe("written");
        expect(await store.write(verdict("c1", 1, "approve"), BOB, T0)).toBe("moved");
        expect(await store.caseOf("c1")).toMatchObject({ status: "blocked", version: 2 });
      });

      test("a claim keeps others out until it ends or is given back, and lets its holder in", async () => {
        expect(await store.write(claim("c1", 1, ANN, T0, T0 + 100), ANN, T0)).toBe("written");
        expect(await store.write(claim("c1", 2, BOB, T0, T0 + 100), BOB, T0 + 99)).toBe("claimed");
        expect(await store.write(verdict("c1", 2, "block", { by: BOB }), BOB, T0 + 99)).toBe("claimed");
        expect(await store.write(claim("c1", 2, ANN, T0, T0 + 200), ANN, T0 + 50)).toBe("written");
        expect(await store.write(claim("c1", 3, BOB, T0, T0 + 300), BOB, T0 + 200)).toBe("written");
        // Ann's claim is over, and she does not know it.
        expect(await store.write(verdict("c1", 3, "block"), ANN, T0 + 201)).toBe("moved");
        const released = { caseId: "c1", version: 4, events: [{ type: "released", at: T0, by: BOB } as const] };
        expect(await store.write(released, BOB, T0 + 202)).toBe("written");
        expect(await store.write(verdict("c1", 5, "block"), ANN, T0 + 203)).toBe("written");
      });

      test("a moderator who calls herself modbot is not the bot", async () => {
        await store.write(claim("c1", 1, { kind: "modbot" }, T0, T0 + 100), { kind: "modbot" }, T0);
        const impostor = { kind: "moderator", name: "modbot" } as const;
        expect(await store.write(verdict("c1", 2, "approve"), impostor, T0)).toBe("claimed");
      });

      test("a claim does not keep the bot from recording more of the burst, nor outcomes", async () => {
        await store.write(claim("c1", 1, ANN, T0, T0 + 100), ANN, T0);
        await store.record([joining("c1", said("m2"), { version: 1 })]);
        expect(await store.caseOf("c1")).toMatchObject({ version: 3, claim: { by: ANN } });
      });
    });

    describe("outbox", () => {
      test("effects are due in order, not before their time, and each can be started once", async () => {
        await store.record([
          opening("c1", said("m1"), { at: T0 + 5, effects: 2 }),
          opening("c2", said("m2"), { effects: 1 }),
        ]);
        expect((await store.due(T0 + 4, 10)).map((i) => i.id)).toEqual(["c2.1"]);
        expect((await store.due(T0 + 5, 2)).map((i) => i.id)).toEqual(["c2.1", "c1.1"]);
        expect(await store.start(["c1.1", "c1.2", "c9.9"], T0 + 6)).toEqual(new Set(["c1.1", "c1.2"]));
        expect(await store.start(["c1.1", "c2.1"], T0 + 6)).toEqual(new Set(["c2.1"]));
        expect(await store.due(T0 + 9, 10)).toEqual([]);
        const [first] = await store.due(0, 1, "started");
        expect(first).toEqual({ ...asking("c2", 1).item, status: "started", attempts: 1 });
      });

      test("an outcome is written to the case, once", async () => {
        await store.record([opening("c1", said("m1"), { effects: 1 })]);
        await store.start(["c1.1"], T0);
        const done = { status: "done", at: T0 + 7, note: "gone" } as const;
        await store.finish([{ id: "c1.1", outcome: done }]);
        await store.finish([{ id: "c1.1", outcome: { status: "failed", at: T0 + 8 } }]);
        expect((await store.caseOf("c1"))?.effects[0]?.outcome).toEqual(done);
        expect((await store.eventsOf("c1")).map((e) => e.type)).toEqual(["opened", "acted"]);
        expect(await store.counts()).toMatchObject({
          outbox: { pending: 0, started: 0 },
          outcomes: { done: 1, simulated: 0, failed: 0, dropped: 0 },
        });
        await expect(store.finish([{ id: "c1.7", outcome: done }])).rejects.toThrow(/c1\.7/);
      });

      test("a retry comes back at its time, with its attempts counted", async () => {
        await store.record([opening("c1", said("m1"), { effects: 1 })]);
        await store.retry("c1.1", T0 + 50, "not started, so nothing to retry");
        await store.start(["c1.1"], T0);
        await store.retry("c1.1", T0 + 100, "429");
        expect(await store.due(T0 + 99, 10)).toEqual([]);
        expect(await store.due(T0 + 100, 10)).toMatchObject([
          { id: "c1.1", status: "pending", attempts: 1, dueAt: T0 + 100 },
        ]);
      });

      test("a verdict drops what is pending, leaves what has begun, and adds its own", async () => {
        await store.record([opening("c1", said("m1"), { effects: 2 }), opening("c2", said("m2"), { effects: 1 })]);
        await store.start(["c1.1"], T0);
        const more = { dropPending: "approved meanwhile", outbox: [asking("c1", 3).item] };
        expect(await store.write(verdict("c1", 1, "approve", more), ANN, T0 + 9)).toBe("written");
        expect((await store.due(T0 + 9, 10)).map((i) => i.id)).toEqual(["c2.1", "c1.3"]);
        const found = await store.caseOf("c1");
        expect(found).toMatchObject({ status: "approved", version: 3 });
        expect(found?.effects.map((e) => e.outcome)).toEqual([
          undefined,
          { status: "dropped", at: T0 + 9, note: "approved meanwhile" },
        ]);
        expect((await store.counts()).outcomes.dropped).toBe(1);
      });

      test("an outcome that comes with the events settles the effect", async () => {
        const [one, two] = [asking("c1", 1), asking("c1", 2)];
        const base = opening("c1", said("m1"), { effects: 2 });
        const outcome = { status: "dropped", at: T0, note: "unsupported" } as const;
        const acted = { type: "acted", at: T0, effect: one.item.id, action: "delete", outcome } as const;
        await store.record([{ ...base, write: { ...base.write!, events: [...base.write!.events, acted] } }]);
        expect((await store.due(T0, 10)).map((i) => i.id)).toEqual([two.item.id]);
      });
    });

    describe("strikes, labels and history", () => {
      test("strikes count per person and community, oldest first, until they are void", async () => {
        const twitch = { ...strike("c1", "zed", 4), person: { platform: "twitch", author: "zed" } };
        const open = opening("c1", said("m1"));
        const strikes = [strike("c1", "zed", 2, T0 + 5), strike("c1", "zed", 1, T0 + 1), twitch];
        await store.record([{ ...open, write: { ...open.write!, strikes } }]);
        const zed = { platform: "discord", community: "s1", author: "zed" };
        expect((await store.strikesOf(zed)).map((s) => s.weight)).toEqual([1, 2]);
        expect(await store.strikesOf({ platform: "twitch", author: "zed" })).toEqual([twitch]);
        expect(await store.strikesOf({ platform: "discord", author: "zed" })).toEqual([]);
        await store.write(verdict("c1", 1, "block", { voidStrikes: true, strikes: [strike("c1", "zed", 3)] }), ANN, T0);
        expect((await store.strikesOf(zed)).map((s) => s.weight)).toEqual([3]);
      });

      test("labels come in order, since a time, and void ones no more", async () => {
        await store.record([opening("c1", said("m1")), opening("c2", said("m2"))]);
        const late = label("c1", "m1", { at: T0 + 9, violation: false, source: "overturn", probability: 0.25 });
        await store.write(verdict("c1", 1, "block", { labels: [late, label("c1", "m1")] }), ANN, T0);
        await store.write(verdict("c2", 1, "block", { labels: [label("c2", "m2", { at: T0 + 1 })] }), ANN, T0);
        expect(await store.labels()).toEqual([label("c1", "m1"), label("c2", "m2", { at: T0 + 1 }), late]);
        expect((await store.labels(T0 + 1)).map((l) => l.at)).toEqual([T0 + 1, T0 + 9]);
        await store.write(
          verdict("c1", 2, "approve", { voidLabels: true, labels: [label("c1", "m1", { at: T0 + 5 })] }),
          ANN,
          T0,
        );
        expect((await store.labels()).map((l) => l.at)).toEqual([T0 + 1, T0 + 5]);
        expect((await store.counts()).labels).toBe(2);
      });

      test("a history tells what people confirmed and what they took back", async () => {
        const acted = { decision: ACTED };
        await store.record([
          opening("c1", said("m1"), { at: T0 + 1 }),
          opening("c2", said("m2"), { ...acted, at: T0 + 2 }),
          opening("c3", said("m3"), { at: T0 + 3 }),
          opening("c4", said("m4"), { ...acted, at: T0 + 4 }),
          opening("c5", said("m5"), { ...acted, at: T0 + 5 }),
          opening("c6", said("m6", "yan"), { at: T0 + 6 }),
          joining("c6", said("m7", "zed"), { at: T0 + 7 }),
        ]);
        await store.write(verdict("c1", 1, "block"), ANN, T0);
        await store.write(verdict("c2", 1, "approve"), ANN, T0);
        await store.write(verdict("c3", 1, "approve"), ANN, T0);
        await store.write(
          { caseId: "c4", version: 1, events: [{ type: "undone", at: T0, by: ANN, asked: [] }] },
          ANN,
          T0,
        );
        const history = await store.historyOf({ platform: "discord", community: "s1", author: "zed" });
        expect(history).toMatchObject({ cases: 6, upheld: 1, overturned: 2, strikes: [] });
        expect(history.recent.map((c) => c.id)).toEqual(["c6", "c5", "c4", "c3", "c2"]);
        const nobody = await store.historyOf({ platform: "discord", author: "zed" });
        expect(nobody).toEqual({ cases: 0, upheld: 0, overturned: 0, strikes: [], recent: [] });
      });
    });

    describe("audit", () => {
      test("every case event, outcome and note is a link, and the chain holds", async () => {
        await store.note([{ at: T0, actor: "modbot", kind: "started", subject: "run", content: { pid: 1 } }]);
        await store.record([opening("c1", said("m1", "zed", "a secret"), { effects: 1 }), ignoring(said("m2"))]);
        await store.finish([{ id: "c1.1", outcome: { status: "simulated", at: T0 } }]);
        await store.write(verdict("c1", 2, "block"), ANN, T0);
        const entries = await store.audit(0, 10);
        expect(entries.map((e) => [e.seq, e.actor, e.kind, e.subject])).toEqual([
          [1, "modbot", "started", "run"],
          [2, "modbot", "opened", "c1"],
          [3, "modbot", "acted", "c1"],
          [4, "moderator:ann", "decided", "c1"],
        ]);
        expect(entries[0]?.content).toBe('{"pid":1}');
        expect(entries[1]?.content).not.toContain("a secret");
        expect(JSON.parse(entries[1]?.content ?? "")).toMatchObject({
          message: { id: "m1" },
          route: "queue",
          rulebook: "h1",
        });
        expect(await store.audit(2, 1)).toEqual([entries[2]]);
        expect(await store.verifyAudit()).toEqual({ entries: 4, erased: 0 });
      });

      test("an empty chain is whole", async () => {
        expect(await store.verifyAudit()).toEqual({ entries: 0, erased: 0 });
      });
    });

    test("counts of an empty store are zero, and there is no last decision", async () => {
      expect(await store.counts()).toEqual({
        decisions: { ignore: 0, queue: 0, act: 0 },
        cases: { open: 0, escalated: 0, acted: 0, approved: 0, blocked: 0, undone: 0 },
        outbox: { pending: 0, started: 0 },
        outcomes: { done: 0, simulated: 0, failed: 0, dropped: 0 },
        labels: 0,
      });
      await store.record([ignoring(said("m1"), T0 + 2), ignoring(said("m2"), T0 + 1)]);
      expect(await store.counts()).toMatchObject({ decisions: { ignore: 2 }, lastDecisionAt: T0 + 2 });
    });

    test("the change mark moves when something was written, and only then", async () => {
      const before = await store.changeMark();
      await store.counts();
      expect(await store.changeMark()).toBe(before);
      await store.record([ignoring(said("m1"))]);
      expect(await store.changeMark()).not.toBe(before);
    });

    test("facts about the store itself are kept", async () => {
      expect(await store.readMeta("purpose")).toBeUndefined();
      await store.writeMeta("purpose", "demo");
      await store.writeMeta("purpose", "real \ud800");
      expect(await store.readMeta("purpose")).toBe("real \ud800");
      expect(store.schemaVersion).toBe(1);
    });
  });
};

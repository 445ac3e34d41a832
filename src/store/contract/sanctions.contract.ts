import { beforeEach, describe, expect, test } from "vitest";
import type { CaseEvent } from "../../engine/case.ts";
import type { Effect } from "../../engine/effect.ts";
import { outboxOf } from "../../engine/outbox.ts";
import { ACTED, ANN, decided, firedRule, opening, said, strike, T0, verdict } from "../samples.contract.ts";
import type { ModbotStore } from "../store-meta.ts";

const on = (author: string, action: Effect["action"], at: number): Effect => ({
  action,
  target: { platform: "discord", community: "s1", author, message: "m1" },
  reason: "Strikes have reached 4.",
  ladder: { strikes: 4, at },
});

/** What a store keeps to about sanctions of the ladder, and about strikes over all people. */
export const sanctionsContract = (given: () => ModbotStore): void => {
  let store: ModbotStore;
  beforeEach(() => {
    store = given();
  });

  const person = (author: string) => ({ platform: "discord", community: "s1", author });
  const punish = async (caseId: string, author: string, effect: Effect, at: number = T0): Promise<void> => {
    const asked = [{ id: `${caseId}.1`, effect }];
    const message = said(`m-${caseId}`, author);
    const event: CaseEvent = { type: "opened", at, message, decision: ACTED, context: [], asked };
    const write = { caseId, version: 0, events: [event], outbox: outboxOf(caseId, asked, at) };
    const strikes = [strike(caseId, author, 4, at)];
    await store.record([{ message, decision: ACTED, at, write: { ...write, strikes } }]);
  };
  const due = async (now: number) => (await store.dueSanctions(now, 10)).map(({ effect }) => effect);

  describe("sanctions", () => {
    test("what the ladder asked for is looked at as soon as it is asked for, and then when it was said", async () => {
      await punish("c1", "zed", on("zed", "ban", T0));
      expect(await store.sanctionsOn(person("zed"))).toEqual([
        { effect: "c1.1", caseId: "c1", person: person("zed"), lookAt: T0, mark: 0 },
      ]);
      expect(await due(T0 - 1)).toEqual([]);
      const [sanction] = await store.dueSanctions(T0, 10);
      await store.lookAgain(sanction!, T0 + 50);
      expect([await due(T0 + 49), await due(T0 + 50)]).toEqual([[], ["c1.1"]]);
      await store.lookAgain(sanction!, undefined);
      expect(await due(T0 + 1_000_000)).toEqual([]);
      expect(await store.sanctionsOn(person("zed"))).toHaveLength(1);
      await store.lookAgain(sanction!, "over");
      expect(await store.sanctionsOn(person("zed"))).toEqual([]);
    });

    test("what a rule asked for, a warning, and what falls on nobody are no sanctions", async () => {
      const { ladder: _, ...plain } = on("zed", "ban", T0);
      await punish("c1", "zed", plain);
      await punish("c2", "zed", on("zed", "warn", T0));
      await punish("c3", "zed", { ...on("zed", "ban", T0), target: { platform: "discord" } });
      expect(await store.dueSanctions(T0 + 9, 10)).toEqual([]);
    });

    test("a strike that is taken back makes the sanctions of its person due, whatever had been said, and nobody else's", async () => {
      await punish("c1", "zed", on("zed", "ban", T0));
      await punish("c2", "yan", on("yan", "ban", T0), T0 + 1);
      const seen = await store.dueSanctions(T0 + 1, 10);
      for (const sanction of seen) await store.lookAgain(sanction, T0 + 1_000);
      await store.write(verdict("c1", 1, "approve", { voidStrikes: true }), ANN, T0 + 5);
      expect(await due(T0 + 5)).toEqual(["c1.1"]);
      await store.lookAgain(seen[0]!, "over");
      expect(await due(T0 + 5)).toEqual(["c1.1"]);
      expect([
        await store.hasVoidStrike(person("zed"), T0),
        await store.hasVoidStrike(person("zed"), T0 - 1),
        await store.hasVoidStrike(person("yan"), T0 + 9),
      ]).toEqual([true, false, false]);
    });

    test("the event that lifts it takes it from the list, once", async () => {
      await punish("c1", "zed", on("zed", "ban", T0));
      const lifted = {
        type: "lifted",
        at: T0 + 2,
        effect: "c1.1",
        why: "faded",
        strikes: 1,
        rung: 4,
        asked: [],
      } as const;
      const write = { caseId: "c1", version: 1, events: [lifted] };
      expect(await store.write(write, { kind: "modbot" }, T0 + 2)).toBe("written");
      expect(await store.write(write, { kind: "modbot" }, T0 + 2)).toBe("moved");
      expect(await store.sanctionsOn(person("zed"))).toEqual([]);
      expect((await store.eventsOf("c1")).map(({ type }) => type)).toEqual(["opened", "lifted"]);
    });

    test("a new rulebook has all of them looked at again", async () => {
      await punish("c1", "zed", on("zed", "ban", T0));
      const [sanction] = await store.dueSanctions(T0, 10);
      await store.lookAgain(sanction!, undefined);
      await store.lookAtAll(T0 + 7);
      expect([await due(T0 + 6), await due(T0 + 7)]).toEqual([[], ["c1.1"]]);
    });

    test("ends that are planned are found by what they end, and not once their time has come", async () => {
      const effect: Effect = { action: "end_lockdown", target: { platform: "discord", channel: "x" }, reason: "" };
      const base = opening("c1", said("m1"));
      const outbox = outboxOf("c1", [{ id: "c1.1", effect }], T0, () => 100);
      await store.record([{ ...base, write: { ...base.write!, outbox } }]);
      expect((await store.plannedEnds("end_lockdown", T0 + 99)).map(({ id }) => id)).toEqual(["c1.1"]);
      expect(await store.plannedEnds("end_lockdown", T0 + 100)).toEqual([]);
      expect(await store.plannedEnds("unban", T0)).toEqual([]);
    });
  });

  describe("strikes over all people", () => {
    test("everybody with strikes comes once, page by page, and a strike keeps its own end", async () => {
      for (const [index, author] of ["zed", "yan", "\ud800", "\u{1f600}", "\uffee"].entries()) {
        const base = opening(`c${index + 1}`, said(`m${index}`, author));
        const strikes = [{ ...strike(`c${index + 1}`, author, 2), expireMs: 7 }];
        await store.record([{ ...base, write: { ...base.write!, strikes } }]);
      }
      await store.write(verdict("c2", 1, "approve", { voidStrikes: true }), ANN, T0);
      const found: string[] = [];
      for (
        let page = await store.struck(undefined, 2);
        page.length > 0;
        page = await store.struck(page.at(-1)?.person, 2)
      ) {
        for (const { person: who, strikes } of page) {
          found.push(who.author);
          expect(strikes).toMatchObject([{ weight: 2, expireMs: 7 }]);
        }
      }
      expect(found.toSorted()).toEqual(["zed", "\ud800", "\u{1f600}", "\uffee"].toSorted());
    });

    test("an account is found by its id, and by its name where nobody has that id", async () => {
      const message = { ...said("m1", "42"), author: { id: "42", name: "zed" } };
      const decision = decided({ route: "queue", rules: [firedRule("r")] });
      await store.record([opening("c1", message, { decision }), opening("c2", said("m2", "yan"))]);
      expect(await store.accountsOf("42")).toEqual([person("42")]);
      expect(await store.accountsOf("zed")).toEqual([person("42")]);
      expect(await store.accountsOf("nobody")).toEqual([]);
    });
  });
};

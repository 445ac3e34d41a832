import fc from "fast-check";
import { expect, test } from "vitest";
import { HOUR, MINUTE, openOffice, START } from "../../../test/office.ts";
import { ruleWhen } from "../../../test/rulebook.ts";
import { ACTIONS } from "../actions/index.ts";
import type { Case } from "../case.ts";
import { standingEffects, whyNotWanted } from "../standing.ts";
import type { Deed } from "./deed.ts";
import { type Bearing, deedWrite } from "./deed-write.ts";
import { STAFF_ACTIONS } from "./staff-action.ts";

const RULES = [
  ruleWhen({ phrase: { any: ["vile"] } }, { id: "vile", then: { author: { ban: "1d" } } }),
  ruleWhen({ phrase: { any: ["rude"] } }, { id: "rude", then: { author: { timeout: "1h" } } }),
];

const deed = (action: Deed["action"], fields: Partial<Deed> = {}): Deed => ({
  action,
  author: "ann",
  by: { id: "u1", name: "mia" },
  at: START + MINUTE,
  ...fields,
});
const bearing = (what: Deed, fields: Partial<Bearing> = {}): Bearing => ({
  deed: what,
  at: START + MINUTE,
  judged: ["m1"],
  isVerdict: true,
  isAgainst: true,
  ...fields,
});

/** A case about "text", with what it asked for done. */
const caseOf = async (text: string) => {
  const office = openOffice(RULES);
  await office.say(text);
  await office.done();
  return { ...office, found: (await office.store.caseOf("c1"))! };
};

test("who lifts half a punishment lifts what was there, and nothing that was not", async () => {
  const { found } = await caseOf("vile");
  expect(deedWrite(found, bearing(deed("untimeout")))).toMatchObject({
    came: "noted",
    write: { events: [{ asked: [] }] },
  });
  expect(deedWrite(found, bearing(deed("unban", { author: "bob" })))).toMatchObject({ came: "noted" });
  expect(deedWrite(found, bearing(deed("unban", { at: START + 25 * HOUR })))).toMatchObject({ came: "noted" });
  expect(deedWrite(found, bearing(deed("unban")))).toMatchObject({ came: "overturned" });
});

test("a ban that staff lift is not lifted again when its time is over, for they may have banned anew since", async () => {
  const { found, store, time } = await caseOf("vile");
  time.now += MINUTE;
  const planned = found.effects.find(({ effect }) => effect.action === "unban")!;
  const bot = { isVerdict: false, isAgainst: false };
  const { write } = deedWrite(found, bearing(deed("unban"), bot))!;
  expect(await store.write(write, { kind: "moderator", name: "mia" }, time.now)).toBe("written");
  const now = (await store.caseOf("c1"))!;
  expect(standingEffects(now).map(({ effect }) => effect.action)).not.toContain("ban");
  expect(whyNotWanted("c1", await store.eventsOf("c1"), planned.id)).toBe("What it was to end was lifted before.");
});

test("a ban that staff asked for longer themselves is not ended by the time that a rule had set", async () => {
  const { found, store, time } = await caseOf("vile");
  const planned = found.effects.find(({ effect }) => effect.action === "unban")!;
  const why = async () => whyNotWanted("c1", await store.eventsOf("c1"), planned.id);
  expect(await why()).toBeUndefined();
  const tell = async (what: Deed) => {
    const now = (await store.caseOf("c1"))!;
    await store.write(deedWrite(now, bearing(what))!.write, { kind: "moderator", name: "mia" }, time.now);
  };
  await tell(deed("ban", { durationMs: HOUR }));
  expect(await why()).toBeUndefined();
  await tell(deed("ban", { at: START + 2 * MINUTE }));
  expect(await why()).toBe("Staff asked for it by hand since, and for longer.");
});

test("whatever is seen, and however often, a case tells it once, asks no platform for anything, and strikes nobody", async () => {
  const cases: Case[] = [];
  for (const text of ["vile", "rude", "maybe", "spam"]) cases.push((await caseOf(text)).found);
  const anyBearing = fc.record({
    deed: fc.record({
      action: fc.constantFrom(...STAFF_ACTIONS),
      author: fc.constantFrom("ann", "bob"),
      by: fc.record({ id: fc.constantFrom("u1", "u2") }),
      at: fc.integer({ min: START, max: START + 48 * HOUR }),
    }),
    at: fc.constant(START + 48 * HOUR),
    judged: fc.constantFrom([], ["m1"], ["m1", "m2"]),
    isVerdict: fc.boolean(),
    isAgainst: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.constantFrom(...cases), anyBearing, (c, one) => {
      const planned = deedWrite(c, one);
      expect(planned?.write).not.toHaveProperty("outbox");
      expect(planned?.write).not.toHaveProperty("strikes");
      expect(planned?.write).not.toHaveProperty("exemplars");
      const labels = planned?.write.labels ?? [];
      if (!one.isVerdict) expect([planned?.came, labels]).toEqual(["noted", []]);
      // A moderator who lifts something never speaks against a person, nor one who punishes for modbot.
      const isLift = ACTIONS[one.deed.action].strictness === 0;
      expect(
        labels.every(({ violation, source }) => violation !== isLift && source === (isLift ? "overturn" : "seen")),
      ).toBe(true);
      expect(deedWrite({ ...c, seen: [one.deed] }, one)).toBeUndefined();
    }),
  );
});

test("who lifted a punishment out of mercy can say so: the rule was right, and nobody is punished anew", async () => {
  const { found, store, desk, time } = await caseOf("rude");
  const lifted = deedWrite(found, bearing(deed("untimeout")))!;
  await store.write(lifted.write, { kind: "moderator", name: "mia" }, time.now);
  expect(await store.labels()).toMatchObject([{ violation: false, source: "overturn" }]);
  expect((await desk.undo("c1")).status).toBe("written");
  expect(await store.labels()).toEqual([]);
  const looked = (await desk.look("c1"))!;
  expect([looked.case.status, looked.onBlock.effects]).toEqual(["open", []]);
  expect((await desk.decide("c1", looked.case.version, "block")).status).toBe("written");
  expect(await store.labels()).toMatchObject([{ violation: true, source: "review" }]);
  expect((await store.caseOf("c1"))?.effects.map(({ effect }) => effect.action)).toEqual(["timeout", "untimeout"]);
  expect((await desk.undo("c1")).status).toBe("written");
  expect((await desk.undo("c1")).status).toBe("refused");
});

test("what a person has undone stays undone, and is not undone twice", async () => {
  const { desk } = await caseOf("rude");
  expect((await desk.undo("c1")).status).toBe("written");
  expect(await desk.undo("c1")).toMatchObject({
    status: "refused",
    why: "There is nothing to undo in c1: it is undone.",
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActionName, Effect } from "../effect.ts";
import { ACTIONS, effectText, inverseOf, mergeEffects } from "./index.ts";

const names = Object.keys(ACTIONS) as ActionName[];
const effect: fc.Arbitrary<Effect> = fc.record(
  {
    action: fc.constantFrom(...names.filter((name) => ACTIONS[name].strictness > 0)),
    target: fc.constant({ platform: "discord", community: "s1", author: "ann", channel: "general", message: "m1" }),
    reason: fc.constantFrom("a", "b"),
    durationMs: fc.constantFrom(60_000, 3_600_000),
    intervalMs: fc.constantFrom(5_000, 10_000),
    purgeMs: fc.constantFrom(60_000, 86_400_000),
    dms: fc.constant(true),
    inPublic: fc.constant(true),
  },
  { requiredKeys: ["action", "target", "reason"] },
);

test("what is asked for together does not depend on the order, nor on who asks twice", () => {
  fc.assert(
    fc.property(fc.array(effect, { maxLength: 8 }), fc.array(effect, { maxLength: 4 }), (some, more) => {
      const merged = mergeEffects([...some, ...more]);
      expect(mergeEffects([...more, ...some])).toEqual(merged);
      expect(mergeEffects([...mergeEffects(some), ...mergeEffects(more), ...some])).toEqual(merged);
      expect(new Set(merged.map(({ action }) => ACTIONS[action].axis)).size).toBe(merged.length);
    }),
  );
});

test("what takes an action back falls where the action fell, may be done twice, and is not too late after a year", () => {
  for (const action of names) {
    const { inverse, axis } = ACTIONS[action];
    if (inverse === undefined) continue;
    expect(ACTIONS[inverse]).toMatchObject({ axis, strictness: 0, idempotent: true });
    expect(ACTIONS[inverse].staleAfterMs).toBeGreaterThan(365 * 86_400_000);
    expect(Number.isSafeInteger(Date.UTC(2100, 0) + ACTIONS[inverse].staleAfterMs)).toBe(true);
    expect(inverseOf({ action, target: { platform: "x", author: "a" }, durationMs: 5, reason: "r" }, "sorry")).toEqual({
      action: inverse,
      target: { platform: "x", author: "a" },
      reason: "sorry",
    });
  }
});

test("a moderator reads what is done, to whom and for how long", () => {
  const of = (action: ActionName, fields: Partial<Effect> = {}) =>
    effectText({ action, target: { platform: "x" }, reason: "", ...fields });
  expect(names.map((name) => of(name)).every((text) => /^[a-z][a-z ]+$/.test(text))).toBe(true);
  expect(new Set(names.map((name) => of(name))).size).toBe(names.length);
  expect(of("ban", { durationMs: 86_400_000 })).toBe("ban the author for 1d");
  expect(of("slowmode", { durationMs: 600_000, intervalMs: 10_000 })).toBe(
    "slow the channel down to a message each 10s for 10m",
  );
  expect(of("kick", { purgeMs: 86_400_000 })).toBe("kick the author and delete what they wrote in the last 1d");
  expect(of("pause_invites", { durationMs: 1_800_000, dms: true })).toBe(
    "pause invites and direct messages between members for 30m",
  );
});

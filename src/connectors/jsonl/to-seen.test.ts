import fc from "fast-check";
import { expect, test } from "vitest";
import { REMOVERS, type Removed } from "../../engine/seen/removed.ts";
import { STAFF_ACTIONS, type StaffAction } from "../../engine/seen/staff-action.ts";
import { seenLine } from "./to-line.ts";
import { toEntry, toMessage } from "./to-message.ts";

const whyNot = (fields: unknown): string | undefined => {
  const entry = toEntry(JSON.stringify(fields), 7);
  return entry.kind === "unreadable" ? entry.why : undefined;
};
const removed = { type: "removed", ids: ["m1"], at: "2026-11-14T20:15:00Z" };
const banned = { type: "staff_action", action: "ban", author: "u7", by: "u1", at: "2026-11-14T20:15:00Z" };

const id = fc.string({ minLength: 1 });
const at = fc.integer({ min: 0, max: 4_000_000_000_000 });
const place = { platform: id, community: id, channel: id };

test("what was removed is read back as it was written, whatever its ids are", () => {
  const anyRemoved: fc.Arbitrary<Removed> = fc.record(
    {
      ...place,
      kind: fc.constant("removed" as const),
      ids: fc.array(id, { minLength: 1 }),
      at,
      by: fc.constantFrom(...REMOVERS),
    },
    { requiredKeys: ["kind", "platform", "ids", "at"], noNullPrototype: true },
  );
  fc.assert(
    fc.property(anyRemoved, (seen) => {
      expect(toEntry(seenLine(seen), 3)).toStrictEqual({ kind: "seen", line: 3, seen });
    }),
  );
});

test("what staff did is read back as it was written, whatever they wrote about it", () => {
  const by = fc.record(
    { id, name: fc.string(), bot: fc.constant(true as const) },
    { requiredKeys: ["id"], noNullPrototype: true },
  );
  const anyAction: fc.Arbitrary<StaffAction> = fc.record(
    {
      ...place,
      kind: fc.constant("staff_action" as const),
      action: fc.constantFrom(...STAFF_ACTIONS),
      author: id,
      messages: fc.array(id),
      by,
      at,
      durationMs: fc.nat(),
      reason: fc.string(),
    },
    { requiredKeys: ["kind", "platform", "action", "author", "by", "at"], noNullPrototype: true },
  );
  fc.assert(
    fc.property(anyAction, (seen) => {
      expect(toEntry(seenLine(seen), 3)).toStrictEqual({ kind: "seen", line: 3, seen });
    }),
  );
});

test("people and channels may be written as they stand in a message", () => {
  const line = {
    ...banned,
    author: { id: "u7", name: "dealer" },
    by: { name: "ann" },
    channel: { id: "c1", name: "general" },
  };
  expect(toEntry(JSON.stringify(line), 1)).toMatchObject({
    seen: { author: "u7", by: { id: "ann", name: "ann" }, channel: "c1", platform: "jsonl" },
  });
});

test("a message of another collection that calls itself by such a word stays a message", () => {
  for (const type of ["removed", "staff_action", "message"])
    expect(toMessage(JSON.stringify({ type, text: "hi" }), 1)).toMatchObject({ kind: "message" });
});

test("where only messages are of use, what staff did is no message, and says so", () => {
  expect(toMessage(JSON.stringify(banned), 4)).toEqual({ kind: "unreadable", line: 4, why: "not a message" });
});

test.each([
  [{ ...removed, ids: undefined }, `"ids" is missing`],
  [{ ...removed, ids: [] }, `"ids" is empty`],
  [{ ...removed, ids: "m1" }, `"ids" is not a list of ids`],
  [{ ...removed, ids: [""] }, `"ids" is missing`],
  [{ ...removed, ids: [1e17] }, `"ids" is a number that is not exact: write it in quotes`],
  [{ ...removed, at: undefined }, `"at" is missing`],
  [{ ...removed, at: "noon" }, `"at" is not a time: write ISO 8601 or epoch milliseconds`],
  [{ ...removed, by: "ann" }, `"by" is not one of staff, author, platform`],
  [{ ...removed, channel: true }, `"channel" is not an id`],
  [{ ...banned, action: "hug" }, `"action" is not one of ${STAFF_ACTIONS.join(", ")}`],
  [{ ...banned, action: "lockdown" }, `"action" is not one of ${STAFF_ACTIONS.join(", ")}`],
  [{ ...banned, author: undefined }, `"author" is missing`],
  [{ ...banned, author: {} }, `"author" is missing`],
  [{ ...banned, by: undefined }, `"by" is missing`],
  [{ ...banned, by: { id: "u1", bot: "yes" } }, `"by.bot" is not true or false`],
  [{ ...banned, at: undefined }, `"at" is missing`],
  [{ ...banned, messages: "m1" }, `"messages" is not a list of ids`],
  [{ ...banned, duration_ms: -1 }, `"duration_ms" is not a number from 0 on`],
  [{ ...banned, reason: 7 }, `"reason" is not a string`],
])("a broken line says which field is wrong: %j", (fields, why) => {
  expect(whyNot(fields)).toBe(why);
});

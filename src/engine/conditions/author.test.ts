import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { levelIn, levelWhen, moderatorWhen, rulebookWith, ruleWhen, wordsIn } from "../../../test/rulebook.ts";

const by = (fields: object) => messageWith("hi", { author: authorNamed("ann", fields) });

test.each([
  [{ permission: "manage_messages" }, { permissions: ["manage_messages"] }, "act"],
  [{ permission: ["manage_messages", "ban_members"] }, { permissions: ["ban_members"] }, "act"],
  [{ permission: ["view_audit_log"] }, { permissions: ["administrator"] }, "act"],
  [{ permission: ["manage_messages"] }, { permissions: ["send_messages", "embed_links"] }, "none"],
  [{ permission: ["manage_messages"] }, { permissions: [] }, "none"],
  [{ permission: ["administrator"] }, { permissions: ["manage_guild"] }, "none"],
  [{ permission: ["manage_messages"] }, { roles: ["manage_messages"] }, "none"],
  [{ id: "ann" }, {}, "act"],
  [{ id: ["bob", "cat"] }, {}, "none"],
  [{ id: ["an"] }, {}, "none"],
  [{ name: ["ANN"] }, {}, "act"],
  [{ name: "ann" }, { name: "anna" }, "none"],
  [{ name: "ann" }, { name: undefined }, "none"],
] as const)("author: %j for %j is %s", (author, fields, expected) => {
  const staffless = { staff_permissions: [] };
  const decision = moderatorWhen({ author }, {}, staffless).moderate(by(fields));
  expect(levelIn(decision)).toBe(expected);
});

test("permissions that the platform does not tell are unknown: they neither hit nor exempt", () => {
  const rule = { author: { permission: ["manage_messages"] } };
  expect(levelWhen(rule, by({}))).toBe("none");
  expect(moderatorWhen(rule, { if_unknown: "queue" }).moderate(by({})).route).toBe("queue");
  expect(moderatorWhen({ phrase: { any: ["hi"] } }, { unless: rule }).moderate(by({})).route).toBe("act");
  expect(
    moderatorWhen({ phrase: { any: ["hi"] } }, { unless: rule }, { staff_permissions: [] }).moderate(
      by({ permissions: ["manage_messages"] }),
    ).route,
  ).toBe("ignore");
});

const strikes = moderatorWhen({ author: { strikes_at_least: 3 } });
const knownOf = (weight: number) => ({ record: { strikes: weight, upheld: 0, overturned: 0 } });

test.each([
  [3, "act"],
  [7.5, "act"],
  [2.99, "none"],
  [0, "none"],
] as const)("somebody with %d strikes: %s", (weight, expected) =>
  expect(levelIn(strikes.moderate(by({}), knownOf(weight)))).toBe(expected),
);

test("strikes that nobody looked up are unknown, not none and not many", () => {
  expect(levelIn(strikes.moderate(by({})))).toBe("none");
  expect(moderatorWhen({ none: [{ author: { strikes_at_least: 3 } }] }).moderate(by({})).route).toBe("ignore");
});

test("it says how many strikes there are", () =>
  expect(wordsIn(strikes.moderate(by({}), knownOf(4)))).toBe("has 4 strikes"));

test("only a rulebook that asks for strikes or verdicts makes anybody look them up", () => {
  const needs = (when: object) => [...rulebookWith([ruleWhen(when)]).needs];
  expect(needs({ author: { strikes_at_least: 3 } })).toEqual(["strikes"]);
  expect(needs({ reputation: { below: "50%" } })).toEqual(["verdicts"]);
  expect(needs({ author: { role: ["vip"] } })).toEqual([]);
  expect([...rulebookWith([ruleWhen({ author: { strikes_at_least: 3 } }, { mode: "off" })]).needs]).toEqual([]);
});

test.each([
  [{ permission: ["manage_everything"] }, /manage_everything/],
  [{ role: ["a"], id: ["b"] }, /Write exactly one of role, permit, permission, id, name, strikes_at_least/],
  [{ strikes_at_least: 0 }, /out of range/],
])("author: %j is refused", (author, why) => expect(() => levelWhen({ author }, "x")).toThrow(why));

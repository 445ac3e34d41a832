import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { setThresholds, type ThresholdPlace } from "./set-thresholds.ts";

const PLACE: ThresholdPlace = { rule: "a", key: "label", alone: true };
const TO = { queueAt: 0.7, actAt: 0.97 };

const textAfter = (text: string, place: Partial<ThresholdPlace> = {}): string => {
  const result = setThresholds(text, { ...PLACE, ...place }, TO);
  if (!result.ok) throw new Error(`${result.why}. ${result.hint}`);
  return result.text;
};

test("numbers are changed where they stand, and not a comment or a space beside them", () => {
  const text = `rules:
  - id: b
    when: { label: { name: spam, queue_at: 0.5, act_at: 0.9 } }
  # Rude.
  - id: a
    when:
      label:
        name: harassment
        queue_at: 0.60   # ask
        act_at:   0.9    # act
`;
  expect(textAfter(text)).toBe(text.replace("0.60   # ask", "0.7   # ask").replace("0.9    # act", "0.97    # act"));
});

test.each([
  ["{ label: { name: spam, queue_at: 0.5 } }", "{ label: { name: spam, queue_at: 0.7, act_at: 0.97 } }"],
  [
    "{ all: [ { phrase: { any: [x] } }, { label: { queue_at: 0.5, act_at: 0.6 } } ] }",
    "{ all: [ { phrase: { any: [x] } }, { label: { queue_at: 0.7, act_at: 0.97 } } ] }",
  ],
])("in %s what is missing is added", (when, after) => {
  const rule = (condition: string): string => `rules:\n  - id: a\n    when: ${condition}\n`;
  expect(textAfter(rule(when))).toBe(rule(after));
});

test("a rule of a rulebook below gets an entry of its own, and keeps all that is not changed", () => {
  const entry = "{ id: a, when: { label: { queue_at: 0.7, act_at: 0.97 } } }";
  expect(textAfter("extends: base # all of it\n")).toBe(`extends: base # all of it\nrules:\n  - ${entry}\n`);
  expect(textAfter("extends: base\nrules:\n  - { id: b, mode: off }\n")).toBe(
    `extends: base\nrules:\n  - { id: b, mode: off }\n  - ${entry}\n`,
  );
  expect(textAfter("extends: base\nrules:\n  - id: a\n    mode: queue\n")).toBe(
    "extends: base\nrules:\n  - id: a\n    mode: queue\n    when: { label: { queue_at: 0.7, act_at: 0.97 } }\n",
  );
});

test.each([
  ["rules:\n  - { id: b }\n", {}, "rule a has no label of its own in this file"],
  ["extends: base\n", { alone: false }, "only the whole of it can be replaced"],
  [
    "x: &n 0.5\nrules:\n  - { id: a, when: { label: { queue_at: *n } } }\n",
    {},
    "written in a way that cannot be changed",
  ],
  ["rules: [", {}, "no rulebook as it stands"],
  ["extends: base\nrules:\n  - { id: a, when: { phrase: { any: [x] } } }\n", {}, "written in a way"],
])("%j is left alone, with what to write by hand", (text, place, why) => {
  const result = setThresholds(text, { ...PLACE, ...place }, TO);
  expect(result).toMatchObject({
    ok: false,
    why: expect.stringContaining(why),
    hint: "Change it by hand, at rule a: label: { queue_at: 0.7, act_at: 0.97 }",
  });
});

test("whatever the numbers, the text means the same but for them", () => {
  const share = fc.integer({ min: 1, max: 999 }).map((n) => n / 1000);
  const layouts = [
    (q: number, a: number): string =>
      `rules:\n  - { id: a, says: "x", when: { label: { name: [spam, scam], queue_at: ${q}, act_at: ${a} } } }\n`,
    (q: number, a: number): string =>
      `rules:\r\n  - id: a\r\n    when:\r\n      label:\r\n        act_at: ${a} # x\r\n        queue_at: ${q}\r\n        name: spam\r\n`,
  ];
  fc.assert(
    fc.property(fc.constantFrom(...layouts), share, share, share, share, (layout, q, a, queueAt, actAt) => {
      const result = setThresholds(layout(q, a), PLACE, { queueAt, actAt });
      expect(result.ok && parse(result.text)).toEqual(parse(layout(queueAt, actAt)));
    }),
  );
});

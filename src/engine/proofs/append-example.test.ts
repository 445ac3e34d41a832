import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { appendAllows } from "./append-example.ts";
import { yamlString } from "./yaml-string.ts";

const HEAD = 'format: modbot-rules/1 # the head\nversion: "1"\n\nrules:\n';
const FOOT = "\n  # the next one\n  - id: other\n    says: Other.\n    prove: { allows: [x] }\n";

/** Lines that are not in the other text, in order. */
const newLines = (before: string, after: string): string[] => {
  const old = before.split("\n");
  return after.split("\n").filter((line) => !old.includes(line));
};

test.each([
  [
    "beside others",
    '  - id: bait\n    prove: { catches: [a], allows: ["b", "c"] } # why\n',
    ['    prove: { catches: [a], allows: ["b", "c", "new"] } # why'],
  ],
  ["into an empty list", "  - id: bait\n    prove: { allows: [] }\n", ['    prove: { allows: ["new"] }']],
  ["behind a last comma", "  - id: bait\n    prove: { allows: [b,] }\n", ['    prove: { allows: [b, "new",] }']],
  [
    "in a line of its own",
    '  - id: bait\n    prove:\n      allows:\n        [\n          "b",\n          "c"\n        ]\n',
    ['          "c",', '          "new"'],
  ],
  [
    "in a line of its own, behind a comma",
    "  - id: bait\n    prove:\n      allows: [\n          b,\n          c,\n        ]\n",
    ['          "new",'],
  ],
  [
    "below a comment that belongs to another",
    "  - id: bait\n    prove:\n      allows: [\n          b,\n          c # why c\n        ]\n",
    ["          c, # why c", '          "new"'],
  ],
  [
    "below a comment, behind a comma",
    "  - id: bait\n    prove:\n      allows: [\n          b,\n          c, # why c\n        ]\n",
    ['          "new",'],
  ],
  [
    "under a block list",
    "  - id: bait\n    prove:\n      allows:\n        # first\n        - b\n        - c # why c\n        # after\n",
    ['        - "new"'],
  ],
  [
    "under a map of several lines",
    "  - id: bait\n    prove:\n      allows:\n        - text: b\n          account_age: 1d\n",
    ['        - "new"'],
  ],
  ["under a list that is not indented", "  - id: bait\n    prove:\n      allows:\n      - b\n", ['      - "new"']],
  ["where nothing is allowed yet", "  - id: bait\n    prove:\n      catches: [a]\n", ['      allows: ["new"]']],
  [
    "where nothing is allowed yet, in braces",
    "  - id: bait\n    prove: { catches: [a] }\n",
    ['    prove: { catches: [a], allows: ["new"] }'],
  ],
  ["where nothing is proved", "  - id: bait\n    says: B. # so\n", ['    prove: { allows: ["new"] }']],
  [
    "where a key has no value",
    "  - id: bait\n    prove:\n      allows:\n      catches: [a]\n",
    ['      allows: ["new"]'],
  ],
  ["in a rule in braces", "  - { id: bait, says: B. }\n", ['  - { id: bait, says: B., prove: { allows: ["new"] } }']],
  [
    "behind a text of several lines",
    "  - id: bait\n    prove:\n      allows:\n        - |\n          two\n          lines\n",
    ['        - "new"'],
  ],
])("an example is put %s, and nothing else moves by a byte", (_where, rule, expected) => {
  const before = HEAD + rule + FOOT;
  const after = appendAllows(before, "bait", '"new"');
  if (!after.ok) throw new Error(after.why);
  expect(newLines(before, after.text)).toEqual(expected);
  // Only put in, never taken out: the old text is what is left without the new characters.
  expect(isSubsequence(before, after.text)).toBe(true);
  const { rules } = parse(after.text) as { rules: { id: string; prove: { allows: unknown[] } }[] };
  expect(rules[0]?.prove.allows.at(-1)).toBe("new");
  expect(rules[1]).toEqual({ id: "other", says: "Other.", prove: { allows: ["x"] } });
});

const isSubsequence = (part: string, whole: string): boolean => {
  let at = 0;
  for (const character of whole) if (character === part[at]) at++;
  return at === part.length;
};

test("a file with Windows line ends keeps them", () => {
  const before = `${HEAD}  - id: bait\n    prove:\n      allows:\n        - b\n`.replaceAll("\n", "\r\n");
  const after = appendAllows(before, "bait", '"new"');
  expect(after).toEqual({ ok: true, text: before.replace("- b\r\n", '- b\r\n        - "new"\r\n') });
});

test("a file without a last line end grows all the same", () => {
  const after = appendAllows(`${HEAD}  - id: bait\n    says: B.`, "bait", '"new"');
  expect(after).toMatchObject({ ok: true });
});

test("a rule of an extended rulebook gets an entry of its own; without extends it is missing", () => {
  const local = 'format: modbot-rules/1\nversion: "1"\nextends: base\nrules:\n  - { id: other, mode: off }\n';
  expect(appendAllows(local, "bait", '"new"')).toEqual({
    ok: true,
    text: `${local.trimEnd()}\n  - { id: bait, prove: { allows: { add: ["new"] } } }\n`,
  });
  expect(appendAllows(HEAD + FOOT, "bait", '"new"')).toEqual({
    ok: false,
    why: "there is no rule bait in this file",
    hint: 'Add it by hand, at rule bait: prove: { allows: ["new"] }',
  });
});

const EXTENDING = 'format: modbot-rules/1\nversion: "1"\nextends: base\n';

test.each([
  ["there are no rules yet", "\n# rules: later\n", 'rules:\n  - { id: bait, prove: { allows: { add: ["new"] } } }'],
  ["the key has no value", "rules:\n", '  - { id: bait, prove: { allows: { add: ["new"] } } }'],
  [
    "it is changed already",
    "rules:\n  - { id: bait, mode: queue }\n",
    '  - { id: bait, mode: queue, prove: { allows: { add: ["new"] } } }',
  ],
  [
    "something is added already",
    "rules:\n  - id: bait\n    prove:\n      allows: { add: [a] }\n",
    '      allows: { add: [a, "new"] }',
  ],
  [
    "its examples are replaced already",
    "rules:\n  - id: bait\n    prove: { allows: [a] }\n",
    '    prove: { allows: [a, "new"] }',
  ],
  [
    "a rule is its own",
    "rules:\n  - id: bait\n    says: B.\n    when: { word: { any: [b] } }\n",
    '    prove: { allows: ["new"] }',
  ],
])("a rule of an extended rulebook keeps the examples that it has there, where %s", (_where, rest, expected) => {
  const before = EXTENDING + rest;
  const after = appendAllows(before, "bait", '"new"');
  if (!after.ok) throw new Error(after.why);
  expect(newLines(before, after.text).join("\n")).toBe(expected);
  expect(isSubsequence(before, after.text)).toBe(true);
});

test.each([
  ["an alias", "  - id: first\n    prove: &p { allows: [a] }\n  - id: bait\n    prove: *p\n"],
  ["an anchor that another rule uses", "  - id: bait\n    prove: &p { allows: [a] }\n  - id: second\n    prove: *p\n"],
  ["a text where a list belongs", "  - id: bait\n    prove: { allows: a }\n"],
])("%s is left alone, with what to write by hand", (_what, rules) => {
  expect(appendAllows(HEAD + rules, "bait", '"new"')).toMatchObject({
    ok: false,
    hint: expect.stringContaining('allows: ["new"]'),
  });
});

test("whatever a message holds, the file means the same with it behind the others", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), (text) => {
      const before = `${HEAD}  - id: bait\n    prove: { allows: [b] }\n${FOOT}`;
      const after = appendAllows(before, "bait", yamlString(text));
      if (!after.ok) throw new Error(after.why);
      const { rules } = parse(after.text) as { rules: { prove: { allows: unknown[] } }[] };
      expect(rules[0]?.prove.allows).toEqual(["b", text]);
    }),
  );
});

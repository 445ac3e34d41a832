import { expect, test } from "vitest";
import { appendPhrase, appendPhraseLine } from "./append-phrase.ts";
import type { Side } from "./concept.ts";

const textOf = (yaml: string, side: Side = "near", concept = "c", phrase = "new one"): string => {
  const place = appendPhrase(yaml, concept, side, phrase);
  return place.in === "rulebook" ? place.text : JSON.stringify(place);
};

test.each([
  [
    "near",
    "concepts:\n  c: { near: [a b], far: [c d] } # mine\n",
    'concepts:\n  c: { near: [a b, "new one"], far: [c d] } # mine\n',
  ],
  [
    "far",
    "concepts:\n  c: { near: [a b], far: [c d] } # mine\n",
    'concepts:\n  c: { near: [a b], far: [c d, "new one"] } # mine\n',
  ],
  [
    "near",
    "concepts:\n  c:\n    near:\n      - a b # why\n    far:\n      - c d\n# end\n",
    'concepts:\n  c:\n    near:\n      - a b # why\n      - "new one"\n    far:\n      - c d\n# end\n',
  ],
  [
    "far",
    "concepts:\n  c:\n    near:\n      - a b # why\nrules: []\n",
    'concepts:\n  c:\n    near:\n      - a b # why\n    far: ["new one"]\nrules: []\n',
  ],
  [
    "far",
    "concepts:\n  c: { near: { add: [a b] } }\n",
    'concepts:\n  c: { near: { add: [a b] }, far: { add: ["new one"] } }\n',
  ],
  [
    "near",
    "concepts:\n  c: { near: { add: [a b], remove: [x] } }\n",
    'concepts:\n  c: { near: { add: [a b, "new one"], remove: [x] } }\n',
  ],
  [
    "near",
    "concepts:\n  c: { near: { remove: [x] } }\n",
    'concepts:\n  c: { near: { remove: [x], add: ["new one"] } }\n',
  ],
  [
    "near",
    "concepts:\n  other: { near: [a b] }\nrules: []\n",
    'concepts:\n  other: { near: [a b] }\n  c: { near: { add: ["new one"] } }\nrules: []\n',
  ],
  [
    "far",
    "format: modbot-rules/1 # first\nrules:\n  - id: a\n",
    'format: modbot-rules/1 # first\nrules:\n  - id: a\nconcepts:\n  c: { far: { add: ["new one"] } }\n',
  ],
] as const)("a phrase goes to the %s side behind the last one, and nothing else changes (%#)", (side, before, after) =>
  expect(textOf(before, side)).toBe(after),
);

test("what could be YAML of its own stays a text", () =>
  expect(textOf("concepts: { c: { near: [a b] } }", "near", "c", 'x"], evil: [')).toBe(
    'concepts: { c: { near: [a b, "x\\"], evil: ["] } }',
  ));

test.each([
  ["concepts: { c: { file: concepts/c.txt } }", { in: "file", path: "concepts/c.txt" }],
  [
    "x: &x [a b]\nconcepts: { c: { near: *x } }",
    { in: "nowhere", why: "concept c is written in a way that cannot be added to" },
  ],
  ["concepts: [c]", { in: "nowhere", why: "its concepts are written in a way that cannot be added to" }],
  ["concepts: {", { in: "nowhere", why: "the rulebook cannot be read as it stands" }],
])("%j", (yaml, place) => expect(appendPhrase(yaml, "c", "near", "new one")).toEqual(place));

test.each([
  ["near", "a b\n% far\nc d\n", "a b\nNEW\n% far\nc d\n"],
  ["far", "a b\n% far\nc d\n", "a b\n% far\nc d\nNEW\n"],
  [
    "near",
    "# ours\n% far\nc d\n\n% near # what is meant\na b\n\n# end\n",
    "# ours\n% far\nc d\n\n% near # what is meant\na b\nNEW\n\n# end\n",
  ],
  ["far", "a b\r\n", "a b\r\n% far\r\nNEW\r\n"],
  ["far", "a b", "a b\n% far\nNEW\n"],
] as const)("a line goes to the %s side of a concept file (%#)", (side, before, after) =>
  expect(appendPhraseLine(before, side, "NEW")).toBe(after),
);

import { expect, test } from "vitest";
import { appendEntry, appendLine } from "./append-entry.ts";

const textOf = (yaml: string, list = "bait", entry = "new one"): string => {
  const place = appendEntry(yaml, list, entry);
  return place.in === "rulebook" ? place.text : JSON.stringify(place);
};

test.each([
  ["lists:\n  bait: { phrases: [a, b] } # mine\n", 'lists:\n  bait: { phrases: [a, b, "new one"] } # mine\n'],
  ["lists:\n  bait: { words: [] }\n", 'lists:\n  bait: { words: ["new one"] }\n'],
  [
    "lists:\n  bait:\n    phrases:\n      - a # why\n      - b\n# end\n",
    'lists:\n  bait:\n    phrases:\n      - a # why\n      - b\n      - "new one"\n# end\n',
  ],
  ["lists:\n  bait: { add: [a], remove: [b] }\n", 'lists:\n  bait: { add: [a, "new one"], remove: [b] }\n'],
])("an entry goes behind the last one, and nothing else changes: %j", (before, after) =>
  expect(textOf(before)).toBe(after),
);

test("what could be YAML of its own stays a text", () => {
  expect(textOf("lists: { bait: { words: [a] } }", "bait", 'x"], evil: [')).toBe(
    'lists: { bait: { words: [a, "x\\"], evil: ["] } }',
  );
});

test("a list in a file is added to there", () =>
  expect(appendEntry("lists: { bait: { file: lists/bait.txt } }", "bait", "x")).toEqual({
    in: "file",
    path: "lists/bait.txt",
  }));

test.each([
  ["rules: []", "no list bait of its own"],
  ["lists: { bait: { domains: [a.example] } }", "holds no words or phrases"],
  ["lists: { bait: [a] }", "cannot be added to"],
  ["lists: { other: &x { words: [a] }, bait: *x }", "cannot be added to"],
  ["lists: {", "cannot be read"],
])("%j is left alone", (yaml, why) =>
  expect(appendEntry(yaml, "bait", "x")).toEqual({ in: "nowhere", why: expect.stringContaining(why) }),
);

test("a line goes to the end of a list file, whatever ends its lines", () => {
  expect(appendLine("a\nb\n", "c")).toBe("a\nb\nc\n");
  expect(appendLine("a\nb", "c")).toBe("a\nb\nc\n");
  expect(appendLine("a\r\nb\r\n", "c")).toBe("a\r\nb\r\nc\r\n");
  expect(appendLine("", "c")).toBe("c\n");
});

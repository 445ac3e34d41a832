import fc from "fast-check";
import { expect, test } from "vitest";
import { ClusterError, readClusters, writeClusters } from "./read.ts";

const problemsOf = (text: string): readonly string[] => {
  try {
    readClusters(text, "x.txt");
  } catch (error) {
    if (error instanceof ClusterError) return error.message.split("\n");
    throw error;
  }
  return [];
};

test("a block is a meaning, its wordings and its near misses", () => {
  const text =
    "\uFEFF# ask-time: asks what time it is\r\nwhat time is it\r\n  anyone got the time?  \r\n! time to go\r\n\r\n\r\n# b: two\none\ntwo\n";
  expect(readClusters(text, "x.txt")).toEqual([
    {
      id: "ask-time",
      meaning: "asks what time it is",
      lines: ["what time is it", "anyone got the time?"],
      nearMisses: ["time to go"],
    },
    { id: "b", meaning: "two", lines: ["one", "two"], nearMisses: [] },
  ]);
  expect(readClusters("\n \n", "x.txt")).toEqual([]);
});

test.each([
  ["hello\nyou\n", ["x.txt:1:1: a cluster begins with its meaning."]],
  ["\n# No Id: x\na\nb\n", ["x.txt:2:1: a cluster begins with its meaning."]],
  ["# a:\na\nb\n", ["x.txt:1:1: a cluster begins with its meaning."]],
  ["# a: m\none\n! two\n", ['x.txt:1:1: "a" is said in fewer than two ways.']],
  ["# a: m\none\ntwo\n!\n", ["x.txt:4:1: a near miss without words."]],
  ["# a: m\none\ntwo\n! One\n", ["x.txt:4:1: the same as line 2."]],
  ["# a: m\none\ntwo\n# b: m\nthree\nfour\n", ["x.txt:4:1: a second head within a cluster."]],
  ["# a: m\none\ntwo\n\n# a: n\nthree\nfour\n", ['x.txt:5:1: the id "a" stands on line 1 already.']],
  ["# a: m\none\n\nloose\n", ['x.txt:1:1: "a" is said', "x.txt:4:1: a cluster begins"]],
])("a mistake is told with its file and line, and no cluster is dropped quietly: %j", (text, starts) => {
  const problems = problemsOf(text);
  expect(problems.length).toBe(starts.length);
  for (const [i, start] of starts.entries()) expect(problems[i]).toContain(start);
});

const word = fc.stringMatching(/^[a-zäé0-9'?,]{1,8}$/);
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
const cluster = fc
  .record({
    meaning: line,
    all: fc.uniqueArray(line, { minLength: 2, maxLength: 12 }),
    misses: fc.nat(5),
  })
  .map(({ meaning, all, misses }) => {
    const cut = Math.max(2, all.length - misses);
    return { meaning, lines: all.slice(0, cut), nearMisses: all.slice(cut) };
  });

test("what is written reads back as it was", () => {
  fc.assert(
    fc.property(fc.array(cluster, { maxLength: 6 }), (made) => {
      const clusters = made.map((one, i) => ({ id: `c-${i}`, ...one }));
      expect(readClusters(writeClusters(clusters), "x.txt")).toEqual(clusters);
    }),
  );
});

test("any text at all is read or refused with a place, and never breaks", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom("", "# a: b", "! c", "!", "#", "d"), fc.string())), (rows) => {
      for (const problem of problemsOf(rows.join("\n"))) expect(problem).toMatch(/^x\.txt:[1-9]\d*:1: ./);
    }),
  );
});

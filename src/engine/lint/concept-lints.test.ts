import { expect, test } from "vitest";
import { wordEmbedder } from "../../../test/word-embedder.ts";
import { problemText } from "../errors.ts";
import { compileRulebook } from "../rulebook/compile.ts";
import { lintRulebook } from "./lint-rulebook.ts";

const NEAR = [
  "post his address",
  "leak her phone",
  "say where he lives",
  "find her house",
  "share that street",
  "name his school",
  "drop the number",
  "show her office",
];
const FAR = ["find the dragon", "share the loot", "drop the map", "name the boss"];
const embedder = wordEmbedder();

const linesOf = (concept: object, asks = "leaks", queueAt = 0.2): readonly string[] => {
  const book = compileRulebook({
    file: "rules.yaml",
    text: `format: modbot-rules/1\nversion: "1"\nconcepts:\n  leaks: ${JSON.stringify(concept)}\nrules: [ { id: a, says: A., when: { meaning: { near: ${asks}, queue_at: ${queueAt} } }, prove: { catches: [say where he lives], allows: [hello] } } ]`,
    builtinConcepts: () => ({ file: "built-in.txt", text: "one phrase\n" }),
    models: { embedder: () => embedder },
  });
  return lintRulebook(book, { embedder }).map((warning) => `${problemText(warning)} [${warning.lint}]`);
};

test("a concept of many phrases apart from each other has nothing pointed out", () => {
  expect(linesOf({ near: NEAR, far: FAR })).toEqual([]);
  expect(linesOf({ near: NEAR, far: FAR }, "leaks", 0.4)).toEqual([]);
});

test.each([
  ["unused-concept", { near: NEAR, far: FAR }, "other", 'rules.yaml:4:3: no rule uses concept "leaks".'],
  [
    "few-phrases",
    { near: NEAR.slice(1), far: FAR },
    "leaks",
    'rules.yaml:4:3: concept "leaks" has 7 near and 4 far phrases.',
  ],
  ["few-phrases", { near: NEAR, far: FAR.slice(1) }, "leaks", 'concept "leaks" has 8 near and 3 far phrases'],
  [
    "phrase-on-both-sides",
    { near: NEAR, far: [...FAR, "Post  his address"] },
    "leaks",
    '"Post  his address" stands on both sides of concept "leaks". Take one away; the other is in rules.yaml:4.',
  ],
  [
    "phrase-out-of-reach",
    { near: NEAR, far: [...FAR, "say where he really lives"] },
    "leaks",
    '"say where he lives" means concept "leaks", and scores',
  ],
] as const)("%s is told at its place, and is silent where it is meant (%#)", (id, concept, asks, said) => {
  const lines = linesOf(concept, asks);
  expect(lines.filter((line) => line.endsWith(`[${id}]`))).toEqual([expect.stringContaining(said)]);
  expect(linesOf({ ...concept, lint: [id] }, asks).filter((line) => line.endsWith(`[${id}]`))).toEqual([]);
});

test("what modbot brings along is not the reader's to mend", () => {
  expect(linesOf({ near: NEAR, far: FAR }, "other").join()).not.toContain("few-phrases");
});

test("a concept that keeps a finding that nobody would point out is told so", () => {
  expect(linesOf({ near: NEAR, far: FAR, lint: ["few-phrases"] })).toEqual([
    expect.stringContaining("concept leaks keeps few-phrases, and there is nothing of the kind"),
  ]);
});

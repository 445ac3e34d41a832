import { expect, test } from "vitest";
import { wordEmbedder } from "../../../../test/word-embedder.ts";
import { problemText, RulebookError } from "../../errors.ts";
import { compileRulebook } from "../compile.ts";

const FILES: Readonly<Record<string, string>> = {
  "concepts/leaks.txt":
    "# ours\npost his address\n% far\npost the map # of a game\n% far_from: gaming\n% near\nwhere she lives\n",
  "concepts/empty.txt": "# nothing\n% far\nx y\n",
  "concepts/odd.txt": "% nearly\na b\n",
};
const BUILT_IN: Readonly<Record<string, string>> = {
  gaming: "boss fight\nloot drop\n",
  threats: "hurt you\n% far\nhurt feelings\n",
};

const compile = (concepts: string, asks = "threats", top = "") =>
  compileRulebook({
    file: "rules.yaml",
    text: `format: modbot-rules/1\nversion: "1"\n${top}${concepts === "" ? "" : `concepts:\n${concepts}\n`}rules: [ { id: a, says: A., when: { meaning: { near: ${asks} } } } ]`,
    readFile: (path) => FILES[path],
    builtinConcepts: (name) =>
      BUILT_IN[name] === undefined ? undefined : { file: `built-in/${name}.txt`, text: BUILT_IN[name] },
    builtinConceptNames: () => Object.keys(BUILT_IN),
    shelf: {
      names: ["base"],
      at: () => undefined,
      named: () => ({ file: "base.yaml", text: BASE }),
    },
    models: { embedder: () => wordEmbedder() },
  });
const BASE = `format: modbot-rules/1
version: "1"
concepts:
  ours: { near: [one two, three four], far: [five six] }
  filed: { file: concepts/leaks.txt }
rules: [ { id: b, says: B., when: { meaning: { near: ours } } } ]
`;
const sidesOf = (concepts: string, asks: string, top?: string): string => {
  const found = compile(concepts, asks, top).concepts.find(({ name }) => name === asks);
  const texts = (side: "near" | "far") => found?.[side].map(({ text }) => text).join(", ");
  return `${texts("near")} | ${texts("far")}`;
};
const problemsOf = (concepts: string, asks?: string): string => {
  try {
    compile(concepts, asks);
    return "";
  } catch (error) {
    if (error instanceof RulebookError) return error.problems.map(problemText).join("\n");
    throw error;
  }
};

test.each([
  ["its own phrases", "  c: { near: [a b, c d], far: [e f] }", "c", "a b, c d | e f"],
  ["no far side", "  c: { near: [a b] }", "c", "a b | "],
  ["one phrase written twice is one", '  c: { near: [a b, "A  b"] }', "c", "a b | "],
  [
    "a file, with what means another concept on its far side",
    "  c: { file: concepts/leaks.txt }",
    "c",
    "post his address, where she lives | post the map, boss fight, loot drop",
  ],
  [
    "a file that is changed",
    "  c: { file: concepts/leaks.txt, near: { add: [his phone], remove: [Where she lives] }, far_from: [threats] }",
    "c",
    "post his address, his phone | post the map, hurt you",
  ],
  ["one that modbot brings along", "", "threats", "hurt you | hurt feelings"],
  [
    "one that modbot brings along, changed",
    "  threats: { near: { add: [hit you] }, far: { remove: [hurt feelings], add: [hit me up] } }",
    "threats",
    "hurt you, hit you | hit me up",
  ],
  [
    "one that modbot brings along, with another far side",
    "  threats: { far: [hit me up] }",
    "threats",
    "hurt you | hit me up",
  ],
  [
    "what means both concepts means this one",
    "  c: { near: [boss fight], far_from: [gaming] }",
    "c",
    "boss fight | loot drop",
  ],
])("a concept may have %s", (_, concepts, asks, sides) => expect(sidesOf(concepts, asks)).toBe(sides));

test.each([
  ["one side in the place of the one below", "  ours: { near: [new one] }", "ours", "new one | five six"],
  [
    "a change of one side",
    "  ours: { near: { add: [new one], remove: [one two] } }",
    "ours",
    "three four, new one | five six",
  ],
  [
    "a file in the place of all below",
    "  ours: { file: concepts/leaks.txt }",
    "ours",
    "post his address, where she lives | post the map, boss fight, loot drop",
  ],
  [
    "phrases in the place of a side of a file",
    "  filed: { far: [only this] }",
    "filed",
    "post his address, where she lives | only this, boss fight, loot drop",
  ],
])("a rulebook that extends another may write %s", (_, concepts, asks, sides) =>
  expect(sidesOf(concepts, asks, "extends: base\n")).toBe(sides),
);

test.each([
  ["  c: { far: [a b] }", 'rules.yaml:4:6: "near" is missing.'],
  [
    "  threat: { near: { add: [a b] } }\n  threats: { near: [x y] }",
    'rules.yaml:4:11: there is no concept "threat" to change. Did you mean "threats"?',
  ],
  ["  c: { file: concepts/none.txt }", 'rules.yaml:4:14: concept file "concepts/none.txt" cannot be read.'],
  ["  c: { file: concepts/empty.txt }", 'concept file "concepts/empty.txt" has no phrases.'],
  [
    "  c: { file: concepts/odd.txt }",
    'concepts/odd.txt:1:1: "% nearly" says nothing known. Write % near, % far, or % far_from: gaming, spoilers.',
  ],
  [
    "  c: { near: [a b], far_from: [gamin] }\n  gaming: { near: [boss fight] }",
    'rules.yaml:4:32: unknown concept "gamin". Did you mean "gaming"?',
  ],
  ["  c: { near: [a b], far_from: [c] }", "rules.yaml:4:32: a concept is not far from itself."],
  ["  c: { near: [] }", "rules.yaml:4:"],
  ["  c: { near: [a b], fra: [c d] }", 'unknown key "fra". Did you mean "far"?'],
  ["  C d: { near: [a b] }", '"C d" cannot be a name here'],
])("%s is refused at its place", (concepts, problem) => expect(problemsOf(concepts)).toContain(problem));

test("taking away a phrase that is not there is pointed out, and no reason to refuse the rulebook", () => {
  const { warnings } = compile("  threats: { near: { add: [hit you], remove: [hurt yuo] } }");
  expect(warnings.map(problemText)).toContain(
    'rules.yaml:4:47: "hurt yuo" is not among the phrases, so nothing is removed. Did you mean "hurt you"?',
  );
});

test("a rulebook is another one when a file of its concepts changes", () => {
  const hashWith = (file: string) =>
    compileRulebook({
      file: "rules.yaml",
      text: 'format: modbot-rules/1\nversion: "1"\nconcepts: { c: { file: c.txt } }\nrules: [ { id: a, says: A., when: { meaning: { near: c } } } ]',
      readFile: () => file,
    }).hash;
  expect(hashWith("a b\n")).toBe(hashWith("a b\n"));
  expect(hashWith("a b\n")).not.toBe(hashWith("a c\n"));
});

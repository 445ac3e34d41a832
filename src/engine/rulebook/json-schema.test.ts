import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { RULEBOOK } from "../../../test/cli-samples.ts";
import { schemaProblems } from "../../../test/json-schema-check.ts";
import { conditions } from "../conditions/index.ts";
import { rulebookSchema } from "./json-schema.ts";
import { FILE_TEXTS, RULE_TEXTS } from "./key-texts.ts";
import { KNOWN_KEYS, rule } from "./schema.ts";

const SCHEMA = rulebookSchema();
const against = (text: string): readonly string[] => schemaProblems(parse(text, { version: "1.2" }), SCHEMA);
const HEAD = 'format: modbot-rules/1\nversion: "1"\n';
const withRule = (keys: string): string =>
  `${HEAD}rules:\n  - id: a\n    says: A.\n${keys.replace(/^(?=.)/gm, "    ")}\n`;
const when = (text: string): readonly string[] => against(withRule(`when: ${text}`));

test.each(readdirSync("rules").filter((name) => name.endsWith(".yaml")))("an editor accepts rules/%s", (name) =>
  expect(against(readFileSync(`rules/${name}`, "utf8"))).toEqual([]),
);

test("an editor accepts the worked example of inheritance, and the rulebook that init writes", () => {
  const [, chapter = ""] = readFileSync("docs/rulebook.md", "utf8").split("## One policy for many places");
  expect(against(/```yaml\n([\s\S]*?)```/.exec(chapter)?.[1] ?? "")).toEqual([]);
  expect(against(`${HEAD}extends: [base, ./ours.yaml]\n`)).toEqual([]);
});

test.each([
  ["extends: 5"],
  ["extends: base\nservers: { a: { exempt: true } }"],
  ["extends: base\nchannels: { a: { rules: { flood: loud } } }"],
  ["extends: base\nchannels: { a: { rules: { flood: { prove: {} } } } }"],
  ["extends: base\nprofiles: { p: { when: { from: '22:00' } } }"],
  ["extends: base\nrules: [{ mode: off }]"],
  ["rules: [{ id: a, mode: off }]"],
  ["version_: 2"],
])("an editor marks %s", (text) => expect(against(`${HEAD}${text}\n`)).not.toEqual([]));

test("an editor accepts a small rulebook", () => expect(against(RULEBOOK)).toEqual([]));

test.each(conditions.map((c) => [c.name, c.example] as const))("an editor accepts the example of %s", (_, example) =>
  expect(against(withRule(example.trim()))).toEqual([]),
);

test.each([
  ["a misspelt condition", "{ phrse: { any: [a] } }"],
  ["two conditions side by side", "{ phrase: { any: [a] }, link: { any: true } }"],
  ["no condition", "{}"],
  ["a misspelt key of a condition, deep inside", "{ any: [ { all: [ { none: [ { caps: { shares: 70% } } ] } ] } ] }"],
  ["a duration without its unit", '{ account: { younger_than: "7" } }'],
  ["a share that is no percentage", "{ caps: { share_at_least: 0.7 } }"],
  ["an id without quotes", "{ author: { id: 123456789012345678 } }"],
  ["a permission that there is not", "{ author: { permission: [ban_everybody] } }"],
  [
    "a signal that adds nothing",
    "{ score: { queue_at: 1, act_at: 2, groups: { a: { cap: 2, signals: [ { link: { any: true } } ] } } } }",
  ],
  [
    "a signal of two conditions",
    "{ score: { queue_at: 1, act_at: 2, groups: { a: { cap: 2, signals: [ { link: { any: true }, word: { any: [a] }, adds: 2 } ] } } } }",
  ],
  ["a time that the day has not", '{ time: { from: "25:00", to: "06:00", zone: UTC } }'],
])("an editor marks %s", (_, text) => expect(when(text)).not.toEqual([]));

test.each([
  ["a rule without when", withRule("mode: queue")],
  ["a rule without an id", `${HEAD}rules: [ { says: A., when: { link: { any: true } } } ]`],
  ["an unknown key of the file", `${HEAD}rulez: []\nrules: [ { id: a, says: A., when: { link: { any: true } } } ]`],
  [
    "a version that is a number",
    "format: modbot-rules/1\nversion: 1.1\nrules: [ { id: a, says: A., when: { link: { any: true } } } ]",
  ],
  ["another format", withRule("when: { link: { any: true } }").replace("rules/1", "rules/2")],
  ["a budget in other words", withRule("when: { link: { any: true } }\nbudget: 20 in 10m")],
  ["an exemption that is no condition", withRule("when: { link: { any: true } }\nunless: { role: [vip] }")],
])("an editor marks %s", (_, text) => expect(against(text)).not.toEqual([]));

test("an editor names every condition, with a sentence that says what it holds for", () => {
  const definitions = SCHEMA.definitions as Record<string, Record<string, unknown>>;
  const { properties } = definitions.condition as { properties: Record<string, { $ref?: string }> };
  expect(Object.keys(properties)).toEqual(["all", "any", "none", "score", ...conditions.map(({ name }) => name)]);
  for (const { name, summary } of conditions) {
    expect(properties[name]).toEqual({ $ref: `#/definitions/condition_${name}` });
    expect(definitions[`condition_${name}`]).toMatchObject({ description: summary, type: "object" });
  }
});

test("every key of the file and of a rule is explained to editors, and none that there is not", () => {
  expect(Object.keys(FILE_TEXTS).toSorted()).toEqual([...KNOWN_KEYS].toSorted());
  expect(Object.keys(RULE_TEXTS).toSorted()).toEqual(Object.keys(rule.shape).toSorted());
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { newReport } from "../problems.ts";
import { readYaml } from "../read-yaml.ts";
import { plainValue, type YamlNode } from "../yaml-tree.ts";
import { rulebook as merge } from "./merge.ts";

const treeOf = (value: unknown): YamlNode => {
  const report = newReport();
  const tree = readYaml("a.yaml", stringify(value, { aliasDuplicateObjects: false }), report);
  expect(report.problems).toEqual([]);
  return tree!;
};

const entry = fc.constantFrom("one", "two", "three", "four");
const entries = fc.uniqueArray(entry, { minLength: 1, maxLength: 3 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
/** Without what is not there: YAML would write it as null. */
const some = (shape: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .record(Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, maybe(value)])))
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));

const condition = fc.oneof(
  some({ at_least: fc.nat(9), within: fc.constant("5s") }).map((rate) => ({ rate })),
  some({ any: entries, text: fc.constantFrom("raw", "folded") }).map((phrase) => ({ phrase })),
  fc.array(entry, { maxLength: 2 }).map((names) => ({ all: names.map((name) => ({ word: name })) })),
  some({ queue_at: fc.nat(9), groups: some({ link: some({ cap: fc.nat(9), signals: entries }) }) }).map((score) => ({
    score,
  })),
);
const author = fc.oneof(
  fc.constantFrom("ban", "kick", "none"),
  some({ timeout: fc.constantFrom("1h", "2h"), strike: fc.nat(3) }),
  some({ ban: fc.constant(true), strike: fc.nat(3) }),
);
const channel = fc.oneof(
  fc.constant("none"),
  some({ slowmode: fc.constant("5s"), for: fc.constantFrom("1m", "2m") }),
  some({ lockdown: fc.constant("1m") }),
);
const ruleKeys = {
  mode: fc.constantFrom("off", "queue", "act"),
  says: entry,
  when: condition,
  unless: fc.oneof(condition, fc.constant("none")),
  then: some({ message: fc.constant("delete"), author, channel }),
  prove: some({ catches: entries, allows: fc.oneof(entries, some({ add: entries })) }),
};
const rules = fc
  .uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c"), some(ruleKeys)), { selector: ([id]) => id, maxLength: 3 })
  .map((all) => all.map(([id, keys]) => ({ id, ...keys })));
const list = fc.oneof(
  some({ phrases: entries, severity: fc.constant("low") }),
  some({ domains: entries }),
  some({ add: entries, remove: entries, severity: fc.constant("high") }),
);
const lists = fc.dictionary(fc.constantFrom("x", "y"), list, { maxKeys: 2 });
const changes = {
  rules: fc.dictionary(fc.constantFrom("a", "b"), fc.oneof(fc.constantFrom("off", "act"), some(ruleKeys)), {
    maxKeys: 2,
  }),
  lists,
  unless: condition,
  defaults: some({ mode: fc.constant("queue"), unless: condition }),
};
const places = fc.dictionary(fc.constantFrom("1", "2"), some(changes), { maxKeys: 2 });
const rulebook = some({
  version: entry,
  lists,
  rules,
  defaults: some({ mode: fc.constant("act"), unless: condition, budget: fc.constant("none") }),
  discipline: some({ half_life: fc.constant("1d"), ladder: fc.constantFrom({ 3: "warn" }, { 5: "kick" }) }),
  servers: fc.dictionary(fc.constantFrom("1", "2"), some({ ...changes, channels: places }), { maxKeys: 2 }),
  channels: places,
  profiles: fc.dictionary(fc.constantFrom("raid", "night"), some(changes), { maxKeys: 2 }),
}).filter((made) => Object.keys(made).length > 0);

test("who extends whom may be read from either end: merging is associative along the chain", () => {
  fc.assert(
    fc.property(rulebook, rulebook, rulebook, (a, b, c) => {
      const [low, middle, high] = [treeOf(a), treeOf(b), treeOf(c)];
      const fromBelow = merge(merge(low, middle), high);
      const fromAbove = merge(low, merge(middle, high));
      expect(plainValue(fromBelow)).toEqual(plainValue(fromAbove));
    }),
    { numRuns: 1500, seed: 11 },
  );
});

test("a rulebook that says the same once more changes nothing, and neither does one that says nothing", () => {
  fc.assert(
    fc.property(rulebook, (a) => {
      const once = treeOf(a);
      expect(plainValue(merge(once, treeOf({})))).toEqual(plainValue(once));
      const { lists: _, ...rest } = a as Record<string, unknown>;
      expect(plainValue(merge(treeOf({ version: "1", ...rest }), treeOf({ version: "1", ...rest })))).toMatchObject(
        Object.fromEntries(
          Object.entries(rest).filter(([key]) => key !== "servers" && key !== "channels" && key !== "profiles"),
        ),
      );
    }),
    { numRuns: 300, seed: 12 },
  );
});

test("every value of a merged rulebook still knows the file that it was written in", () => {
  const report = newReport();
  const low = readYaml("low.yaml", "rules: [{ id: a, when: { rate: { at_least: 3, within: 5s } } }]", report)!;
  const high = readYaml("high.yaml", "rules: [{ id: a, when: { rate: { at_least: 9 } } }]", report)!;
  const files: string[] = [];
  const visit = (node: YamlNode): void => {
    if (node.kind === "scalar") files.push(`${node.source} ${node.place.file}`);
    else if (node.kind === "list") node.items.forEach(visit);
    else for (const { value } of node.entries.values()) visit(value);
  };
  visit(merge(low, high));
  expect(files).toEqual(["a low.yaml", "9 high.yaml", "5s low.yaml"]);
});

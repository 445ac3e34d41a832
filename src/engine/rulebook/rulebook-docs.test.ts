import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { builtinConcepts } from "../../../test/built-in-concepts.ts";
import { schemaProblems } from "../../../test/json-schema-check.ts";
import { BUILT_IN_MODELS } from "../../cli/built-in-models.ts";
import { LINT_IDS } from "../lint/ids.ts";
import { Moderator } from "../moderate.ts";
import { MUTATION_NAMES } from "../proofs/mutations.ts";
import { compileRulebook } from "./compile.ts";
import type { RulebookFile } from "./inherit/chain.ts";
import { rulebookSchema } from "./json-schema.ts";
import { proveRulebook } from "./prove.ts";
import { KNOWN_KEYS, rule } from "./schema.ts";

const DOC = readFileSync("docs/rulebook.md", "utf8");
const blocks = [...DOC.matchAll(/```yaml\n([\s\S]*?)```/g)].map((m) => m[1]!);

const HEAD = 'format: modbot-rules/1\nversion: "1"\n';
const SCHEMA = rulebookSchema();
const RULE_KEYS = Object.keys(rule.shape);
const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, " ".repeat(by));

/** A piece of the document as a whole file: a rule around the keys of a rule, rules beside the keys of a file. */
const asFile = (block: string): string => {
  const key = /^\w+/.exec(block)?.[0] ?? "";
  if (key === "format") return block;
  if (KNOWN_KEYS.includes(key) && /^rules:/m.test(block)) return `${HEAD}${block}`;
  if (KNOWN_KEYS.includes(key)) return `${HEAD}${block}\nrules: [ { id: a, says: A., when: { link: { any: true } } } ]`;
  return `${HEAD}rules:\n  - id: a\n    says: A.\n${key === "when" ? "" : "    when: { link: { any: true } }\n"}${indented(block, 4)}`;
};

const readAnything = {
  models: BUILT_IN_MODELS,
  readFile: () => "a.example",
  builtinLists: () => ({ entries: ["a.example"] }),
  builtinConcepts,
};
const bringsAlong = (name: string): RulebookFile => {
  const file = `rules/${name}.yaml`;
  return { file, text: readFileSync(file, "utf8") };
};
const shelf = { names: ["base", "gaming"], named: bringsAlong, at: () => undefined };
const compile = (text: string) =>
  compileRulebook({
    file: "docs/rulebook.md",
    text,
    ...readAnything,
    readFile: (path, from) => (from.startsWith("rules/") ? readFileSync(`rules/${path}`, "utf8") : "a.example"),
    shelf,
  });

test("every piece of YAML in the document can be used as it stands", () => {
  expect(blocks.length).toBeGreaterThan(9);
  for (const block of blocks) {
    expect(() => compile(asFile(block)), block).not.toThrow();
    expect(schemaProblems(parse(asFile(block), { version: "1.2" }), SCHEMA), block).toEqual([]);
  }
});

test("examples in whole rulebooks of the document hold, also those of the rulebooks that they extend", () => {
  const whole = blocks.filter((block) => block.startsWith("format:"));
  expect(whole.length).toBeGreaterThan(1);
  for (const block of whole) expect(proveRulebook(compile(block), (book) => new Moderator(book))).toEqual([]);
}, 30_000);

test("the document leads to the reference of conditions, and every link within the two leads somewhere", () => {
  expect(DOC).toContain("](rules.md)");
  const texts = { "rulebook.md": DOC, "rules.md": readFileSync("docs/rules.md", "utf8") };
  const anchorsOf = (text: string): readonly string[] =>
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
      (title ?? "")
        .toLowerCase()
        .replace(/[^\w -]/g, "")
        .replaceAll(" ", "-"),
    );
  for (const [name, text] of Object.entries(texts)) {
    for (const [, file, anchor] of text.matchAll(/\]\((rulebook\.md|rules\.md|)#([\w-]+)\)/g)) {
      const target = texts[(file || name) as keyof typeof texts];
      expect(anchorsOf(target), `${name} links to ${file}#${anchor}`).toContain(anchor);
    }
  }
});

test.each([...LINT_IDS, ...MUTATION_NAMES])("what %s means is explained", (name) =>
  expect(DOC).toContain(`\`${name}\``),
);

test.each([...KNOWN_KEYS, ...RULE_KEYS])("the key %s is explained", (key) => expect(DOC).toContain(`\`${key}\``));

import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { compileRulebook } from "./compile.ts";
import type { Rule } from "./rule.ts";

type Written = {
  readonly rule: Record<string, unknown>;
  readonly top: Record<string, unknown>;
  readonly file?: string;
};

const BASE: Written = {
  rule: {
    id: "a",
    says: "A.",
    mode: "act",
    then: { message: "delete" },
    when: {
      any: [
        { phrase: { any: "bait" } },
        { all: [{ word: { any: ["one", "two"] } }, { account: { younger_than: "7d" } }] },
        {
          score: {
            queue_at: 1,
            act_at: 2,
            groups: { g: { cap: 3, signals: [{ caps: { share_at_least: "70%", letters: 12 }, adds: 2 }] } },
          },
        },
      ],
    },
    unless: { author: { role: ["regular"] } },
  },
  top: { lists: { bait: { phrases: ["free nitro", "claim it"] }, other: { phrases: ["nothing here"] } } },
};

const ruleOf = ({ rule, top }: Written, comment = ""): Rule =>
  compileRulebook({
    file: "t.yaml",
    text: `${comment}${stringify({ format: "modbot-rules/1", version: "1", ...top, rules: [rule] })}`,
  }).rules[0]!;
const print = (written: Written, comment?: string): string => ruleOf(written, comment).fingerprint;

/** Changes of what a rule says and does, none of which changes whom it hits. */
const WORDS: Record<string, (written: Written) => Written> = {
  says: (w) => ({ ...w, rule: { ...w.rule, says: "Said otherwise." } }),
  mode: (w) => ({ ...w, rule: { ...w.rule, mode: "queue" } }),
  severity: (w) => ({ ...w, rule: { ...w.rule, severity: "high" } }),
  then: (w) => ({ ...w, rule: { ...w.rule, then: { author: { timeout: "1h" } } } }),
  budget: (w) => ({ ...w, rule: { ...w.rule, budget: "5 per 1m" } }),
  max_wrong: (w) => ({ ...w, rule: { ...w.rule, max_wrong: "2%" } }),
  sample: (w) => ({ ...w, rule: { ...w.rule, sample: "5%" } }),
  prove: (w) => ({ ...w, rule: { ...w.rule, prove: { catches: ["free nitro"], allows: ["hello"] } } }),
  policy: (w) => ({ ...w, rule: { ...w.rule, policy: "spam" }, top: { ...w.top, policy: { spam: { says: "No." } } } }),
  why: (w) => ({ ...w, top: { ...w.top, why: "a better day", changed_by: "ann" } }),
  "another list": (w) => JSON.parse(JSON.stringify(w).replace('"nothing here"', '"something else"')) as Written,
  "order of keys": (w) => ({ ...w, rule: Object.fromEntries(Object.entries(w.rule).reverse()) }),
  "order of members": (w) => ({
    ...w,
    rule: { ...w.rule, when: { any: [...(w.rule.when as { any: object[] }).any].reverse() } },
  }),
};

const inAny = (w: Written, member: object): Written => ({
  ...w,
  rule: { ...w.rule, when: { any: [...(w.rule.when as { any: object[] }).any, member] } },
});

/** Changes of whom a rule hits. */
const CONDITIONS: Record<string, (written: Written) => Written> = {
  "one more condition": (w) => inAny(w, { caps: { share_at_least: "80%", letters: 12 } }),
  "a threshold": (w) => JSON.parse(JSON.stringify(w).replace('"act_at":2', '"act_at":3')) as Written,
  "a weight": (w) => JSON.parse(JSON.stringify(w).replace('"adds":2', '"adds":1')) as Written,
  "an age": (w) => JSON.parse(JSON.stringify(w).replace('"7d"', '"8d"')) as Written,
  "all for any": (w) => JSON.parse(JSON.stringify(w).replace('"all":', '"any":')) as Written,
  "an exemption": (w) => ({ ...w, rule: { ...w.rule, unless: { author: { role: ["vip"] } } } }),
  "no exemption": ({ rule: { unless: _, ...rule }, ...w }) => ({ ...w, rule }),
  surfaces: (w) => ({ ...w, rule: { ...w.rule, surfaces: ["text"] } }),
  if_unknown: (w) => ({ ...w, rule: { ...w.rule, if_unknown: "queue" } }),
  "an entry of a list that it names": (w) =>
    JSON.parse(JSON.stringify(w).replace('"free nitro"', '"free nitr0s"')) as Written,
  "what a list says of its entries": (w) =>
    JSON.parse(JSON.stringify(w).replace('"claim it"]', '"claim it"],"at_most":"queue"')) as Written,
  "innocent words": (w) => ({
    ...w,
    top: { ...w.top, lists: { ...(w.top.lists as object), fine: { innocent: ["free nitro cold brew"] } } },
  }),
};

test.each(Object.keys(WORDS))("an edit of words keeps what people found about the rule: %s", (name) => {
  expect(print(WORDS[name]!(BASE))).toBe(print(BASE));
});

test.each(Object.keys(CONDITIONS))("an edit of conditions makes another rule of it: %s", (name) => {
  expect(print(CONDITIONS[name]!(BASE))).not.toBe(print(BASE));
});

test("whatever words are edited together, it is the same rule; with one condition among them it is another", () => {
  const words = fc.subarray(Object.keys(WORDS));
  const comment = fc.string({ unit: "grapheme-ascii" }).map((text) => `# ${text.replaceAll(/[^ -~]/g, "")}\n`);
  fc.assert(
    fc.property(words, comment, fc.option(fc.constantFrom(...Object.keys(CONDITIONS))), (names, said, condition) => {
      const changed = condition === null ? BASE : CONDITIONS[condition]!(BASE);
      const edited = names.reduce((written, name) => WORDS[name]!(written), changed);
      expect(print(edited, said) === print(BASE)).toBe(condition === null);
    }),
    { numRuns: 60 },
  );
});

test("lists in files count by their entries, not by comments and empty lines", () => {
  const withFile = (text: string): string =>
    compileRulebook({
      file: "t.yaml",
      text: stringify({
        format: "modbot-rules/1",
        version: "1",
        ...BASE.top,
        lists: { bait: { file: "b.txt", kind: "phrases" } },
        rules: [BASE.rule],
      }),
      readFile: () => text,
    }).rules[0]!.fingerprint;
  expect(withFile("# ours\nfree nitro\n\nclaim it # too\n")).toBe(withFile("claim it\nfree nitro"));
  expect(withFile("claim it\nfree nitro\nmore")).not.toBe(withFile("claim it\nfree nitro"));
});

test("what everybody inherits counts as if the rule said it", () => {
  const { unless, ...rule } = BASE.rule;
  expect(print({ ...BASE, rule, top: { ...BASE.top, defaults: { unless } } })).toBe(print(BASE));
});

test("rules that differ in thresholds alone are of one family; whatever else decides makes another of it", () => {
  const all = (w: Written): Written => ({
    ...w,
    rule: { ...w.rule, when: { all: (w.rule.when as { any: object[] }).any } },
  });
  const family = (w: Written): string => ruleOf(all(w)).family;
  expect(family(CONDITIONS["a threshold"]!(BASE))).toBe(family(BASE));
  for (const name of [
    "a weight",
    "an age",
    "an exemption",
    "surfaces",
    "if_unknown",
    "an entry of a list that it names",
  ])
    expect(family(CONDITIONS[name]!(BASE)), name).not.toBe(family(BASE));
  // Where one part of several is enough, its threshold does not decide by itself.
  expect(ruleOf(CONDITIONS["a threshold"]!(BASE)).family).not.toBe(ruleOf(BASE).family);
});

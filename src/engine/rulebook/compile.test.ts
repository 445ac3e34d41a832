import { expect, test } from "vitest";
import { z } from "zod";
import { ACT, NONE } from "../answer.ts";
import { condition } from "../condition.ts";
import { compileRulebook, type RulebookSource } from "./compile.ts";
import { leavesOf } from "./evaluate.ts";
import type { Rulebook } from "./rule.ts";

const FULL = `
format: modbot-rules/1
version: "2026-11-20.1"
why: Scam links since the weekend.
changed_by: ann
lists:
  known_sites: { domains: [youtube.com, Twitch.tv] }
  bait: { file: lists/bait.txt }
concepts:
  threats: { near: [I will find you], far: [I will find you a seat] }
policy:
  spam.phishing: { severity: high, says: No links that steal accounts., criteria: A link to a copy of another site. }
discipline: { half_life: 30d, ladder: { 8: ban, 3: timeout 10m, 5.5: quarantine 1d } }
defaults: { mode: queue, if_unknown: queue, severity: low, budget: 5 per 1m, surfaces: [text], unless: { author: { role: [regular] } } }
rules:
  - id: scam-link
    says: Posts what looks like a link that steals accounts.
    policy: spam.phishing
    mode: act
    surfaces: [text, edits, embeds, forwards]
    when:
      score:
        queue_at: 4
        act_at: 6
        groups:
          link: { cap: 5, signals: [{ link: { in: phishing }, adds: 5 }, { link: { not_in: known_sites }, adds: 2 }] }
          wording: { cap: 3, signals: [{ phrase: { any: bait }, adds: 3 }] }
          author: { cap: 3, signals: [{ account: { younger_than: 7d }, adds: 2 }, { same_text: { channels: 3, within: 30s }, adds: 3 }] }
    unless: { any: [{ author: { role: [staff, regular] } }, { author: { permit: link } }] }
    then: { message: delete, author: { timeout: 1h, strike: 2 }, tell: author }
    max_wrong: 1%
    budget: 20 per 10m
    prove:
      catches: [{ text: "FREE N1TRO claim your gift https://dlscord.gift/x", account_age: 1d, authors: 3 }]
      allows: ["at 1:15:20 he says it", "look https://youtube.com/watch?v=abc"]
  - id: shouting
    says: Shouts.
    when: { caps: { share_at_least: 70% } }
`;

const lists: Pick<RulebookSource, "readFile" | "builtinLists"> = {
  readFile: (path) =>
    path === "lists/bait.txt"
      ? "\uFEFF# what they promise\r\nfree nitro # always\r\n\r\nclaim your gift\r\n"
      : undefined,
  builtinLists: (name) => (name === "phishing" ? { kind: "domains", entries: ["dlscord.gift"] } : undefined),
};
const compile = (text: string, more: Partial<RulebookSource> = {}): Rulebook =>
  compileRulebook({ file: "rules.yaml", text, ...lists, ...more });
const warnings = (text: string): string[] =>
  compile(text).warnings.map(({ place, message }) => `${place.line}: ${message}`);
const rules = (text: string): string => `format: modbot-rules/1\nversion: "1"\nrules:\n${text}`;

test("a whole rulebook comes out as it was meant", () => {
  const book = compile(FULL);
  const [scam, shouting] = book.rules;
  expect(scam).toMatchObject({
    id: "scam-link",
    severity: "high",
    mode: "act",
    ifUnknown: "queue",
    then: { message: "delete", author: { action: "timeout", durationMs: 3_600_000, strike: 2 }, tell: "author" },
    budget: { count: 20, withinMs: 600_000 },
    maxWrong: 0.01,
    namesStaff: false,
    acrossAuthors: false,
    place: { file: "rules.yaml", line: 16, column: 5 },
  });
  expect(scam?.prove.catches).toMatchObject([
    {
      steps: [{ accountAgeMs: 86_400_000, times: 3, authors: 3, channels: 1, everyMs: 1000 }],
      place: { line: 34 },
    },
  ]);
  expect(scam?.prove.allows).toMatchObject([
    { text: "at 1:15:20 he says it", steps: [{ times: 1 }] },
    { text: "look https://youtube.com/watch?v=abc" },
  ]);
  expect(shouting).toMatchObject({
    severity: "low",
    mode: "queue",
    surfaces: ["text"],
    budget: { count: 5, withinMs: 60_000 },
    then: {},
  });
  expect(book.policies.get("spam.phishing")).toEqual({
    severity: "high",
    says: "No links that steal accounts.",
    criteria: "A link to a copy of another site.",
  });
  expect(book.discipline).toEqual({
    halfLifeMs: 30 * 86_400_000,
    ladder: [
      { strikes: 3, action: "timeout", durationMs: 600_000 },
      { strikes: 5.5, action: "quarantine", durationMs: 86_400_000 },
      { strikes: 8, action: "ban" },
    ],
  });
  expect([...book.staffRoles]).toEqual(["owner", "admin", "administrator", "moderator", "mod", "staff", "broadcaster"]);
});

test("every leaf has a number of its own and leads to where it is written; the exemption of all rules is one", () => {
  const book = compile(FULL);
  const [scam, shouting] = book.rules;
  const leaves = [scam!.when, scam!.unless!, shouting!.when, shouting!.unless!].flatMap(leavesOf);
  expect(leaves.map(({ condition }) => condition)).toEqual([
    "link",
    "link",
    "phrase",
    "account",
    "same_text",
    "author",
    "author",
    "caps",
    "author",
  ]);
  expect(new Set(leaves.map(({ index }) => index)).size).toBe(book.leaves);
  expect(leaves[0]?.place).toEqual({ file: "rules.yaml", line: 26, column: 39 });
  expect(leaves[7]?.place).toEqual({ file: "rules.yaml", line: 38, column: 13 });
});

test("what a rule says itself takes the place of the default", () => {
  const text = FULL.replace(
    "says: Shouts.",
    "says: Shouts.\n    severity: critical\n    if_unknown: skip\n    unless: { author: { role: [vip] } }\n    budget: 1 per 1h",
  );
  expect(compile(text).rules[1]).toMatchObject({
    severity: "critical",
    ifUnknown: "skip",
    budget: { count: 1, withinMs: 3_600_000 },
  });
  expect(compile(text).rules[1]?.unless).not.toBe(compile(text).rules[0]?.unless);
});

test("equal questions share one counter, and only equal ones", () => {
  const flood = (id: string, within: string) =>
    `  - { id: ${id}, says: Floods., when: { rate: { by: author, at_least: 5, within: ${within} } } }\n`;
  const crowd = `  - { id: d, says: Crowds., when: { rate: { by: channel, at_least: 5, within: 10s } } }\n`;
  expect(compile(rules(flood("a", "10s") + flood("b", "10s") + flood("c", "11s") + crowd)).counters).toHaveLength(2);
});

test("a counter sees only the surfaces of the rules that use it, so that a rule about joins costs no message anything", () => {
  const rule = (id: string, surfaces: string): string =>
    `  - { id: ${id}, says: A., surfaces: ${surfaces}, when: { same_text: { authors: 3, within: 10s } } }\n`;
  const surfacesOf = (text: string) => compile(rules(text)).counters.map(({ surfaces }) => [...surfaces].sort());
  expect(surfacesOf(rule("a", "[join]"))).toEqual([["join"], ["join"]]);
  expect(surfacesOf(rule("a", "[join]") + rule("b", "[text, edits]"))).toEqual([
    ["edits", "join", "text"],
    ["edits", "join", "text"],
  ]);
});

test("a rule that is off is checked, and costs the messages nothing", () => {
  const off = (when: string): string => rules(`  - { id: a, says: A., mode: off, when: ${when} }`);
  const book = compile(
    off("{ any: [ { phrase: { any: [spam] } }, { rate: { by: author, at_least: 5, within: 10s } } ] }"),
  );
  expect(book.lexicon.scan("spam").quiet).toBe(true);
  expect(book.counters).toEqual([]);
  expect(compile(off("{ phrase: { any: [spam] } }").replace("off", "shadow")).lexicon.scan("spam").quiet).toBe(false);
  expect(() => compile(off("{ phrase: { any: nowhere } }"), { builtinLists: () => undefined })).toThrow(/unknown list/);
});

test("a rule that names staff reaches them, and an exemption for them does not name them", () => {
  const when = (text: string): boolean =>
    compile(rules(`  - { id: a, says: A., when: ${text}, unless: { author: { role: staff } } }`)).rules[0]!.namesStaff;
  expect(when("{ author: { role: [Moderator] } }")).toBe(true);
  expect(when("{ all: [ { any: [ { author: { role: [mod] } } ] }, { link: { any: true } } ] }")).toBe(true);
  expect(when("{ link: { any: true } }")).toBe(false);
  expect(when("{ all: [ { link: { any: true } }, { none: [ { author: { role: [mod] } } ] } ] }")).toBe(false);
});

test("a rule that looks at several authors makes one case of them", () => {
  const across = (text: string): boolean =>
    compile(rules(`  - { id: a, says: A., when: ${text} }`)).rules[0]!.acrossAuthors;
  expect(across("{ rate: { by: channel, at_least: 5, within: 10s } }")).toBe(true);
  expect(across("{ same_text: { authors: 5, within: 10s } }")).toBe(true);
  expect(across("{ rate: { by: author, at_least: 5, within: 10s } }")).toBe(false);
  expect(across("{ same_text: { channels: 5, within: 10s } }")).toBe(false);
});

test("the hash tells every change, also in a list beside the rulebook, and nothing else", () => {
  const { hash } = compile(FULL);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(compile(FULL, { file: "elsewhere.yaml" }).hash).toBe(hash);
  expect(compile(`${FULL}#`).hash).not.toBe(hash);
  expect(compile(FULL, { readFile: () => "free nitro\n" }).hash).not.toBe(hash);
  expect(compile(FULL, { builtinLists: () => ({ kind: "domains", entries: ["other.example"] }) }).hash).not.toBe(hash);
  expect(
    compile(FULL, {
      builtinLists: (name) => (name === "phishing" ? lists.builtinLists?.(name) : { entries: ["unused.example"] }),
    }).hash,
  ).toBe(hash);
});

test("conditions of one's own can be named, and those of modbot then not", () => {
  const short = condition({
    name: "short",
    summary: "The text is short.",
    params: z.strictObject({ below: z.int() }),
    compile: ({ below }) => ({
      answer: ({ message }) => (message.text.length < below ? ACT : NONE),
      evidence: () => ({ says: "short", spans: [] }),
    }),
  });
  const book = compile(rules("  - { id: a, says: A., when: { short: { below: 3 } } }"), { conditions: [short] });
  expect(leavesOf(book.rules[0]!.when)).toMatchObject([{ condition: "short", index: 0, graded: false }]);
  expect(() =>
    compile(rules("  - { id: a, says: A., when: { phrase: { any: [x] } } }"), { conditions: [short] }),
  ).toThrow('unknown condition "phrase"');
});

const PROVE = "prove: { catches: [x], allows: [y] }";
test.each<[string, string, string[]]>([
  [
    "act without a budget",
    `{ id: a, says: A., mode: act, when: { phrase: { any: [spam] } }, then: { message: delete }, ${PROVE} }`,
    ["4: rule a acts without a budget."],
  ],
  [
    "a ban on one finding",
    `{ id: a, says: A., mode: act, budget: 1 per 1m, when: { any: [ { phrase: { any: [spam] } }, { link: { any: true } } ] }, then: { author: ban }, ${PROVE} }`,
    ["4: rule a bans on one finding alone."],
  ],
  [
    "a ban on two findings",
    `{ id: a, says: A., mode: act, budget: 1 per 1m, when: { all: [ { phrase: { any: [spam] } }, { link: { any: true } } ] }, then: { author: ban }, ${PROVE} }`,
    [],
  ],
  [
    "no examples",
    "{ id: a, says: A., when: { phrase: { any: [spam] } } }",
    ["4: rule a has no examples of what it catches and what it allows."],
  ],
  ["a rule that is off", "{ id: a, says: A., mode: off, when: { phrase: { any: [spam] } } }", []],
  [
    "a short substring",
    `{ id: a, says: A., when: { phrase: { any: [ass], match: substring } }, ${PROVE} }`,
    ['4: "ass" is found inside many innocent words.'],
  ],
  ["a short word", `{ id: a, says: A., when: { phrase: { any: [ass] } }, ${PROVE} }`, []],
  [
    "a regex without a literal",
    `{ id: a, says: A., when: { regex: { pattern: '[0-9]{9}' } }, ${PROVE} }`,
    ["4: this pattern has no fixed text of three letters, so it runs on every message."],
  ],
  ["a regex with a literal", `{ id: a, says: A., when: { regex: { pattern: 'order [0-9]{9}' } }, ${PROVE} }`, []],
  [
    "a policy without words",
    `{ id: a, says: A., policy: spam, when: { phrase: { any: [spam] } }, ${PROVE} }`,
    ['4: policy "spam" is not described.'],
  ],
])("warns of %s", (_, rule, expected) => expect(warnings(rules(`  - ${rule}`))).toEqual(expected));

test.each<[string, number, string[]]>([
  ["5 and 2", 6, []],
  ["5 and 2", 5, ["rule a bans on one finding alone."]],
  ["5 and 2", 8, ["this can never be reached: all groups together add 7 at most."]],
])("warns of a score of %s against %d only where it should", (_, actAt, expected) => {
  const groups =
    "{ a: { cap: 5, signals: [ { link: { any: true }, adds: 5 }, { mentions: { at_least: 5 }, adds: 5 } ] }, b: { cap: 2, signals: [ { phrase: { any: [spam] }, adds: 3 } ] } }";
  const rule = `{ id: a, says: A., mode: act, budget: 1 per 1m, when: { score: { queue_at: 2, act_at: ${actAt}, groups: ${groups} } }, then: { author: ban }, ${PROVE} }`;
  expect(compile(rules(`  - ${rule}`)).warnings.map(({ message }) => message)).toEqual(expected);
});

test("a graded rule in mode act is told that it queues until it is certified", () => {
  const vague = condition({
    name: "vague",
    summary: "By degrees.",
    params: z.strictObject({}),
    graded: true,
    compile: () => ({ answer: () => ACT, evidence: () => ({ says: "", spans: [] }) }),
  });
  const text = rules(
    `  - { id: a, says: A., mode: act, max_wrong: 1%, budget: 1 per 1m, when: { any: [ { vague: {} } ] }, then: { message: delete }, ${PROVE} }`,
  );
  expect(compile(text, { conditions: [vague] }).warnings.map(({ message }) => message)).toEqual([
    "rule a is graded and not certified yet, so it queues until enough decisions stand behind it.",
  ]);
});

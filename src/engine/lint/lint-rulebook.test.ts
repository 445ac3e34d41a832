import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ACT, NONE } from "../answer.ts";
import { condition } from "../condition.ts";
import { conditions } from "../conditions/index.ts";
import { ignoredBy } from "../decision.ts";
import { problemText } from "../errors.ts";
import { Moderator } from "../moderate.ts";
import { proveMutations } from "../proofs/prove-mutations.ts";
import { compileRulebook } from "../rulebook/compile.ts";
import type { Rulebook } from "../rulebook/rule.ts";
import { LINT_IDS } from "./ids.ts";
import { type LintFacts, lintRulebook } from "./lint-rulebook.ts";
import { openShadowing } from "./shadowing.ts";

const FILES: Readonly<Record<string, string>> = {
  "lists/sites.txt": "# ours\nyoutube.com\ngithub.io\n",
  "lists/twice.txt": "% match: prefix\nfree nitro\n% match: word\nfree nitro\nclaim it\nClaim  it\n",
};

/** A rulebook of one good rule with these lines in the place of its own. */
const bookOf = (lines: readonly string[], top = ""): Rulebook =>
  compileRulebook({
    file: "rules.yaml",
    keepsLists: true,
    readFile: (path) => FILES[path],
    text: `format: modbot-rules/1\nversion: "1"\n${top}rules:\n  - id: bait\n    says: Posts bait.\n${lines.map((line) => `    ${line}\n`).join("")}`,
  });

const linesOf = (book: Rulebook, facts?: LintFacts): string[] =>
  lintRulebook(book, facts).map((warning) => `${problemText(warning)} [${warning.lint}]`);

const PROVE = "prove: { catches: [free nitro now], allows: [hello] }";
const BAIT = "when: { phrase: { any: [free nitro] } }";
const GOOD = [BAIT, PROVE];
const ACTS = "mode: act";
const DELETES = "then: { message: delete }";
const BUDGET = "budget: 20 per 10m";

test("a good rulebook has nothing pointed out, whatever is known beside it", () => {
  const history = { days: 400, fired: new Set(["bait"]) };
  expect(linesOf(bookOf(GOOD))).toEqual([]);
  expect(linesOf(bookOf(GOOD), { platforms: ["discord", "twitch", "dgg"], history })).toEqual([]);
  expect(linesOf(bookOf([BAIT, PROVE, ACTS, DELETES, BUDGET]), { platforms: ["discord"] })).toEqual([]);
});

/** What is told from the file alone: the name, the rule's lines, what stands above the rules, and all that is said. */
const STATIC: readonly (readonly [string, readonly string[], string, readonly string[]])[] = [
  [
    "no-examples",
    [BAIT],
    "",
    [
      "rules.yaml:4:5: rule bait has no examples of what it catches and what it allows. Write prove: { catches: [ ... ], allows: [ ... ] }.",
    ],
  ],
  [
    "no-examples",
    [BAIT, "prove: { catches: [free nitro now] }"],
    "",
    ["rules.yaml:4:5: rule bait has no examples of what it allows. Write prove: { allows: [ ... ] }."],
  ],
  [
    "no-budget",
    [...GOOD, ACTS, DELETES],
    "",
    [
      "rules.yaml:4:5: rule bait acts without a budget. Write budget: 20 per 10m; what goes beyond it waits for people.",
    ],
  ],
  [
    "ban-without-second-signal",
    [...GOOD, ACTS, BUDGET, "then: { author: ban }"],
    "",
    ["rules.yaml:4:5: rule bait bans on one finding alone. Ask for a second one with all:, or a shorter measure."],
  ],
  [
    "never-looked-at",
    [...GOOD, ACTS, DELETES, BUDGET, "max_wrong: 1%", "sample: 0%"],
    "",
    [
      "rules.yaml:4:5: rule bait promises how often it is wrong (max_wrong), and nobody looks at what it does (sample: 0%). Leave sample out, or write a share of its acts: sample: 2%.",
    ],
  ],
  [
    "short-substring",
    ["when: { phrase: { any: [nit], match: substring } }", PROVE],
    "",
    ['rules.yaml:6:13: "nit" is found inside many innocent words. Leave out match: substring, or write a longer text.'],
  ],
  [
    "short-prefix",
    ["when: { phrase: { any: [ni], match: prefix } }", PROVE],
    "",
    [
      'rules.yaml:6:13: "ni" is found at the beginning of many innocent words. Leave out match: prefix, or write a longer text.',
    ],
  ],
  [
    "costly-pattern",
    ["when: { regex: { pattern: '[0-9]{9}' } }", PROVE],
    "",
    [
      "rules.yaml:6:13: this pattern has no fixed text of three letters, so it runs on every message. Write a word into it that every match must hold.",
    ],
  ],
  [
    "costly-pattern",
    ["when: { regex: { pattern: 'order [a-z ]{900}([a-f]|xyz){200}' } }", PROVE],
    "",
    ["rules.yaml:6:31: this pattern has 2,308 steps, which is slow. Repeat less often: {1,20} for {1,500}."],
  ],
  [
    "contained-pattern",
    ["when: { any: [{ regex: { pattern: 'nitro' } }, { regex: { pattern: 'free (nitro|nitros)' } }] }", PROVE],
    "",
    ['rules.yaml:6:72: whatever this pattern finds, "nitro" in line 6 finds too. Take it away.'],
  ],
  [
    "contained-pattern",
    ["when: { any: [{ regex: { pattern: 'nitro' } }, { regex: { pattern: 'nitro' } }] }", PROVE],
    "",
    ['rules.yaml:6:72: whatever this pattern finds, "nitro" in line 6 finds too. Take it away.'],
  ],
  [
    "policy-without-words",
    [...GOOD, "policy: spam.bait"],
    "",
    ['rules.yaml:8:13: policy "spam.bait" is not described. Describe it under policy:, so that people can be told.'],
  ],
  [
    "out-of-reach",
    [
      "when: { score: { queue_at: 1, act_at: 9, groups: { a: { cap: 2, signals: [{ phrase: { any: [free nitro] }, adds: 2 }] } } } }",
      PROVE,
    ],
    "",
    [
      "rules.yaml:6:43: this can never be reached: all groups together add 2 at most. Lower it, raise the caps, or set mode: queue.",
    ],
  ],
  [
    "unless-always",
    [
      "when: { all: [{ phrase: { any: [free nitro] } }, { account: { younger_than: 1d } }] }",
      "unless: { account: { younger_than: 7d } }",
      "prove: { allows: [hello], catches: [free nitro] }",
    ],
    "",
    [
      "rules.yaml:7:15: rule bait never fires: whenever its when holds, this holds too. Narrow unless:, or take it away.",
    ],
  ],
  [
    "reputation-alone",
    [
      "when: { any: [{ reputation: { below: 30% } }, { all: [{ reputation: { below: 60% } }, { phrase: { any: [free nitro] } }] }] }",
      "prove: { catches: [{ text: hi, upheld: 9 }], allows: [hello] }",
      ACTS,
      DELETES,
      BUDGET,
    ],
    "",
    [
      "rules.yaml:6:13: rule bait acts on a reputation alone: whatever somebody writes is punished for what was before. Put what the message does beside it, under all:, or let it ask: mode: queue.",
    ],
  ],
  [
    "reputation-alone",
    [
      "when: { score: { queue_at: 2, act_at: 3, groups: { who: { cap: 3, signals: [{ reputation: { below: 30% }, adds: 3 }] }, what: { cap: 2, signals: [{ phrase: { any: [free nitro] }, adds: 2 }] } } } }",
      "prove: { catches: [{ text: hi, upheld: 9 }], allows: [hello] }",
      ACTS,
      DELETES,
      BUDGET,
    ],
    "",
    [
      "rules.yaml:6:13: rule bait acts on a reputation alone: whatever somebody writes is punished for what was before. Put what the message does beside it, under all:, or let it ask: mode: queue.",
    ],
  ],
  [
    "never-holds",
    [
      "when: { all: [{ phrase: { any: [free nitro] } }, { length: { at_most: 5 } }, { length: { at_least: 10 } }] }",
      PROVE,
    ],
    "",
    [
      "rules.yaml:6:13: rule bait never fires: two of its conditions exclude each other. Take one of them away, or write any: for all:.",
    ],
  ],
  [
    "unused-list",
    GOOD,
    "lists: { bait: { phrases: [free nitro] } }\n",
    ['rules.yaml:3:10: no rule uses list "bait". Name it in a rule, or take it away.'],
  ],
  [
    "duplicate-entry",
    ["when: { phrase: { any: [free nitro, Free  nitro] } }", PROVE],
    "",
    ['rules.yaml:6:41: "Free  nitro" stands twice in any. Take one away; the other is in line 6.'],
  ],
  [
    "duplicate-entry",
    ["when: { phrase: { any: bait } }", PROVE],
    "lists: { bait: { file: lists/twice.txt } }\n",
    ['lists/twice.txt:6:1: "Claim  it" stands twice in list "bait". Take one away; the other is in line 5.'],
  ],
  [
    "innocent-term",
    ["when: { phrase: { any: bait } }", "prove: { catches: [claim it], allows: [free nitro] }"],
    "lists: { bait: { phrases: [free nitro, claim it] }, fine: { innocent: [Free nitro] } }\n",
    [
      'rules.yaml:3:28: "free nitro" is declared innocent by list "fine" in rules.yaml:3, so no find of it counts. Take it out of one of the two lists.',
    ],
  ],
  [
    "public-suffix",
    ["when: { link: { not_in: sites } }", "prove: { catches: [see evil.example/x], allows: [hello] }"],
    "lists: { sites: { kind: domains, file: lists/sites.txt } }\n",
    [
      'lists/sites.txt:3:1: "github.io" lets the sites of everybody pass that has one there. List the sites that you mean: name.github.io.',
    ],
  ],
  [
    "public-suffix",
    ["when: { link: { not_in: [youtube.com, co.uk] } }", "prove: { catches: [see evil.example/x], allows: [hello] }"],
    "",
    [
      'rules.yaml:6:43: "co.uk" lets the sites of everybody pass that has one there. List the sites that you mean: name.co.uk.',
    ],
  ],
  [
    "public-suffix",
    [...GOOD, "unless: { link: { in: [blogspot.com] } }"],
    "",
    [
      'rules.yaml:8:28: "blogspot.com" lets the sites of everybody pass that has one there. List the sites that you mean: name.blogspot.com.',
    ],
  ],
  [
    "lint-not-needed",
    [...GOOD, "lint: [no-budget]"],
    "",
    ["rules.yaml:8:12: rule bait keeps no-budget, and there is nothing of the kind. Take it away."],
  ],
];

test.each(STATIC)("%s is told at its place, with a way out (%#)", (id, lines, top, expected) => {
  expect(linesOf(bookOf(lines, top))).toEqual(expected.map((line) => `${line} [${id}]`));
});

test.each(STATIC.filter(([id]) => id !== "lint-not-needed"))(
  "%s may be meant, and is silent then (%#)",
  (id, lines, top) => {
    const owner = lintRulebook(bookOf(lines, top))[0]?.owner;
    const kept =
      owner?.kind === "list"
        ? bookOf(
            lines,
            top.replace("bait: { ", `bait: { lint: [${id}], `).replace("sites: { ", `sites: { lint: [${id}], `),
          )
        : bookOf([...lines, `lint: [${id}]`], top);
    expect(linesOf(kept)).toEqual([]);
  },
);

const FINE: readonly (readonly [what: string, lines: readonly string[], top?: string])[] = [
  ["a short word on its own", ["when: { word: { any: [nit] } }", PROVE]],
  [
    "a ban on two findings",
    [
      ...GOOD.slice(1),
      "when: { all: [{ phrase: { any: [free nitro] } }, { account: { younger_than: 1d } }] }",
      ACTS,
      BUDGET,
      "then: { author: ban }",
    ],
  ],
  [
    "patterns that find different things",
    ["when: { any: [{ regex: { pattern: 'nitro' } }, { regex: { pattern: 'free (skins|nitr)' } }] }", PROVE],
  ],
  [
    "a pattern that binds to words beside one that does not",
    ["when: { any: [{ regex: { pattern: '\\bnitro\\b' } }, { regex: { pattern: 'free nitro' } }] }", PROVE],
  ],
  [
    "patterns that must both be found",
    ["when: { all: [{ regex: { pattern: 'nitro' } }, { regex: { pattern: 'free nitro' } }] }", PROVE],
  ],
  [
    "an exemption for who is younger than the rule asks for",
    [
      "when: { all: [{ phrase: { any: [free nitro] } }, { account: { younger_than: 7d } }] }",
      "unless: { account: { younger_than: 1d } }",
      PROVE,
    ],
  ],
  ["an exemption by another condition", [...GOOD, "unless: { author: { role: [regular] } }"]],
  [
    "lengths that meet",
    [
      "when: { all: [{ phrase: { any: [free nitro] } }, { length: { at_most: 50 } }, { length: { at_least: 5 } }] }",
      PROVE,
    ],
  ],
  ["a list of innocent words that no rule names", GOOD, "lists: { fine: { innocent: [nitro glycerine] } }\n"],
  [
    "an entry looked for in two ways",
    ["when: { phrase: { any: bait } }", PROVE],
    "lists: { bait: { file: lists/ways.txt } }\n",
  ],
  [
    "one site of a host for everybody",
    ["when: { link: { not_in: [ours.github.io, =github.io, github.io/ours, '!co.uk', youtube.com] } }", PROVE],
  ],
  ["a public suffix that is looked for, not allowed", ["when: { link: { in: [blogspot.com] } }", PROVE]],
  ["a rule that is off and has no examples", [BAIT, "mode: off"]],
];

test.each(FINE.map(([what, lines, top]) => ({ what, lines, top })))(
  "$what is not pointed out",
  ({ lines, top = "" }) => {
    const files: Readonly<Record<string, string>> = {
      "lists/ways.txt": "% match: prefix\nfree nitro\n% match: word\nfree nitro\n",
    };
    const text = `format: modbot-rules/1\nversion: "1"\n${top}rules:\n  - id: bait\n    says: Posts bait.\n${lines.map((line) => `    ${line}\n`).join("")}`;
    expect(
      linesOf(compileRulebook({ file: "rules.yaml", text, keepsLists: true, readFile: (path) => files[path] })),
    ).toEqual([]);
  },
);

describe("what only facts from outside tell", () => {
  test("a surface that no platform shows", () => {
    expect(linesOf(bookOf([...GOOD, "surfaces: [polls]"]), { platforms: ["twitch"] })).toEqual([
      "rules.yaml:4:5: rule bait looks at polls, which twitch does not show. Set mode: off, or choose other surfaces. [unseen-surface]",
    ]);
    expect(linesOf(bookOf([...GOOD, "surfaces: [text, polls]"]), { platforms: ["twitch", "dgg"] })).toEqual([
      "rules.yaml:4:5: rule bait looks at polls, which any of twitch, dgg does not show. Take polls out of surfaces. [unseen-surface]",
    ]);
    expect(linesOf(bookOf([...GOOD, "surfaces: [text, polls]"]), { platforms: ["twitch", "discord"] })).toEqual([]);
    expect(linesOf(bookOf([...GOOD, "surfaces: [polls]"]), { platforms: ["jsonl"] })).toEqual([]);
  });

  test("an action that a platform cannot do, with what to ask for instead", () => {
    const joins = bookOf([...GOOD, "surfaces: [join]", "then: { author: kick }"]);
    expect(linesOf(joins, { platforms: ["discord", "twitch"] })).toEqual([]);
    const book = bookOf([...GOOD, "then: { message: delete, author: kick, tell: author }"]);
    expect(linesOf(book, { platforms: ["discord"] })).toEqual([]);
    expect(linesOf(book, { platforms: ["twitch"] })).toEqual([
      "rules.yaml:4:5: rule bait asks for kick, which twitch cannot do. It has no way of sending somebody out for now: use timeout. [action-impossible]",
    ]);
    expect(linesOf(book, { platforms: ["dgg"] }).map((line) => /asks for (\w+)/.exec(line)?.[1])).toEqual([
      "delete",
      "kick",
    ]);
  });

  test.each([
    ["discord", "28d", []],
    ["twitch", "14d", []],
    ["dgg", "7d", []],
    [
      "twitch",
      "15d",
      [
        "rules.yaml:4:5: rule bait asks for a timeout of 15d, and twitch gives 2w at most. Write 2w or less. [timeout-too-long]",
      ],
    ],
    [
      "dgg",
      "8d",
      [
        "rules.yaml:4:5: rule bait asks for a timeout of 8d, and dgg gives 1w at most. Write 1w or less. [timeout-too-long]",
      ],
    ],
  ])("%s and a timeout of %s", (platform, time, expected) => {
    expect(linesOf(bookOf([...GOOD, `then: { author: { timeout: ${time} } }`]), { platforms: [platform] })).toEqual(
      expected,
    );
  });

  test("a rule that has been silent for ninety days, and not before", () => {
    const book = bookOf(GOOD);
    expect(linesOf(book, { history: { days: 90, fired: new Set() } })).toEqual([
      "rules.yaml:4:5: rule bait has found nothing for 90 days. Try it with modbot explain, and mend it or take it away. [never-fired]",
    ]);
    expect(linesOf(book, { history: { days: 89, fired: new Set() } })).toEqual([]);
    expect(linesOf(book, { history: { days: 90, fired: new Set(["bait"]) } })).toEqual([]);
  });

  test("an id with which nobody has been seen, once enough has been seen", () => {
    const book = bookOf([
      ...GOOD,
      'unless: { any: [{ author: { role: ["111111111111111111", regular] } }, { channel: { id: ["222222222222222222"] } }] }',
    ]);
    const seen = { channels: new Set(["333333333333333333"]), roles: new Set(["444444444444444444"]) };
    expect(linesOf(book, { sightings: { messages: 200, ...seen } })).toEqual([
      'rules.yaml:8:40: no role "111111111111111111" has come up in 200 messages. It may be gone: look it up, and correct the id or take it away. [unknown-id]',
      'rules.yaml:8:94: no channel "222222222222222222" has come up in 200 messages. It may be gone: look it up, and correct the id or take it away. [unknown-id]',
    ]);
    expect(linesOf(book, { sightings: { messages: 199, ...seen } })).toEqual([]);
    // Who is known by names alone says nothing of ids.
    expect(
      linesOf(book, { sightings: { messages: 500, channels: new Set(["general"]), roles: new Set(["mod"]) } }),
    ).toEqual([]);
  });

  test("a rule that never fires alone, and only one of two that always fire together", () => {
    const text = `format: modbot-rules/1
version: "1"
rules:
  - { id: narrow, says: N., when: { phrase: { any: [free nitro] } }, ${PROVE} }
  - { id: wide, says: W., when: { phrase: { any: [free nitro, free skins] } }, ${PROVE} }
  - { id: wide-twin, says: W., when: { phrase: { any: [free nitro, free skins] } }, ${PROVE} }
  - { id: meek, mode: shadow, says: W., when: { phrase: { any: [free skins, free] } }, ${PROVE.replace("hello", "hi")} }
`;
    const book = compileRulebook({ file: "rules.yaml", text });
    const shadowing = openShadowing();
    const moderator = new Moderator(book);
    const add = (text: string, times: number): void => {
      for (let i = 0; i < times; i++)
        shadowing.add(
          moderator.moderate({ platform: "discord", id: `${text}${i}`, revision: 0, surface: "text", text }),
        );
    };
    add("free nitro", 12);
    add("free skins", 5);
    add("free", 3);
    shadowing.add(ignoredBy(book));
    expect(linesOf(book, { shadowing })).toEqual([
      "rules.yaml:4:7: wherever rule narrow fired (12 times), rule wide fired too and went as far. Take one of the two away, or let this one go further. [shadowed-rule]",
      "rules.yaml:6:7: wherever rule wide-twin fired (17 times), rule wide fired too and went as far. Take one of the two away, or let this one go further. [shadowed-rule]",
    ]);
  });

  test("an example that is missed in disguise, with the pattern to blame", () => {
    const book = bookOf([
      "when: { regex: { pattern: 'free nitro', text: raw } }",
      "prove: { catches: [free nitro], allows: [hello], mutations: [leet] }",
    ]);
    const { misses } = proveMutations(book, (b) => new Moderator(b));
    expect(linesOf(book, { misses })).toEqual([
      expect.stringMatching(
        /^rules\.yaml:7:24: rule bait does not catch this in disguise \(leet\): "[fr3e ni710o]+"\. A pattern reads letters as they are written, .* leave leet out of prove: \{ mutations: \[ \.\.\. \] \}\. \[mutation-missed\]$/,
      ),
    ]);
  });

  test("an innocent example that is hit when it is shouted, and not by what counts capitals", () => {
    const shouting = condition({
      name: "shouting",
      summary: "Holds for a capital N.",
      params: z.strictObject({}),
      compile: () => ({
        answer: ({ message }) => (message.text.includes("N") ? ACT : NONE),
        evidence: () => ({ says: "a capital", spans: [] }),
      }),
    });
    const book = compileRulebook({
      file: "rules.yaml",
      conditions: [shouting, ...conditions],
      text: `format: modbot-rules/1
version: "1"
rules:
  - { id: loud, says: L., when: { shouting: {} }, prove: { catches: [N], allows: [no, hi] } }
  - { id: caps, says: C., when: { caps: { share_at_least: 90%, letters: 2 } }, prove: { catches: [NO], allows: [no] } }
  - { id: counted, says: C., when: { all: [{ phrase: { any: [no] } }, { emoji: { at_least: 1 } }] }, prove: { catches: ["no 🙂"], allows: [no] } }
`,
    });
    const { misses } = proveMutations(book, (one) => new Moderator(one));
    expect(linesOf(book, { misses })).toEqual([
      'rules.yaml:4:83: rule loud hits this when it is written otherwise (capitals): "NO". Narrow the rule with all: or unless:, or take the example away. [mutation-hit]',
    ]);
  });
});

test("every kind of finding is made somewhere in these tests", () => {
  const told = new Set<string>(STATIC.map(([id]) => id));
  const outside = [
    "unseen-surface",
    "action-impossible",
    "timeout-too-long",
    "unknown-id",
    "never-fired",
    "shadowed-rule",
    "mutation-missed",
    "mutation-hit",
  ];
  // It needs a graded condition: compile.test.ts has one. Those of concepts have a test of their own.
  const elsewhere = ["not-certified", "unused-concept", "few-phrases", "phrase-on-both-sides", "phrase-out-of-reach"];
  expect(LINT_IDS.filter((id) => !told.has(id) && ![...outside, ...elsewhere].includes(id))).toEqual([]);
});

const PAST = "prove: { catches: [{ text: free nitro, upheld: 9 }], allows: [hello] }";

test.each([
  ["when: { all: [{ reputation: { below: 30% } }, { phrase: { any: [free nitro] } }] }", [ACTS, DELETES, BUDGET]],
  ["when: { reputation: { below: 30% } }", ["mode: queue"]],
  [
    "when: { all: [{ phrase: { any: [free nitro] } }, { none: [{ reputation: { at_least: 90% } }] }] }",
    [ACTS, DELETES, BUDGET],
  ],
  [
    "when: { score: { queue_at: 2, act_at: 3, groups: { who: { cap: 2, signals: [{ reputation: { below: 30% }, adds: 2 }] }, what: { cap: 2, signals: [{ phrase: { any: [free nitro] }, adds: 2 }] } } } }",
    [ACTS, DELETES, BUDGET],
  ],
])("a reputation beside what the message does, or that only asks, is nothing to point out: %s", (when, more) =>
  expect(linesOf(bookOf([when, PAST, ...more]))).toEqual([]),
);

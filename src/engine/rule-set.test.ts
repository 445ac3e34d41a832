import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { authorNamed, messageWith } from "../../test/message.ts";
import { levelWhen, moderatorWhen, rulebookWith, ruleWhen } from "../../test/rulebook.ts";
import { ACT, NONE } from "./answer.ts";
import { condition, type Test } from "./condition.ts";
import { Moderator } from "./moderate.ts";
import { MessageReader } from "./reading.ts";
import { RuleSet } from "./rule-set.ts";
import { compileRulebook } from "./rulebook/compile.ts";

/** Conditions that tell at a glance that they cannot hold. */
const GLANCING: readonly object[] = [
  { rate: { by: "author", at_least: 3, within: "10s" } },
  { rate: { by: "author", channels: 2, within: "10s" } },
  { same_text: { authors: 2, within: "10s" } },
  { same_text: { times: 2, within: "10s", likeness: "85%" } },
  { same_files: { authors: 2, within: "10s" } },
  { attachment: { at_least: 1, type: "image" } },
  { mentions: { at_least: 2 } },
  { mentions: { everyone: true } },
  { link: { any: true } },
  { link: { not_in: ["site.example"] } },
  { invite: { any: true } },
  { personal_data: { whose: "any" } },
  { repetition: { characters: 6, words: 3 } },
  { caps: { share_at_least: "90%", letters: 8 } },
  { raid: { accounts: 3 } },
  { all: [{ attachment: { type: "image" } }, { same_files: { channels: 2, within: "10s" } }] },
  { any: [{ mentions: { at_least: 2 } }, { phrase: { any: ["llama"] } }] },
];
/** Never true, and never told at a glance: a rule that rests on it as well is asked every time. */
const NEVER = { length: { at_least: 8000 } };

test("a rule that is asked only where its sign shows holds for the same messages as one that is asked always", () => {
  const rules = GLANCING.flatMap((when, i) => [
    ruleWhen(when, { id: `glance-${i}`, surfaces: ["text", "join"] }),
    ruleWhen({ any: [when, NEVER] }, { id: `always-${i}`, surfaces: ["text", "join"] }),
  ]);
  const rulebook = rulebookWith(rules);
  const event = fc.record({
    text: fc.constantFrom(
      "the king of llamas",
      "@ann @bob look",
      "HELLO MY FRIENDS",
      "aaaaaaaa",
      "go go go go",
      "see www.site.example and https://other.test/x",
      "come to discord.gg/llamas @everyone",
      "mail ann.b@quietpost.net",
      "hi",
      "",
    ),
    by: fc.constantFrom("ann", "bob", "cat", undefined),
    in: fc.constantFrom("x", "y"),
    join: fc.boolean(),
    files: fc.constantFrom(undefined, [], [{ name: "a.png", size: 1 }]),
    gapMs: fc.integer({ min: 0, max: 4_000 }),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 25 }), (events) => {
      const moderator = new Moderator(rulebook);
      let at = 1_790_000_000_000;
      for (const [i, { text, by, in: channel, join, files, gapMs }] of events.entries()) {
        at += gapMs;
        const { author: _, ...nobody } = messageWith(text, {
          id: `m${i}`,
          channel: { id: channel },
          sentAt: at,
          surface: join ? "join" : "text",
          ...(files === undefined ? {} : { attachments: files }),
        });
        const message = by === undefined ? nobody : { ...nobody, author: authorNamed(by, { createdAt: at - 1_000 }) };
        const held = new Set(moderator.moderate(message).rules.map(({ id }) => id));
        for (const n of GLANCING.keys()) expect(held.has(`glance-${n}`), `${n}`).toBe(held.has(`always-${n}`));
      }
    }),
  );
});

test("where missing data is to be asked about, a sign that does not show does not hide it", () => {
  const { author: _, ...nobody } = messageWith("hello there my friends");
  const when = { rate: { by: "author", at_least: 2, within: "10s" } };
  expect(levelWhen(when, nobody)).toBe("none");
  expect(moderatorWhen(when, { if_unknown: "queue" }).moderate(nobody).route).toBe("queue");
});

test("rules with more signs than there are bits hold for the same messages all the same", () => {
  const sizes = Array.from({ length: 70 }, (_, i) => i + 2);
  const when = (n: number) => ({ rate: { by: "author", at_least: n, within: "60s" } });
  const moderator = new Moderator(rulebookWith(sizes.map((n) => ruleWhen(when(n), { id: `at-${n}` }))));
  for (let sent = 1; sent <= 75; sent++) {
    const held = moderator.moderate(messageWith("hi", { id: `m${sent}`, sentAt: 1_790_000_000_000 + sent })).rules;
    expect(held.map(({ id }) => id)).toEqual(sizes.filter((n) => n <= sent).map((n) => `at-${n}`));
  }
});

/** A rulebook of one rule, which names a condition made for the test three times, twice with the same number. */
const rulebookOf = (testOf: (n: number) => Test) =>
  compileRulebook({
    file: "test.yaml",
    text: `format: modbot-rules/1\nversion: "1"\nrules:\n  - id: r\n    says: No.\n    mode: act\n    when: { any: [{ odd: { n: 1 } }, { odd: { n: 2 } }, { odd: { n: 1 } }] }\n    then: { message: delete }\n`,
    conditions: [
      condition({
        name: "odd",
        summary: "For tests.",
        params: z.strictObject({ n: z.number() }),
        compile: ({ n }) => testOf(n),
      }),
    ],
  });

test("a view that fails while signs are looked for is a failure that people hear of, not a crash nor silence", () => {
  const fail = (): never => {
    throw new Error("the view is broken");
  };
  const rulebook = rulebookOf((n) => ({ sign: { key: `odd ${n}`, shows: fail }, answer: fail, evidence: fail }));
  const { route, errors } = new Moderator(rulebook).moderate(messageWith("hello"));
  expect(route).toBe("queue");
  expect(errors[0]).toEqual({ where: "odd", message: "the view is broken" });
});

test("conditions that say the same are asked once a message, and evidence is made only of those that held", () => {
  const asked: number[] = [];
  const shown: number[] = [];
  const moderator = new Moderator(
    rulebookOf((n) => ({
      answer() {
        asked.push(n);
        return n === 1 ? ACT : NONE;
      },
      evidence() {
        shown.push(n);
        return { says: `odd ${n}`, spans: [] };
      },
    })),
  );
  const findings = moderator.moderate(messageWith("hello")).rules[0]?.findings;
  expect(findings?.map(({ says }) => says)).toEqual(["odd 1", "odd 1"]);
  expect(asked).toEqual([1, 2]);
  expect(shown).toEqual([1, 1]);
});

test.each([
  "what a lovely goal",
  "is the build green again?",
  "ok. see you at 10",
  "@ann are you in",
  "no way... he did it!!",
])("no rule but those of words is asked about %j, so that chat as it comes costs next to nothing", (text) => {
  const rules = [
    { link: { not_in: ["site.example"] } },
    { all: [{ link: { label_deceives: true } }, { link: { any: true } }] },
    { invite: { any: true } },
    { personal_data: {} },
    { raid: {} },
    { same_text: { times: 3, within: "60s" } },
    { rate: { by: "author", at_least: 3, within: "5s" } },
    { any: [{ mentions: { at_least: 5 } }, { mentions: { everyone: true } }] },
    { any: [{ repetition: { characters: 200 } }, { caps: { share_at_least: "90%", letters: 200 } }] },
    { all: [{ attachment: { at_least: 3 } }, { same_files: { channels: 2, within: "60s" } }] },
    { phrase: { any: ["free nitro"] } },
  ];
  const rulebook = rulebookWith(rules.map((when, i) => ruleWhen(when, { id: `r${i}` })));
  const counters = rulebook.counters.map(({ make }) => make());
  const reading = new MessageReader(rulebook.lexicon, counters).read(messageWith(text, { attachments: [] }));
  for (const counter of counters) counter.observe(reading);
  expect(new RuleSet(rulebook.rules, "text").candidates(reading)).toEqual([]);
});

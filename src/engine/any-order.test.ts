import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { z } from "zod";
import { authorNamed, messageWith } from "../../test/message.ts";
import { openMemoryStore } from "../store/memory.ts";
import { ACT, NONE } from "./answer.ts";
import { openCasework } from "./casework.ts";
import { condition } from "./condition.ts";
import { conditions } from "./conditions/index.ts";
import type { Decision } from "./decision.ts";
import type { Message } from "./message.ts";
import { Moderator } from "./moderate.ts";
import type { Recorded } from "./ports.ts";
import { compileRulebook } from "./rulebook/compile.ts";

const START = 1_790_000_000_000;
const WORDS = ["ada", "bob", "cyd", "dov", "eve"] as const;

/** Holds where the word stands, and breaks where it stands in capitals: a condition that fails for some texts. */
const brittle = condition({
  name: "brittle",
  summary: "Breaks on a word in capitals.",
  params: z.strictObject({ word: z.string() }),
  compile: ({ word }) => ({
    answer: ({ message }) => {
      if (message.text.includes(word.toUpperCase())) throw new Error(`cannot read ${word}`);
      return message.text.includes(word) ? ACT : NONE;
    },
    evidence: () => ({ says: word, spans: [] }),
  }),
});

type Tree = Record<string, unknown>;
const word = fc.constantFrom(...WORDS);
const leaf: fc.Arbitrary<Tree> = fc.oneof(
  { weight: 4, arbitrary: fc.uniqueArray(word, { minLength: 1, maxLength: 2 }).map((any) => ({ phrase: { any } })) },
  { weight: 2, arbitrary: word.map((text) => ({ brittle: { word: text } })) },
  fc.integer({ min: 2, max: 4 }).map((at) => ({ rate: { by: "author", at_least: at, within: "1m" } })),
  fc.constant({ account: { younger_than: "1d" } }),
  fc.constant({ same_text: { authors: 2, within: "1m" } }),
);
const members = (inner: fc.Arbitrary<Tree>) => fc.array(inner, { minLength: 2, maxLength: 3 });
const score: fc.Arbitrary<Tree> = fc
  .array(
    fc.record({
      cap: fc.constantFrom(0.3, 1, 2.5),
      signals: fc.array(
        fc.tuple(leaf, fc.constantFrom(0.1, 0.2, 0.3, 0.7, 1, -0.1)).map(([when, adds]) => ({ ...when, adds })),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .filter((groups) => groups.some(({ signals }) => signals.some(({ adds }) => adds > 0)))
  .map((groups) => ({
    score: { queue_at: 0.1, act_at: 0.6, groups: Object.fromEntries(groups.map((group, i) => [`g${i}`, group])) },
  }));
const tree: fc.Arbitrary<Tree> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  members(leaf).map((all) => ({ all })),
  members(leaf).map((any) => ({ any })),
  fc.tuple(leaf, members(leaf)).map(([one, any]) => ({ all: [one, { any }] })),
  fc.tuple(leaf, leaf).map(([one, none]) => ({ all: [one, { none: [none] }] })),
  score,
);
const author = fc.oneof(
  fc.constantFrom("warn", "kick", "ban", { timeout: "10m" }, { timeout: "1h" }, { ban: "1d" }, { quarantine: "1h" }),
  fc.tuple(fc.constantFrom(1, 2, 3), fc.constantFrom(undefined, "7d", "30d")).map(([weight, expire]) => ({
    strike: expire === undefined ? weight : { weight, expire },
  })),
  fc.constantFrom({ timeout: "5m", strike: 1 }, { timeout: "5m", strike: { weight: 2, expire: "3d" } }),
);
const then = fc.record(
  {
    message: fc.constant("delete"),
    author,
    channel: fc.constantFrom({ lockdown: "15m" }, { slowmode: "10s", for: "10m" }, { slowmode: "30s", for: "10m" }),
    tell: fc.constant("author"),
    alert: fc.constant("moderators"),
  },
  { requiredKeys: ["message"] },
);
const rule = fc.record(
  {
    mode: fc.constantFrom("act", "act", "queue", "shadow"),
    severity: fc.constantFrom("low", "high"),
    when: tree,
    unless: tree,
    then,
    budget: fc.constant("2 per 1h"),
    cooldown: fc.constantFrom("1m", { channel: "1m" }),
    if_unknown: fc.constant("queue"),
  },
  { requiredKeys: ["mode", "severity", "when", "then"] },
);
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: word },
      word.map((w) => w.toUpperCase()),
      fc.constant("hm"),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((words) => words.join(" "));
const chat = fc.array(fc.tuple(text, fc.constantFrom("u1", "u2"), fc.integer({ min: 1, max: 40 })), {
  minLength: 3,
  maxLength: 10,
});

/** The same tree with every list in an order of its own. */
const shuffled = (value: unknown, chance: () => number): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item) => shuffled(item, chance));
    return items
      .map((item) => [chance(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  }
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner, chance)] as const);
  return Object.fromEntries(
    entries
      .map((entry) => [chance(), entry] as const)
      .sort(([a], [b]) => a - b)
      .map(([, e]) => e),
  );
};

/** Chance from a seed. */
const chanceFrom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const LADDER = { expire: "30d", ladder: { 2: "timeout 1h", 4: "ban 1d" }, repeat: 1 };
const moderatorBy = (rules: unknown): Moderator =>
  new Moderator(
    compileRulebook({
      file: "r.yaml",
      text: stringify({ format: "modbot-rules/1", version: "1", discipline: LADDER, rules }),
      conditions: [...conditions, brittle],
    }),
  );

/** What is done and recorded, without the order in which rules are listed. */
const essence = (decision: Decision): unknown => {
  const { rules, errors, rulebook: _, earlier = [], ...rest } = decision;
  return {
    ...rest,
    rules: rules
      .map(({ id, level, severity, capped = [] }) => ({ id, level, severity, capped: capped.toSorted() }))
      .sort(byId),
    errors: errors.map(({ message }) => message).sort(),
    earlier: earlier.map((one) => [one.message.id, essence(one.decision)]),
  };
};
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

const filed = ({ write, earlier = [], decision }: Recorded): unknown => ({
  decision: essence(decision),
  caseId: write?.caseId,
  asked: write?.events.map((event) => [event.type, "asked" in event ? event.asked : []]),
  strikes: write?.strikes?.map(({ rules, ...strike }) => ({ ...strike, rules: rules.toSorted() })),
  earlier: earlier.map(filed),
});

const outcomes = async (rules: unknown, messages: readonly Message[]): Promise<readonly unknown[]> => {
  const moderator = moderatorBy(rules);
  const store = openMemoryStore();
  let now = START;
  const casework = openCasework({ store, clock: () => now, firstCase: 1, discipline: moderator.rulebook.discipline });
  const found: unknown[] = [];
  for (const message of messages) {
    now = message.sentAt ?? now;
    const recorded = await casework.file(message, moderator.moderate(message));
    await store.record([recorded]);
    found.push(filed(recorded));
  }
  return found;
};

test("in whatever order rules, members, signals and entries are written, the same is done, struck, asked and filed", async () => {
  let acted = 0;
  let failed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(rule, { minLength: 2, maxLength: 4 }), chat, fc.nat(), async (rules, said, seed) => {
      const named = rules.map((one, index) => ({ id: `r${index}`, says: `Says ${index}.`, ...one }));
      let at = START;
      const messages = said.map(([words, who, seconds], index) => {
        at += seconds * 1_000;
        const fields = who === "u1" ? { createdAt: START - 3_600_000 } : {};
        return messageWith(words, { id: `m${index}`, sentAt: at, author: authorNamed(who, fields) });
      });
      const before = await outcomes(named, messages);
      const chance = chanceFrom(seed);
      expect(await outcomes(shuffled(named, chance), messages)).toEqual(before);
      const telling = JSON.stringify(before);
      if (telling.includes('"route":"act"')) acted++;
      if (telling.includes("cannot read")) failed++;
    }),
    { numRuns: 150, seed: 7 },
  );
  // The property would hold of rulebooks that never do anything.
  expect(acted).toBeGreaterThan(50);
  expect(failed).toBeGreaterThan(10);
}, 120_000);

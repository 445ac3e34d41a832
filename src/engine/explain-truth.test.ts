import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { z } from "zod";
import { messageWith } from "../../test/message.ts";
import { ACT, NONE, QUEUE, UNKNOWN } from "./answer.ts";
import { condition } from "./condition.ts";
import { explain } from "./explain.ts";
import { Moderator } from "./moderate.ts";
import { compileRulebook } from "./rulebook/compile.ts";

const ANSWERS: Readonly<Record<string, number>> = { n: NONE, q: QUEUE, a: ACT, u: UNKNOWN };

/** Answers what the text says at its place: none, queue, act, unknown; `x` fails. */
const at = condition({
  name: "at",
  summary: "For the test.",
  params: z.int(),
  compile: (place) => ({
    answer: ({ message }) => {
      const answer = ANSWERS[message.text[place]!];
      if (answer === undefined) throw new Error("no answer");
      return answer;
    },
    evidence: () => ({ says: "", spans: [] }),
  }),
});

const PLACES = 12;

/** A tree in which every condition is written as `?`, to be numbered afterwards. */
const tree: fc.Arbitrary<unknown> = fc.letrec<{ tree: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.constant({ at: "?" }),
  tree: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    tie("leaf"),
    fc.array(tie("tree"), { minLength: 1, maxLength: 2 }).map((all) => ({ all })),
    fc.array(tie("tree"), { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
    fc.array(tie("tree"), { minLength: 1, maxLength: 2 }).map((none) => ({ none })),
  ),
})).tree;

const score = fc.array(fc.constantFrom(3, 2, -1), { minLength: 1, maxLength: 2 }).map((adds) => ({
  score: {
    queue_at: 1.5,
    act_at: 3,
    groups: { g: { cap: 4, signals: [{ at: "?", adds: 3 }, ...adds.map((add) => ({ at: "?", adds: add }))] } },
  },
}));

const rule = fc.record(
  {
    when: fc.oneof(tree, score),
    unless: fc.constant({ at: "?" }),
    mode: fc.constantFrom("act", "queue", "shadow"),
    if_unknown: fc.constantFrom("queue", "skip"),
  },
  { requiredKeys: ["when", "mode"] },
);

const bookOf = (rules: readonly object[]) => {
  let place = 0;
  const text = stringify(
    {
      format: "modbot-rules/1",
      version: "1",
      rules: rules.map((fields, i) => ({ id: `r${i}`, says: "x", then: { message: "delete" }, ...fields })),
    },
    { aliasDuplicateObjects: false },
  ).replace(/at: "?\?"?/g, () => `at: ${place++}`);
  return { book: compileRulebook({ file: "t.yaml", text, conditions: [at] }), text, places: place };
};

test("whatever it says would have changed the outcome would have, and to just that", () => {
  let told = 0;
  fc.assert(
    fc.property(
      fc.array(rule, { minLength: 1, maxLength: 2 }),
      fc.array(fc.constantFrom(..."nqaux"), { minLength: PLACES * 2, maxLength: PLACES * 2 }),
      (rules, letters) => {
        const { book, text, places } = bookOf(rules);
        fc.pre(places <= letters.length);
        const { changes, decision } = explain(book, messageWith(letters.join("")));
        const lines = text.split("\n");
        for (const { place, how, route } of changes) {
          const number = Number(/at: (\d+)/.exec(lines[place.line - 1]!.slice(place.column - 1))![1]);
          const turned = letters.with(number, how === "without" ? "n" : "a").join("");
          const other = new Moderator(book).moderate(messageWith(turned)).route;
          expect([other, other === decision.route], `${how} ${number} of ${letters.join("")}\n${text}`).toEqual([
            route,
            false,
          ]);
          told++;
        }
      },
    ),
    { numRuns: 600 },
  );
  expect(told).toBeGreaterThan(100);
});

test("a decision with a failure never acts, wherever in the rule the failing condition stands", () => {
  for (const any of [
    [{ at: 0 }, { at: 1 }],
    [{ at: 1 }, { at: 0 }],
  ]) {
    const { book } = bookOf([{ when: { any }, mode: "act" }]);
    expect(new Moderator(book).moderate(messageWith("ax"))).toMatchObject({
      route: "queue",
      effects: [],
      errors: [{ where: "at" }],
    });
  }
});

test("the order of signals does not decide at a threshold", () => {
  const route = (weights: readonly number[]) => {
    const signals = weights.map((adds) => ({ at: "?", adds }));
    const when = { score: { queue_at: 0.8, act_at: 0.8, groups: { g: { cap: 2, signals } } } };
    return new Moderator(bookOf([{ when, mode: "act" }]).book).moderate(messageWith("aaa")).route;
  };
  expect([route([0.7, 0.1]), route([0.1, 0.7]), route([0.6, 0.1, 0.1]), route([0.1, 0.1, 0.6])]).toEqual(
    Array(4).fill("act"),
  );
});

import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { moderatorWhen } from "../../../test/rulebook.ts";
import type { Decision } from "../decision.ts";
import { Moderator } from "../moderate.ts";
import { compileRulebook } from "../rulebook/compile.ts";

const FILE = `% category: made up
% severity: critical
zorbak
% severity: low
% at_most: queue
% category: friendly
blimp
% match: prefix
% at_most: act
quux
`;
const LISTS = "lists: { bad: { file: bad.txt } }";

const moderatorBy = (lists: string, when = "{ phrase: { any: bad } }", file = FILE): Moderator =>
  new Moderator(
    compileRulebook({
      file: "test.yaml",
      text: `format: modbot-rules/1\nversion: "1"\n${lists}\nrules: [ { id: a, says: A., severity: medium, mode: act, when: ${when}, then: { message: delete } } ]`,
      readFile: () => file,
    }),
  );
const judged = (moderator: Moderator, text: string): Decision => moderator.moderate(messageWith(text));
const outcome = (moderator: Moderator, text: string): string => {
  const { route, severity } = judged(moderator, text);
  return `${route} ${severity}`;
};

test.each([
  ["zorbak", "act critical"],
  ["what a blimp", "queue medium"],
  ["blimp and zorbak", "act critical"],
  ["quuxes", "act medium"],
  ["b l i m p", "queue medium"],
  ["zorbaks", "ignore low"],
  ["blimps", "ignore low"],
])("%s is judged by what the list says of it: %s", (text, expected) =>
  expect(outcome(moderatorBy(LISTS), text)).toBe(expected),
);

test("moderators see which part of a list was found, and why it goes no further", () => {
  const [finding] = judged(moderatorBy(LISTS), "z0rbak blimp").rules[0]!.findings;
  expect(finding).toMatchObject({
    says: '"zorbak" (made up, leetspeak), "blimp" (friendly, never more than queued)',
    value: 2,
    severity: "critical",
  });
});

test("a word that two sections find is told once, by the one that goes further", () => {
  const file = "zorbak\nzorbaks\n% at_most: queue\n% match: substring\nzorbak\n";
  const says = (text: string) => judged(moderatorBy(LISTS, undefined, file), text).rules[0]?.findings[0]?.says;
  expect(says("zorbak, zorbaks")).toBe('"zorbak", "zorbaks"');
  expect(says("zorbakvlem")).toBe('"zorbak" (never more than queued)');
});

test("what the rulebook says of a list goes before what its file says", () => {
  const capped = moderatorBy("lists: { bad: { file: bad.txt, at_most: queue, severity: high } }");
  expect(["zorbak", "blimp", "quuxes"].map((text) => outcome(capped, text))).toEqual(Array(3).fill("queue high"));
  expect(outcome(moderatorBy("lists: { bad: { file: bad.txt, at_most: act } }"), "blimp")).toBe("act medium");
  expect(outcome(moderatorBy("lists: { bad: { words: [zorbak], match: prefix } }"), "zorbaks")).toBe("act medium");
});

test("what the condition says of matching goes before what the list says", () => {
  const strict = moderatorBy(LISTS, "{ phrase: { any: bad, match: word } }");
  expect(outcome(strict, "quuxes")).toBe("ignore low");
  expect(outcome(moderatorBy(LISTS, "{ phrase: { any: bad, match: prefix } }"), "blimps")).toBe("queue medium");
});

test("the rule's own severity stands where the list's is lower, and a list that says none changes nothing", () => {
  expect(outcome(moderatorBy("lists: { bad: { words: [zorbak], severity: low } }"), "zorbak")).toBe("act medium");
  expect(outcome(moderatorBy("lists: { bad: { words: [zorbak] } }"), "zorbak")).toBe("act medium");
});

const INNOCENT =
  "lists: { bad: { words: [coon, chink, dike] }, fine: { innocent: [maine coon, chink in the armour, dike] } }";

test.each([
  ["my Maine Coon sleeps", "ignore"],
  ["the chink in the armour", "ignore"],
  ["a dike holds the sea", "ignore"],
  ["DIKE", "ignore"],
  ["my Maine Coon and you coon", "act"],
  ["you coon, says the Maine Coon", "act"],
  ["chink, a chink in the armour, chink", "act"],
  ["maine c00n", "act"],
  ["a raccoon in maine", "ignore"],
])("an innocent phrase excuses what lies in it and nothing else: %s", (text, route) =>
  expect(judged(moderatorBy(INNOCENT), text).route).toBe(route),
);

test.each([
  ["substring", "cock", "the cockpit of a peacock", "ignore"],
  ["substring", "cock", "a Hancock", "ignore"],
  ["substring", "cock", "cockface", "act"],
  ["substring", "cock", "cockpit cockface", "act"],
  ["substring", "cock", "cock", "act"],
  ["prefix", "cock", "cocktails", "ignore"],
  ["prefix", "cock", "cocks", "act"],
  ["prefix", "cock", "COCKPIT", "ignore"],
] as const)("match: %s on %s leaves innocent words alone: %s is %s", (match, term, text, route) =>
  expect(judged(moderatorWhen({ word: { any: [term], match } }), text).route).toBe(route),
);

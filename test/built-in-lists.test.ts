import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Decision } from "../src/engine/decision.ts";
import { Moderator } from "../src/engine/moderate.ts";
import { compileRulebook } from "../src/engine/rulebook/compile.ts";
import { lexiconBuilder } from "../src/engine/text/lexicon.ts";
import { builtinConcepts } from "./built-in-concepts.ts";
import { type BuiltInList, builtInLists } from "./built-in-lists.ts";
import { authorNamed, messageWith } from "./message.ts";

/** The rule that each list about people is for. */
const RULES: Readonly<Record<string, string>> = {
  "slurs-ethnic.txt": "slur",
  "slurs-religious.txt": "slur",
  "slurs-gender.txt": "slur",
  "slurs-disability.txt": "slur",
  "hate.txt": "hate",
  "threats.txt": "threat",
  "self-harm.txt": "self-harm",
  "insults.txt": "insult",
  "sexual.txt": "sexual",
  "sexual-minors.txt": "sexual-minors",
  "profanity.txt": "profanity",
};

const LISTS = builtInLists();
const listIn = (file: string): BuiltInList => LISTS.find((list) => list.file === file)!;
const entriesOf = ({ sections }: BuiltInList): readonly string[] => sections.flatMap(({ entries }) => entries);

/** The built-in rulebook with every rule as severe as it can be made. */
const severest = new Moderator(
  compileRulebook({
    file: "rules/base.yaml",
    text: readFileSync("rules/base.yaml", "utf8")
      .replace(/mode: (?:queue|off)/g, "mode: act")
      .replace(/^ +budget: .*\n/gm, ""),
    readFile: (file) => readFileSync(`rules/${file}`, "utf8"),
    builtinConcepts,
  }),
);
let sent = 0;
/** Each by somebody else, a minute apart, so that nothing but the words counts. */
const judged = (text: string): Decision => {
  sent++;
  const sentAt = 1_790_000_000_000 + sent * 60_000;
  const channel = { id: "general", nsfw: false };
  return severest.moderate(messageWith(text, { id: `m${sent}`, sentAt, channel, author: authorNamed(`a${sent}`) }));
};
const levelOf = (text: string, rule: string): string =>
  judged(text).rules.find(({ id }) => id === rule)?.level ?? "none";

test("the lists are there, and big enough to tell", () => {
  expect(LISTS.length).toBeGreaterThan(10);
  expect(Object.keys(RULES).flatMap((file) => entriesOf(listIn(file))).length).toBeGreaterThan(4000);
});

describe.each(LISTS.map((list) => [list.file, list] as const))("%s", (_, list) => {
  test("says at its head what belongs in it", () => expect(list.text).toMatch(/^# \S.{10}/));

  test("says nothing twice, which only one of two would be changed", () => {
    for (const inside of [true, false]) {
      const sections = list.sections.filter(({ traits }) => (traits.match === "substring") === inside);
      const entries = sections.flatMap((section) => section.entries);
      expect(entries.filter((entry, i) => entries.indexOf(entry) !== i)).toEqual([]);
    }
  });

  test("has no entry that cannot be found", () => {
    const builder = lexiconBuilder();
    const groups = list.sections.map(({ traits, entries }) => ({
      entries,
      group: builder.terms(entries, { mode: traits.match ?? "word", text: "both" }),
    }));
    const lexicon = builder.build();
    const lost = groups.flatMap(({ entries, group }) =>
      entries.filter((entry) => lexicon.scan(entry).strength(group) === 0),
    );
    expect(lost).toEqual([]);
  });
});

test("no entry stands in two lists, where the one would undo what the other says of it", () => {
  const files = new Map<string, Set<string>>();
  for (const file of Object.keys(RULES))
    for (const entry of entriesOf(listIn(file))) files.set(entry, (files.get(entry) ?? new Set()).add(file));
  const twice = [...files].filter(([, in_]) => in_.size > 1).map(([entry, in_]) => `${entry}: ${[...in_].join(", ")}`);
  expect(twice).toEqual([]);
});

test("every entry of a list is found by the rule it is for", () => {
  const lost = Object.entries(RULES).flatMap(([file, rule]) =>
    entriesOf(listIn(file)).filter((entry) => levelOf(entry, rule) === "none"),
  );
  expect(lost).toEqual([]);
});

/** Entries that never act, with the rule they are for. Those looked for inside words may be whole words elsewhere, which may act. */
const AMBIGUOUS = Object.entries(RULES).flatMap(([file, rule]) =>
  listIn(file)
    .sections.filter(({ traits }) => traits.atMost === "queue" && traits.match !== "substring")
    .flatMap(({ entries }) => entries.map((entry) => ({ entry, rule }))),
);

test("what is ambiguous or reclaimed is never acted on, however the rules are set", () => {
  expect(AMBIGUOUS.length).toBeGreaterThan(500);
  expect(AMBIGUOUS.filter(({ entry, rule }) => levelOf(entry, rule) === "act")).toEqual([]);
});

test.each("coon paki spic chink gook nigga fag dyke tranny retard retarded kike beaner troon".split(" "))(
  "%s, a name or a word of friends somewhere, waits for people",
  (word) => expect(levelOf(word, "slur")).toBe("queue"),
);

test.each("nigger niggers faggot faggots wetback raghead kikes sandnigger".split(" "))(
  "%s, which has no other meaning, is acted on",
  (word) => expect(levelOf(word, "slur")).toBe("act"),
);

test.each(
  "negro gypsy queer cracker slope nip slut cum tit cock ass black gay lesbian trans muslim jew roma autistic homo".split(
    " ",
  ),
)("%s alone is no slur, for those who are it or mean something else", (word) =>
  expect(levelOf(word, "slur")).toBe("none"),
);

test.each([
  ["a word made with a slur waits for people", "niggerzilla", "queue"],
  ["so does one that begins with it", "faggotlord9", "queue"],
  ["a word that only holds one is left alone", "sniggering, they sniggered", "none"],
])("%s", (_, text, level) => expect(levelOf(text, "slur")).toBe(level));

test("a case is as grave as the worst list that found something, not as the rule that did", () => {
  expect(judged("kill all the jews").severity).toBe("critical");
  expect(judged("nigga please").rules.find(({ id }) => id === "slur")?.findings[0]).toMatchObject({ severity: "low" });
});

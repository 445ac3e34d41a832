import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { schemaProblems } from "../../../test/json-schema-check.ts";
import { RulebookError } from "../errors.ts";
import { LINT_IDS } from "../lint/ids.ts";
import { MUTATION_NAMES } from "../proofs/mutations.ts";
import { compileRulebook } from "./compile.ts";
import { rulebookSchema } from "./json-schema.ts";

const WHEN = "{ phrase: { any: bait } }";
const GOOD = `format: modbot-rules/1
version: "1"
lists:
  bait: { phrases: [free nitro, claim your gift] }
  sites: { domains: [youtube.com] }
policy:
  spam: { severity: high, says: No spam. }
rules:
  - id: bait
    says: Posts bait.
    policy: spam
    mode: act
    when: ${WHEN}
    unless: { author: { role: [regular] } }
    then: { message: delete }
    budget: 20 per 10m
    prove: { catches: [get free nitro now], allows: [hello there] }
`;

const FILES: Readonly<Record<string, string>> = {
  "lists/empty.txt": "# nothing yet\n",
  "lists/bad.txt": "good.example\nnot a domain\n",
  "lists/traits.txt": "% severity: high\nfree nitro\n",
  "lists/misspelt.txt": "# bait\n% severty: high\nfree nitro\n",
  "lists/no-value.txt": "% severity: hihg\nfree nitro\n",
  "lists/no-key.txt": "free nitro\n% high\n",
  "lists/no-letter.txt": "% match: prefix\nfree nitro\n\n... # dots\n",
};

const SCHEMA = rulebookSchema();
/** Rulebooks with a slip, as the tests come to them. */
const refused = new Set<string>();

/** Does an editor see the slip too? One that makes it no YAML it sees in any case. */
const isMarked = (text: string): boolean => {
  try {
    return schemaProblems(parse(text, { version: "1.2", logLevel: "silent" }), SCHEMA).length > 0;
  } catch {
    return true;
  }
};

/** What a moderator reads first, or `accepted`. */
const firstLine = (text: string): string => {
  try {
    compileRulebook({ file: "rules.yaml", text, readFile: (path) => FILES[path] });
    expect(schemaProblems(parse(text, { version: "1.2" }), SCHEMA)).toEqual([]);
    return "accepted";
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    refused.add(text);
    expect(error.message.split("\n")).toHaveLength(error.problems.length);
    return error.message.split("\n")[0] ?? "";
  }
};

const edited = (from: string, to: string): string => {
  expect(GOOD).toContain(from);
  return GOOD.replace(from, () => to);
};

test("the rulebook that the slips below are made in is good", () => expect(firstLine(GOOD)).toBe("accepted"));

describe("a slip in head is told in one clear line", () => {
  test.each<[string, string, string]>([
    [
      "format: modbot-rules/1\n",
      "",
      'rules.yaml:1:1: "format" is missing. A rulebook begins with format: modbot-rules/1.',
    ],
    [
      "modbot-rules/1",
      "modbot-rules/2",
      "rules.yaml:1:9: this format is not known. This version of modbot reads format: modbot-rules/1.",
    ],
    [
      "format: modbot-rules/1",
      "fromat: modbot-rules/1",
      'rules.yaml:1:1: unknown key "fromat". Did you mean "format"?',
    ],
    [
      'version: "1"\n',
      "",
      'rules.yaml:1:1: "version" is missing. Write version: "2026-11-20.1", and raise it with every change.',
    ],
    [
      'version: "1"',
      "version: 2026-11-20",
      'rules.yaml:2:10: the version is not in quotes. Write version: "2026-11-20".',
    ],
    ['version: "1"', "version: 1.10", 'rules.yaml:2:10: the version is not in quotes. Write version: "1.10".'],
    ['version: "1"', "version: []", "rules.yaml:2:10: expected text, found a list."],
    ['version: "1"', 'version: ""', "rules.yaml:2:10: this must not be empty."],
    [
      'version: "1"',
      'version: "1"\nextends: [default]',
      'rules.yaml:3:11: there is no rulebook "default" that modbot brings along. Write extends: base, extends: [base, gaming], or the path of a file: ./common.yaml.',
    ],
    ['version: "1"', 'version: "1"\nruless: []', 'rules.yaml:3:1: unknown key "ruless". Did you mean "rules"?'],
    ["rules:", "rules: nothing\nrulez:", "rules.yaml:8:8: rules needs a list. Begin each rule with a -."],
  ])("%s -> %s", (from, to, line) => expect(firstLine(edited(from, to))).toBe(line));
});

describe("a slip in lists and sections is told in one clear line", () => {
  test.each<[string, string, string]>([
    [
      "domains: [youtube.com]",
      "domains: [youtube]",
      'rules.yaml:5:22: "youtube" is not a domain. Write it like example.com.',
    ],
    [
      "domains: [youtube.com]",
      "domains: ['*.youtube.com']",
      'rules.yaml:5:22: "*.youtube.com" is not a domain. Write only youtube.com; its subdomains are included.',
    ],
    [
      "domains: [youtube.com]",
      "file: lists/none.txt, kind: domains",
      'rules.yaml:5:18: list file "lists/none.txt" cannot be read. The path counts from the folder of the rulebook: make the file, or correct the path.',
    ],
    [
      "domains: [youtube.com]",
      "file: lists/empty.txt",
      'rules.yaml:5:18: list file "lists/empty.txt" has no entries. Write one entry a line; # begins a comment.',
    ],
    [
      "domains: [youtube.com]",
      "domain: [youtube.com]",
      'rules.yaml:5:12: unknown key "domain". Did you mean "domains"?',
    ],
    [
      "claim your gift]",
      '"..."]',
      'rules.yaml:4:33: "..." has no letter, digit or emoji. Take it away, or write it otherwise.',
    ],
    ["domains: [youtube.com]", "domains: youtube.com", 'rules.yaml:5:21: expected a list, found "youtube.com".'],
    [
      "domains: [youtube.com]",
      "domains: [youtube.com], words: [a]",
      'rules.yaml:5:10: "domains" and "words" do not go together here.',
    ],
    [
      "  sites:",
      "  My Sites:",
      'rules.yaml:5:3: "My Sites" cannot be a name here. Write small letters, digits, _ . and -, and begin with a letter.',
    ],
    [
      "domains: [youtube.com]",
      "",
      "rules.yaml:5:10: one of domains, phrases, words, innocent, brands, file is missing.",
    ],
    [
      "domains: [youtube.com]",
      "file: lists/bad.txt, kind: domains",
      'lists/bad.txt:2:1: "not a domain" is not a domain. Write it like example.com.',
    ],
    [
      "phrases: [free nitro, claim your gift]",
      "file: lists/misspelt.txt",
      'lists/misspelt.txt:2:1: unknown key "severty" after %. Did you mean "severity"?',
    ],
    [
      "phrases: [free nitro, claim your gift]",
      "file: lists/no-value.txt",
      'lists/no-value.txt:1:1: "hihg" is not one of low, medium, high, critical. Did you mean "high"?',
    ],
    [
      "phrases: [free nitro, claim your gift]",
      "file: lists/no-key.txt",
      "lists/no-key.txt:2:1: a line with % says something of the entries below it. Write % severity: high, % at_most: queue, % match: prefix or % category: insults.",
    ],
    [
      "phrases: [free nitro, claim your gift]",
      "file: lists/no-letter.txt",
      'lists/no-letter.txt:4:1: "..." has no letter, digit or emoji. Take it away, or write it otherwise.',
    ],
    ["claim your gift]", "claim your gift], at_most: ask", 'rules.yaml:4:60: "ask" is not one of queue, act.'],
    [
      "domains: [youtube.com]",
      "domains: [youtube.com], severity: high",
      'rules.yaml:5:36: "severity" does not go with the keys beside it.',
    ],
    [
      "domains: [youtube.com]",
      "file: lists/traits.txt, kind: domains",
      "lists/traits.txt:1:1: a list of domains says nothing of its entries. Take away severity, at_most, match and category.",
    ],
    [
      "domains: [youtube.com]",
      "file: lists/traits.txt, kind: innocent, severity: high",
      "rules.yaml:5:36: a list of innocent says nothing of its entries. Take away severity, at_most, match and category.",
    ],
    [
      'version: "1"',
      'version: "1"\ndiscipline: { ladder: { 3: timeout, 8: ban } }',
      'rules.yaml:3:28: "timeout" is not a step of the ladder. Write warn, timeout 10m, kick, quarantine 1d or ban.',
    ],
    [
      'version: "1"',
      'version: "1"\ndiscipline: { half_life: 30, ladder: { three: ban } }',
      'rules.yaml:3:26: "30" is not a duration. Write a number and a unit: 30s, 10m, 2h, 7d.',
    ],
    [
      'version: "1"',
      'version: "1"\ndefaults: { mod: act }',
      'rules.yaml:3:13: unknown key "mod". Did you mean "mode"?',
    ],
    [
      'version: "1"',
      'version: "1"\ndefaults: { unless: { phrse: {} } }',
      'rules.yaml:3:23: unknown condition "phrse". Did you mean "phrase"?',
    ],
    ['version: "1"', 'version: "1"\nconcepts: { threats: { far: [x] } }', 'rules.yaml:3:22: "near" is missing.'],
    ['version: "1"', 'version: "1"\nstaff_roles: mod', 'rules.yaml:3:14: expected a list, found "mod".'],
  ])("%s -> %s", (from, to, line) => expect(firstLine(edited(from, to))).toBe(line));
});

describe("a slip in conditions is told in one clear line", () => {
  test.each<[string, string, string]>([
    ["when: { phrase", "wenn: { phrase", 'rules.yaml:13:5: unknown key "wenn". Did you mean "when"?'],
    [
      "role: [regular]",
      "role: [123456789012345678]",
      'rules.yaml:14:32: 123456789012345678 is a number here, and too long to stay exact. An id is text: put it in quotes, "123456789012345678".',
    ],
    ["role: [regular]", "role: [1234]", 'rules.yaml:14:32: expected text, found 1234. Put it in quotes: "1234".'],
    [
      "role: [regular]",
      "role: 123456789012345678",
      'rules.yaml:14:31: 123456789012345678 is a number here, and too long to stay exact. An id is text: put it in quotes, "123456789012345678".',
    ],
    [WHEN, "{ phrase: { any: bate } }", 'rules.yaml:13:28: unknown list "bate". Did you mean "bait"?'],
    [WHEN, "{ phrase: { any: sites } }", 'rules.yaml:13:28: list "sites" holds domains. This needs a list of phrases.'],
    [
      `{ phrases: [free nitro, claim your gift] }`,
      "{ innocent: [free nitro] }",
      'rules.yaml:13:28: list "bait" holds innocent words. This needs a list of phrases.',
    ],
    [WHEN, "{ link: { in: bait } }", 'rules.yaml:13:25: list "bait" holds phrases. This needs a list of domains.'],
    [WHEN, "{ phrase: { any: [] } }", "rules.yaml:13:28: this list needs at least 1 entry."],
    [WHEN, '{ phrase: { any: [""] } }', 'rules.yaml:13:29: "" is empty. Take it away, or write it otherwise.'],
    [WHEN, "{ phrase: bait }", 'rules.yaml:13:21: expected keys with values, found "bait".'],
    [WHEN, "{ phrase: { any: bait, txt: raw } }", 'rules.yaml:13:34: unknown key "txt". Did you mean "text"?'],
    [
      WHEN,
      "{ phrase: { any: bait }, text: raw }",
      'rules.yaml:13:36: "text" belongs inside phrase. Write phrase: { ..., text: ... }.',
    ],
    [
      WHEN,
      "{ phrase: { any: bait, text: rwa } }",
      'rules.yaml:13:40: "rwa" is not one of raw, folded, both. Did you mean "raw"?',
    ],
    [
      WHEN,
      "{ phrase: { any: bait }, caps: { share_at_least: 70% } }",
      'rules.yaml:13:36: "phrase" and "caps" stand side by side. Put them under all: or any:, each with a - of its own.',
    ],
    [WHEN, "{ phrasse: { any: bait } }", 'rules.yaml:13:13: unknown condition "phrasse". Did you mean "phrase"?'],
    [
      WHEN,
      "[ { phrase: { any: bait } } ]",
      "rules.yaml:13:11: a condition is expected here. Put all: or any: above the list.",
    ],
    [WHEN, "bait", 'rules.yaml:13:11: a condition is expected here. Write a condition: phrase: { any: ["..."] }.'],
    [WHEN, "{}", "rules.yaml:13:11: a condition is expected here. Write one inside."],
    [WHEN, "", 'rules.yaml:13:11: a condition is expected here. Write a condition: phrase: { any: ["..."] }.'],
    [WHEN, "{ all: [] }", "rules.yaml:13:18: all: needs at least one condition."],
    [
      WHEN,
      "{ all: { phrase: { any: bait } } }",
      "rules.yaml:13:18: all: needs a list. Write all: [ { ... }, { ... } ], or one - a line.",
    ],
    [WHEN, '{ regex: { pattern: "" } }', "rules.yaml:13:31: the pattern is empty. Write what it is to find."],
    [
      WHEN,
      "{ regex: { pattern: 'free(?=x)' } }",
      "rules.yaml:13:31: looking ahead or behind, (?=...), cannot be run in linear time. Use two conditions under all: or none: instead.",
    ],
    [
      WHEN,
      "{ regex: { pattern: '(a+)+' } }",
      "rules.yaml:13:31: a repetition without end inside another one (+ around it). Give the outer one an end, for example {1,20}, or take one of the two away.",
    ],
    [
      WHEN,
      "{ regex: { pattern: '(free' } }",
      "rules.yaml:13:31: the pattern is not valid: a ( is not closed, at (free. Close it, or write \\( for the character itself.",
    ],
    [
      WHEN,
      "{ regex: { pattern: 'a*' } }",
      "rules.yaml:13:31: the pattern matches the empty text, and so every message. Ask for at least one character: write + for *, or {1,9} for {0,9}.",
    ],
    [WHEN, "{ regex: 'a' }", 'rules.yaml:13:20: expected keys with values, found "a".'],
    [
      WHEN,
      '{ regex: { pattern: "\\d" } }',
      "rules.yaml:13:32: \\ and what follows it is not valid in double quotes. Write \\\\, or use 'single quotes', where \\ is just a \\.",
    ],
    [
      WHEN,
      "{ account: { younger_than: 7 } }",
      'rules.yaml:13:38: "7" is not a duration. Write a number and a unit: 30s, 10m, 2h, 7d.',
    ],
    [
      WHEN,
      "{ account: { younger_than: 7 days } }",
      'rules.yaml:13:38: "7 days" is not a duration. Write a number and a unit: 30s, 10m, 2h, 7d.',
    ],
    [WHEN, "{ caps: { share_at_least: 0.7 } }", 'rules.yaml:13:37: "0.7" is not a share. Write a percentage: 70%.'],
    [
      WHEN,
      "{ rate: { by: user, at_least: 5, within: 10s } }",
      'rules.yaml:13:25: "user" is not one of author, channel, community.',
    ],
    [
      WHEN,
      "{ rate: { by: author, at_least: many, within: 10s } }",
      'rules.yaml:13:43: expected a number, found "many".',
    ],
    [WHEN, "{ link: { inn: sites } }", 'rules.yaml:13:21: unknown key "inn". Did you mean "in"?'],
    [
      WHEN,
      "{ link: { in: sites, any: true } }",
      "rules.yaml:13:19: Write exactly one of in, not_in, only, any: true, look_alike, label_deceives, address: true.",
    ],
    [
      WHEN,
      "{ link: { in: [ https://youtube.com/watch ] } }",
      'rules.yaml:13:27: "https://youtube.com/watch" is not a domain. Write only youtube.com; its subdomains are included.',
    ],
  ])("%s -> %s", (from, to, line) => expect(firstLine(edited(from, to))).toBe(line));
});

describe("a slip in scores is told in one clear line", () => {
  test.each<[string, string, string]>([
    [
      WHEN,
      "{ score: { queue_at: 4, act_at: 3, groups: { a: { cap: 5, signals: [ { phrase: { any: bait }, adds: 5 } ] } } } }",
      "rules.yaml:13:32: queue_at must not be above act_at.",
    ],
    [
      WHEN,
      "{ score: { queue_at: 4, act_at: 6, groups: { a: { cap: 3, signals: [ { phrase: { any: bait }, adds: 5 } ] } } } }",
      "rules.yaml:13:32: this can never be reached: all groups together add 3 at most. Lower it, or raise the caps.",
    ],
    [
      WHEN,
      "{ score: { queue_at: 4, act_at: 6, groups: { a: { cap: 9, signals: [ { phrase: { any: bait } } ] } } } }",
      'rules.yaml:13:80: "adds" is missing. Write how much this signal adds: { link: { any: true }, adds: 2 }.',
    ],
    [WHEN, "{ score: { act_at: 6, groups: {} } }", 'rules.yaml:13:20: "queue_at" is missing.'],
    [
      WHEN,
      "{ score: { queue_at: 4, act_at: 6, groups: [ a ] } }",
      "rules.yaml:13:54: groups needs names with values. Write name: value, one a line.",
    ],
    [WHEN, "{ score: { at_least: 6, groups: {} } }", 'rules.yaml:13:20: "queue_at" is missing.'],
    [
      WHEN,
      "{ score: { queue_at: 1, act_at: 1, groups: { a: { cap: 1, signals: [ { phrase: { any: bait }, text: raw, adds: 1 } ] } } } }",
      'rules.yaml:13:105: "text" belongs inside phrase. Write phrase: { ..., text: ... }.',
    ],
  ])("%s -> %s", (from, to, line) => expect(firstLine(edited(from, to))).toBe(line));
});

describe("a slip in what a rule asks for, and how it is tried is told in one clear line", () => {
  test.each<[string, string, string]>([
    [
      "mode: act",
      "mode: active",
      'rules.yaml:12:11: "active" is not one of off, shadow, queue, act. Did you mean "act"?',
    ],
    [
      "mode: act",
      "severity: hihg\n    mode: act",
      'rules.yaml:12:15: "hihg" is not one of low, medium, high, critical. Did you mean "high"?',
    ],
    ["policy: spam", "policy: spma", 'rules.yaml:11:13: unknown policy "spma". Did you mean "spam"?'],
    [
      "    then: { message: delete }\n",
      "",
      'rules.yaml:9:5: rule bait may act, and "then" does not say how. Write then: { message: delete }, or mode: queue.',
    ],
    [
      "then: { message: delete }",
      "then: {}",
      'rules.yaml:15:5: rule bait may act, and "then" does not say how. Write then: { message: delete }, or mode: queue.',
    ],
    ["{ message: delete }", "{ message: remove }", 'rules.yaml:15:22: expected delete, found "remove".'],
    ["{ message: delete }", "{ author: timeout }", "rules.yaml:15:21: a timeout needs its length: { timeout: 10m }."],
    ["{ message: delete }", "{ author: { timeout: 60d } }", "rules.yaml:15:32: a timeout lasts 28d at most."],
    [
      "{ message: delete }",
      "{ author: { timeout: 10m, ban: true } }",
      "rules.yaml:15:21: one action on the author is enough: the strictest.",
    ],
    [
      "{ message: delete }",
      "{ author: { timeout: 600 } }",
      'rules.yaml:15:32: "600" is not a duration. Write a number and a unit: 30s, 10m, 2h, 7d.',
    ],
    ["{ message: delete }", "{ author: [ban] }", "rules.yaml:15:21: expected text or keys with values, found a list."],
    ["{ message: delete }", "{ author: {} }", "rules.yaml:15:21: nothing is asked here."],
    ["{ message: delete }", "{ channel: { slowmode: 10s } }", 'rules.yaml:15:22: "for" is missing.'],
    ["{ message: delete }", "{ tell: everybody }", 'rules.yaml:15:19: "everybody" is not one of author, resources.'],
    ["{ message: delete }", "delete", 'rules.yaml:15:11: expected keys with values, found "delete".'],
    [
      "budget: 20 per 10m",
      "budget: 20",
      'rules.yaml:16:13: "20" is not a budget. Write how many per how long: 20 per 10m.',
    ],
    [
      "budget: 20 per 10m",
      "budget: 20 in 10m",
      'rules.yaml:16:13: "20 in 10m" is not a budget. Write how many per how long: 20 per 10m.',
    ],
    ["budget: 20 per 10m", "max_wrong: 1", 'rules.yaml:16:16: "1" is not a share. Write a percentage: 70%.'],
    ["budget: 20 per 10m", "max_wrong: 100%", "rules.yaml:16:16: Write a share between 0% and 100%: 1%."],
    ["budget: 20 per 10m", "sample: 2", 'rules.yaml:16:13: "2" is not a share. Write a percentage: 70%.'],
    ["budget: 20 per 10m", "on_surge: stop", 'rules.yaml:16:15: "stop" is not one of pause, go_on.'],
    [
      "budget: 20 per 10m",
      "surfaces: [text, edit]",
      'rules.yaml:16:22: "edit" is not one of text, edits, embeds, forwards, attachments, polls, nick, thread_name, join. Did you mean "edits"?',
    ],
    ["budget: 20 per 10m", "surfaces: text", 'rules.yaml:16:15: expected a list, found "text".'],
    ["budget: 20 per 10m", "if_unknown: act", 'rules.yaml:16:17: "act" is not one of queue, skip.'],
    [
      "id: bait",
      "id: Scam Link",
      'rules.yaml:9:9: "Scam Link" is not an id. Write small letters, digits and dashes: scam-link.',
    ],
    ["id: bait", "id: 5", 'rules.yaml:9:9: expected text, found 5. Put it in quotes: "5".'],
    ["- id: bait\n    says", "- says", 'rules.yaml:9:5: "id" is missing.'],
    [
      "prove: { catches: [get free nitro now]",
      "prove: { catches: [ { txt: x } ]",
      'rules.yaml:17:27: unknown key "txt". Did you mean "text"?',
    ],
    [
      "prove: { catches: [get free nitro now]",
      "prove: { catch: [x]",
      'rules.yaml:17:14: unknown key "catch". Did you mean "catches"?',
    ],
    [
      "prove: { catches: [get free nitro now]",
      "prove: { catches: [ { text: x, account_age: 3 } ]",
      'rules.yaml:17:49: "3" is not a duration. Write a number and a unit: 30s, 10m, 2h, 7d.',
    ],
    [
      "prove: { catches: [get free nitro now]",
      "prove: { catches: [5]",
      'rules.yaml:17:24: expected text or keys with values, found 5. Put it in quotes: "5".',
    ],
    [
      "prove: { catches: [get free nitro now]",
      "prove: { mutations: [leat], catches: [get free nitro now]",
      `rules.yaml:17:26: "leat" is not one of ${MUTATION_NAMES.join(", ")}. Did you mean "leet"?`,
    ],
    [
      "prove: { catches: [get free nitro now]",
      "prove: { mutations: on, catches: [get free nitro now]",
      "rules.yaml:17:25: Write off, or a list of mutations: [leet, case].",
    ],
    [
      "prove: { catches: [get free nitro now]",
      "lint: [no-buget]\n    prove: { catches: [get free nitro now]",
      `rules.yaml:17:12: "no-buget" is not one of ${LINT_IDS.join(", ")}. Did you mean "no-budget"?`,
    ],
    ["prove: {", "lint: no-budget\n    prove: {", 'rules.yaml:17:11: expected a list, found "no-budget".'],
    [
      "bait: { phrases",
      "bait: { lint: [unused], phrases",
      `rules.yaml:4:18: "unused" is not one of ${LINT_IDS.join(", ")}.`,
    ],
  ])("%s -> %s", (from, to, line) => expect(firstLine(edited(from, to))).toBe(line));
});

describe("a slip in the YAML itself is told in one clear line", () => {
  test.each<[string, string, string]>([
    [
      "says: Posts bait.",
      "says: Posts bait.\n    says: again",
      'rules.yaml:11:5: "says" is here twice. It stands in line 10 too: keep one.',
    ],
    ["    mode: act", "\tmode: act", "rules.yaml:12:1: a tab at the beginning of a line. Indent with spaces."],
    [
      "says: Posts bait.",
      'says: "Posts bait.',
      "rules.yaml:10:11: a quote that opens here is not closed. Close it, or write '' for a ' inside 'single quotes'.",
    ],
    [
      "says: Posts bait.",
      "says: Posts: bait.",
      'rules.yaml:10:11: a second colon in one line. Put text that holds a colon in "quotes".',
    ],
    [
      "says: Posts bait.",
      "says: !!str Posts",
      'rules.yaml:10:17: tags are not used here. Take away the ! and what belongs to it; for text, write "quotes".',
    ],
    [
      "says: Posts bait.",
      "says: !foo Posts",
      'rules.yaml:10:16: tags are not used here. Take away the ! and what belongs to it; for text, write "quotes".',
    ],
    [
      "says: Posts bait.",
      "says: *nobody",
      'rules.yaml:10:11: *nobody stands for nothing. Put text that begins with * in "quotes", or write &nobody where the value stands, above this.',
    ],
    [
      "says: Posts bait.",
      "says: @mods post",
      'rules.yaml:10:11: text cannot begin with this character. Put the text in "quotes".',
    ],
    [
      "says: Posts bait.",
      "says: [Posts",
      "rules.yaml:10:11: a bracket that opens here is not closed. Write ] or } where it ends.",
    ],
    [
      "says: Posts bait.",
      "says: Posts bait.\n   policy: x",
      "rules.yaml:11:1: a line without a - in a list, or indented differently from its neighbours. Begin it with a -, or put it below the key it belongs with.",
    ],
    [
      "rules:",
      "---\nrules:",
      "rules.yaml:8:1: a second document begins here (---). One file holds one document: take the line away, or split the file.",
    ],
    [
      "says: Posts bait.",
      "says: Posts\n    __proto__: { x: 1 }",
      'rules.yaml:11:5: "__proto__" cannot be a key. Choose another name.',
    ],
    [
      "says: Posts bait.",
      "says: Posts\n    ? [a]\n    : b",
      "rules.yaml:11:7: a key must be a plain word. Write name: value.",
    ],
    [
      "says: Posts bait.",
      "says: \u0000Posts",
      "rules.yaml:10:11: a character here is not valid UTF-8. Save the file as UTF-8.",
    ],
    [
      "says: Posts bait.",
      'says: "\\q"',
      "rules.yaml:10:12: \\ and what follows it is not valid in double quotes. Write \\\\, or use 'single quotes', where \\ is just a \\.",
    ],
    ["lists:", "%TAG x\nlists:", "rules.yaml:3:1: a line without a colon where a key should be. Write key: value."],
    ["rules:", "  rules:", 'rules.yaml:1:1: "rules" is missing. Write rules: and one - a rule.'],
    ['version: "1"', 'version "1"', "rules.yaml:2:1: a line without a colon where a key should be. Write key: value."],
  ])("%s -> %s", (from, to, line) => expect(firstLine(edited(from, to))).toBe(line));
});

const RULE = GOOD.slice(GOOD.indexOf("  - id"));
const BOMB = [
  "x: &a [1,1,1,1,1,1,1,1,1,1]",
  ..."abcd".split("").map((n, i) => `y${i}: &${"bcde"[i]} [${Array(10).fill(`*${n}`)}]`),
].join("\n");

test.each<[string, string, string]>([
  ["two rules of one id", GOOD + RULE, 'rules.yaml:18:9: two rules are called "bait". The other one stands in line 9.'],
  ["an empty file", "", "rules.yaml:1:1: the file is empty. It needs at least format, version and rules."],
  [
    "nothing but a comment",
    "# hello\n",
    "rules.yaml:1:1: the file is empty. It needs at least format, version and rules.",
  ],
  ["a word", "hello", "rules.yaml:1:1: this is not a rulebook. It begins with format: modbot-rules/1."],
  ["a list", "- a", "rules.yaml:1:1: this is not a rulebook. It begins with format: modbot-rules/1."],
  [
    "an alias bomb",
    `${BOMB}\n${GOOD}`,
    "rules.yaml:4:30: aliases (*name) stand for too much in this file. Write the values out where they are needed.",
  ],
  [
    "an alias of itself",
    edited("Posts bait.", "&x [*x]"),
    'rules.yaml:10:15: *x stands for nothing. Put text that begins with * in "quotes", or write &x where the value stands, above this.',
  ],
  [
    "a deep nest",
    edited(WHEN, `${"{ all: [ ".repeat(70)}${WHEN}${" ] }".repeat(70)}`),
    "rules.yaml:13:272: this is nested more than 60 deep. Split the rule.",
  ],
  ["a nest without a bottom", "[".repeat(100_000), "rules.yaml:1:819: this is nested too deep. Split it."],
  [
    "a file of 5 MB and a bit",
    "#".repeat(5 * 1024 * 1024 + 1),
    "rules.yaml:1:1: the file is larger than 5 MB. Move long lists into files of their own.",
  ],
  ["a file in UTF-16", "f\0o\0r\0m\0", "rules.yaml:1:2: a character here is not valid UTF-8. Save the file as UTF-8."],
])("%s", (_, text, line) => expect(firstLine(text)).toBe(line));

test.each([
  ["a byte order mark", `\uFEFF${GOOD}`],
  ["line ends of Windows", GOOD.replaceAll("\n", "\r\n")],
  [
    "a few aliases",
    edited("[regular]", "&r [regular]").replace("allows: [hello there]", "allows: [ { text: hi, roles: *r } ]"),
  ],
])("%s does no harm", (_, text) => expect(firstLine(text)).toBe("accepted"));

test("every problem of a file is told at once, in its order, so that nobody corrects one at a time", () => {
  const text = edited(WHEN, "{ phrse: {} }")
    .replace("policy: spam", "policy: spma")
    .replace("20 per 10m", "20")
    .replace("delete", "remove");
  expect(() => compileRulebook({ file: "rules.yaml", text })).toThrow(
    [
      'rules.yaml:11:13: unknown policy "spma". Did you mean "spam"?',
      'rules.yaml:13:13: unknown condition "phrse". Did you mean "phrase"?',
      'rules.yaml:15:22: expected delete, found "remove".',
      'rules.yaml:16:13: "20" is not a budget. Write how many per how long: 20 per 10m.',
    ].join("\n"),
  );
});

test("what a file says cannot play with the terminal", () => {
  expect(firstLine(edited("policy: spam", '"\\e[2J\\u202Ex": 1'))).toBe(
    'rules.yaml:11:5: unknown key "\\u{1b}[2J\\u{202e}x". Known here: id, says, policy, mode, if_unknown, severity, unless, budget, on_surge, surfaces, when, then, cooldown, max_wrong, sample, prove, lint.',
  );
});

test("an editor with the JSON Schema marks most of these slips while they are made", () => {
  expect(refused.size).toBeGreaterThan(100);
  const marked = [...refused].filter(isMarked).length;
  expect(marked).toBeGreaterThan(0.6 * refused.size);
});

import { describe, expect, test } from "vitest";
import { RulebookError } from "../../errors.ts";
import { compileRulebook } from "../compile.ts";
import type { RulebookFile } from "./chain.ts";

const BASE = `format: modbot-rules/1
version: "1"
lists:
  bait: { phrases: [free nitro, claim your gift] }
  sites: { domains: [youtube.com] }
  excuses: { innocent: [dyke road] }
rules:
  - id: bait
    says: Posts bait.
    mode: queue
    when: { phrase: { any: bait } }
    prove: { catches: [get free nitro now], allows: [hello there] }
  - id: flood
    says: Floods.
    mode: act
    when: { rate: { by: author, at_least: 12, within: 5s } }
    then: { message: delete }
    budget: 20 per 10m
    prove: { catches: [{ text: hey, times: 12, every: 100ms }], allows: [hello] }
`;
const HEAD = 'format: modbot-rules/1\nversion: "1"\nextends: base\n';

/** The files beside the one that is read. */
const FILES: Readonly<Record<string, string>> = {
  "base.yaml": BASE,
  "gaming.yaml": `${HEAD}rules: [{ id: bait, mode: off }]\n`,
  "broken.yaml": 'format: modbot-rules/1\nversion: "1"\nextends: base\nrules:\n  - { id: bait, mode: loud }\n',
  "torn.yaml": "format: [",
  "other.yaml": 'format: modbot-rules/2\nversion: "1"\nrules: []\n',
  "list.yaml": "- a\n- b\n",
  "self.yaml": 'format: modbot-rules/1\nversion: "1"\nextends: self.yaml\n',
  "circle.yaml": 'format: modbot-rules/1\nversion: "1"\nextends: rules.yaml\n',
  "list-of-base.yaml": `${HEAD}lists: { more: { file: lists/nothing.txt } }\n`,
};
const fileOf = (name: string): RulebookFile | undefined => {
  const text = FILES[name];
  return text === undefined ? undefined : { file: name, text };
};

/** What a moderator reads first, or `accepted`. */
const firstLine = (text: string): string => {
  try {
    compileRulebook({
      file: "rules.yaml",
      text,
      shelf: {
        names: ["base", "gaming"],
        named: (name) => fileOf(`${name}.yaml`),
        at: (path) => (path === "rules.yaml" ? { file: path, text } : fileOf(path.replace("./", ""))),
      },
    });
    return "accepted";
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    return error.message.split("\n")[0] ?? "";
  }
};

test("the rulebooks that the slips below are made in are good", () => {
  expect(firstLine(BASE)).toBe("accepted");
  expect(firstLine(HEAD)).toBe("accepted");
  expect(firstLine(HEAD.replace("base", "[gaming, base, ./gaming.yaml]"))).toBe("accepted");
});

describe("a slip in extends is told at its place, with a way out", () => {
  test.each<[string, string]>([
    ["bsae", 'rules.yaml:3:10: there is no rulebook "bsae" that modbot brings along. Did you mean "base"?'],
    [
      "[base, gamign]",
      'rules.yaml:3:17: there is no rulebook "gamign" that modbot brings along. Did you mean "gaming"?',
    ],
    [
      "somewhere",
      'rules.yaml:3:10: there is no rulebook "somewhere" that modbot brings along. Known here: base, gaming.',
    ],
    [
      "./gone.yaml",
      'rules.yaml:3:10: the rulebook "./gone.yaml" cannot be read. The path counts from the folder of the file that names it: make the file, or correct the path.',
    ],
    [
      "gone.yml",
      'rules.yaml:3:10: the rulebook "gone.yml" cannot be read. The path counts from the folder of the file that names it: make the file, or correct the path.',
    ],
    [
      "rules.yaml",
      'rules.yaml:3:10: rulebooks extend each other in a circle: "rules.yaml" > "rules.yaml". Take one extends: away.',
    ],
    [
      "circle.yaml",
      'circle.yaml:3:10: rulebooks extend each other in a circle: "rules.yaml" > "circle.yaml" > "rules.yaml". Take one extends: away.',
    ],
    [
      "self.yaml",
      'self.yaml:3:10: rulebooks extend each other in a circle: "self.yaml" > "self.yaml". Take one extends: away.',
    ],
    [
      "[]",
      "rules.yaml:3:10: extends needs the name of a rulebook. Write extends: base, extends: [base, gaming], or the path of a file: ./common.yaml.",
    ],
    [
      "",
      "rules.yaml:3:10: extends needs the name of a rulebook. Write extends: base, extends: [base, gaming], or the path of a file: ./common.yaml.",
    ],
    [
      "{ base: true }",
      "rules.yaml:3:10: extends needs the name of a rulebook. Write extends: base, extends: [base, gaming], or the path of a file: ./common.yaml.",
    ],
    [
      "[base, 3]",
      "rules.yaml:3:17: extends needs the name of a rulebook. Write extends: base, extends: [base, gaming], or the path of a file: ./common.yaml.",
    ],
    ["broken.yaml", 'broken.yaml:5:23: "loud" is not one of off, shadow, queue, act.'],
    ["torn.yaml", "torn.yaml:1:9: a bracket that opens here is not closed. Write ] or } where it ends."],
    ["other.yaml", "other.yaml:1:9: this format is not known. This version of modbot reads format: modbot-rules/1."],
    ["list.yaml", "list.yaml:1:1: this is not a rulebook. It begins with format: modbot-rules/1."],
    [
      "list-of-base.yaml",
      'list-of-base.yaml:4:24: list file "lists/nothing.txt" cannot be read. The path counts from the folder of the rulebook: make the file, or correct the path.',
    ],
  ])("extends: %s", (extended, line) => expect(firstLine(HEAD.replace("base", extended))).toBe(line));
});

describe("a slip in a change of what is extended is told at its place, with a way out", () => {
  test.each<[string, string]>([
    ["rules: [{ id: bate, mode: off }]", 'rules.yaml:4:15: there is no rule "bate" to change. Did you mean "bait"?'],
    [
      "rules: [{ id: something-new, mode: off }]",
      'rules.yaml:4:15: there is no rule "something-new" to change. Known here: bait, flood.',
    ],
    ["rules: [{ id: new, says: New. }]", 'rules.yaml:4:9: "when" is missing. Write what the rule looks for.'],
    ["rules: [{ id: bait, mode: loud }]", 'rules.yaml:4:27: "loud" is not one of off, shadow, queue, act.'],
    ["rules: [{ id: bait, mood: off }]", 'rules.yaml:4:21: unknown key "mood". Did you mean "mode"?'],
    [
      "rules: [{ id: bait, mode: act }]",
      'rules.yaml:4:9: rule bait may act, and "then" does not say how. Write then: { message: delete }, or mode: queue.',
    ],
    [
      "rules: [{ id: bait, when: { phrase: { any: gone } } }]",
      'rules.yaml:4:44: unknown list "gone". Known here: bait, sites, excuses.',
    ],
    [
      "rules: [{ id: flood, when: { rate: { at_most: 3 } } }]",
      'rules.yaml:4:38: unknown key "at_most". Did you mean "at_least"?',
    ],
    [
      "rules: [{ id: bait, mode: off }, { id: bait, mode: shadow }]",
      'rules.yaml:4:40: two rules are called "bait". The other one stands in line 4.',
    ],
    ["rules: { bait: off }", "rules.yaml:4:8: rules needs a list. Begin each rule with a -."],
    [
      "rules: [{ id: flood, then: { author: { strike: none, warn: none, tell: none } } }]",
      'rules.yaml:4:66: unknown key "tell". Known here: warn, timeout, kick, ban, quarantine, purge, strike.',
    ],
    ["rules: [{ id: flood, mode: none }]", 'rules.yaml:4:28: "none" is not one of off, shadow, queue, act.'],
    [
      "lists: { bate: { add: [free llamas] } }",
      'rules.yaml:4:10: there is no list "bate" to change. Write its entries: { phrases: [ ... ] }.',
    ],
    ["lists: { bait: { ad: [free llamas] } }", 'rules.yaml:4:18: unknown key "ad". Did you mean "add"?'],
    ["lists: { bait: { add: [] } }", "rules.yaml:4:23: this list needs at least 1 entry."],
    [
      "lists: { sites: { add: [not a domain] } }",
      'rules.yaml:4:25: "not a domain" is not a domain. Write it like example.com.',
    ],
    ["lists: { sites: { severity: high } }", 'rules.yaml:4:19: "severity" does not go with the keys beside it.'],
    ["lists: { bait: { add: free llamas } }", 'rules.yaml:4:23: expected a list, found "free llamas".'],
  ])("%s", (text, line) => expect(firstLine(`${HEAD}${text}\n`)).toBe(line));
});

describe("a slip in servers and channels is told at its place, with a way out", () => {
  test.each<[string, string]>([
    ["servers: []", "rules.yaml:4:10: servers needs names with values. Write name: value, one a line."],
    ["channels: all", "rules.yaml:4:11: channels needs names with values. Write name: value, one a line."],
    ['servers: { "1": off }', "rules.yaml:4:17: changes are expected here. Write rules: { RULE_ID: off }."],
    [
      'servers: { "1": { rules: { bate: off } } }',
      'rules.yaml:4:28: there is no rule "bate" to change. Did you mean "bait"?',
    ],
    [
      'servers: { "1": { rules: { brand-new: off } } }',
      'rules.yaml:4:28: there is no rule "brand-new" to change. Known here: bait, flood.',
    ],
    ['servers: { "1": { rules: { bait: loud } } }', 'rules.yaml:4:34: "loud" is not one of off, shadow, queue, act.'],
    ['servers: { "1": { rules: { bait: 5 } } }', "rules.yaml:4:34: 5 is not one of off, shadow, queue, act."],
    [
      'servers: { "1": { rules: [ { id: bait } ] } }',
      "rules.yaml:4:26: rules are changed by their id here. Write rules: { RULE_ID: off }; new rules belong to the top.",
    ],
    [
      'servers: { "1": { rules: { bait: { id: bait } } } }',
      'rules.yaml:4:36: "id" cannot be changed here. The id is the key: take it away.',
    ],
    [
      'servers: { "1": { rules: { bait: { prove: {} } } } }',
      'rules.yaml:4:36: "prove" cannot be changed here. Examples belong to the rule itself, where they are tried without servers, channels and profiles.',
    ],
    [
      'servers: { "1": { rules: { bait: act } } }',
      'rules.yaml:4:34: rule bait may act, and "then" does not say how. Write then: { message: delete }, or mode: queue.',
    ],
    [
      'servers: { "1": { rules: { flood: { when: { rate: { at_least: 1 } } } } } }',
      "rules.yaml:4:63: 1 is out of range: at least 2.",
    ],
    [
      'servers: { "1": { defaults: { mode: loud } } }',
      'rules.yaml:4:37: "loud" is not one of off, shadow, queue, act.',
    ],
    [
      'servers: { "1": { unless: { autor: { role: [vip] } } } }',
      'rules.yaml:4:29: unknown condition "autor". Did you mean "author"?',
    ],
    [
      'servers: { "1": { unless: none } }',
      'rules.yaml:4:27: a condition is expected here. Write a condition: phrase: { any: ["..."] }.',
    ],
    [
      'servers: { "1": { exempt: true } }',
      'rules.yaml:4:19: unknown key "exempt". A channel can be exempt: put it below channels:.',
    ],
    ['servers: { "1": { chanels: {} } }', 'rules.yaml:4:19: unknown key "chanels". Did you mean "channels"?'],
    [
      'servers: { "1": { policy: {} } }',
      'rules.yaml:4:19: unknown key "policy". It stands at the top of the file, and holds everywhere.',
    ],
    [
      'servers: { "1": { channels: { "2": { servers: {} } } } }',
      'rules.yaml:4:38: unknown key "servers". Known here: rules, defaults, lists, unless, exempt.',
    ],
    [
      'channels: { "2": { exempt: maybe } }',
      "rules.yaml:4:28: exempt is true or false. Write exempt: true for a channel that is not judged at all.",
    ],
    [
      'channels: { "2": { exempt: true, rules: { bait: off } } }',
      'rules.yaml:4:34: "rules" has no effect in an exempt channel. Take it or exempt: true away.',
    ],
    [
      'channels: { "2": { lists: { bait: { add: ["!"] } } } }',
      'rules.yaml:4:43: "!" has no letter, digit or emoji. Take it away, or write it otherwise.',
    ],
    [
      'channels: { "2": { lists: { excuses: { add: [dike road] } } } }',
      'rules.yaml:4:29: "excuses" excuses what is found everywhere. Put innocent lists at the top of the file.',
    ],
    [
      'channels: { "2": { lists: { more: { innocent: [dike road] } } } }',
      'rules.yaml:4:29: "more" excuses what is found everywhere. Put innocent lists at the top of the file.',
    ],
    [
      'channels: { "2": { rules: { bait: off } }, "2": {} }',
      'rules.yaml:4:44: "2" is here twice. It stands in line 4 too: keep one.',
    ],
  ])("%s", (text, line) => expect(firstLine(`${HEAD}${text}\n`)).toBe(line));
});

describe("a slip in profiles is told at its place, with a way out", () => {
  test.each<[string, string]>([
    ["profiles: [raid]", "rules.yaml:4:11: profiles needs names with values. Write name: value, one a line."],
    [
      "profiles: { Night Shift: {} }",
      'rules.yaml:4:13: "Night Shift" cannot be a name here. Write small letters, digits, _ . and -.',
    ],
    [
      "profiles: { raid: { rules: { bate: act } } }",
      'rules.yaml:4:30: there is no rule "bate" to change. Did you mean "bait"?',
    ],
    [
      "profiles: { raid: { exempt: true } }",
      'rules.yaml:4:21: unknown key "exempt". A channel can be exempt: put it below channels:.',
    ],
    [
      "profiles: { raid: { channels: {} } }",
      'rules.yaml:4:21: unknown key "channels". Known here: rules, defaults, lists, unless, when.',
    ],
    [
      "profiles: { raid: { when: { raid: false } } }",
      "rules.yaml:4:35: Write raid: true, or how long it goes on after a raid: raid: 10m.",
    ],
    [
      "profiles: { raid: { when: { raid: 10 } } }",
      "rules.yaml:4:35: Write raid: true, or how long it goes on after a raid: raid: 10m.",
    ],
    [
      'profiles: { night: { when: { from: "25:00", to: "6", zone: Berlin } } }',
      'rules.yaml:4:36: Write a time of the day in quotes: "22:00".',
    ],
    ["profiles: { raid: { when: { rade: true } } }", 'rules.yaml:4:29: unknown key "rade". Did you mean "raid"?'],
    ["profiles: { night: { when: { from: 22:00, to: 06:00 } } }", 'rules.yaml:4:28: "zone" is missing.'],
    ["profiles: { night: { when: { from: 22:00, zone: UTC } } }", "rules.yaml:4:28: from and to go together."],
    [
      "profiles: { night: { when: { from: 22, to: 6, zone: UTC } } }",
      'rules.yaml:4:36: Write a time of the day in quotes: "22:00".',
    ],
    [
      "profiles: { night: { when: { from: 24:00, to: 06:00, zone: UTC } } }",
      'rules.yaml:4:36: Write a time of the day in quotes: "22:00".',
    ],
    [
      "profiles: { night: { when: { from: 22:00, to: 22:00, zone: UTC } } }",
      "rules.yaml:4:28: from and to are the same minute: leave both out for the whole day.",
    ],
    [
      "profiles: { night: { when: { from: 22:00, to: 06:00, zone: Berlin } } }",
      "rules.yaml:4:60: This is not a time zone. Write one like Europe/Berlin, or UTC.",
    ],
    ["profiles: { night: { when: { zone: UTC } } }", "rules.yaml:4:28: Write from and to, or days, or all of them."],
    [
      "profiles: { night: { when: { days: [sunday], zone: UTC } } }",
      'rules.yaml:4:37: "sunday" is not one of mon, tue, wed, thu, fri, sat, sun. Did you mean "sun"?',
    ],
    [
      `profiles: { ${[..."abcdefghi"].map((name) => `${name}: { rules: { bait: shadow } }`).join(", ")} }`,
      "rules.yaml:4:269: rule bait is changed by 9 profiles, and 8 are the most. Join profiles that belong together.",
    ],
    [
      `profiles: { ${Array.from({ length: 31 }, (_, i) => `p${i}: {}`).join(", ")} }`,
      "rules.yaml:4:273: there are more than 30 profiles. Join some.",
    ],
  ])("%s", (text, line) => expect(firstLine(`${HEAD}${text}\n`)).toBe(line));
});

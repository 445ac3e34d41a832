import { test } from "vitest";


import { compileRulebook } from "./compile.ts";

const BASE = `format: modbot-rules/1
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
    when: { phrase: { any: bait } }
    unless: { author: { role: [regular] } }
    then: { message: delete }
    budget: 20 per 10m
    prove: { catches: [get free nitro now], allows: [hello there] }
`;
const edits: [string, string][] = [
  ["format: modbot-rules/1\n", ""],
  ["modbot-rules/1", "modbot-rules/2"],
  ["format: modbot-rules/1", "fromat: modbot-rules/1"],
  ['version: "1"\n', ""],
  ['version: "1"', "version: 2026-11-20"],
  ['version: "1"', "version: 1.10"],
  ['version: "1"', "version: []"],
  ['version: "1"', 'version: ""'],
  ['version: "1"', 'version: "1"\nextends: [default]'],
  ['version: "1"', 'version: "1"\nruless: []'],
  ["rules:", "rules: nothing\nrulez:"],
  ["when: { phrase", "wenn: { phrase"],
  ["says: Posts bait.", "says: Posts bait.\n    says: again"],
  ["role: [regular]", "role: [123456789012345678]"],
  ["role: [regular]", "role: [1234]"],
  ["role: [regular]", "role: 123456789012345678"],
  ["{ phrase: { any: bait } }", "{ phrase: { any: bate } }"],
  ["{ phrase: { any: bait } }", "{ phrase: { any: sites } }"],
  ["{ phrase: { any: bait } }", "{ link: { in: bait } }"],
  ["{ phrase: { any: bait } }", "{ phrase: { any: [] } }"],
  ["{ phrase: { any: bait } }", '{ phrase: { any: [""] } }'],
  ["{ phrase: { any: bait } }", "{ phrase: bait }"],
  ["{ phrase: { any: bait } }", "{ phrase: { any: bait, txt: raw } }"],
  ["{ phrase: { any: bait } }", "{ phrase: { any: bait }, text: raw }"],
  ["{ phrase: { any: bait } }", "{ phrase: { any: bait, text: rwa } }"],
  ["{ phrase: { any: bait } }", "{ phrase: { any: bait }, caps: { share_at_least: 70% } }"],
  ["{ phrase: { any: bait } }", "{ phrasse: { any: bait } }"],
  ["{ phrase: { any: bait } }", "[ { phrase: { any: bait } } ]"],
  ["{ phrase: { any: bait } }", "bait"],
  ["{ phrase: { any: bait } }", "{}"],
  ["{ phrase: { any: bait } }", ""],
  ["{ phrase: { any: bait } }", "{ all: [] }"],
  ["{ phrase: { any: bait } }", "{ all: { phrase: { any: bait } } }"],
  ["{ phrase: { any: bait } }", '{ regex: { pattern: "" } }'],
  ["{ phrase: { any: bait } }", "{ regex: { pattern: 'free(?=x)' } }"],
  ["{ phrase: { any: bait } }", "{ regex: { pattern: '(a+)+' } }"],
  ["{ phrase: { any: bait } }", "{ regex: { pattern: '(free' } }"],
  ["{ phrase: { any: bait } }", "{ regex: { pattern: 'a*' } }"],
  ["{ phrase: { any: bait } }", "{ regex: 'a' }"],
  ["{ phrase: { any: bait } }", '{ regex: { pattern: "\\d" } }'],
  ["{ phrase: { any: bait } }", "{ account: { younger_than: 7 } }"],
  ["{ phrase: { any: bait } }", "{ account: { younger_than: 7 days } }"],
  ["{ phrase: { any: bait } }", "{ caps: { share_at_least: 0.7 } }"],
  ["{ phrase: { any: bait } }", "{ rate: { by: user, at_least: 5, within: 10s } }"],
  ["{ phrase: { any: bait } }", "{ rate: { by: author, at_least: many, within: 10s } }"],
  ["{ phrase: { any: bait } }", "{ link: { inn: sites } }"],
  ["{ phrase: { any: bait } }", "{ link: { in: sites, any: true } }"],
  ["{ phrase: { any: bait } }", "{ link: { in: [ https://youtube.com/watch ] } }"],
  ["domains: [youtube.com]", "domains: [youtube]"],
  ["domains: [youtube.com]", "domains: ['*.youtube.com']"],
  ["domains: [youtube.com]", "file: lists/none.txt, kind: domains"],
  ["domains: [youtube.com]", "file: lists/empty.txt"],
  ["domains: [youtube.com]", "domain: [youtube.com]"],
  ["domains: [youtube.com]", "domains: youtube.com"],
  ["domains: [youtube.com]", "domains: [youtube.com], words: [a]"],
  ["  sites:", "  My Sites:"],
  ["domains: [youtube.com]", ""],
  ["domains: [youtube.com]", "file: lists/bad.txt, kind: domains"],
  ["mode: act", "mode: active"],
  ["mode: act", "severity: hihg\n    mode: act"],
  ["policy: spam", "policy: spma"],
  ["    then: { message: delete }\n", ""],
  ["then: { message: delete }", "then: {}"],
  ["{ message: delete }", "{ message: remove }"],
  ["{ message: delete }", "{ author: timeout }"],
  ["{ message: delete }", "{ author: { timeout: 60d } }"],
  ["{ message: delete }", "{ author: { timeout: 10m, ban: true } }"],
  ["{ message: delete }", "{ author: { timeout: 600 } }"],
  ["{ message: delete }", "{ author: [ban] }"],
  ["{ message: delete }", "{ author: {} }"],
  ["{ message: delete }", "{ channel: { slowmode: 10s } }"],
  ["{ message: delete }", "{ tell: everybody }"],
  ["{ message: delete }", "delete"],
  ["budget: 20 per 10m", "budget: 20"],
  ["budget: 20 per 10m", "budget: 20 in 10m"],
  ["budget: 20 per 10m", "max_wrong: 1"],
  ["budget: 20 per 10m", "max_wrong: 100%"],
  ["budget: 20 per 10m", "surfaces: [text, edit]"],
  ["budget: 20 per 10m", "surfaces: text"],
  ["budget: 20 per 10m", "if_unknown: act"],
  ["id: bait", "id: Scam Link"],
  ["id: bait", "id: 5"],
  ["- id: bait\n    says", "- says"],
  ["prove: { catches: [get free nitro now]", "prove: { catches: [ { txt: x } ]"],
  ["prove: { catches: [get free nitro now]", "prove: { catch: [x]"],
  ["prove: { catches: [get free nitro now]", "prove: { catches: [ { text: x, account_age: 3 } ]"],
  ["prove: { catches: [get free nitro now]", "prove: { catches: [5]"],
  [
    "{ phrase: { any: bait } }",
    "{ score: { queue_at: 4, act_at: 3, groups: { a: { cap: 5, signals: [ { phrase: { any: bait }, adds: 5 } ] } } } }",
  ],
  [
    "{ phrase: { any: bait } }",
    "{ score: { queue_at: 4, act_at: 6, groups: { a: { cap: 3, signals: [ { phrase: { any: bait }, adds: 5 } ] } } } }",
  ],
  [
    "{ phrase: { any: bait } }",
    "{ score: { queue_at: 4, act_at: 6, groups: { a: { cap: 9, signals: [ { phrase: { any: bait } } ] } } } }",
  ],
  ["{ phrase: { any: bait } }", "{ score: { act_at: 6, groups: {} } }"],
  ["{ phrase: { any: bait } }", "{ score: { queue_at: 4, act_at: 6, groups: [ a ] } }"],
  ["{ phrase: { any: bait } }", "{ score: { at_least: 6, groups: {} } }"],
  [
    "{ phrase: { any: bait } }",
    "{ score: { queue_at: 1, act_at: 1, groups: { a: { cap: 1, signals: [ { phrase: { any: bait }, text: raw, adds: 1 } ] } } } }",
  ],
  ['version: "1"', 'version: "1"\ndiscipline: { ladder: { 3: timeout, 8: ban } }'],
  ['version: "1"', 'version: "1"\ndiscipline: { half_life: 30, ladder: { three: ban } }'],
  ['version: "1"', 'version: "1"\ndefaults: { mod: act }'],
  ['version: "1"', 'version: "1"\ndefaults: { unless: { phrse: {} } }'],
  ['version: "1"', 'version: "1"\nconcepts: { threats: { far: [x] } }'],
  ['version: "1"', 'version: "1"\nstaff_roles: mod'],
  ["    mode: act", "\tmode: act"],
  ["says: Posts bait.", 'says: "Posts bait.'],
  ["says: Posts bait.", "says: Posts: bait."],
  ["says: Posts bait.", "says: !!str Posts"],
  ["says: Posts bait.", "says: !foo Posts"],
  ["says: Posts bait.", "says: *nobody"],
  ["says: Posts bait.", "says: @mods post"],
  ["says: Posts bait.", "says: [Posts"],
  ["says: Posts bait.", "says: Posts bait.\n   policy: x"],
  ["rules:", "---\nrules:"],
  ["says: Posts bait.", "says: Posts\n    __proto__: { x: 1 }"],
  ["says: Posts bait.", "says: Posts\n    ? [a]\n    : b"],
  ["says: Posts bait.", "says: \0Posts"],
  ["says: Posts bait.", 'says: "\\q"'],
  ["lists:", "%TAG x\nlists:"],
  ["rules:", "  rules:"],
  ['version: "1"', 'version "1"'],
];
const RULE = BASE.slice(BASE.indexOf("  - id: bait"));
test("x", () => {
  const show = (name: string, text: string) => {
    let out = "ACCEPTED";
    try {
      const r = compileRulebook({
        file: "r.yaml",
        text,
        readFile: (p) =>
          p === "lists/empty.txt" ? "# nothing\n" : p === "lists/bad.txt" ? "ok.com\nnot a domain\n" : undefined,
      });
      out += JSON.stringify(r.warnings);
    } catch (e) {
      out = (e as Error).message;
    }
    console.log(`${JSON.stringify(name).slice(0, 110)}\n    => ${out.replaceAll("\n", "\n    => ")}`);
  };
  show("BASE", BASE);
  for (const [from, to] of edits) {
    if (!BASE.includes(from)) throw new Error(from);
    show(
      to || `-${from}`,
      BASE.replace(from, () => to),
    );
  }
  show("dup rule", BASE + RULE);
  show("empty", "");
  show("comment only", "# hi\n");
  show("null", "null");
  show("text", "hello");
  show("list", "- a");
  show("bom", "\uFEFF" + BASE);
  show("crlf", BASE.replaceAll("\n", "\r\n"));
  show(
    "bomb",
    BASE.replace(
      "lists:",
      "x: &a [1,1,1,1,1,1,1,1,1,1]\ny: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nz: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nw: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\nv: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nlists:",
    ),
  );
  show("self", BASE.replace("says: Posts bait.", "says: &x [ *x ]"));
  show(
    "deep",
    BASE.replace("{ phrase: { any: bait } }", "{ all: [ ".repeat(70) + "{ phrase: { any: bait } }" + " ] }".repeat(70)),
  );
  show("big", "#".repeat(5 * 1024 * 1024 + 1));
  show("json", JSON.stringify({ format: "modbot-rules/1", version: "1", rules: [{ id: "a" }] }));
  show("utf16", "f\0o\0r\0");
});

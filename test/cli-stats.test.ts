import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDesk } from "../src/engine/open-desk.ts";
import { openStore } from "../src/store/open-store.ts";
import { emptyFolder, modbot } from "./modbot.ts";

const RULES = `format: modbot-rules/1
version: "1"
rules:
  - id: slur
    says: Says a slur.
    mode: act
    max_wrong: 1%
    when: { phrase: { any: [grobnik] } }
    then: { message: delete }
    prove: { catches: [ "you grobnik" ], allows: [ "hello" ] }
  - id: doubt
    says: May be rude.
    mode: queue
    when: { phrase: { any: [hmpf] } }
    then: { message: delete }
    prove: { catches: [ "hmpf" ], allows: [ "hello" ] }
`;
const HOSTILE = "zoe\u001b[2J\u202e";

const folderWith = (texts: readonly string[]): string => {
  const cwd = emptyFolder();
  const at = new Date().toISOString();
  const lines = texts.map((text, i) =>
    JSON.stringify({
      id: `m${i}`,
      text,
      at,
      platform: "discord",
      community: "s1",
      author: { id: `a${i}`, name: `n${i}` },
    }),
  );
  writeFileSync(join(cwd, "rules.yaml"), RULES);
  writeFileSync(join(cwd, "chat.jsonl"), lines.map((line) => `${line}\n`).join(""));
  return cwd;
};
const FROM = ["--from", "chat.jsonl", "--rules", "rules.yaml", "--out", "acts.jsonl", "--speed", "max"];
const run = ["run", ...FROM, "--db", "modbot.db"];

/** Six messages judged; mia has taken back one act, and blocked what was asked. */
const community = async (): Promise<string> => {
  const cwd = folderWith(["you grobnik", "grobnik!", "hmpf", "hello", "hi", "good night"]);
  const ran = await modbot(run, { cwd });
  expect(ran.code, ran.stderr).toBe(0);
  const store = await openStore(join(cwd, "modbot.db"));
  const by = { kind: "moderator", name: HOSTILE } as const;
  const desk = openDesk({ store, by, clock: Date.now, discipline: { ladder: [] } });
  for (const { id, version, rules } of await store.cases({ status: ["open", "acted"] })) {
    if (rules.includes("doubt")) await desk.decide(id, version, "block");
    else if (id === "c1") await desk.decide(id, version, "approve");
  }
  await store.close();
  return cwd;
};
const stats = (cwd: string, ...more: readonly string[]) =>
  modbot(["stats", "--db", "modbot.db", "--rules", "rules.yaml", ...more], { cwd });

test("one screen says what was wrong, what waited, what needed nobody and what each rule did", async () => {
  const { code, stdout, stderr } = await stats(await community());
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/the last 30d, 6 messages judged: 2 acted on, 1 queued, 3 let pass/);
  expect(stdout).toMatch(/^wrong +1 of 2 automatic cases known to be wrong; no bound: none was drawn for review/m);
  expect(stdout).toMatch(/^speed +95 of 100 decisions within [\d.]+ ms/m);
  expect(stdout).toMatch(/^handled +33.3% of 3 incidents needed nobody of the staff$/m);
  expect(stdout).toMatch(/^waited +1 case for people: half of them up to /m);
  expect(stdout).toMatch(/^queue +empty$/m);
  expect(stdout).toMatch(/^missed +not known: nothing was sampled/m);
  expect(stdout).toMatch(/^slur +2 +2 +0 +0 +1 +1 +- +50% +·{30}█$/m);
  expect(stdout).toMatch(/^doubt +1 +0 +1 +1 +0 +0 /m);
});

test("a program gets the same figures, and what a name holds cannot steer a terminal", async () => {
  const cwd = await community();
  const json = await stats(cwd, "--json");
  const found = JSON.parse(json.stdout) as Record<string, never>;
  expect(found).toMatchObject({
    judged: { ignore: 3, queue: 1, act: 2 },
    automatic: { cases: 2, upheld: 0, wrong: 1, overturned: 1, looked_at: 1, bound: 1 },
    incidents: { all: 3, automatic: 1 },
    waits: { cases: 1 },
    queue: { open: 0, escalated: 0, since: null },
    misses: null,
    moderators: [{ name: HOSTILE, cases: 2, approved: 1, blocked: 1, seen_again: 0 }],
  });
  const { stdout } = await stats(cwd, "--by", "moderator");
  expect(stdout).toMatch(/^zoe.* 2 +1 +1 +0 +0 +/m);
  for (const text of [json.stdout, stdout]) expect(text).not.toMatch(/\u001b|\u202e/);
});

test("one rule can be asked for, and one that there is not is refused with a way out", async () => {
  const cwd = await community();
  const one = await stats(cwd, "--rule", "slur");
  expect(one.stdout).toMatch(/slur \(act\): Says a slur\./);
  expect(one.stdout).toMatch(/found +0 upheld, 1 wrong, of which the bot had acted on 1/);
  expect(one.stdout).toMatch(/proof +1 wrong in 1 case ever, so there is no bound: wrong too often for 1%/);
  const wrong = await stats(cwd, "--rule", "slurr");
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toMatch(/no rule slurr.*Did you mean "slur"/s);
});

test.each([
  [["--by", "week"], /--by week: there is no such table.*rule, model, moderator, day/s],
  [["--since", "soon"], /--since soon is not a length of time/],
])("stats %j is refused with a way out", async (more, why) => {
  const ran = await stats(await community(), ...more);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(why);
});

test("a database in which nothing was ever judged says so, table by table", async () => {
  const cwd = folderWith([]);
  expect((await modbot(run, { cwd })).code).toBe(0);
  const shown = await Promise.all(["rule", "model", "moderator", "day"].map((by) => stats(cwd, "--by", by)));
  expect(shown.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  for (const { stdout } of shown) expect(stdout).toMatch(/Nothing was ever judged here/);
  expect(shown.map(({ stdout }) => stdout.trimEnd().split("\n").at(-1))).toEqual([
    "No rule has found anything in this time.",
    "No rule asks a model.",
    "Nobody has decided anything in this time.",
    "Nothing has happened in this time.",
  ]);
  expect(shown[0]?.stdout).toMatch(/^wrong +no automatic action in this time$/m);
});

test("without a database there is nothing to say, and why is said", async () => {
  const none = await modbot(["stats", "--db", "none.db"], { cwd: emptyFolder() });
  expect(none.code).toBe(2);
  expect(none.stderr).toMatch(/there is no database none\.db/);
});

const REPUTED = `format: modbot-rules/1
version: "1"
reputation: { half_life: never, prior: 60% }
rules:
  - id: known
    says: Posts a link, and has broken rules before.
    mode: queue
    when: { all: [ { link: { any: true } }, { reputation: { below: 50% } } ] }
    prove: { catches: [ { text: "https://a.example", upheld: 4 } ], allows: [ "https://a.example" ] }
`;

test("explain says what a reputation is made of, of a text and of a case", async () => {
  const cwd = await community();
  writeFileSync(join(cwd, "reputed.yaml"), REPUTED);
  const explained = (...more: readonly string[]) => modbot(["explain", ...more, "--rules", "reputed.yaml"], { cwd });
  expect((await explained("look https://a.example", "--upheld", "4")).stdout).toMatch(
    /reputation 33\.3%: 4 cases upheld, 0 overturned; begins at 60% as of 5 cases/,
  );
  expect((await explained("look https://a.example", "--upheld", "4", "--overturned", "9")).stdout).toMatch(/^IGNORE/);
  expect((await explained("look https://a.example")).stdout).toMatch(/^IGNORE/);
  const stored = await explained("c3", "--db", "modbot.db");
  expect(stored.stdout).toMatch(/reputation 50%: 1 case upheld, 0 overturned; begins at 60% as of 5 cases/);
  const { reputation } = JSON.parse((await explained("c3", "--db", "modbot.db", "--json")).stdout) as {
    readonly reputation: unknown;
  };
  expect(reputation).toMatchObject({ value: 0.5, upheld: 1, overturned: 0, half_life_ms: null, prior: 0.6, weight: 5 });
  const wrong = await explained("look", "--upheld", "many");
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toMatch(/--upheld many is not a number/);
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { modbot } from "./modbot.ts";
import { decideAll, say, tunedChat, tunedFolder } from "./tuned-chat.ts";

const rulesIn = (stdout: string) => (JSON.parse(stdout) as { rules: readonly Record<string, unknown>[] }).rules;
const routesOf = (stdout: string) => [...stdout.matchAll(/"route":"(\w+)"/g)].map(([, route]) => route);

/** What a person reads in docs/tuning.md. */
const DOCS = readFileSync("docs/tuning.md", "utf8");
/** Ages differ from run to run. */
const ageless = (text: string): string => text.replace(/ +\d+[smhd](?= {2})/g, "    9s").trimEnd();
const shown = (args: string, stdout: string): string => `$ modbot ${args}\n${ageless(stdout)}`;

test("from no decision to the first automatic action, as docs/tuning.md tells it: what is proposed is written, and acts", async () => {
  const cwd = tunedFolder();
  const typed = async (args: string) => {
    const ran = await modbot(args.split(" "), { cwd });
    expect(DOCS).toContain(shown(args, ran.stdout));
    return ran;
  };
  await say(cwd, []);
  expect((await typed("tune")).code).toBe(1);
  const lines = tunedChat(700);
  await say(cwd, lines.slice(0, 300));
  expect(await decideAll(cwd, lines)).toBe(300);
  expect(rulesIn((await modbot(["tune", "--json"], { cwd })).stdout)).toEqual([
    {
      id: "bait",
      label: "score",
      n: 300,
      queue_at: 1,
      act_at: 3,
      acted: 248,
      wrong: 0,
      bound: 0.01201,
      confidence: 0.95,
      certified: false,
      missing_labels: 328,
      queue_per_day: 24.08027,
      automatic_share: 0,
    },
  ]);
  const few = await typed("tune --write");
  expect([few.code, few.stderr]).toEqual([
    1,
    expect.stringContaining("bait stays as it is: what is proposed is not certified."),
  ]);

  await say(cwd, lines.slice(300));
  expect(await decideAll(cwd, lines)).toBe(400);
  const before = readFileSync(join(cwd, "rules.yaml"), "utf8");
  const enough = await typed("tune --write");
  expect(enough.code).toBe(0);
  expect(readFileSync(join(cwd, "rules.yaml"), "utf8")).toBe(before.replace("act_at: 5 ", "act_at: 3 "));
  await typed("rules");

  // Proven, it needs nothing more than leave to act.
  const written = readFileSync(join(cwd, "rules.yaml"), "utf8");
  writeFileSync(join(cwd, "rules.yaml"), written.replace("mode: queue", "mode: act"));
  expect((await typed("rules")).stdout).toMatch(/bait +act .*acts, certified at 1%/);
  writeFileSync(
    join(cwd, "chat.jsonl"),
    `${JSON.stringify({ ...tunedChat(1, 7, 900)[0]!, text: "claim your free nitro" })}\n`,
  );
  const acting = await modbot(["run", "--from", "chat.jsonl", "--json"], { cwd });
  expect(routesOf(acting.stdout)).toEqual(["act"]);

  // The same verdicts, asked again: what is in force is what is proposed.
  const again = await modbot(["tune", "--json", "--write"], { cwd });
  expect(rulesIn(again.stdout)[0]).toMatchObject({ act_at: 3, certified: true });
  expect(again.code).toBe(0);
}, 120_000);

test("a rule that people find wrong too often is not certified, is not changed, and says that no threshold will do", async () => {
  const cwd = tunedFolder();
  const lines = tunedChat(650).map((line, i) => ({ ...line, violation: i % 9 !== 0 }));
  await say(cwd, lines);
  await decideAll(cwd, lines);
  const { code, stdout, stderr } = await modbot(["tune", "--write"], { cwd });
  expect(code).toBe(1);
  expect(stdout).toContain("not certified: at most 1.00 % may be wrong (95% sure), and no threshold comes near it");
  expect(stderr).toContain("nothing to write");
  expect((await modbot(["rules"], { cwd })).stdout).not.toMatch(/bait .*proven/);
}, 120_000);

test("a corpus shows what thresholds would do, and gives no rule leave to act", async () => {
  const cwd = tunedFolder();
  const lines = tunedChat(1_500);
  writeFileSync(join(cwd, "corpus.jsonl"), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const told = await modbot(["tune", "--corpus", "corpus.jsonl", "--write", "--report", "curves.html"], { cwd });
  expect(told.code).toBe(0);
  expect(told.stdout).toContain("certified on these lines at act_at 2: ");
  expect(readFileSync(join(cwd, "rules.yaml"), "utf8")).toContain("act_at: 2     # strict");
  const page = readFileSync(join(cwd, "curves.html"), "utf8");
  expect(page.match(/<polyline points="[\d., -]+"/g)).toHaveLength(3);
  expect(page).not.toMatch(/<script|https?:|@import|url\(/);
  await say(cwd, lines.slice(0, 1));
  expect((await modbot(["rules"], { cwd })).stdout).toMatch(/bait .*343 cases missing for 1%/);
}, 60_000);

test("a green rulebook is tried with the new thresholds, and the file stays as it was", async () => {
  const cwd = tunedFolder();
  const lines = tunedChat(700);
  await say(cwd, lines);
  await decideAll(cwd, lines);
  const before = readFileSync(join(cwd, "rules.yaml"), "utf8");
  const { code, stdout } = await modbot(["tune", "--green"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain("is tried; nothing of it is done.");
  expect(readFileSync(join(cwd, "rules.yaml"), "utf8")).toBe(before);
  const exported = await modbot(["rules", "export", "green", "--out", "green"], { cwd });
  expect(exported.code).toBe(0);
  expect(readFileSync(join(cwd, "green", "rules.yaml"), "utf8")).toContain("act_at: 3");
}, 120_000);

const SCAMS = `format: modbot-rules/1
version: "1"
rules:
  - id: scam
    says: Looks like fraud.
    mode: queue
    max_wrong: 5%
    when:
      score:
        queue_at: 3
        act_at: 7
        groups:
          link: { cap: 3, signals: [ { link: { any: true }, adds: 2 }, { invite: { any: true }, adds: 1 } ] }
          wording: { cap: 3, signals: [ { word: { any: [free, gift, nitro, claim, crypto, earn, casino, winner] }, adds: 2 }, { caps: { share_at_least: 50%, letters: 12 }, adds: 1 } ] }
          author: { cap: 4, signals: [ { account: { younger_than: 30d }, adds: 3 }, { member: { younger_than: 1d }, adds: 1 } ] }
    then: { message: delete }
    prove: { catches: [ { text: "free gift https://a.example", account_age: 1d } ], allows: [ "hello" ] }
`;

test("on a corpus of our own it comes to the same figures every time", async () => {
  const cwd = tunedFolder(SCAMS);
  const corpus = join(process.cwd(), "corpora", "scams.jsonl");
  const { code, stdout, stderr } = await modbot(["tune", "--corpus", corpus, "--json"], { cwd });
  expect(stderr).toBe("");
  expect(rulesIn(stdout)).toEqual([
    {
      id: "scam",
      label: "score",
      n: 1_500,
      queue_at: 3,
      act_at: 4,
      acted: 705,
      wrong: 22,
      bound: 0.04426,
      confidence: 0.95,
      certified: true,
      missing_labels: 0,
      queue_per_day: 20.54124,
      automatic_share: 0.92277,
    },
  ]);
  expect(code).toBe(0);
}, 60_000);

test.each([
  [["--rule", "baite"], "there is no rule baite. Did you mean bait?"],
  [["--confidence", "95"], "--confidence 95 is not a share between 50% and 99.99%."],
  [["--max-wrong", "0%"], "--max-wrong 0% is not a share"],
  [["--corpus", "missing.jsonl"], "missing.jsonl"],
  [["--db", "none.db"], "there is no database none.db"],
])("%j is refused, with a way out", async (args, says) => {
  const { code, stderr, stdout } = await modbot(["tune", ...args], { cwd: tunedFolder() });
  expect(code).toBe(2);
  expect(stderr).toContain(says);
  expect(stdout).toBe("");
});

test("the rulebook that modbot brings along is not written to, and a rulebook without thresholds has nothing to tune", async () => {
  const cwd = tunedFolder(
    'format: modbot-rules/1\nversion: "1"\nrules:\n  - { id: a, says: A., when: { phrase: { any: [b] } } }\n',
  );
  const none = await modbot(["tune", "--corpus", "rules.yaml"], { cwd });
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("no rule of this rulebook has thresholds")]);
  const named = await modbot(["tune", "--rule", "a"], { cwd });
  expect([named.code, named.stderr]).toEqual([2, expect.stringContaining("stands alone or under all:")]);
  writeFileSync(join(cwd, "modbot.yaml"), "database: modbot.db\n");
  const ours = await modbot(["tune", "--write"], { cwd });
  expect([ours.code, ours.stderr]).toEqual([2, expect.stringContaining("brings along, and stays as it is")]);
});

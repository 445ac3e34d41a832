import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, modbot } from "./modbot.ts";

const RULES = `format: modbot-rules/1
version: "1"
policy:
  hate: { severity: high, says: "No hate.", strike: { weight: 3, expire: 90d } }
discipline:
  expire: 30d
  ladder: { 2: timeout 1h, 8: ban }
rules:
  - id: slur
    says: Says a slur.
    policy: hate
    mode: act
    when: { phrase: { any: [grobnik] } }
    then: { message: delete }
    prove: { catches: [ "you grobnik" ], allows: [ "hello" ] }
  - id: doubt
    says: May be rude.
    mode: queue
    when: { phrase: { any: [hmpf] } }
    then: { author: { strike: 5 } }
    prove: { catches: [ "hmpf" ], allows: [ "hello" ] }
`;

/** A folder in which a bot has seen three people, now. */
const community = async (): Promise<string> => {
  const cwd = emptyFolder();
  const line = (id: string, author: string, text: string, minutes: number) =>
    JSON.stringify({
      id,
      text,
      at: new Date(Date.now() - minutes * 60_000).toISOString(),
      platform: "discord",
      community: "s1",
      author: { id: author, name: `name-${author}` },
    });
  const chat = [
    line("m1", "7", "you grobnik", 30),
    line("m2", "8", "you grobnik", 20),
    line("m3", "7", "hmpf", 10),
    line("m4", "9", "hello", 5),
  ];
  writeFileSync(join(cwd, "rules.yaml"), RULES);
  writeFileSync(join(cwd, "chat.jsonl"), `${chat.join("\n")}\n`);
  const args = [
    "run",
    "--from",
    "chat.jsonl",
    "--db",
    "modbot.db",
    "--rules",
    "rules.yaml",
    "--out",
    "acts.jsonl",
    "--speed",
    "max",
  ];
  expect((await modbot(args, { cwd })).code).toBe(0);
  return cwd;
};
const strikes = (cwd: string, ...args: string[]) => modbot(["strikes", ...args, "--rules", "rules.yaml"], { cwd });

test("a moderator reads what counts against somebody, from which case, until when, and what comes next", async () => {
  const cwd = await community();
  const { code, stdout } = await strikes(cwd, "7");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^7 {2}discord s1 {2}3 strikes; next: ban at 8 \(in 5\)$/m);
  expect(stdout).toMatch(/^ {2}3 since .* until .* {2}c1 {2}slur$/m);
  expect(stdout).toMatch(/time out 1h by c1 at 2 strikes: ends in \d+m, on/);
  expect((await strikes(cwd, "name-7", "--server", "s1")).stdout).toBe(stdout);
});

test("a program reads the same, and of whom nothing is known it is told", async () => {
  const cwd = await community();
  const { stdout } = await strikes(cwd, "7", "--json");
  const { accounts } = JSON.parse(stdout) as { accounts: { from: { until: number; since: number }[] }[] };
  expect(accounts).toMatchObject([
    {
      author: "7",
      community: "s1",
      strikes: 3,
      reached: { strikes: 2, action: "timeout" },
      next: { strikes: 8, action: "ban", in: 5 },
      from: [{ case: "c1", weight: 3, now: 3, rules: ["slur"] }],
      sanctions: [{ case: "c1", action: "timeout", rung: 2, duration_ms: 3_600_000 }],
    },
  ]);
  const [strike] = accounts[0]!.from;
  expect(strike!.until - strike!.since).toBe(90 * 86_400_000);
  expect(await strikes(cwd, "7", "--platform", "twitch")).toMatchObject({ code: 1, stdout: "" });
  expect((await strikes(cwd, "nobody")).stderr).toContain("No case is about nobody");
});

test("without a name it shows how strikes are spread, and whom each rung has reached", async () => {
  const cwd = await community();
  const { stdout } = await strikes(cwd);
  expect(stdout).toContain("Strikes count against 2 people.");
  expect(stdout).toMatch(/^ {4}3-4 {2}2 {2}#+$/m);
  expect(stdout).toContain("timeout 1h at 2 strikes: 2 have reached it and no higher one");
  expect(JSON.parse((await strikes(cwd, "--json")).stdout)).toEqual({
    people: 2,
    totals: [0, 0, 0, 2].map((people, from) => ({ from, people })),
    rungs: [
      { strikes: 2, action: "timeout", duration_ms: 3_600_000, people: 2 },
      { strikes: 8, action: "ban", people: 0 },
    ],
  });
});

test("the explanation of a case says where Block would lead", async () => {
  const cwd = await community();
  const args = ["explain", "c3", "--db", "modbot.db", "--rules", "rules.yaml"];
  const { stdout } = await modbot(args, { cwd });
  expect(stdout).toContain("author  3 strikes now; next: ban at 8 (in 5)");
  expect(stdout).toContain("Block would make it 8 strikes, which reaches ban at 8");
  expect(JSON.parse((await modbot([...args, "--json"], { cwd })).stdout)).toMatchObject({
    strikes: { now: 3, next: { strikes: 8 }, after_block: { strikes: 8, reached: { action: "ban" } } },
  });
  writeFileSync(join(cwd, "rules.yaml"), "format: nonsense");
  const broken = await modbot(args, { cwd });
  expect(broken.code).toBe(0);
  expect(broken.stderr).toContain("The rulebook cannot be used");
});

test("a name from chat cannot play with the terminal", async () => {
  const cwd = await community();
  expect((await strikes(cwd, "\u001b[2J\u202e")).stderr).not.toMatch(/[\u001b\u202e]/);
});

test("the running bot lifts what the ladder asked for once the strikes count no more, and the case says so", async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "rules.yaml"), RULES.replace("2: timeout 1h, 8: ban", "2: ban").replace("90d", "20d"));
  const at = new Date(Date.now() - 40 * 86_400_000).toISOString();
  const line = { id: "m1", text: "you grobnik", at, platform: "discord", community: "s1", author: { id: "7" } };
  writeFileSync(join(cwd, "chat.jsonl"), `${JSON.stringify(line)}\n`);
  const args = ["run", "--from", "chat.jsonl", "--db", "modbot.db", "--rules", "rules.yaml", "--out", "acts.jsonl"];
  await modbot([...args, "--speed", "max"], { cwd });
  const acts = readFileSync(join(cwd, "acts.jsonl"), "utf8").trimEnd().split("\n");
  expect(acts.map((act) => (JSON.parse(act) as { action: string }).action).filter((a) => a.includes("ban"))).toEqual([
    "ban",
    "unban",
  ]);
  const { stdout } = await modbot(["explain", "c1", "--db", "modbot.db", "--rules", "rules.yaml"], { cwd });
  expect(stdout).toContain("lift the ban (The strikes behind it no longer count.), asked by modbot: done");
  const audit = (await modbot(["audit", "export", "--db", "modbot.db"], { cwd })).stdout;
  expect(audit).toMatch(/"kind":"lifted","subject":"c1"/);
  expect((await strikes(cwd, "7")).stdout).toContain("0 strikes");
});

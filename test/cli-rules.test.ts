import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { emptyFolder, modbot } from "./modbot.ts";

const RULES = `format: modbot-rules/1
version: "1"
rules:
  - { id: scam-link, says: S., mode: act, budget: 20 per 10m, when: { phrase: { any: [free nitro] } }, then: { message: delete } }
  - { id: crowd, says: C., mode: act, max_wrong: 1%, when: { any: [ { phrase: { any: [crowd] } }, { raid: {} } ] }, then: { message: delete } }
  - { id: calm, says: C., mode: shadow, when: { phrase: { any: [hello] } }, then: { message: delete } }
`;
const line = (id: string, text: string, author = id): string =>
  JSON.stringify({ id, text, author: { id: author }, sentAt: Date.now() });
const cwd = emptyFolder();
const run = (chat: readonly string[], args: readonly string[] = []) => {
  writeFileSync(join(cwd, "chat.jsonl"), `${chat.join("\n")}\n`);
  return modbot(
    [
      "run",
      "--from",
      "chat.jsonl",
      "--db",
      "modbot.db",
      "--rules",
      "rules.yaml",
      "--enforce",
      "--out",
      "out.jsonl",
      ...args,
    ],
    { cwd },
  );
};
const rules = (...args: string[]) => modbot(["rules", ...args, "--db", "modbot.db", "--rules", "rules.yaml"], { cwd });

beforeAll(async () => {
  writeFileSync(join(cwd, "rules.yaml"), RULES);
  await run([line("m1", "get free nitro"), line("m2", "a crowd"), line("m3", "hello all"), line("m4", "fine")]);
}, 60_000);

test("the table tells of each rule what it did and what is missing until it may act", async () => {
  const { code, stdout } = await rules();
  expect(code).toBe(0);
  const row = (id: string): string =>
    stdout
      .split("\n")
      .find((l) => l.startsWith(id))
      ?.replaceAll(/\s+/g, " ") ?? "";
  expect(row("scam-link")).toMatch(/^scam-link act 1 1 0 0 - - 1\/20 \S+ acts$/);
  expect(row("crowd")).toMatch(/^crowd act 1 0 0 0 - - - \S+ asks, 343 cases missing for 1%$/);
  expect(row("calm")).toMatch(/^calm shadow 1 0 0 /);
});

test("without a share to prove, the table fits into 80 columns, though a rulebook has many rules", async () => {
  const { stdout } = await modbot(["rules", "--db", "modbot.db"], { cwd });
  expect(stdout).toMatch(/^phishing-link +act +0 +0 +0 +0 +0\/30 +never {2}acts$/m);
  for (const row of stdout.split("\n").slice(1)) expect(row.length, row).toBeLessThanOrEqual(80);
});

test("a program gets the same as JSON, and a time that is none is refused", async () => {
  const { stdout } = await rules("--json", "--since", "1h");
  const { rules: listed } = JSON.parse(stdout) as { rules: readonly Record<string, unknown>[] };
  expect(listed).toMatchObject([
    { id: "scam-link", acts: true, hits: { all: 1, acted: 1 }, budget: { used: 1, count: 20, within_ms: 600_000 } },
    {
      id: "crowd",
      acts: false,
      proof: { looked_at: 0, bound: 1, proven: false, missing: 343 },
      held_by: expect.any(String),
    },
    { id: "calm", mode: "shadow", hits: { shadow: 1 } },
  ]);
  expect(await rules("--since", "yesterday")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--since yesterday"),
  });
});

test("a rule that is paused by hand asks in the next run, and acts again once it is resumed", async () => {
  const paused = await rules("pause", "scam-link", "--why", "hits our giveaway", "--as", "mia");
  expect(paused).toMatchObject({
    code: 0,
    stdout: "scam-link is paused.\n",
    stderr: expect.stringContaining("next run"),
  });
  expect((await rules()).stdout).toContain("scam-link was paused by mia");
  const { stdout } = await run([line("m5", "free nitro")], ["--json"]);
  expect(stdout).toMatch(/"id":"m5","revision":0,"route":"queue"/);
  expect(await rules("resume", "scam-link")).toMatchObject({ code: 0, stdout: "scam-link may act again.\n" });
  expect((await run([line("m6", "free nitro")], ["--json"])).stdout).toMatch(/"id":"m6","revision":0,"route":"act"/);
});

test("a slip in a name is told, and nothing is paused", async () => {
  expect(await rules("pause", "scam-lnk")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Did you mean scam-link?"),
  });
  expect(await modbot(["rules", "chekc"], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('unknown command "rules chekc". There are: check, '),
  });
});

test("a rule that acts for the first time is shown with what it would have hit, made safe", async () => {
  writeFileSync(join(cwd, "rules.yaml"), RULES.replace("[free nitro]", "[free nitro, fine]"));
  const { stderr } = await run([line("m7", "\u001b[2J good night")]);
  expect(stderr).toContain("new: rule scam-link would have hit 4 of the last 6 messages");
  expect(stderr).toContain('"fine"');
  writeFileSync(join(cwd, "rules.yaml"), RULES.replace("[free nitro]", "[good night]"));
  const again = await run([line("m8", "hi")]);
  expect(again.stderr).toContain("good night");
  expect(again.stderr).not.toContain("\u001b[2J");
  const json = await run([line("m9", "hi")], ["--json"]);
  expect(json.stdout).toMatch(/"event":"new_rule","rule":"scam-link","hits":1,"messages":8/);
});

test("a rulebook can be tried on the messages judged last before it is used", async () => {
  writeFileSync(join(cwd, "trial.yaml"), RULES.replace("[free nitro]", "[hello, crowd]"));
  const args = ["rules", "check", "trial.yaml", "--against-recent", "--db", "modbot.db"];
  expect((await modbot(args, { cwd })).stdout).toMatch(/scam-link \(act\) {2}2\n {2}"a crowd"\n {2}"hello all"/);
  const { recent } = JSON.parse((await modbot([...args, "--json"], { cwd })).stdout) as { recent: object };
  expect(recent).toMatchObject({
    messages: 9,
    rules: [
      { id: "scam-link", hits: 2 },
      { id: "crowd", hits: 1 },
      { id: "calm", hits: 1 },
    ],
  });
});

test("where new conditions wait for a person, they ask until they are let act", async () => {
  const config =
    "rules: rules.yaml\ndatabase: modbot.db\nconfirm_new_rules: true\nreview: { sample: 100%, ignored: 100% }\n";
  writeFileSync(join(cwd, "modbot.yaml"), config);
  writeFileSync(join(cwd, "rules.yaml"), RULES.replace("[free nitro]", "[totally new]"));
  const from = (text: string, id: string) => {
    writeFileSync(join(cwd, "chat.jsonl"), `${line(id, text)}\n`);
    return modbot(["run", "--from", "chat.jsonl", "--out", "out.jsonl", "--json"], { cwd });
  };
  expect((await from("totally new", "n1")).stdout).toMatch(/"id":"n1","revision":0,"route":"queue"/);
  await modbot(["rules", "resume", "scam-link"], { cwd });
  const acted = (await from("totally new", "n2")).stdout;
  expect(acted).toMatch(/"id":"n2","revision":0,"route":"act"/);
  expect(acted).toContain('"sample":{"of":"acted","probability":1}');
  expect((await from("nothing", "n3")).stdout).toContain('"sample":{"of":"ignored","probability":1}');
  const queue = await modbot(["review", "--list"], { cwd });
  expect(queue.stdout).toMatch(/low +open +n2 +sample of acts, scam-link/);
  expect(queue.stdout).toMatch(/low +open +n3 +sample of what passed/);
  const shown = await modbot(["explain", /^(c\d+) .*sample of acts/m.exec(queue.stdout)?.[1] ?? ""], { cwd });
  expect(shown.stdout).toContain("Drawn by lot, one of 100 % of what modbot does by itself");
  expect(readFileSync(join(cwd, "out.jsonl"), "utf8")).toContain("delete");
});

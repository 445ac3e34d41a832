import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, modbot } from "./modbot.ts";

const RULES = `format: modbot-rules/1
version: "1"
rules:
  - id: doubt
    says: May be rude.
    mode: queue
    when: { phrase: { any: [hmpf] } }
    then: { message: delete }
    prove: { catches: [ "hmpf" ], allows: [ "hello" ] }
  - id: slur
    says: Says a slur.
    mode: act
    when: { phrase: { any: [grobnik] } }
    then: { author: { timeout: 1h } }
    prove: { catches: [ "you grobnik" ], allows: [ "hello" ] }
`;
const HOSTILE = "ann\u001b[2J\u202e";
const place = { platform: "discord", community: "s1" };

/** A folder with lines of chat: messages as texts by their authors, and whatever else is seen on the platform. */
const folderWith = (lines: readonly object[]): string => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "rules.yaml"), RULES);
  writeFileSync(join(cwd, "chat.jsonl"), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return cwd;
};
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const said = (id: string, text: string, who: string, minutes = 5): object => ({
  id,
  text,
  at: minutesAgo(minutes),
  ...place,
  author: { id: who, name: `${who} the ${who}` },
});
const did = (action: string, author: string, fields: object = {}): object => ({
  type: "staff_action",
  action,
  author,
  by: { id: "u1", name: HOSTILE },
  at: minutesAgo(4),
  ...place,
  ...fields,
});
const run = (...more: readonly string[]) => [
  "run",
  ...["--from", "chat.jsonl", "--rules", "rules.yaml", "--out", "acts.jsonl", "--speed", "max"],
  ...["--db", "modbot.db", "--enforce", ...more],
];

test("what staff do by hand is learnt from: told as it comes in, explained, and counted as theirs", async () => {
  const cwd = folderWith([
    said("m1", "hmpf", "zed"),
    said("m2", "buy my soap", "yan"),
    said("m3", "good evening", "xia"),
    did("delete", "zed", { messages: ["m1"], reason: "rude" }),
    did("ban", "yan"),
    { type: "removed", ids: ["m3"], by: "author", at: minutesAgo(4), ...place },
  ]);
  const ran = await modbot(run(), { cwd });
  expect(ran.code, ran.stderr).toBe(0);
  expect(ran.stdout).toContain('deleted what zed wrote by hand: "rude"; that decides c1');
  expect(ran.stdout).toContain("banned yan by hand; no rule had minded it, which is told in c2");
  expect(ran.stdout).not.toMatch(/[\u001b\u202e]/);

  const queue = await modbot(["review", "--json", "--db", "modbot.db"], { cwd });
  expect(JSON.parse(queue.stdout)).toMatchObject({ waiting: 0 });

  const explained = await modbot(["explain", "c1", "--db", "modbot.db", "--rules", "rules.yaml"], { cwd });
  expect(explained.stdout).toMatch(/deleted what zed the zed wrote by hand: "rude"/);
  expect(explained.stdout).toContain("the message is gone: staff deleted it");
  expect(explained.stdout).toMatch(/^blocked by .* by hand$/m);
  expect(explained.stdout).not.toMatch(/[\u001b\u202e]/);
  const miss = JSON.parse(
    (await modbot(["explain", "c2", "--json", "--db", "modbot.db", "--rules", "rules.yaml"], { cwd })).stdout,
  );
  expect(miss.case).toMatchObject({
    status: "blocked",
    decided: { verdict: "block", byHand: true },
    entries: [{ message: { id: "m2", text: "buy my soap" } }],
  });

  const stats = await modbot(["stats", "--db", "modbot.db", "--rules", "rules.yaml"], { cwd });
  expect(stats.stdout).toContain("0% of 2 incidents needed nobody of the staff; staff dealt with 2 on the platform");
  expect(stats.stdout).toContain("; staff came across 1 by themselves");
  const figures = JSON.parse(
    (await modbot(["stats", "--json", "--db", "modbot.db", "--rules", "rules.yaml"], { cwd })).stdout,
  );
  expect(figures).toMatchObject({ incidents: { all: 2, automatic: 0, by_hand: 2 }, missed_by_hand: 1, misses: null });
});

test("a timeout that staff lift by hand is counted as an overturn, and told as one to programs", async () => {
  const cwd = folderWith([said("m1", "you grobnik", "zed")]);
  expect((await modbot(run(), { cwd })).code).toBe(0);
  writeFileSync(
    join(cwd, "chat.jsonl"),
    `${JSON.stringify(did("untimeout", "zed", { at: new Date().toISOString() }))}\n`,
  );
  const ran = await modbot(run("--json"), { cwd });
  expect(ran.code, ran.stderr).toBe(0);
  const events = ran.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(events.find(({ event }) => event === "seen")).toMatchObject({
    input: "jsonl",
    seen: { kind: "staff_action", action: "untimeout", author: "zed" },
    cases: [{ id: "c1", came: "overturned" }],
  });
  const rules = JSON.parse(
    (await modbot(["rules", "--json", "--db", "modbot.db", "--rules", "rules.yaml"], { cwd })).stdout,
  );
  expect(rules.rules.find(({ id }: { id: string }) => id === "slur")).toMatchObject({
    found: { overturned: 1, wrong: 1 },
  });
});

test("replay judges messages, and passes over what staff did", async () => {
  const cwd = folderWith([said("m1", "hmpf", "zed"), did("ban", "zed")]);
  const ran = await modbot(["replay", "chat.jsonl", "--rules", "rules.yaml", "--json"], { cwd });
  expect(JSON.parse(ran.stdout)).toMatchObject({ messages: 1, unreadable: 0 });
});

test("a line of what staff did that cannot be read says where and why, and is passed over", async () => {
  const cwd = folderWith([said("m1", "hello", "zed"), did("hug", "zed")]);
  const ran = await modbot(run(), { cwd });
  expect(ran.code).toBe(0);
  expect(ran.stderr).toContain('chat.jsonl:2: "action" is not one of delete, warn');
});

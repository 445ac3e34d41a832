import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, modbot } from "./modbot.ts";

const RULES = `format: modbot-rules/1
version: "1"
lists:
  bait: { phrases: [free nitro] } # ours
  slurs: { file: lists/slurs.txt, kind: words }
  sites: { domains: [evil.example] }
rules:
  - id: bait
    says: Says bait.
    mode: act
    when: { any: [ { phrase: { any: bait } }, { word: { any: slurs } }, { link: { in: sites } } ] }
    then: { message: delete }
    prove: { catches: [ "free nitro" ], allows: [ "hello" ] }
`;

const community = () => {
  const cwd = emptyFolder();
  mkdirSync(join(cwd, "lists"));
  writeFileSync(join(cwd, "rules.yaml"), RULES);
  writeFileSync(join(cwd, "lists/slurs.txt"), "# ours\nqwerf\n");
  writeFileSync(join(cwd, "acts.jsonl"), "");
  let n = 0;
  const say = (author: string, text: string, more: object = {}): void => {
    const at = new Date(Date.now() - 3_600_000 + ++n * 1_000).toISOString();
    const line = {
      id: `m${n}`,
      text,
      at,
      platform: "twitch",
      author: { id: author, name: `name-${author}`, roles: [] },
      ...more,
    };
    appendFileSync(join(cwd, "chat.jsonl"), `${JSON.stringify(line)}\n`);
  };
  const run = () =>
    modbot(["run", "--from", "chat.jsonl", "--db", "modbot.db", "--rules", "rules.yaml", "--out", "acts.jsonl"], {
      cwd,
    });
  const suggestions = (...args: string[]) => modbot(["suggestions", ...args, "--rules", "rules.yaml"], { cwd });
  const read = (file: string): string => readFileSync(join(cwd, file), "utf8");
  return { say, run, suggestions, read };
};

test("a term that members suggest waits with who, how often and what it would have found, and blocks nothing by itself", async () => {
  const { say, run, suggestions, read } = community();
  say("1", "buy grobnik now");
  say("2", "grobnik is cheap");
  say("3", "!suggest grobnik");
  say("4", '!SUGGEST "Grobnik"');
  say("5", "grobnik again");
  await run();
  const { stdout } = await suggestions("--json");
  expect(JSON.parse(stdout)).toMatchObject({
    suggestions: [{ number: 1, term: "grobnik", finds: 3, by: [{ author: "3", name: "name-3" }, { author: "4" }] }],
  });
  expect((await suggestions()).stdout).toContain("finds 3 of the last 5");
  expect(read("acts.jsonl")).toBe("");
  expect(read("rules.yaml")).toBe(RULES);
});

test("an accepted term stands in the list that was named, nothing else has changed, and the next run uses it", async () => {
  const { say, run, suggestions, read } = community();
  say("3", "!suggest grobnik");
  say("3", "!suggest zorpel");
  await run();
  expect((await suggestions("accept", "1", "--list", "bait")).code).toBe(0);
  expect(read("rules.yaml")).toBe(RULES.replace("[free nitro]", '[free nitro, "grobnik"]'));
  expect((await suggestions("accept", "2", "--list", "slurs")).stdout).toContain("+zorpel");
  expect(read("lists/slurs.txt")).toBe("# ours\nqwerf\nzorpel\n");
  expect((await suggestions("accept", "2", "--list", "slurs")).code).toBe(1);
  say("5", "grobnik again");
  say("6", "you zorpel");
  await run();
  expect(read("acts.jsonl").split("\n").filter(Boolean)).toHaveLength(2);
});

test("what cannot be a term, is too much of one person, or was settled is a message like any other", async () => {
  const { say, run, suggestions } = community();
  for (const text of [
    "!suggest",
    "!suggest x",
    "!suggest % severity: high",
    "!suggest a\u202eb",
    `!suggest ${"y".repeat(90)}`,
  ])
    say("1", text);
  for (let i = 0; i < 8; i++) say("2", `!suggest term number ${i}`);
  say("3", "!suggest term", { surface: "embeds" });
  await run();
  const waiting = JSON.parse((await suggestions("--json")).stdout) as { suggestions: readonly { term: string }[] };
  expect(waiting.suggestions.map(({ term }) => term)).toEqual([0, 1, 2, 3, 4].map((i) => `term number ${i}`));
  expect((await suggestions("reject", "1", "--why", "a name")).code).toBe(0);
  say("4", "!suggest TERM NUMBER 0");
  await run();
  expect((await suggestions("--all")).stdout).toMatch(/term number 0 +1 +name-2 .*rejected: a name/);
});

test("a list that cannot take a term, a number that is none and a verb that is none are refused with a way out", async () => {
  const { say, run, suggestions, read } = community();
  say("3", "!suggest grobnik");
  await run();
  for (const [args, says] of [
    [["accept", "1", "--list", "sites"], "holds no words or phrases"],
    [["accept", "1", "--list", "nothing"], "no list nothing of its own"],
    [["accept", "1"], "into which list?"],
    [["accept", "one", "--list", "bait"], "which one?"],
    [["burn", "1"], "do what?"],
  ] as const) {
    const { code, stderr } = await suggestions(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
  }
  expect((await suggestions("accept", "9", "--list", "bait")).code).toBe(1);
  expect(read("rules.yaml")).toBe(RULES);
});

import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, modbot } from "./modbot.ts";

const RULES = `format: modbot-rules/1
version: "1"
rules:
  - id: crowd
    says: Was reported by many.
    mode: act
    severity: high
    when: { reported: { by_at_least: 3, within: 10m } }
    then: { message: delete, author: { timeout: 10m } }
    prove: { catches: [ { text: "x", reported_by: 3 } ], allows: [ { text: "x", reported_by: 2 } ] }
  - id: copies
    says: Many write the same.
    mode: act
    when: { same_text: { authors: 4, within: 1m } }
    then: { author: { timeout: 10m } }
    prove: { catches: [ { text: "buy my stuff at the shop now", authors: 4 } ], allows: [ "hello" ] }
`;

type Person = {
  readonly id: string;
  readonly name: string;
  readonly created_at?: string;
  readonly roles?: readonly string[];
};
const LONG_AGO = "2020-01-01T00:00:00Z";
const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: `name-${id}`,
  created_at: LONG_AGO,
  roles: [],
  ...more,
});
const DEALER = person("7", { name: "dealer" });

/** Ids like those of Discord. */
const idOf = (n: number): string => String(1_290_000_000_000_000_000n + BigInt(n));

const community = (rules = RULES) => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "rules.yaml"), rules);
  writeFileSync(join(cwd, "acts.jsonl"), "");
  let n = 0;
  const say = (author: Person, text: string, more: Readonly<Record<string, unknown>> = {}): string => {
    const at = new Date(Date.now() - 3_600_000 + ++n * 1_000).toISOString();
    const line = { id: idOf(n), text, at, platform: "discord", community: "s1", author, channel: { id: "c" }, ...more };
    appendFileSync(join(cwd, "chat.jsonl"), `${JSON.stringify(line)}\n`);
    return line.id;
  };
  const run = () =>
    modbot(["run", "--from", "chat.jsonl", "--db", "modbot.db", "--rules", "rules.yaml", "--out", "acts.jsonl"], {
      cwd,
    });
  const queue = async () =>
    (
      JSON.parse((await modbot(["review", "--json", "--rules", "rules.yaml"], { cwd })).stdout) as {
        cases: readonly Queued[];
      }
    ).cases;
  const acts = () => readFileSync(join(cwd, "acts.jsonl"), "utf8").split("\n").filter(Boolean);
  return { cwd, say, run, queue, acts };
};
type Queued = {
  readonly id: string;
  readonly text: string;
  readonly rules: readonly string[];
  readonly reporters?: number;
};

test("a report of a message that no rule has found anything in brings it before people, with who reported and why", async () => {
  const { cwd, say, run, queue, acts } = community();
  const id = say(DEALER, "meet me behind the shed");
  say(person("8"), `!report ${id} he sells things`);
  await run();
  const [found, ...others] = await queue();
  expect(others).toEqual([]);
  expect(found).toMatchObject({ text: "meet me behind the shed", reporters: 1, rules: [] });
  expect(acts()).toEqual([]);
  const explained = await modbot(["explain", found?.id ?? "", "--rules", "rules.yaml"], { cwd });
  expect(explained.stdout).toContain('reported by name-8 (counts 0.5): "he sells things"');
});

test("a reply, a mention and a report of the platform are reports too, and all are events of one case", async () => {
  const { say, run, queue } = community();
  const id = say(DEALER, "meet me behind the shed");
  say(person("8"), "!report @dealer that", { reply_to: id });
  say(person("9"), "!REPORT @dealer");
  say(person("10"), "spam", { surface: "report", reply_to: id });
  await run();
  expect(await queue()).toMatchObject([{ text: "meet me behind the shed", reporters: 3, rules: ["crowd"] }]);
});

test("however many report, people are asked: nobody is punished by a crowd unless the rule says so in so many words", async () => {
  const crowd = community();
  const explicit = community(RULES.replace("within: 10m }", "within: 10m, at_most: act }"));
  for (const { say, run } of [crowd, explicit]) {
    const id = say(DEALER, "meet me behind the shed");
    for (let i = 10; i < 30; i++) say(person(String(i)), `!report ${id}`);
    await run();
  }
  expect(crowd.acts()).toEqual([]);
  expect(
    explicit
      .acts()
      .map((line) => (JSON.parse(line) as { action: string }).action)
      .sort(),
  ).toEqual(["delete", "timeout"]);
});

test("a flood of reports by accounts of yesterday punishes nobody, even where the rule may act", async () => {
  const { say, run, queue, acts } = community(RULES.replace("within: 10m }", "within: 10m, at_most: act }"));
  const id = say(DEALER, "hello everybody");
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  for (let i = 10; i < 110; i++) say(person(String(i), { created_at: yesterday }), `!report ${id} spam`);
  await run();
  expect(acts()).toEqual([]);
  expect(await queue()).toMatchObject([{ text: "hello everybody", rules: [] }]);
});

test("twenty people who report one message in the same words are no raid", async () => {
  const { say, run, acts, queue } = community();
  const id = say(DEALER, "meet me behind the shed");
  for (let i = 10; i < 30; i++) say(person(String(i)), `!report ${id} this person sells things again`);
  await run();
  expect(acts()).toEqual([]);
  expect(await queue()).toHaveLength(1);
});

test("one person reports a message once, not themself, and five messages in ten minutes: the rest is chat like any other", async () => {
  const { say, run, queue } = community();
  const ids = Array.from({ length: 8 }, (_, i) => say(person(`d${i}`), `message number ${i}`));
  const eager = person("8");
  say(eager, `!report ${ids[0]}`);
  say(eager, `!report ${ids[0]}`);
  const own = say(eager, "mine");
  say(eager, `!report ${own}`);
  say(eager, "!report 1290000000000099999");
  say(eager, "!report");
  for (const id of ids.slice(1)) say(eager, `!report ${id}`);
  const ran = await run();
  expect(ran.stdout.match(/heeded/g)).toHaveLength(5);
  expect((await queue()).map(({ text }) => text).sort()).toEqual([0, 1, 2, 3, 4].map((i) => `message number ${i}`));
});

test("the queue goes by what reporters weigh, and a report whose message people blocked weighs more the next time", async () => {
  const { cwd, say, run, queue } = community();
  const first = say(DEALER, "first");
  say(person("8"), `!report ${first}`);
  await run();
  const { id } = (await queue())[0]!;
  const { openStore } = await import("../src/store/open-store.ts");
  const store = await openStore(join(cwd, "modbot.db"));
  const by = { kind: "moderator", name: "ann" } as const;
  const { version } = (await store.caseOf(id))!;
  await store.write(
    { caseId: id, version, events: [{ type: "decided", at: 1, by, verdict: "block", asked: [] }] },
    by,
    1,
  );
  await store.close();
  const second = say(person("d2"), "second");
  const third = say(person("d3"), "third");
  say(person("9"), `!report ${second}`);
  say(person("8"), `!report ${third}`);
  await run();
  expect((await queue()).map(({ text }) => text)).toEqual(["third", "second"]);
  const explained = await modbot(["explain", (await queue())[0]!.id, "--rules", "rules.yaml"], { cwd });
  expect(explained.stdout).toContain("counts 0.67");
});

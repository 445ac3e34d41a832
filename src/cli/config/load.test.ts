import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Config, loadConfig } from "./load.ts";

const folder = mkdtempSync(join(tmpdir(), "modbot-config-"));
afterAll(() => rmSync(folder, { recursive: true }));

const load = (text: string, env: Record<string, string> = {}): Config => {
  const file = join(folder, "modbot.yaml");
  writeFileSync(file, text);
  return loadConfig(file, "modbot.yaml", env);
};
const refusal = (text: string): string => {
  try {
    load(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "accepted";
};

test("an empty file observes, by the built-in rules, with the database beside it", () => {
  for (const text of ["", "\n# nothing yet\n", "---\n# nothing\n".slice(4)]) {
    const config = load(text);
    expect(config).toMatchObject({ mode: "observe", inputs: [] });
    expect(config.rules).toBeUndefined();
    expect(config.database).toBe(join(folder, "modbot.db"));
  }
});

test("paths count from the folder of the file, not from where one stands", () => {
  const config = load("rules: ../shared/rules.yaml\ndatabase: /var/lib/modbot.db\n");
  expect(config.rules).toBe(join(folder, "../shared/rules.yaml"));
  expect(config.database).toBe("/var/lib/modbot.db");
});

test("only connectors that are enabled are opened, and they get their own keys alone", () => {
  const one = load("connectors:\n  jsonl: { file: chat.jsonl, speed: 20x }\n");
  expect(one.inputs.map(({ kind, settings }) => [kind.name, settings])).toEqual([
    ["jsonl", { file: "chat.jsonl", speed: "20x" }],
  ]);
  expect(load("connectors:\n  jsonl: { enabled: false, file: chat.jsonl }\n").inputs).toEqual([]);
});

test.each([
  ["mode: obsrve\n", 'modbot.yaml:1:7: "obsrve" is not one of observe, enforce. Did you mean "observe"?'],
  ["\nmod: observe\n", 'modbot.yaml:2:1: unknown key "mod". Did you mean "mode"?'],
  [
    "connectors:\n  jsonl:\n    enbled: true\n    file: a\n",
    'modbot.yaml:3:5: unknown key "enbled". Did you mean "enabled"?',
  ],
  ["connectors:\n  jsnol: { file: a }\n", 'modbot.yaml:2:3: unknown key "jsnol". Did you mean "jsonl"?'],
  ["mode: observe\nmode: enforce\n", 'modbot.yaml:2:1: "mode" is here twice. It stands in line 1 too: keep one.'],
  ["moderator: 12\n", 'modbot.yaml:1:12: expected text, found 12. Put it in quotes: "12".'],
])("%j is refused at its place, with a hint", (text, message) => {
  expect(refusal(text)).toBe(message);
});

test("every mistake is named at once", () => {
  expect(refusal("mode: no\nrulez: a\n").split("\n")).toHaveLength(2);
});

test.each([
  ["connectors:\n  discord: { token: abcdef }\n", 'modbot.yaml:2:14: "token"', "MODBOT_DISCORD_TOKEN"],
  ["connectors:\n  jsonl: { file: a, clientSecret: abcdef }\n", '2:21: "clientSecret"', "MODBOT_JSONL_CLIENTSECRET"],
  ["anthropic_api_key: sk-1\n", '1:1: "anthropic_api_key"', "ANTHROPIC_API_KEY"],
])("a secret in the file is refused by name, and its value is not told: %j", (text, where, variable) => {
  const message = refusal(text);
  expect(message).toContain(where);
  expect(message).toContain(variable);
  expect(message).not.toMatch(/abcdef|sk-1/);
});

test("a file of secrets that others may read is refused", () => {
  const secrets = join(folder, "secrets");
  writeFileSync(secrets, 'MODBOT_DISCORD_TOKEN="from the file"\n# twitch\nMODBOT_TWITCH_TOKEN=t1\n');
  chmodSync(secrets, 0o640);
  expect(refusal("secrets: secrets\n")).toBe(`others may read the secrets in ${secrets}: its mode is 0640.`);
  chmodSync(secrets, 0o600);
  const { secrets: read } = load("secrets: secrets\n", { MODBOT_TWITCH_TOKEN: "of the environment", HOME: "/root" });
  expect([...read]).toEqual([
    ["MODBOT_DISCORD_TOKEN", "from the file"],
    ["MODBOT_TWITCH_TOKEN", "of the environment"],
  ]);
});

test("a folder is no file of secrets, whatever its mode", () => {
  expect(refusal(`secrets: ${JSON.stringify(folder)}\n`)).toMatch(/: it is a folder, not a file\./);
});

test("a line of the secrets file that is wrong is told by its number alone", () => {
  const secrets = join(folder, "secrets");
  writeFileSync(secrets, "MODBOT_DISCORD_TOKEN=abc\nhunter2\n", { mode: 0o600 });
  expect(refusal("secrets: secrets\n")).toBe(`${secrets}:2: this is not a secret of modbot.`);
});

test("no short link is looked up unless its shortener is named", () => {
  expect(load("mode: observe\n").resolve).toEqual([]);
  expect(load("links: { resolve: [bit.ly] }\n").resolve).toEqual(["bit.ly"]);
});

test("feeds come with what is left out filled in, in the order of their names", () => {
  const { feeds } = load(
    "feeds:\n  b: { url: https://lists.example/b, list: phishing, every: 1h, format: json, except: [Fine.example] }\n  a: { url: https://lists.example/a, list: spam }\n",
  );
  expect(
    feeds.map(({ name, everyMs, format, allowHttp, except }) => [name, everyMs, format, allowHttp, [...except]]),
  ).toEqual([
    ["a", 21_600_000, "lines", false, []],
    ["b", 3_600_000, "json", false, ["fine.example"]],
  ]);
});

test.each([
  ["feeds: { a: { list: x } }", "url"],
  ["feeds: { a: { url: https://lists.example/a } }", "list"],
  ["feeds: { a: { url: http://lists.example/a, list: x } }", "anybody can change a feed"],
  ["feeds: { a: { url: ftp://lists.example/a, list: x } }", "begins with https://"],
  ["feeds: { a: { url: lists.example/a, list: x } }", "begins with https://"],
  ["feeds: { a: { url: https://lists.example/a, list: x, every: 1s } }", "at most every 5m"],
  ["feeds: { a: { url: https://lists.example/a, list: x, every: 6 } }", "is not a duration"],
  ["feeds: { a: { url: https://lists.example/a, list: x, format: csv } }", "lines, hosts, json"],
  ["feeds: { a: { url: https://lists.example/a, list: x, except: [nothing] } }", "domain like example.com"],
  ["links: { resolve: [not a domain] }", "domain like example.com"],
  ["links: { follow: [bit.ly] }", "follow"],
  ["feeds: { A!: { url: https://lists.example/a, list: x } }", "modbot.yaml:1:10"],
])("%s is refused", (text, why) => expect(refusal(text)).toContain(why));

test("moderators are learnt from unless somebody says no, and other programs only where they are named", () => {
  expect(load("mode: observe\n").seen).toEqual({ learns: true, staffBots: new Set() });
  const { seen, sampling } = load('review: { learn_from_staff: false, staff_bots: ["123", wick] }\n');
  expect([seen, sampling]).toEqual([{ learns: false, staffBots: new Set(["123", "wick"]) }, { ignored: 0 }]);
  expect(refusal("review: { staff_bots: [123] }\n")).toMatch(/^modbot.yaml:1:24: /);
  expect(refusal("review: { learn_from_staff: perhaps }\n")).toMatch(/^modbot.yaml:1:29: /);
});

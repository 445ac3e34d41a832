import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, modbot } from "./modbot.ts";

const RULES = `format: modbot-rules/1
version: "1"
discipline: { ladder: { 2: timeout 10m } }
rules:
  - id: insult
    says: Insults somebody.
    mode: act
    when: { phrase: { any: [blorp] } }
    then: { message: delete, author: { strike: 1 } }
    prove: { catches: [ "you blorp" ], allows: [ "hello" ] }
`;

/** A chat on two platforms, one person on both: Discord's 7 is zed on Twitch. */
const twoPlatforms = () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "rules.yaml"), RULES);
  let count = 0;
  const say = (platform: string, author: string, text: string): void => {
    const at = new Date(Date.now() - 3_600_000 + ++count * 60_000).toISOString();
    const line = { id: `m${count}`, text, at, platform, author: { id: author, name: author, roles: [] } };
    appendFileSync(join(cwd, "chat.jsonl"), `${JSON.stringify(line)}\n`);
  };
  const run = () =>
    modbot(["run", "--from", "chat.jsonl", "--db", "modbot.db", "--rules", "rules.yaml", "--out", "acts.jsonl"], {
      cwd,
    });
  const identity = (...args: string[]) => modbot(["identity", ...args, "--rules", "rules.yaml"], { cwd });
  const strikes = async (who: string) =>
    (await modbot(["strikes", who, "--rules", "rules.yaml"], { cwd })).stdout.replaceAll(/since [\d :-]+/g, "since");
  const timedOut = (): readonly string[] =>
    readFileSync(join(cwd, "acts.jsonl"), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { action: string; target: { author?: string } })
      .filter(({ action }) => action === "timeout")
      .flatMap(({ target }) => target.author ?? []);
  return { say, run, identity, strikes, timedOut };
};

test("who goes on under another name on another platform climbs the same ladder", async () => {
  const { say, run, identity, strikes, timedOut } = twoPlatforms();
  say("discord", "7", "you blorp");
  await run();
  expect(await identity("link", "discord:7", "twitch:zed")).toMatchObject({
    code: 0,
    stdout: "discord:7 and twitch:zed are one person: strikes count for both\n",
  });
  say("twitch", "zed", "you blorp");
  say("twitch", "yan", "you blorp");
  await run();
  expect(timedOut()).toEqual(["zed"]);
  expect(await strikes("zed")).toContain("as discord:7");
  expect(await strikes("7")).toContain("2 strikes");

  const listed = await identity("list", "--json");
  expect((JSON.parse(listed.stdout) as { identities: unknown[] }).identities).toMatchObject([
    {
      accounts: [
        { platform: "discord", author: "7" },
        { platform: "twitch", author: "zed" },
      ],
    },
  ]);
  expect((await identity("unlink", "zed")).stdout).toBe("twitch:zed is a person by itself\n");
  expect((await identity("unlink", "twitch:zed")).code).toBe(1);
  expect(await strikes("7")).toContain("1 strike");
});

test("an account that nobody has written from is linked with a warning, for it may be mistyped", async () => {
  const { say, run, identity } = twoPlatforms();
  say("discord", "7", "hello");
  say("discord", "8", "you blorp");
  await run();
  const mistyped = await identity("link", "discord:7", "twitch:8");
  expect(mistyped.code).toBe(0);
  expect(mistyped.stdout).toContain("discord:7 and twitch:8 are one person");
  expect(mistyped.stderr).toMatch(/^warning: nobody with the id twitch:8 has written here lately.*check it\n$/);
  expect((await identity("link", "discord:7", "discord:8")).stderr).toBe("");
});

test("a code is given for one account, and heard in the chat", async () => {
  const { say, run, identity } = twoPlatforms();
  say("discord", "7", "hello");
  await run();
  const given = await identity("code", "discord:7");
  const code = /^[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(given.stdout)?.[0] ?? "";
  expect(given.stdout).toBe(`${code}  for discord:7, good for 15m\n`);
  expect(given.stderr).toContain(`!link ${code} discord:7`);
  say("twitch", "zed", `!link ${code.toLowerCase()} discord:7`);
  say("discord", "7", `!link ${code}`);
  expect((await run()).stdout).toContain("!link");
  expect((await identity("list")).stdout).toMatch(/1 +discord:7 .*, by code .*\n +twitch:zed .*, by code /);
});

test.each([
  [["merge"], "identity merge: do what?"],
  [["link", "discord:7"], "link which two accounts?"],
  [["link", "discord:7", "discord:7"], "discord:7 is one account"],
  [["link", "discord:7", "nobody\u001b[2J"], "nobody who has written lately"],
  [["code"], "which account?"],
])("modbot identity %j says what is missing", async (args, says) => {
  const { say, run, identity } = twoPlatforms();
  say("discord", "7", "hello");
  await run();
  const { code, stderr } = await identity(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(says);
  expect(stderr).not.toContain("\u001b[2J");
});

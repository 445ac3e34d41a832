import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, modbot } from "./modbot.ts";

const RULES = `format: modbot-rules/1
version: "1"
rules:
  - id: no-links
    says: Posts a link.
    mode: act
    when: { link: { any: true } }
    unless: { author: { permit: link } }
    then: { message: delete }
    prove: { catches: [ "see https://a.example/x" ], allows: [ "hello" ] }
`;

type Person = { readonly id: string; readonly name: string; readonly roles?: readonly string[] };
const SABLE: Person = { id: "7", name: "sable", roles: [] };
const ANN: Person = { id: "1", name: "ann", roles: ["moderator"] };
const LINK = "see https://a.example/x";

/** A chat in a folder of its own, seconds apart, beginning now. */
const chatIn = (cwd: string) => {
  let seconds = 0;
  return (author: Person, text: string, more: Readonly<Record<string, unknown>> = {}): void => {
    const at = new Date(Date.now() - 3_600_000 + ++seconds * 1_000).toISOString();
    const line = { id: `m${seconds}`, text, at, platform: "discord", community: "s1", author, ...more };
    appendFileSync(join(cwd, "chat.jsonl"), `${JSON.stringify(line)}\n`);
  };
};

const deletedIn = (cwd: string): readonly string[] =>
  readFileSync(join(cwd, "acts.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { target: { message: string } }).target.message);

const community = (): { readonly cwd: string; readonly say: ReturnType<typeof chatIn> } => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "rules.yaml"), RULES);
  writeFileSync(join(cwd, "acts.jsonl"), "");
  return { cwd, say: chatIn(cwd) };
};

const run = (cwd: string) =>
  modbot(["run", "--from", "chat.jsonl", "--db", "modbot.db", "--rules", "rules.yaml", "--out", "acts.jsonl"], { cwd });
const permit = (cwd: string, ...args: string[]) => modbot(["permit", ...args, "--rules", "rules.yaml"], { cwd });

test("whom a moderator permits a link in the chat, posts one, for so long and no longer", async () => {
  const { cwd, say } = community();
  say(SABLE, "may I?");
  say(SABLE, LINK);
  say(ANN, "!permit @sable link 5s");
  say(SABLE, LINK);
  say({ id: "8", name: "umber", roles: [] }, LINK);
  for (let i = 0; i < 5; i++) say(ANN, "hm");
  say(SABLE, LINK);
  const ran = await run(cwd);
  expect(ran.stdout).toContain("heeded  ann: !permit @sable link 5s");
  expect(deletedIn(cwd).toSorted()).toEqual(["m11", "m2", "m5"]);
  const explained = await modbot(["explain", "--message", "discord:m4", "--db", "modbot.db"], { cwd });
  expect(explained.stdout).toContain("the author has the permit link");
});

test("a permit for one message is used up by the first that it exempts, and not by another", async () => {
  const { cwd, say } = community();
  say(SABLE, "hello");
  say(ANN, "!permit sable link once");
  say(SABLE, "thank you");
  say(SABLE, LINK);
  say(SABLE, LINK);
  await run(cwd);
  expect(deletedIn(cwd)).toEqual(["m5"]);
});

test("nobody but staff gives a permit, and only in their own words", async () => {
  const { cwd, say } = community();
  const command = "!permit @sable link 1h";
  say(SABLE, "hello");
  say(SABLE, command);
  say({ id: "9", name: "bot", roles: ["moderator", "bot"] }, command);
  say(ANN, command, { surface: "embeds" });
  say(ANN, command, { surface: "forwards" });
  say(ANN, command, { surface: "edits", revision: 1 });
  say(ANN, `he wrote ${command}`);
  say({ id: "2", name: "ghost" }, command);
  say(SABLE, LINK);
  const ran = await run(cwd);
  expect(ran.stdout).not.toContain("heeded");
  expect(deletedIn(cwd)).toEqual(["m9"]);
});

test("a name of two people gives nothing to either, and the moderator is told", async () => {
  const { cwd, say } = community();
  say(SABLE, "hello");
  say({ id: "8", name: "Sable", roles: [] }, "I am sable");
  say(ANN, "!permit @sable link");
  say(ANN, "!permit @nobody link");
  say(SABLE, LINK);
  const { stderr } = await run(cwd);
  expect(stderr).toContain("that is the name of 2 people: write the id");
  expect(stderr).toContain("nobody of that name has written here lately");
  expect(deletedIn(cwd)).toEqual(["m5"]);
});

test("a permit given on the command line holds in the next run, is listed, and can be taken back", async () => {
  const { cwd, say } = community();
  say(SABLE, "hello");
  say({ id: "8", name: "umber", roles: [] }, "hello");
  await run(cwd);
  expect((await permit(cwd, "sable", "link", "1h")).stdout).toContain(
    "7 (sable) on discord, server s1 may link for 1h",
  );
  expect((await permit(cwd, "8", "link", "--once")).code).toBe(0);
  const { stdout } = await permit(cwd, "list", "--json");
  expect(JSON.parse(stdout)).toMatchObject({
    permits: [
      { permit: "link", author: "8", name: "umber", once: true },
      { permit: "link", author: "7", once: false, server: "s1", platform: "discord" },
    ],
  });
  expect((await permit(cwd, "revoke", "umber", "link")).code).toBe(0);
  expect((await permit(cwd, "revoke", "umber", "link")).code).toBe(1);
  say(SABLE, LINK);
  say({ id: "8", name: "umber", roles: [] }, LINK);
  await run(cwd);
  expect(deletedIn(cwd)).toEqual(["m4"]);
  expect((await permit(cwd, "list")).stdout).toMatch(/permit +who +how long +given by\nlink +7 \(sable\) on discord/);
});

test("who is named badly is answered with whom it may be, and nothing is given", async () => {
  const { cwd, say } = community();
  say(SABLE, "hello");
  say({ id: "8", name: "SABLE", roles: [] }, "hello");
  await run(cwd);
  const two = await permit(cwd, "sable", "link");
  expect(two.code).toBe(2);
  expect(two.stderr).toContain("sable is 2 people: 7 (sable) on discord, server s1; 8 (SABLE) on discord, server s1");
  for (const [args, says] of [
    [["nobody", "link"], "nobody who has written lately"],
    [["7"], "permit what?"],
    [["7", "li nk"], "no name of a permit"],
    [["7", "link", "soon"], "not a length of time"],
    [["7", "link", "99w"], "no time for a permit"],
    [[""], "permit for whom?"],
    [["revoke"], "revoke the permit of whom?"],
  ] as const) {
    const { code, stderr } = await permit(cwd, ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  }
  expect((await permit(cwd, "list")).stdout).toBe("");
  const never = await permit(cwd, "999", "link", "--platform", "twitch");
  expect(never.stdout).toContain("999 on twitch may link for 1m");
  expect((await permit(cwd, "7", "lnik")).stderr).toContain("No rule asks for the permit lnik");
});

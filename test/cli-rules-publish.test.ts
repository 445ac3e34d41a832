import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { officeAt } from "./discord/discord-bot.ts";
import { openFakeDiscord } from "./discord/fake-discord.ts";
import { emptyFolder, modbot } from "./modbot.ts";

const RULES = `format: modbot-rules/1
version: "1"
rules:
  - id: bait
    says: Posts bait.
    mode: act
    when: { phrase: { any: [free nitro, steam gift] } }
    then: { message: delete }
    budget: 20 per 10m
    prove: { catches: [get free nitro now], allows: [hello there] }
  - id: flood
    says: Floods.
    mode: act
    when: { rate: { by: author, at_least: 5, within: 10s } }
    then: { message: delete }
    budget: 20 per 10m
    prove: { catches: [ { text: x, times: 6, every: 1s } ], allows: [hello there] }
`;

const setUp = async () => {
  const discord = await openFakeDiscord();
  const server = discord.server("evil \u001b[2J server");
  const office = officeAt(discord);
  writeFileSync(join(office.cwd, "my-rules.yaml"), RULES);
  const publish = (...more: string[]) =>
    office.modbot("rules", "publish", "discord", "--rules", "my-rules.yaml", ...more);
  return { server, publish };
};

test("a moderator sees what would go into the filter and what not, publishes it, checks it, and takes it out again", async () => {
  const { server, publish } = await setUp();
  const tried = await publish("--dry-run");
  expect(tried.code).toBe(0);
  expect(tried.stdout).toMatch(/to be made {2}modbot: words 1 \(bait\) 2 keywords/);
  expect(tried.stdout).toMatch(/the filter knows nothing like `rate`: flood/);
  expect(tried.stdout).not.toContain("\u001b");
  expect(server.guild.automod.size).toBe(0);

  expect((await publish("--check")).code).toBe(1);
  expect((await publish()).stdout).toMatch(/made {2}modbot: words 1/);
  expect(server.guild.automod.size).toBe(1);
  expect((await publish("--check")).code).toBe(0);

  const [rule] = server.guild.automod.values();
  server.guild.automod.set(String(rule!.id), { ...rule!, enabled: false });
  const drifted = await publish("--check", "--json");
  expect(drifted.code).toBe(1);
  expect(JSON.parse(drifted.stdout)).toMatchObject([
    { as_it_should_be: false, rules: [{ step: "change", differs_in: ["switched on"], changed_by_hand: true }] },
  ]);

  expect((await publish("--remove")).stdout).toMatch(/removed {2}modbot: words 1/);
  expect(server.guild.automod.size).toBe(0);
}, 60_000);

test("who asks for what there is not gets a way out, and nothing is touched", async () => {
  const { publish } = await setUp();
  const cwd = emptyFolder();
  expect(await modbot(["rules", "publish", "twitch"], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/rules publish discord/),
  });
  expect(await publish("--check", "--remove")).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/exclude each other/),
  });
  expect(await publish("--server", "123456789012345678")).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/no server that the bot is in/),
  });
}, 60_000);

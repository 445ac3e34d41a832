import { expect, test } from "vitest";
import { officeAt } from "./discord/discord-bot.ts";
import { openFakeDiscord } from "./discord/fake-discord.ts";
import { emptyFolder, modbot } from "./modbot.ts";

test("people see what is watched and what can be done, in words, and a name cannot steer their terminal", async () => {
  const discord = await openFakeDiscord();
  const server = discord.server("evil \u001b[2J server");
  server.channel("mods");
  const { code, stdout } = await officeAt(discord).modbot("doctor", "discord");
  expect(code).toBe(0);
  expect(stdout).toContain("MESSAGE CONTENT INTENT is turned on");
  expect(stdout).toMatch(/surfaces +text, edits, embeds/);
  expect(stdout).toMatch(/#mods +yes/);
  expect(stdout).not.toContain("\u001b");
  expect(stdout).not.toContain(discord.token);
});

test("a program gets the same as JSON, and 1 where something does not work", async () => {
  const discord = await openFakeDiscord();
  const server = discord.server("a server", ["VIEW_CHANNEL"]);
  const { code, stdout } = await officeAt(discord, { settings: { alert_channel: "123456789012345678" } }).modbot(
    "doctor",
    "discord",
    "--json",
  );
  expect(code).toBe(1);
  const found = JSON.parse(stdout);
  expect(found.servers[0]).toMatchObject({
    id: server.id,
    channels: [{ name: "general", watched: true, delete: false }],
  });
  expect(found.servers[0].actions).toContainEqual({ name: "ban", can: false, why: 'lacks "Ban Members"' });
});

test("the link is all that --invite prints", async () => {
  const discord = await openFakeDiscord();
  const { code, stdout } = await officeAt(discord).modbot("doctor", "discord", "--invite");
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+&scope=bot\+applications\.commands&permissions=\d+\n$/,
  );
});

test("without a token it could not run, and says where the token goes", async () => {
  const { code, stderr } = await modbot(["doctor", "discord"], { cwd: emptyFolder(), env: { DISCORD_TOKEN: "" } });
  expect(code).toBe(2);
  expect(stderr).toContain("there is no token");
  expect(stderr).toContain("DISCORD_TOKEN");
});

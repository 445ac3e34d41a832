import { expect, test } from "vitest";
import { officeAt } from "./discord-bot.ts";
import { type FakeDiscord, type FakeOptions, openFakeDiscord } from "./fake-discord.ts";
import { blocked, dropped, type Fault, failing, limited, lost, mangled } from "./faults.ts";
import { LITTER, RULES, SCAM, SPAM } from "./rules.ts";

const DELETE = "DELETE /channels/{channel_id}/messages/{message_id}";
const BULK = "POST /channels/{channel_id}/messages/bulk-delete";
const TIMEOUT = "PATCH /guilds/{guild_id}/members/{user_id}";
const BAN = "PUT /guilds/{guild_id}/bans/{user_id}";

const online = async (discord: FakeDiscord) => {
  const server = discord.server();
  const bot = officeAt(discord, { rules: RULES }).run();
  await bot.online();
  return { server, bot };
};

const opened = async (options?: FakeOptions) => {
  const discord = await openFakeDiscord(options);
  return { discord, ...(await online(discord)) };
};

test.each<[string, Fault]>([
  ["is lost", lost],
  ["is no JSON", mangled],
  ["never comes, because the line breaks", dropped],
  ["is an error of Discord's", failing(503)],
  ["is that the limit of the route is reached", limited(1)],
  ["is that everybody's limit is reached", limited(1, "shared")],
  ["is that the limit of all is reached", limited(1, "global")],
])(
  "when the answer to a timeout %s, the member is timed out, once, until the time that was meant",
  async (_, fault) => {
    const { discord, server, bot } = await opened();
    const person = server.person();
    discord.fault(TIMEOUT, fault, 2);
    person.say(server.general, SPAM);
    await bot.until("a timeout that is known to be there", () => bot.performed().includes("timeout done"));
    const until = Date.parse(person.member()!.communication_disabled_until!);
    expect(Math.abs(until - Date.now() - 600_000)).toBeLessThan(30_000);
    const asked = discord.askedFor(TIMEOUT).filter(({ status }) => status === 200);
    const ends = new Set(
      asked.map(({ body }) => (body as { communication_disabled_until: string }).communication_disabled_until),
    );
    expect(ends.size, "asked twice, it is the same end").toBeLessThanOrEqual(1);
    expect(await bot.stop()).toBe(130);
  },
);

test("when the answer to a ban is lost, the ban is found, and not asked for again in vain", async () => {
  const { discord, server, bot } = await opened();
  const person = server.person();
  discord.fault(BAN, lost, 1);
  person.say(server.general, SCAM);
  await bot.until("a ban that is known to be there", () => bot.performed().includes("ban done"));
  expect(await bot.stop()).toBe(130);
  expect([...server.guild.bans.keys()]).toEqual([person.id]);
  expect(server.guild.auditLog.filter(({ action_type }) => action_type === 22)).toHaveLength(1);
});

test("a storm of limits holds nothing up for good, and is no run against the wall", async () => {
  const { discord, server, bot } = await opened({
    limits: {
      [DELETE]: { limit: 3, windowMs: 1_000 },
      [BULK]: { limit: 1, windowMs: 1_000 },
      [TIMEOUT]: { limit: 5, windowMs: 1_000 },
    },
  });
  const people = Array.from({ length: 30 }, () => server.person());
  for (const one of people) one.say(server.general, SPAM);
  await bot.until("the channel is clean", () => server.messages(server.general).length === 0);
  await bot.until("all are timed out", () =>
    people.every((one) => one.member()?.communication_disabled_until !== null),
  );
  expect(await bot.stop()).toBe(130);
  expect(discord.asked.filter(({ status }) => status === 429).length).toBeLessThan(10);
});

test("a ban does not wait behind the deletes of a flood", async () => {
  const { discord, server, bot } = await opened({
    limits: { [DELETE]: { limit: 1, windowMs: 1_000 }, [BULK]: { limit: 1, windowMs: 2_000 } },
  });
  const rooms = Array.from({ length: 30 }, (_, i) => server.channel(`room-${i}`));
  const noisy = server.person();
  for (const room of rooms) noisy.say(room, LITTER);
  const person = server.person();
  const scam = person.say(server.general, SCAM);
  await bot.hasDecided(scam.id);
  await bot.until("a ban", () => server.guild.bans.has(person.id));
  const bannedAt = discord.askedFor(BAN)[0]!.at;
  expect(bannedAt - Date.parse(scam.timestamp)).toBeLessThan(5_000);
});

test.each([
  ["is already gone", 404, 10008, "Unknown Message"],
  ["stands in a channel that is gone", 404, 10003, "Unknown Channel"],
])("a message that %s is no failure", async (_, status, code, message) => {
  const { discord, server, bot } = await opened();
  discord.fault(DELETE, { kind: "status", status, body: { code, message } });
  server.person().say(server.general, LITTER);
  await bot.until("an outcome", () => bot.performed().length > 0);
  expect(bot.performed()).toEqual(["delete done"]);
});

test("without the right, Discord is not even asked: it says what is missing, and people are asked instead", async () => {
  const discord = await openFakeDiscord();
  const server = discord.server("small", ["VIEW_CHANNEL", "READ_MESSAGE_HISTORY", "SEND_MESSAGES"]);
  const bot = officeAt(discord, { rules: RULES }).run();
  await bot.online();
  for (let i = 0; i < 5; i++) server.person().say(server.general, SPAM);
  await bot.until("outcomes", () => bot.of("performed").length >= 10);
  expect(discord.invalid(), "each refusal counts towards the block of the address").toBe(0);
  expect(JSON.stringify(bot.of("performed"))).toMatch(/Manage Messages/i);
  expect(await bot.stop()).toBe(130);
});

test("who stands above the bot is not touched: it says why, and does what it can", async () => {
  const { discord, server, bot } = await opened();
  const senior = server.person({ roles: [server.role("old friends", [], 80)] });
  senior.say(server.general, SPAM);
  await bot.until("two outcomes", () => bot.of("performed").length >= 2);
  expect(await bot.stop()).toBe(130);
  expect(server.messages(server.general).filter(({ author }) => author.id === senior.id)).toEqual([]);
  expect(senior.member()?.communication_disabled_until).toBeNull();
  expect(JSON.stringify(bot.of("performed").find(({ action }) => action === "timeout"))).toMatch(/role/);
  expect(discord.invalid()).toBe(0);
});

test("when Discord's guard has blocked this address, modbot stops asking", async () => {
  const { discord, server, bot } = await opened();
  discord.fault("*", blocked, 1_000);
  for (let i = 0; i < 10; i++) server.person().say(server.channel(`room-${i}`), LITTER);
  await bot.until("a request", () => discord.asked.some(({ status }) => status === 429));
  const from = Date.now();
  await bot.until("five seconds", () => Date.now() - from > 5_000);
  expect(discord.asked.filter(({ status }) => status === 429).length).toBeLessThan(15);
});

test("a token that is taken away while modbot runs ends it with words that help, after few requests", async () => {
  const { discord, server, bot } = await opened();
  discord.fault("*", { kind: "status", status: 401, body: { code: 0, message: "401: Unauthorized" } }, 1_000);
  for (let i = 0; i < 10; i++) server.person().say(server.channel(`room-${i}`), LITTER);
  expect(await bot.ended).toBe(2);
  expect(bot.stderr()).toContain("token");
  expect(discord.asked.filter(({ status }) => status === 401).length).toBeLessThan(15);
});

test("who takes no direct messages is punished all the same, and it is noted that they were not told", async () => {
  const discord = await openFakeDiscord();
  const server = discord.server();
  const person = server.person();
  person.closeDms();
  const telling = { ...RULES, rules: RULES.rules.map((rule) => ({ ...rule, then: { ...rule.then, tell: "author" } })) };
  const bot = officeAt(discord, { rules: telling }).run();
  await bot.online();
  person.say(server.general, SPAM);
  await bot.until("a timeout", () => bot.performed().includes("timeout done"));
  await bot.until("an end of telling", () => bot.performed().some((one) => one.startsWith("tell")));
  expect(
    discord.askedFor("POST /channels/{channel_id}/messages").filter(({ status }) => status === 403).length,
  ).toBeLessThanOrEqual(1);
});

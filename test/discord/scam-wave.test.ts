import { expect, test } from "vitest";
import { officeAt } from "./discord-bot.ts";
import { openFakeDiscord } from "./fake-discord.ts";
import { RULES, SCAM } from "./rules.ts";

test("a hijacked account that posts its scam in twenty channels is banned once, all of it is gone, and talk stays", async () => {
  const discord = await openFakeDiscord();
  const server = discord.server();
  const channels = Array.from({ length: 20 }, (_, i) => server.channel(`room-${i}`));
  const hijacked = server.person({ name: "old-friend" });
  const friend = server.person();
  const bot = officeAt(discord, { rules: RULES }).run();
  await bot.online();
  const talk = channels.map((channel) => friend.say(channel, "has anybody seen the nitro video?"));
  for (const channel of channels) hijacked.say(channel, `${SCAM} https://nitro-gift.example/claim`);
  await bot.until("nothing is left of it", () =>
    channels.every((channel) => server.messages(channel).every(({ author }) => author.id !== hijacked.id)),
  );
  await bot.until("a ban", () => server.guild.bans.has(hijacked.id));
  expect(await bot.stop()).toBe(130);
  expect(channels.flatMap((channel) => server.messages(channel))).toEqual(talk);
  const bans = discord.asked.filter(({ method, template }) => method !== "GET" && /\/bans\/|bulk-ban/.test(template));
  expect(bans).toHaveLength(1);
  expect(server.guild.bans.get(hijacked.id)?.reason).toMatch(/c\d+/);
  expect([...server.guild.bans.keys()]).toEqual([hijacked.id]);
});

test("forty accounts with one scam are banned in few calls, and who warned of it is left alone", async () => {
  const discord = await openFakeDiscord();
  const server = discord.server();
  const scammers = Array.from({ length: 40 }, () => server.person());
  const warner = server.person({ name: "helper" });
  const bot = officeAt(discord, { rules: RULES }).run();
  await bot.online();
  for (const one of scammers) one.say(server.general, SCAM);
  const warned = warner.say(server.general, "careful, do not click on that nitro thing");
  await bot.until("all are banned", () => server.guild.bans.size === scammers.length);
  await bot.hasDecided(warned.id);
  await bot.until("the channel is clean", () => server.messages(server.general).length === 1);
  expect(await bot.stop()).toBe(130);
  expect(server.messages(server.general)).toEqual([warned]);
  expect(server.guild.members.has(warner.id)).toBe(true);
});

test("staff, the owner and other bots are never acted on, whatever they write", async () => {
  const discord = await openFakeDiscord();
  const server = discord.server();
  const helper = server.person({ roles: [server.role("helpers", ["MANAGE_MESSAGES"])] });
  const admin = server.person({ roles: [server.role("admins", ["ADMINISTRATOR"])] });
  const robot = server.person({ bot: true });
  const bot = officeAt(discord, { rules: RULES }).run();
  await bot.online();
  const said = [helper, admin, robot, server.owner].map((one) => one.say(server.general, `do not fall for "${SCAM}"`));
  const last = server.person().say(server.general, "thank you");
  await bot.hasDecided(last.id);
  expect(await bot.stop()).toBe(130);
  expect(server.messages(server.general)).toEqual([...said, last]);
  expect(server.guild.bans.size).toBe(0);
  expect(discord.asked.filter(({ method }) => method !== "GET")).toEqual([]);
});

test("what somebody does in one server has consequences there alone", async () => {
  const discord = await openFakeDiscord();
  const [one, two] = [discord.server("one"), discord.server("two")];
  const scammer = one.person();
  two.rejoin(scammer.user);
  const bot = officeAt(discord, { rules: RULES }).run();
  await bot.online();
  scammer.say(one.general, SCAM);
  await bot.until("a ban", () => one.guild.bans.has(scammer.id));
  await bot.until("it is gone", () => one.messages(one.general).length === 0);
  expect(await bot.stop()).toBe(130);
  expect(two.guild.bans.size).toBe(0);
  expect(two.guild.members.has(scammer.id)).toBe(true);
});

import { expect, test } from "vitest";
import { INTENT } from "./bits.ts";
import { officeAt } from "./discord-bot.ts";
import { type FakeDiscord, openFakeDiscord } from "./fake-discord.ts";
import { LITTER, RULES, SPAM } from "./rules.ts";

/** A bot that is online in a server with somebody in it. */
const online = async (discord: FakeDiscord) => {
  const server = discord.server();
  const person = server.person({ name: "pia" });
  const bot = officeAt(discord, { rules: RULES }).run();
  await bot.online();
  const first = person.say(server.general, "good morning");
  await bot.hasDecided(first.id);
  return { server, person, bot, first };
};

const once = (ids: readonly string[]): void => expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);

test("logs in, judges what people write, and leaves when it is told to, so that the session can be resumed", async () => {
  const discord = await openFakeDiscord();
  const { bot, first } = await online(discord);
  expect(await bot.stop()).toBe(130);
  expect(bot.decided()).toEqual([first.id]);
  expect(discord.gateway.seen.closes.filter((code) => code === 1000 || code === 1001)).toEqual([]);
});

test("what is said while the line is cut, or while Discord asks to come back, is judged once", async () => {
  const discord = await openFakeDiscord();
  const { server, person, bot } = await online(discord);
  const said: string[] = [];
  for (const lose of [discord.gateway.cut, discord.gateway.askToReconnect, () => discord.gateway.close(4000)]) {
    said.push(person.say(server.general, "before").id);
    lose();
    said.push(person.say(server.general, "meanwhile").id);
    await bot.hasDecided(...said);
  }
  once(bot.decided());
  expect(discord.gateway.seen.identifies).toHaveLength(1);
  expect(discord.gateway.seen.resumes).toHaveLength(3);
});

test("a session that can be resumed after all is resumed", async () => {
  const discord = await openFakeDiscord();
  const { server, person, bot } = await online(discord);
  discord.gateway.invalidate(true);
  const said = person.say(server.general, "meanwhile");
  await bot.hasDecided(said.id);
  expect(discord.gateway.seen.identifies).toHaveLength(1);
  once(bot.decided());
});

test("what was said between two sessions is fetched and judged once, and of an old channel nothing", async () => {
  const discord = await openFakeDiscord();
  const server = discord.server();
  const person = server.person();
  const old = person.say(server.general, { content: "of yesterday", at: Date.now() - 86_400_000 });
  const bot = officeAt(discord, { rules: RULES }).run();
  await bot.online();
  const first = person.say(server.general, "good morning");
  await bot.hasDecided(first.id);
  discord.gateway.accept(false);
  discord.gateway.close(4009, true);
  await bot.until("that it is gone", () => !discord.gateway.connected());
  const missed = Array.from({ length: 5 }, (_, i) => person.say(server.general, `missed ${i}`).id);
  discord.gateway.accept(true);
  await bot.hasDecided(...missed);
  const later = person.say(server.general, "afterwards");
  await bot.hasDecided(later.id);
  once(bot.decided());
  expect(bot.decided()).not.toContain(old.id);
});

test("in a server that the bot is put into while it runs, what was written before is left alone", async () => {
  const discord = await openFakeDiscord();
  const other = discord.server("another server");
  other.withoutBot();
  const person = other.person();
  const { bot } = await online(discord);
  const before = person.say(other.general, SPAM);
  other.invite();
  const after = person.say(other.general, "welcome");
  await bot.hasDecided(after.id);
  expect(await bot.stop()).toBe(130);
  expect(bot.decided()).not.toContain(before.id);
  expect(other.messages(other.general)).toEqual([before, after]);
});

test("what was said in a server while Discord had an outage there is judged once it is back", async () => {
  const discord = await openFakeDiscord();
  const { server, person, bot, first } = await online(discord);
  server.outage();
  const missed = Array.from({ length: 3 }, (_, i) => person.say(server.general, `missed ${i}`).id);
  server.back();
  const later = person.say(server.general, "it is back");
  await bot.hasDecided(...missed, later.id);
  once(bot.decided());
  expect(bot.decided().toSorted()).toEqual([first.id, ...missed, later.id].toSorted());
});

test("thrown out of one server, it goes on in the others, and says so", async () => {
  const discord = await openFakeDiscord();
  const other = discord.server("another server");
  const { bot } = await online(discord);
  other.throwBotOut();
  const again = discord.server("a third server");
  again.invite();
  const said = again.person().say(again.general, LITTER);
  await bot.until("the litter is gone", () => again.messages(again.general).length === 0);
  await bot.hasDecided(said.id);
  expect(await bot.stop()).toBe(130);
  expect(`${bot.stderr()}${JSON.stringify(bot.told)}`).toContain(`no longer in the server ${other.id}`);
});

test("a connection that no longer answers is given up and resumed", async () => {
  const discord = await openFakeDiscord({ heartbeatMs: 1_000 });
  const { server, person, bot } = await online(discord);
  discord.gateway.acknowledge(false);
  await bot.until("a new connection", () => discord.gateway.seen.resumes.length > 0);
  discord.gateway.acknowledge(true);
  const said = person.say(server.general, "still there");
  await bot.hasDecided(said.id);
  expect(discord.gateway.seen.identifies).toHaveLength(1);
});

test.each([
  [4004, "token"],
  [4013, "intents"],
  [4014, "MESSAGE CONTENT"],
])("close code %i ends it with words that help, exit code 2 and no second login", async (code, words) => {
  const discord = await openFakeDiscord();
  const { bot } = await online(discord);
  discord.gateway.close(code);
  expect(await bot.ended).toBe(2);
  expect(bot.stderr()).toContain(words);
  expect(`${bot.stderr()}${JSON.stringify(bot.told)}`).not.toContain(discord.token);
  expect(discord.gateway.seen.connections).toBe(1);
});

test("an intent that is switched off on the bot's page is said at the start, with what to switch on", async () => {
  const discord = await openFakeDiscord({ intentsOff: INTENT.MESSAGE_CONTENT });
  discord.server();
  const bot = officeAt(discord, { rules: RULES }).run();
  expect(await bot.ended).toBe(2);
  expect(bot.stderr()).toMatch(/MESSAGE CONTENT/i);
  expect(discord.gateway.seen.identifies.length).toBeLessThanOrEqual(1);
});

test("a token that Discord refuses ends it at once, and is not printed", async () => {
  const discord = await openFakeDiscord();
  const wrong = "MTExMTExMTExMTExMTExMTEx.Gwrong.this-token-was-never-valid-anywhere-000";
  const bot = officeAt(discord, { rules: RULES, env: { DISCORD_TOKEN: wrong } }).run();
  expect(await bot.ended).toBe(2);
  expect(bot.stderr()).toContain("token");
  expect(`${bot.stderr()}${JSON.stringify(bot.told)}`).not.toContain(wrong);
  expect(discord.asked.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(1);
});

test("events that come twice or in another order are judged once", async () => {
  const discord = await openFakeDiscord();
  const { server, person, bot } = await online(discord);
  const said = person.say(server.general, "once is enough");
  const again = { ...said, guild_id: server.id, member: person.member() };
  for (let i = 0; i < 3; i++) discord.gateway.dispatch("MESSAGE_CREATE", again);
  const unseen = { ...again, id: discord.world.id() };
  discord.gateway.dispatch("MESSAGE_UPDATE", unseen);
  discord.gateway.dispatch("MESSAGE_CREATE", unseen);
  const gone = { ...again, id: discord.world.id() };
  discord.gateway.dispatch("MESSAGE_DELETE", { id: gone.id, channel_id: gone.channel_id, guild_id: server.id });
  discord.gateway.dispatch("MESSAGE_UPDATE", gone);
  const last = person.say(server.general, "the last one");
  await bot.hasDecided(said.id, unseen.id, last.id);
  once(bot.decided());
});

test("no packet stops moderation, whatever is in it", async () => {
  const discord = await openFakeDiscord();
  const { server, person, bot } = await online(discord);
  const wheres = { id: "1", channel_id: server.general.id, guild_id: server.id };
  for (const text of [
    "",
    "{",
    "null",
    "[]",
    "5",
    '"x"',
    "{}",
    '{"op":0}',
    '{"op":"0"}',
    '{"op":0,"t":5,"s":"x","d":[]}',
  ])
    discord.gateway.raw(text);
  discord.gateway.raw(Buffer.from([0, 1, 2, 255]));
  discord.gateway.raw('{"op":10,"d":null}');
  discord.gateway.raw('{"op":99,"d":{"a":1}}');
  for (const name of [
    "MESSAGE_CREATE",
    "MESSAGE_UPDATE",
    "MESSAGE_DELETE",
    "MESSAGE_DELETE_BULK",
    "MESSAGE_REACTION_ADD",
    "GUILD_CREATE",
    "GUILD_UPDATE",
    "GUILD_MEMBER_ADD",
    "GUILD_MEMBER_UPDATE",
    "GUILD_ROLE_CREATE",
    "CHANNEL_UPDATE",
    "THREAD_LIST_SYNC",
    "GUILD_BAN_ADD",
    "GUILD_AUDIT_LOG_ENTRY_CREATE",
    "AUTO_MODERATION_ACTION_EXECUTION",
    "INTERACTION_CREATE",
    "NO_SUCH_EVENT",
  ])
    for (const d of [
      null,
      [],
      "x",
      {},
      wheres,
      { ...wheres, author: null, member: 7, content: 5, embeds: {}, ids: "x" },
    ])
      discord.gateway.dispatch(name, d);
  discord.gateway.dispatch("MESSAGE_CREATE", {
    ...wheres,
    id: discord.world.id(),
    author: { id: person.id, username: null },
    content: "x".repeat(1_000_000),
    timestamp: "never",
    embeds: [null, { fields: [null, { name: {} }] }],
    attachments: [{ filename: [] }],
    mentions: "all",
    components: [[[]]],
    poll: 1,
  });
  const said = person.say(server.general, "still there");
  await bot.hasDecided(said.id);
  expect(await bot.stop()).toBe(130);
  expect(bot.of("decided").flatMap(({ errors }) => errors)).toEqual([]);
});

test("a gateway that closes each session as it begins is not asked in a loop", async () => {
  const discord = await openFakeDiscord();
  discord.server();
  discord.gateway.closeEach(4009);
  const bot = officeAt(discord, { rules: RULES }).run();
  await bot.until("a first session", () => discord.gateway.seen.identifies.length > 0);
  const from = Date.now();
  await bot.until("ten seconds", () => Date.now() - from > 10_000);
  expect(discord.gateway.seen.identifies.length).toBeLessThanOrEqual(3);
  expect(await bot.stop()).toBe(130);
});

test("when no session of the day is left, none is begun, and people are told", async () => {
  const discord = await openFakeDiscord({ startsLeft: 0 });
  discord.server();
  const bot = officeAt(discord, { rules: RULES }).run();
  await bot.until("words about it", () => /0 of 1000 logins/.test(`${bot.stderr()}${JSON.stringify(bot.told)}`));
  expect(discord.gateway.seen.identifies).toEqual([]);
  expect(await bot.stop()).toBe(130);
});

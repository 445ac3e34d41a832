import { expect, test } from "vitest";
import { officeAt } from "./discord-bot.ts";
import { type FakeDiscord, openFakeDiscord } from "./fake-discord.ts";
import { slow } from "./faults.ts";
import { LITTER, RULES, SPAM } from "./rules.ts";

const online = async (discord: FakeDiscord) => {
  const server = discord.server();
  const person = server.person({ name: "pia" });
  const office = officeAt(discord, { rules: RULES });
  const bot = office.run();
  await bot.online();
  const strikes = async (): Promise<number> => {
    const { stdout } = await office.modbot("strikes", person.id, "--json");
    const { accounts } = JSON.parse(stdout) as { accounts: { strikes: number }[] };
    return accounts[0]?.strikes ?? 0;
  };
  return { server, person, bot, strikes };
};

test("a message that becomes spam by an edit is deleted, and its author struck once", async () => {
  const discord = await openFakeDiscord();
  const { server, person, bot, strikes } = await online(discord);
  const said = person.say(server.general, "something harmless");
  await bot.hasDecided(said.id);
  person.edit(said, `something harmless, ${SPAM}`);
  await bot.until("it is gone", () => server.messages(server.general).length === 0);
  expect(await strikes()).toBe(1);
});

test("however often spam is edited while it is being deleted, it is struck once", async () => {
  const discord = await openFakeDiscord();
  const { server, person, bot, strikes } = await online(discord);
  discord.fault("DELETE /channels/{channel_id}/messages/{message_id}", slow(1_500));
  const said = person.say(server.general, SPAM);
  for (let i = 0; i < 5; i++) person.edit(said, `${SPAM} ${i}`);
  await bot.until("it is gone", () => server.messages(server.general).length === 0);
  const later = server.person().say(server.general, "good morning");
  await bot.hasDecided(later.id);
  expect(await strikes()).toBe(1);
  const timeouts = discord.askedFor("PATCH /guilds/{guild_id}/members/{user_id}");
  expect(timeouts.length).toBeLessThanOrEqual(1);
});

test("a preview that Discord adds is no edit by the author: nothing is decided a second time by its text, and nobody is struck", async () => {
  const discord = await openFakeDiscord();
  const { server, person, bot, strikes } = await online(discord);
  const said = person.say(server.general, "look at https://pictures.example/cat");
  await bot.hasDecided(said.id);
  server.unfurl(said, { type: "link", url: "https://pictures.example/cat", title: "A cat", description: "on a mat" });
  server.unfurl(said, { type: "link", url: "https://pictures.example/cat", title: "A cat", description: "on a mat" });
  const last = person.say(server.general, "nice");
  await bot.hasDecided(last.id);
  expect(await bot.stop()).toBe(130);
  const texts = bot.of("decided").filter(({ id, revision }) => id === said.id && revision !== 0);
  expect(texts.length, "the preview is read at most once").toBeLessThanOrEqual(1);
  expect(server.messages(server.general)).toHaveLength(2);
  expect(await strikes()).toBe(0);
});

test("spam that hides in the preview of a link is found all the same", async () => {
  const discord = await openFakeDiscord();
  const { server, person, bot } = await online(discord);
  const said = person.say(server.general, "look at https://pictures.example/cat");
  await bot.hasDecided(said.id);
  server.unfurl(said, { type: "link", url: "https://pictures.example/cat", title: SPAM });
  await bot.until("it is gone", () => server.messages(server.general).length === 0);
});

test("a message that its author takes back before modbot gets to it is not deleted once more", async () => {
  const discord = await openFakeDiscord();
  const { server, person, bot } = await online(discord);
  const line = "DELETE /channels/{channel_id}/messages/{message_id}";
  discord.fault(line, slow(1_500), 4);
  const busy = Array.from({ length: 4 }, (_, i) => server.person().say(server.channel(`room-${i}`), LITTER));
  await bot.hasDecided(...busy.map(({ id }) => id));
  const said = person.say(server.general, LITTER);
  await bot.hasDecided(said.id);
  person.remove(said);
  // Either it was too late to hold it back, or nothing is asked of Discord any more.
  await bot.until(
    "an end of it",
    () =>
      bot.of("performed").some(({ target }) => (target as { message?: string }).message === said.id) ||
      bot.of("seen").some(({ seen }) => (seen as { ids?: readonly string[] }).ids?.includes(said.id) ?? false),
  );
  expect(await bot.stop()).toBe(130);
  expect(discord.askedFor(line).filter(({ params }) => params.message_id === said.id).length).toBeLessThanOrEqual(1);
  expect(bot.of("performed").filter(({ status }) => status === "failed")).toEqual([]);
});

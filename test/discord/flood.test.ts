import { expect, test } from "vitest";
import { officeAt } from "./discord-bot.ts";
import { openFakeDiscord } from "./fake-discord.ts";
import { LITTER, RULES } from "./rules.ts";

const MESSAGES = 12_000;

test("more messages at once than it can hold: none is judged twice, what was left out is said, and it goes on", async () => {
  const discord = await openFakeDiscord();
  const server = discord.server();
  const people = Array.from({ length: 200 }, () => server.person());
  const rooms = Array.from({ length: 10 }, (_, i) => server.channel(`room-${i}`));
  const bot = officeAt(discord, { rules: RULES }).run();
  await bot.online();
  const said = Array.from(
    { length: MESSAGES },
    (_, i) => people[i % people.length]!.say(rooms[i % rooms.length]!, `what a goal, number ${i}`).id,
  );
  const last = server.person().say(server.general, LITTER);
  await bot.until("a decision about the very last one", () => bot.decided().includes(last.id));
  await bot.until("the litter is gone", () => server.messages(server.general).length === 0);
  const later = people[0]!.say(server.general, "and the next one");
  await bot.hasDecided(later.id);
  expect(await bot.stop()).toBe(130);
  const decided = bot.decided();
  expect(new Set(decided).size).toBe(decided.length);
  const dropped = said.length - decided.filter((id) => said.includes(id)).length;
  if (dropped > 0) expect(`${bot.stderr()}${JSON.stringify(bot.told)}`).toMatch(/\d+ events came faster/);
});

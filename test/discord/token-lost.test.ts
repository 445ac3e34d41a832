import { expect, test } from "vitest";
import { officeAt } from "./discord-bot.ts";
import { openFakeDiscord } from "./fake-discord.ts";

const ONE = "DELETE /channels/{channel_id}/messages/{message_id}";

test("a token that is taken back in the middle ends the run with words, and what was to be done is done by the next", async () => {
  const discord = await openFakeDiscord();
  const server = discord.server();
  const pia = server.person({ name: "pia" });
  const office = officeAt(discord);
  const bot = office.run();
  await bot.online();
  discord.fault(ONE, { kind: "status", status: 401, body: { code: 0, message: "401: Unauthorized" } }, 3);
  const said = pia.say(server.general, "FREE NITRO claim your gift https://dlscord-nitro.gift/claim");
  expect(await bot.ended).toBe(2);
  expect(bot.stderr()).toMatch(/it refuses the token/);
  expect(bot.stderr()).not.toContain(discord.token);
  expect(server.messages(server.general)).toHaveLength(1);

  discord.noMoreFaults();
  const next = office.run();
  await next.until("the message is gone", () => !server.messages(server.general).some(({ id }) => id === said.id));
  const store = await office.store();
  expect((await store.counts()).outcomes.done).toBeGreaterThan(0);
}, 120_000);

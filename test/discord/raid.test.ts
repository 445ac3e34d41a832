import { expect, test } from "vitest";
import { officeAt } from "./discord-bot.ts";
import { openFakeDiscord } from "./fake-discord.ts";
import type { FakeServer, Person } from "./people.ts";

const DAY_MS = 86_400_000;

const TALK = ["did you see that jump", "what is the next map", "my tea is cold again", "the music fits so well"];

/** People of long standing, who go on talking while it happens. */
const regulars = (server: FakeServer): Person[] =>
  Array.from({ length: 20 }, (_, i) =>
    server.person({
      name: `regular${i}`,
      createdAt: Date.now() - 900 * DAY_MS,
      joinedAt: Date.now() - 300 * DAY_MS,
    }),
  );

/** Young accounts that have just joined. */
const crowd = (server: FakeServer, many: number): Person[] =>
  Array.from({ length: many }, (_, i) =>
    server.person({
      name: `llama${i}`,
      createdAt: Date.now() - (i % 2 === 0 ? 2 : 200) * DAY_MS,
      joinedAt: Date.now() - 5 * 60_000,
    }),
  );

const timedOut = (server: FakeServer): string[] =>
  [...server.guild.members.values()]
    .filter((one) => one.communication_disabled_until !== null)
    .map(({ user }) => user.id);

const sorted = (ids: readonly string[]): string[] => [...ids].sort();

test.each([
  ["48 messages in 16 s from 48 accounts", 48, 48, 16_000],
  ["300 messages in 60 s from 222 accounts", 300, 222, 60_000],
])(
  "a raid of %s: all deleted, all timed out, the channel locked, invites paused, one case, one alert; undo takes it back",
  async (_, messages, accounts, lastsMs) => {
    const discord = await openFakeDiscord();
    const server = discord.server("a server");
    const alerts = server.channel("mod-log");
    const talkers = regulars(server);
    const raiders = crowd(server, accounts);
    const office = officeAt(discord, { settings: { alert_channel: alerts.id } });
    const bot = office.run();
    await bot.online();

    const start = Date.now() - lastsMs - 20_000;
    const talk = talkers.map((one, i) => one.say(server.general, { content: TALK[i % 4]!, at: start + i * 500 }));
    await bot.hasDecided(...talk.map(({ id }) => id));
    const before = [...server.general.permission_overwrites];
    const wave = Array.from({ length: messages }, (_, i) =>
      raiders[i % accounts]!.say(server.general, {
        content: `the llama army takes over this server ${(i * 7919).toString(36)}`,
        at: start + 15_000 + Math.floor((i * lastsMs) / messages),
      }),
    );
    await bot.until("every message of the raid is gone", () => {
      const left = new Set(server.messages(server.general).map(({ id }) => id));
      return wave.every(({ id }) => !left.has(id));
    });
    await bot.until("every raider is timed out", () => timedOut(server).length === accounts);
    await bot.until("invites are paused", () => server.guild.incidents?.invites_disabled_until != null);
    await bot.until("the moderators are told", () => server.messages(alerts).length > 0);

    expect(sorted(timedOut(server))).toEqual(sorted(raiders.map(({ id }) => id)));
    expect(server.messages(server.general).filter(({ author }) => author.id !== discord.world.self.id)).toEqual(talk);
    const everyone = server.general.permission_overwrites.find(({ id }) => id === server.id);
    expect(BigInt(everyone?.deny ?? 0) & (1n << 11n), "nobody writes while it is locked").not.toBe(0n);
    expect(server.messages(alerts), "one burst is one alert").toHaveLength(1);
    const deletes = discord.asked.filter(({ template }) => /\/messages\/(bulk-delete|\{message_id\})$/.test(template));
    expect(
      deletes.filter(({ method, template }) => method === "DELETE" || template.endsWith("bulk-delete")).length,
      "deletes of one channel go together",
    ).toBeLessThan(messages / 4);
    expect(discord.invalid()).toBe(0);

    const store = await office.store();
    const [raid, ...others] = await store.cases({});
    expect([raid?.messages, others]).toEqual([messages, []]);

    const undo = await office.modbot("undo", raid!.id, "--yes");
    expect(undo.code, undo.stderr).toBe(0);
    await bot.until("nobody is timed out any more", () => timedOut(server).length === 0);
    await bot.until("invites are open again", () => server.guild.incidents?.invites_disabled_until == null);
    await bot.until(
      "the channel is as it was",
      () => JSON.stringify(server.general.permission_overwrites) === JSON.stringify(before),
    );
    expect(await bot.stop()).toBe(130);
    expect(bot.of("performed").filter(({ status }) => status === "failed")).toEqual([]);
  },
);

test("a big welcome of people of long standing is no raid: nothing is deleted, nobody is timed out", async () => {
  const discord = await openFakeDiscord();
  const server = discord.server("a server");
  const people = Array.from({ length: 60 }, (_, i) =>
    server.person({ name: `guest${i}`, createdAt: Date.now() - (200 + i) * DAY_MS, joinedAt: Date.now() - 120_000 }),
  );
  const bot = officeAt(discord).run();
  await bot.online();
  const start = Date.now() - 30_000;
  const said = people.map((one, i) =>
    one.say(server.general, {
      content: ["hi raid!", "hello from the stream", "<3 <3", "raid hype"][i % 4]!,
      at: start + i * 100,
    }),
  );
  await bot.hasDecided(...said.map(({ id }) => id));
  expect(await bot.stop()).toBe(130);
  expect(server.messages(server.general)).toEqual(said);
  expect(timedOut(server)).toEqual([]);
  expect(discord.asked.filter(({ method }) => method !== "GET")).toEqual([]);
});

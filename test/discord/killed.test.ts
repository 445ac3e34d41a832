import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { seeded } from "../seeded.ts";
import { officeAt } from "./discord-bot.ts";
import { openFakeDiscord } from "./fake-discord.ts";
import { slow } from "./faults.ts";
import { RULES, SCAM, SPAM } from "./rules.ts";

const KILLS = 10;
const ANSWER_MS = 60;

const TELLING = {
  ...RULES,
  rules: RULES.rules.map((rule) => ({ ...rule, then: { ...rule.then, tell: "author" } })),
};

test("killed again and again in the middle of a wave, it loses no action and does none twice", async () => {
  const chance = seeded(7);
  const discord = await openFakeDiscord();
  const server = discord.server();
  const people = Array.from({ length: 60 }, () => server.person());
  const scammers = people.slice(0, 20);
  const spammers = people.slice(20, 40);
  const fine = people.slice(40);
  const office = officeAt(discord, { rules: TELLING });
  discord.fault("*", slow(ANSWER_MS), 100_000);
  let bot = office.run();
  await bot.online();
  const said = people.map((one, i) => one.say(server.general, i < 20 ? SCAM : i < 40 ? SPAM : `good morning ${i}`));
  const writes = (): number => discord.asked.filter(({ method }) => method !== "GET").length;
  let deathsAtWork = 0;
  for (let kills = 0; kills < KILLS; kills++) {
    // It dies while Discord is doing what it asked for, or has done it and not answered yet; now and then before it has asked for anything.
    const before = writes();
    const wanted = before + Math.floor(chance() * 4);
    await bot.until("work", () => bot.told.length > 1 && writes() >= wanted);
    await setTimeout(chance() * 2 * ANSWER_MS);
    await bot.kill();
    if (writes() > before) deathsAtWork++;
    bot = office.run();
    await bot.online();
  }
  expect(deathsAtWork, "too few died at work").toBeGreaterThan(KILLS / 3);
  await bot.until("all scammers are banned", () => scammers.every(({ id }) => server.guild.bans.has(id)));
  await bot.until("all spammers are timed out", () =>
    spammers.every((one) => one.member()?.communication_disabled_until !== null),
  );
  await bot.until("only what is fine is left", () =>
    server.messages(server.general).every(({ author }) => fine.some(({ id }) => id === author.id)),
  );
  const store = await office.store();
  await bot.until("nothing waits any more", async () => {
    const { pending, started } = (await store.counts()).outbox;
    return pending + started === 0;
  });
  expect(await bot.stop()).toBe(130);

  expect(server.messages(server.general).map(({ id }) => id)).toEqual(said.slice(40).map(({ id }) => id));
  const entries = (action: number, target: string): number =>
    server.guild.auditLog.filter(({ action_type, target_id }) => action_type === action && target_id === target).length;
  for (const { id } of scammers) expect(entries(22, id), "each is banned once").toBe(1);
  for (const { id } of spammers) expect(entries(24, id), "each is timed out once").toBe(1);
  for (const { id } of fine) expect([entries(22, id), entries(24, id)]).toEqual([0, 0]);
  for (const one of people)
    expect(server.dmsTo(one.user).length, "nobody is told twice").toBeLessThanOrEqual(fine.includes(one) ? 0 : 1);
  const decisions = (await store.counts()).decisions;
  expect(decisions.act).toBe(40);
  expect((await store.verifyAudit()).broken).toBeUndefined();
}, 360_000);

import { expect, test } from "vitest";
import { officeAt } from "./discord-bot.ts";
import { openFakeDiscord } from "./fake-discord.ts";
import { RIOT, RULES, SPAM } from "./rules.ts";

test("what is said while modbot is restarted is judged once, whether it was told to stop or killed", async () => {
  const discord = await openFakeDiscord();
  const server = discord.server();
  const person = server.person();
  const office = officeAt(discord, { rules: RULES });
  const decided: string[] = [];
  const said: string[] = [];
  for (const end of ["terminate", "kill", "stop"] as const) {
    const bot = office.run();
    await bot.online();
    said.push(person.say(server.general, "while it is there").id);
    await bot.hasDecided(...said.filter((id) => !decided.includes(id)));
    await bot[end]();
    decided.push(...bot.decided());
    said.push(person.say(server.general, "while it is away").id);
  }
  const bot = office.run();
  await bot.online();
  await bot.hasDecided(said.at(-1)!);
  await bot.stop();
  decided.push(...bot.decided());
  expect(decided.toSorted()).toEqual(said.toSorted());
  expect(discord.gateway.seen.resumes.length, "a session outlives the process").toBeGreaterThan(0);
});

test("a channel that was locked before a crash is opened in time by the next run, exactly as it was", async () => {
  const discord = await openFakeDiscord();
  const server = discord.server();
  const muted = server.role("muted");
  server.owner.setOverwrite(server.general, { id: server.id, type: 0, allow: "64", deny: "1024" });
  server.owner.setOverwrite(server.general, { id: muted, type: 0, allow: "0", deny: "2048" });
  const me = { id: discord.world.self.id, type: 1, allow: "1024", deny: "0" } as const;
  server.owner.setOverwrite(server.general, me);
  const before = server.general.permission_overwrites.map((one) => ({ ...one }));
  const rules = {
    ...RULES,
    rules: RULES.rules.map((rule) => (rule.id === "riot" ? { ...rule, then: { channel: { lockdown: "5s" } } } : rule)),
  };
  const office = officeAt(discord, { rules });
  const first = office.run();
  await first.online();
  server.person().say(server.general, RIOT);
  const everyone = () => server.general.permission_overwrites.find(({ id }) => id === server.id)!;
  await first.until("a lock", () => (BigInt(everyone().deny) & (1n << 11n)) !== 0n);
  await first.kill();
  const second = office.run();
  const key = (all: readonly { id: string }[]) => JSON.stringify([...all].sort((a, b) => (a.id < b.id ? -1 : 1)));
  await second.until("it is open", () => key(server.general.permission_overwrites) === key(before));
  expect(await second.stop()).toBe(130);
});

test("what a human has changed since is left as it is when modbot takes its own back", async () => {
  const discord = await openFakeDiscord();
  const server = discord.server();
  const moderator = server.person({ roles: [server.role("moderators", ["MODERATE_MEMBERS"], 20)] });
  const person = server.person();
  const office = officeAt(discord, { rules: RULES });
  const bot = office.run();
  await bot.online();
  person.say(server.general, SPAM);
  await bot.until("a timeout", () => bot.performed().includes("timeout done"));
  const longer = new Date(Date.now() + 3 * 86_400_000).toISOString();
  moderator.timeOut(person.id, longer, "it was not the first time");
  const [found] = await (await office.store()).cases({});
  const undo = await office.modbot("undo", found!.id, "--yes");
  expect(undo.code, undo.stderr).toBe(0);
  await bot.until("an end of it", () => bot.performed().some((one) => one.startsWith("untimeout")));
  expect(await bot.stop()).toBe(130);
  expect(person.member()?.communication_disabled_until).toBe(longer);
});

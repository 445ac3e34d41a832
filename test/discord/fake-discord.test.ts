import { Client, DiscordAPIError, REST, type RESTOptions } from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { eventually } from "../eventually.ts";
import { ALL_INTENTS, INTENT, type PermissionName } from "./bits.ts";
import { discordContract } from "./contract.ts";
import { type FakeDiscord, type FakeOptions, openFakeDiscord, startFakeDiscord } from "./fake-discord.ts";
import { failing, limited, lost } from "./faults.ts";
import { isSnowflake, madeAt } from "./snowflake.ts";

const DAY_MS = 86_400_000;

const restOf = (fake: FakeDiscord, options: Partial<RESTOptions> = {}): REST =>
  new REST({ version: "10", api: fake.api, retries: 0, ...options }).setToken(fake.token);

/** A fake whose breaches the test reads itself. */
const lenient = async (options: FakeOptions = {}): Promise<FakeDiscord> => {
  const fake = await startFakeDiscord(options);
  onTestFinished(() => fake.close());
  return fake;
};

/** The client library that most bots use, on the fake's gateway. */
const connected = async (fake: FakeDiscord, intents = ALL_INTENTS) => {
  const client = new Client({ intents, rest: { api: fake.api, retries: 0 } });
  type Told = { readonly op: number; readonly t: string; readonly d: Readonly<Record<string, unknown>> };
  const told: Told[] = [];
  client.on("raw", (packet: Told) => void told.push(packet));
  onTestFinished(() => client.destroy());
  await client.login(fake.token);
  const of = (t: string) => told.filter((one) => one.t === t);
  const until = (t: string, count = 1) => eventually(`${count} of ${t}`, () => of(t).length >= count);
  return { of, until };
};

const codeOf = (asking: Promise<unknown>): Promise<unknown> =>
  asking.then(
    () => "no error",
    (error: unknown) => (error instanceof DiscordAPIError ? error.code : error),
  );

test("a common client library logs in, and hears what people write", async () => {
  const fake = await openFakeDiscord();
  const server = fake.server();
  const { of, until } = await connected(fake);
  await until("GUILD_CREATE");
  const person = server.person({ name: "pia" });
  const message = person.say(server.general, "hello");
  await until("MESSAGE_CREATE");
  expect(of("MESSAGE_CREATE")[0]!.d).toMatchObject({
    id: message.id,
    content: "hello",
    guild_id: server.id,
    author: { username: "pia" },
    member: { roles: [] },
  });
  expect(of("GUILD_MEMBER_ADD")).toHaveLength(1);
});

test("without the message content intent a text is empty, and without a right there is no audit log", async () => {
  const fake = await openFakeDiscord();
  const server = fake.server("small", ["VIEW_CHANNEL"]);
  const hidden = server.channel("hidden", {
    overwrites: [{ id: server.id, type: 0, allow: "0", deny: String(1 << 10) }],
  });
  const { of, until } = await connected(fake, ALL_INTENTS & ~INTENT.MESSAGE_CONTENT);
  const person = server.person();
  server.owner.timeOut(person.id, new Date(Date.now() + DAY_MS).toISOString());
  person.say(hidden, "unseen");
  person.say(server.general, "hello");
  person.say(server.general, `hello <@${fake.world.self.id}>`);
  await until("MESSAGE_CREATE", 2);
  expect(of("MESSAGE_CREATE").map(({ d }) => d.content)).toEqual(["", `hello <@${fake.world.self.id}>`]);
  expect(of("GUILD_AUDIT_LOG_ENTRY_CREATE")).toEqual([]);
});

test("what was missed while the line was cut is told after a resume, once", async () => {
  const fake = await openFakeDiscord();
  const server = fake.server();
  const person = server.person();
  const { of, until } = await connected(fake);
  await until("GUILD_CREATE");
  fake.gateway.cut();
  person.say(server.general, "one");
  await until("MESSAGE_CREATE");
  fake.gateway.askToReconnect();
  person.say(server.general, "two");
  await until("MESSAGE_CREATE", 2);
  expect(of("MESSAGE_CREATE").map(({ d }) => d.content)).toEqual(["one", "two"]);
  expect(fake.gateway.seen.identifies).toHaveLength(1);
  expect(fake.gateway.seen.resumes.length).toBeGreaterThanOrEqual(1);
});

test.each([
  ["a wrong token", 4004, { token: "wrong" }],
  ["an unknown intent", 4013, { intents: 1 << 27 }],
  ["an intent that is switched off", 4014, {}],
])("the gateway closes for %s", async (_, code, wanted) => {
  const fake = await openFakeDiscord({ intentsOff: INTENT.GUILD_MEMBERS });
  const socket = new WebSocket(`${fake.gatewayUrl}?v=10&encoding=json`);
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  socket.on("open", () =>
    socket.send(JSON.stringify({ op: 2, d: { token: fake.token, intents: ALL_INTENTS, properties: {}, ...wanted } })),
  );
  expect(await closed).toBe(code);
});

test("a call changes the state, writes the audit log, and is told", async () => {
  const fake = await openFakeDiscord();
  const server = fake.server();
  const person = server.person();
  const message = person.say(server.general, "spam");
  const rest = restOf(fake);
  const { of, until } = await connected(fake);
  await rest.delete(`/channels/${server.general.id}/messages/${message.id}`, { reason: "case 7" });
  await rest.put(`/guilds/${server.id}/bans/${person.id}`, { body: {}, reason: "case 7" });
  await until("GUILD_BAN_ADD");
  expect(of("MESSAGE_DELETE")[0]!.d).toMatchObject({ id: message.id });
  expect(of("GUILD_AUDIT_LOG_ENTRY_CREATE").map(({ d }) => [d.action_type, d.reason])).toEqual([
    [72, "case 7"],
    [22, "case 7"],
  ]);
  expect(server.guild.bans.get(person.id)?.reason).toBe("case 7");
  expect(await codeOf(rest.get(`/guilds/${server.id}/members/${person.id}`))).toBe(10007);
  expect(await codeOf(rest.delete(`/channels/${server.general.id}/messages/${message.id}`))).toBe(10008);
});

test("rights and ranks are held to: the owner, an administrator and who stands higher are safe", async () => {
  const fake = await openFakeDiscord();
  const few: PermissionName[] = ["VIEW_CHANNEL", "BAN_MEMBERS", "MODERATE_MEMBERS"];
  const server = fake.server("few", few);
  const admin = server.person({ roles: [server.role("admin", ["ADMINISTRATOR"], 5)] });
  const senior = server.person({ roles: [server.role("senior", [], 80)] });
  const rest = restOf(fake);
  const until = new Date(Date.now() + DAY_MS).toISOString();
  const timeOut = (id: string) =>
    codeOf(rest.patch(`/guilds/${server.id}/members/${id}`, { body: { communication_disabled_until: until } }));
  expect(await timeOut(server.owner.id)).toBe(50013);
  expect(await timeOut(admin.id)).toBe(50013);
  expect(await timeOut(senior.id)).toBe(50013);
  expect(await timeOut(server.person().id)).toBe("no error");
  expect(await codeOf(rest.delete(`/guilds/${server.id}/members/${admin.id}`))).toBe(50013);
  expect(fake.invalid()).toBe(4);
});

test("a bulk delete takes all or nothing, as Discord's does", async () => {
  const fake = await lenient();
  const server = fake.server();
  const person = server.person();
  const [one, two] = [person.say(server.general, "1"), person.say(server.general, "2")];
  const old = person.say(server.general, { content: "old", at: Date.now() - 15 * DAY_MS });
  const rest = restOf(fake);
  const bulk = (...messages: string[]) =>
    codeOf(rest.post(`/channels/${server.general.id}/messages/bulk-delete`, { body: { messages } }));
  expect(await bulk(one.id, old.id)).toBe(50034);
  expect(await bulk(one.id, one.id)).toBe(50035);
  expect(server.messages(server.general)).toHaveLength(3);
  expect(await bulk(one.id, two.id)).toBe("no error");
  expect(server.messages(server.general)).toEqual([old]);
});

test("a scripted fault comes as often as it was asked for: an error, a limit, an answer that is lost", async () => {
  const fake = await openFakeDiscord();
  const server = fake.server();
  const rest = restOf(fake, { retries: 0, rejectOnRateLimit: ["/"] });
  const line = "POST /channels/{channel_id}/messages";
  const say = (content: string) => rest.post(`/channels/${server.general.id}/messages`, { body: { content } });
  fake.fault(line, failing(502));
  await expect(say("a")).rejects.toThrow();
  fake.fault(line, limited(1, "shared"));
  await expect(say("b")).rejects.toThrow();
  fake.fault(line, lost);
  await expect(say("c")).rejects.toThrow();
  await say("d");
  expect(server.messages(server.general).map(({ content }) => content)).toEqual(["c", "d"]);
});

test("who presses a button is answered once, in time", async () => {
  let now = Date.now();
  const fake = await openFakeDiscord({ clock: () => now });
  const server = fake.server();
  const moderator = server.person();
  const rest = restOf(fake);
  const posted = (await rest.post(`/channels/${server.general.id}/messages`, { body: { content: "case" } })) as {
    id: string;
  };
  const alert = server.messages(server.general).find(({ id }) => id === posted.id)!;
  const press = moderator.press(alert, "mb:undo:c1");
  const answer = (one: { id: string; token: string }) =>
    codeOf(
      rest.post(`/interactions/${one.id}/${one.token}/callback`, {
        body: { type: 5, data: { flags: 64 } },
        auth: false,
      }),
    );
  expect(await answer(press)).toBe("no error");
  expect(await answer(press)).toBe(40060);
  const edited = rest.patch(`/webhooks/${fake.world.application.id}/${press.token}/messages/@original`, {
    body: { content: "undone" },
    auth: false,
  });
  await edited;
  expect(press.original).toMatchObject({ content: "undone", flags: 64 });
  const late = moderator.press(alert, "mb:undo:c1");
  now += 3_001;
  expect(await answer(late)).toBe(10062);
});

test.skipIf(!discordContract())(
  "a call that Discord does not declare is found, also when nobody reads its answer",
  async () => {
    const fake = await lenient();
    const server = fake.server();
    const person = server.person();
    const rest = restOf(fake);
    await codeOf(rest.patch(`/guilds/${server.id}/members/${person.id}`, { body: { timeout_until: null } }));
    await codeOf(rest.put(`/guilds/${server.id}/incident-actions`, { body: { invites_disabled_until: 5 } }));
    await codeOf(rest.get(`/guilds/${server.id}/bans`, { query: new URLSearchParams({ page: "1" }) }));
    await codeOf(rest.post(`/guilds/${server.id}/explode`, { body: {} }));
    const found = ["timeout_until", "invites_disabled_until", "query page", "no such route"];
    for (const what of found)
      expect(
        fake.breaches.some((breach) => breach.includes(what)),
        what,
      ).toBe(true);
  },
);

test.skipIf(!discordContract())("the fake's own answers are what Discord declares", async () => {
  const fake = await openFakeDiscord();
  const server = fake.server();
  const person = server.person();
  const thread = person.thread(server.general, "a thread");
  const message = person.say(server.general, "hello");
  const rest = restOf(fake);
  const guild = `/guilds/${server.id}` as const;
  const channel = `/channels/${server.general.id}` as const;
  const own = (await rest.post(`${channel}/messages`, {
    body: { content: "x", message_reference: { message_id: message.id }, allowed_mentions: { parse: [] } },
  })) as { id: string };
  await rest.patch(`${channel}/messages/${own.id}`, {
    body: { embeds: [{ title: "t", fields: [{ name: "n", value: "v" }] }] },
  });
  await rest.put(`${channel}/messages/${own.id}/reactions/${encodeURIComponent("↩")}/@me`);
  await rest.patch(channel, { body: { rate_limit_per_user: 30 } });
  await rest.put(`${channel}/permissions/${server.id}`, { body: { type: 0, allow: 0, deny: 2048 } });
  await rest.put(`${guild}/incident-actions`, {
    body: { invites_disabled_until: new Date(Date.now() + 60_000).toISOString() },
  });
  await rest.patch(`${guild}/members/${person.id}`, { body: { communication_disabled_until: null } });
  await rest.post(`/users/@me/channels`, { body: { recipient_id: person.id } });
  await rest.post(`${guild}/bulk-ban`, { body: { user_ids: [person.id] } });
  const rule = (await rest.post(`${guild}/auto-moderation/rules`, {
    body: {
      name: "r",
      event_type: 1,
      trigger_type: 1,
      trigger_metadata: { keyword_filter: ["x"] },
      actions: [{ type: 1 }],
    },
  })) as { id: string };
  await rest.put(`/applications/${fake.world.application.id}/guilds/${server.id}/commands`, {
    body: [{ name: "modbot", description: "d", type: 1 }],
  });
  for (const path of [
    "/users/@me",
    "/applications/@me",
    "/users/@me/guilds",
    guild,
    `${guild}/channels`,
    `${guild}/roles`,
    `${guild}/members`,
    `${guild}/bans`,
    `${guild}/bans/${person.id}`,
    `${guild}/audit-logs`,
    `${guild}/threads/active`,
    `${guild}/auto-moderation/rules/${rule.id}`,
    `/channels/${thread.id}`,
    `${channel}/messages`,
    `${channel}/messages/${own.id}`,
    `/users/${person.id}`,
  ] as const)
    await rest.get(path);
  expect(fake.breaches).toEqual([]);
  expect(fake.asked.every(({ status }) => status < 300)).toBe(true);
});

test("ids tell when they were made, and never repeat", async () => {
  const fake = await openFakeDiscord();
  const ids = Array.from({ length: 10_000 }, () => fake.world.id(1_790_000_000_000));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every(isSnowflake)).toBe(true);
  expect(madeAt(ids[77]!)).toBe(1_790_000_000_000);
});

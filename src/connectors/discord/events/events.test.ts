import { describe, expect, test } from "vitest";
import { openFakeDiscord } from "../../../../test/discord/fake-discord.ts";
import { failing } from "../../../../test/discord/faults.ts";
import { listenTo } from "../../../../test/discord/listener.ts";
import { dmWith } from "../../../../test/discord/world.ts";

const scene = async (settings: Parameters<typeof listenTo>[1] = {}) => {
  const fake = await openFakeDiscord();
  const server = fake.server("a server");
  const ann = server.person({ name: "ann", displayName: "Ann" });
  const listener = await listenTo(fake, settings);
  /** What comes after it has been heard too. */
  const settled = async (): Promise<void> => {
    ann.say(server.general, "the end");
    await listener.hears("the end");
    listener.heard.splice(-1);
  };
  return { fake, server, ann, listener, settled };
};

describe("people are judged, and nobody else", () => {
  test("a message says who wrote it, where, and in answer to what", async () => {
    const { server, ann, listener } = await scene();
    const category = server.channel("talk", { type: 4 });
    const channel = server.channel("night", { parent: category.id, nsfw: true });
    const bob = server.person({ name: "bob", roles: [server.role("Regulars", ["MANAGE_MESSAGES"])] });
    const first = ann.say(channel, "first");
    bob.answer(first, "second");
    await listener.hears("second");
    expect(listener.messages().at(-1)).toMatchObject({
      channel: { name: "night", nsfw: true, category: "talk", categoryId: category.id, thread: false },
      author: {
        id: bob.id,
        name: "bob",
        roles: ["regulars"],
        permissions: expect.arrayContaining(["manage_messages"]),
      },
      replyTo: first.id,
      native: [],
      attachments: [],
    });
  });

  test("bots, webhooks, Discord's own messages, direct messages and modbot itself are passed over", async () => {
    const { fake, server, ann, listener, settled } = await scene();
    const bot = server.person({ name: "a bot", bot: true });
    bot.say(server.general, "by a bot");
    ann.say(server.general, { content: "by a webhook", webhook_id: "123456789012345678" });
    ann.say(server.general, { content: "joined", type: 7 });
    ann.tellBot("in private");
    dmWith(fake.world, ann.user);
    await settled();
    expect(listener.lines()).toEqual([]);
  });

  test("where bots are to be judged, they are, and rules can tell them by their role", async () => {
    const { server, ann, listener } = await scene({ settings: { bots: "judge" } });
    server.person({ name: "a bot", bot: true }).say(server.general, "by a bot");
    ann.say(server.general, { content: "by a webhook", webhook_id: "123456789012345678" });
    await listener.hears("by a webhook");
    expect(listener.messages().find(({ text }) => text === "by a bot")?.author?.roles).toContain("bot");
  });

  test("channels of alerts and logs are not read, nor what the settings leave out", async () => {
    const fake = await openFakeDiscord();
    const server = fake.server();
    const [mods, logs, spam] = [server.channel("mods"), server.channel("logs"), server.channel("spam")];
    const ann = server.person();
    const listener = await listenTo(fake, {
      settings: { alert_channel: mods.id, log_channels: [logs.id], ignore: [spam.id] },
    });
    for (const channel of [mods, logs, spam, server.general]) ann.say(channel, `in ${channel.name}`);
    const thread = ann.thread(spam, "under it");
    ann.say(thread, "in a thread of it");
    ann.say(server.general, "last");
    await listener.hears("last");
    expect(listener.lines()).toEqual(["0 text in general", "0 text last"]);
  });

  test("only the servers that are listed are read, each by its own settings", async () => {
    const fake = await openFakeDiscord();
    const [one, two] = [fake.server("one"), fake.server("two")];
    const quiet = one.channel("quiet");
    const listener = await listenTo(fake, { settings: { servers: { [one.id]: { ignore: [quiet.id] } } } });
    two.person().say(two.general, "elsewhere");
    const ann = one.person({ name: "ann" });
    ann.say(quiet, "left out");
    ann.say(one.general, "here");
    await listener.hears("here");
    expect(listener.messages().map(({ community, text }) => [community, text])).toEqual([
      [one.id, "ann"],
      [one.id, "here"],
    ]);
  });
});

describe("roles", () => {
  test.each([
    ["the owner", "owner", []],
    ["whoever is an administrator", "admin", ["ADMINISTRATOR"]],
  ] as const)("%s is known as such", async (_, expected, permissions) => {
    const { server, listener } = await scene();
    const who = expected === "owner" ? server.owner : server.person({ roles: [server.role("boss", permissions)] });
    who.say(server.general, "hello");
    await listener.hears("hello");
    expect(listener.messages().at(-1)?.author?.roles).toContain(expected);
  });

  test("nobody is out of reach because a role is called owner, self or bot", async () => {
    const { server, listener } = await scene();
    const roles = ["Owner", "self", "BOT", "broadcaster", "Blue"].map((name) => server.role(name));
    server.person({ roles }).say(server.general, "hello");
    await listener.hears("hello");
    expect(listener.messages().at(-1)?.author?.roles).toEqual(["blue"]);
  });

  test("a role of the settings makes a moderator, by its name or its id", async () => {
    const fake = await openFakeDiscord();
    const server = fake.server();
    const [helper, guide] = [server.role("Helper"), server.role("Guide")];
    const listener = await listenTo(fake, { settings: { staff_roles: ["helper", guide] } });
    for (const [name, role] of [
      ["one", helper],
      ["two", guide],
      ["three", server.role("Other")],
    ] as const)
      server.person({ name: `${name} person`, roles: [role] }).say(server.general, name);
    await listener.hears("three");
    const isModerator = (text: string) =>
      listener
        .messages()
        .find((message) => message.text === text)
        ?.author?.roles?.includes("moderator");
    expect([isModerator("one"), isModerator("two"), isModerator("three")]).toEqual([true, true, false]);
  });
});

describe("changes", () => {
  test("an edit and the preview of its link are judged, each once, on their own surfaces", async () => {
    const { server, ann, listener } = await scene();
    const message = ann.say(server.general, "hi");
    server.unfurl(message, { title: "a page" });
    ann.edit(message, "ho");
    server.unfurl(message, { title: "a page" });
    ann.edit(message, { pinned: true } as object);
    ann.say(server.general, "next");
    await listener.hears("next");
    expect(listener.lines()).toEqual(["0 text hi", "1 embeds a page", "2 edits ho", "0 text next"]);
  });

  test("an event that comes twice is judged once", async () => {
    const { fake, server, ann, listener } = await scene();
    const { id, channel_id, author } = ann.say(server.general, "hi");
    const again = {
      id,
      channel_id,
      author,
      guild_id: server.id,
      type: 0,
      content: "hi",
      attachments: [],
      embeds: [],
      member: { roles: [] },
    };
    fake.gateway.dispatch("MESSAGE_CREATE", again);
    ann.say(server.general, "next");
    await listener.hears("next");
    expect(listener.lines()).toEqual(["0 text hi", "0 text next"]);
  });
});

describe("what is gone", () => {
  test("what its author deletes is gone, and no moderator did it", async () => {
    const { server, ann, listener } = await scene();
    const message = ann.say(server.general, "oops");
    ann.remove(message);
    await listener.until("it is gone", () => listener.removed().length > 0);
    expect(listener.removed()).toEqual([
      {
        kind: "removed",
        platform: "discord",
        community: server.id,
        channel: server.general.id,
        ids: [message.id],
        at: expect.any(Number),
      },
    ]);
    expect(listener.staffActions()).toEqual([]);
  });

  test("what a moderator deletes is told with the moderator and the message", async () => {
    const { server, ann, listener } = await scene();
    const message = ann.say(server.general, "bad");
    server.owner.remove(message);
    await listener.until("the deed", () => listener.staffActions().length > 0);
    expect(listener.staffActions()).toMatchObject([
      {
        action: "delete",
        author: ann.id,
        messages: [message.id],
        channel: server.general.id,
        by: { id: server.owner.id },
      },
    ]);
  });

  test("many at once are told by author", async () => {
    const { server, ann, listener } = await scene();
    const bob = server.person({ name: "bob" });
    const all = [ann.say(server.general, "a"), bob.say(server.general, "b"), ann.say(server.general, "c")];
    server.owner.remove(...all);
    await listener.until("both authors", () => listener.staffActions().length > 1);
    expect(listener.removed().flatMap(({ ids }) => ids)).toEqual(all.map(({ id }) => id));
    expect(listener.staffActions().map(({ author, messages }) => [author, messages])).toEqual([
      [ann.id, [all[0]!.id, all[2]!.id]],
      [bob.id, [all[1]!.id]],
    ]);
  });

  test("what modbot deletes itself is not told of as somebody's deed", async () => {
    const { server, ann, listener, settled } = await scene();
    const message = ann.say(server.general, "bad");
    await listener.hears("bad");
    const performed = await listener.connector.performer.perform({
      id: "c1.1",
      caseId: "c1",
      effect: {
        action: "delete",
        target: {
          platform: "discord",
          community: server.id,
          channel: server.general.id,
          message: message.id,
          author: ann.id,
        },
        reason: "bad",
      },
      status: "started",
      createdAt: Date.now(),
      expiresAt: Date.now() + 60_000,
      attempts: 0,
      dueAt: 0,
    });
    expect(performed.status).toBe("done");
    expect(server.messages(server.general)).toEqual([]);
    await settled();
    expect([...listener.removed(), ...listener.staffActions()]).toEqual([]);
  });
});

describe("what staff does by hand", () => {
  test.each([
    [
      "ban",
      (s: Awaited<ReturnType<typeof scene>>) => s.server.owner.ban(s.ann.id, "spam"),
      { action: "ban", reason: "spam" },
    ],
    ["kick", (s: Awaited<ReturnType<typeof scene>>) => s.server.owner.kick(s.ann.id), { action: "kick" }],
    [
      "timeout",
      (s: Awaited<ReturnType<typeof scene>>) =>
        s.server.owner.timeOut(s.ann.id, new Date(Date.now() + 600_000).toISOString()),
      { action: "timeout", durationMs: expect.closeTo(600_000, -4) },
    ],
  ])("a %s is told with who did it and to whom", async (_, act, expected) => {
    const found = await scene();
    act(found);
    await found.listener.until("the deed", () => found.listener.staffActions().length > 0);
    expect(found.listener.staffActions()).toMatchObject([
      { ...expected, author: found.ann.id, community: found.server.id, by: { id: found.server.owner.id } },
    ]);
  });

  test("what takes a punishment back is told too", async () => {
    const { server, ann, listener } = await scene();
    server.owner.timeOut(ann.id, new Date(Date.now() + 600_000).toISOString());
    server.owner.timeOut(ann.id, null);
    server.owner.ban(ann.id);
    server.owner.unban(ann.id);
    await listener.until("all deeds", () => listener.staffActions().length === 4);
    expect(listener.staffActions().map(({ action }) => action)).toEqual(["timeout", "untimeout", "ban", "unban"]);
  });

  test("the role for quarantine, and no other, is one", async () => {
    const fake = await openFakeDiscord();
    const server = fake.server();
    const [quarantine, other] = [server.role("muted"), server.role("blue")];
    const ann = server.person();
    const listener = await listenTo(fake, { settings: { quarantine_role: quarantine } });
    server.owner.setRoles(ann.id, [other]);
    server.owner.setRoles(ann.id, [other, quarantine]);
    server.owner.setRoles(ann.id, [other]);
    await listener.until("both deeds", () => listener.staffActions().length === 2);
    expect(listener.staffActions().map(({ action }) => action)).toEqual(["quarantine", "unquarantine"]);
  });

  test("another bot's deed says that it is a bot's", async () => {
    const { server, ann, listener } = await scene();
    const bot = server.person({ name: "another bot", bot: true });
    bot.ban(ann.id);
    await listener.until("the deed", () => listener.staffActions().length > 0);
    expect(listener.staffActions()[0]?.by).toEqual({ id: bot.id, name: "another bot", bot: true });
  });
});

describe("names", () => {
  test("whoever joins is judged by name, with the age of the account, and once however often Discord tells it", async () => {
    const { fake, server, listener, settled } = await scene();
    const eve = server.person({ name: "eve", displayName: "Free Nitro", createdAt: Date.now() - 60_000 });
    fake.gateway.dispatch("GUILD_MEMBER_ADD", { ...eve.member(), guild_id: server.id });
    await settled();
    const joins = listener.messages().filter(({ surface }) => surface === "join");
    expect(new Set(joins.map(({ id }) => id)).size).toBe(1);
    expect(joins[0]).toMatchObject({
      text: "Free Nitro",
      community: server.id,
      author: { id: eve.id, joinedAt: expect.any(Number) },
    });
    expect(joins[0]?.channel).toBeUndefined();
  });

  test("a new nickname is judged, a new role is no name", async () => {
    const { server, ann, listener, settled } = await scene();
    ann.rename("Admin Support");
    server.owner.setRoles(ann.id, [server.role("blue")]);
    ann.rename("Admin Support");
    await settled();
    expect(listener.lines()).toEqual(["0 nick Admin Support"]);
    expect(listener.messages()[0]?.author?.id).toBe(ann.id);
  });

  test("the title of a thread is judged, in the channel that it hangs on", async () => {
    const { server, ann, listener } = await scene();
    const thread = ann.thread(server.general, "buy gold");
    ann.say(thread, "inside");
    await listener.hears("inside");
    expect(listener.lines()).toEqual(["0 thread_name buy gold", "0 text inside"]);
    expect(listener.messages()[0]).toMatchObject({
      author: { id: ann.id },
      channel: { thread: true, parentId: server.general.id },
    });
  });
});

describe("Discord's own filter", () => {
  test("what it has blocked is heard with the name of its rule, once for all that the rule does", async () => {
    const { fake, server, ann, listener } = await scene();
    const rule = fake.world.id();
    server.guild.automod.set(rule, {
      id: rule,
      guild_id: server.id,
      creator_id: server.owner.id,
      name: "Block words",
      event_type: 1,
      trigger_type: 1,
      trigger_metadata: { keyword_filter: ["bad"], regex_patterns: [], allow_list: [] },
      actions: [{ type: 1, metadata: {} }],
      enabled: true,
      exempt_roles: [],
      exempt_channels: [],
    });
    server.automodBlocks(ann, server.general, "a bad word", "bad", rule);
    server.automodBlocks(ann, server.general, "a bad word", "bad", rule);
    ann.say(server.general, "next");
    await listener.hears("a bad word");
    const hits = listener.messages().filter(({ native }) => native?.length);
    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatchObject({
      text: "a bad word",
      native: [{ rule: "Block words", id: rule }],
      author: { id: ann.id },
    });
    expect(hits[0]?.id).toMatch(/^blocked:/);
  });

  test("a moderator whose first word it blocks is known to be one, for Discord is asked; of whom it says nothing nobody is judged", async () => {
    const fake = await openFakeDiscord();
    const server = fake.server("a server");
    const staff = server.role("Staff", ["MANAGE_MESSAGES"]);
    const [mod, other] = [server.person({ roles: [staff] }), server.person({ roles: [staff] })];
    const listener = await listenTo(fake);
    server.automodBlocks(mod, server.general, "a bad word", "bad");
    await listener.hears("a bad word");
    const [hit] = listener.messages();
    expect(hit?.author?.permissions).toContain("manage_messages");

    fake.fault("GET /guilds/{guild_id}/members/{user_id}", failing(500), 9);
    server.automodBlocks(other, server.general, "another bad word", "bad");
    await listener.until("word of it", () =>
      listener.unreadable().some((why) => why.includes("does not say who it is")),
    );
    expect(listener.messages()).toHaveLength(1);
  });
});

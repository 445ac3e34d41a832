import { describe, expect, test } from "vitest";
import { openFakeDiscord } from "../../../test/discord/fake-discord.ts";
import { listenTo } from "../../../test/discord/listener.ts";
import { eventually } from "../../../test/eventually.ts";
import type { MessageKey } from "../../engine/message.ts";
import { looseNotebook } from "../../engine/notebook.ts";

const scene = async (
  listening: Parameters<typeof listenTo>[1] = {},
  options: Parameters<typeof openFakeDiscord>[0] = {},
) => {
  const fake = await openFakeDiscord(options);
  const server = fake.server("a server");
  const ann = server.person({ name: "ann" });
  const listener = await listenTo(fake, listening);
  return { fake, server, ann, listener };
};

describe("a connection that is lost costs no message", () => {
  test.each([
    ["Discord asks to connect again", (f: Awaited<ReturnType<typeof openFakeDiscord>>) => f.gateway.askToReconnect()],
    ["the line is cut", (f: Awaited<ReturnType<typeof openFakeDiscord>>) => f.gateway.cut()],
    ["Discord closes and keeps the session", (f: Awaited<ReturnType<typeof openFakeDiscord>>) => f.gateway.close(4000)],
    [
      "the session is invalid but can be resumed",
      (f: Awaited<ReturnType<typeof openFakeDiscord>>) => f.gateway.invalidate(true),
    ],
  ])("when %s the session is resumed", async (_, happens) => {
    const { fake, server, ann, listener } = await scene();
    ann.say(server.general, "before");
    await listener.hears("before");
    happens(fake);
    ann.say(server.general, "meanwhile");
    await listener.hears("meanwhile");
    ann.say(server.general, "after");
    await listener.hears("after");
    expect(listener.lines()).toEqual(["0 text before", "0 text meanwhile", "0 text after"]);
    expect(fake.gateway.seen.identifies).toHaveLength(1);
    expect(fake.gateway.seen.resumes).toHaveLength(1);
  });

  test("a session that is over begins anew, and what was missed is read again with the roles of who wrote it", async () => {
    const { fake, server, ann, listener } = await scene();
    const mod = server.person({ name: "mod", roles: [server.role("Staff", ["MANAGE_MESSAGES"])] });
    ann.say(server.general, "before");
    await listener.hears("before");
    listener.heard.length = 0;
    fake.gateway.accept(false);
    fake.gateway.close(4009, true);
    ann.say(server.general, "missed");
    mod.say(server.general, "missed too");
    fake.gateway.accept(true);
    await listener.hears("missed too");
    const found = listener.messages().find(({ text }) => text === "missed too");
    expect(found?.author).toMatchObject({ roles: ["staff"], permissions: expect.arrayContaining(["manage_messages"]) });
    expect(listener.lines()).toEqual(["0 text missed", "0 text missed too"]);
    await listener.until("the notice", () => listener.notices().length > 0);
    expect(listener.notices()).toEqual(["what was missed in a server was read again: 2 messages"]);
  });

  test("a server that stops answering is left, and the session resumed elsewhere", async () => {
    const { fake, server, ann, listener } = await scene({}, { heartbeatMs: 1_000 });
    ann.say(server.general, "before");
    await listener.hears("before");
    fake.gateway.acknowledge(false);
    await eventually("another connection", () => fake.gateway.seen.connections > 1);
    fake.gateway.acknowledge(true);
    ann.say(server.general, "after");
    await listener.hears("after");
    expect(fake.gateway.seen.resumes.length).toBeGreaterThan(0);
  });
});

describe("after a restart", () => {
  test("the session is resumed where the last run stopped, without a login", async () => {
    const notebook = looseNotebook();
    const { fake, server, ann, listener } = await scene({ tools: { notebook } });
    ann.say(server.general, "first run");
    await listener.hears("first run");
    await listener.end();
    ann.say(server.general, "between");
    const again = await listenTo(fake, { tools: { notebook } });
    await again.hears("between");
    expect(again.lines()).toEqual(["0 text between"]);
    expect(again.messages()[0]).toMatchObject({ author: { roles: [] }, channel: { name: "general" } });
    expect(fake.gateway.seen.identifies).toHaveLength(1);
    expect(fake.gateway.seen.closes).not.toContain(1000);
  });

  test("where the session is gone, what was written meanwhile is read again", async () => {
    const notebook = looseNotebook();
    const { fake, server, ann, listener } = await scene({ tools: { notebook } });
    const first = ann.say(server.general, "first run");
    await listener.hears("first run");
    await listener.end();
    fake.gateway.forgetSessions();
    ann.say(server.general, "between");
    const seen = async (keys: readonly MessageKey[]) => keys.map(({ id }) => id === first.id);
    const again = await listenTo(fake, { tools: { notebook, judged: seen } });
    await again.hears("between");
    expect(again.lines()).toEqual(["0 text between"]);
  });

  test("the first run of all reads nothing of what was written before it", async () => {
    const fake = await openFakeDiscord();
    const server = fake.server();
    const ann = server.person({ name: "ann" });
    ann.say(server.general, "long ago");
    const listener = await listenTo(fake);
    ann.say(server.general, "now");
    await listener.hears("now");
    expect(listener.lines()).toEqual(["0 text now"]);
  });
});

describe("what was missed", () => {
  test("is not judged where nobody says who wrote it: staff could not be told from others", async () => {
    const fake = await openFakeDiscord();
    const server = fake.server();
    const [ann, bob] = [server.person({ name: "ann" }), server.person({ name: "bob" })];
    const listener = await listenTo(fake);
    ann.say(server.general, "before");
    await listener.hears("before");
    fake.fault(
      "GET /guilds/{guild_id}/members/{user_id}",
      { kind: "status", status: 403, body: { code: 50_001, message: "Missing Access" } },
      9,
    );
    fake.gateway.accept(false);
    fake.gateway.close(4009, true);
    ann.say(server.general, "of somebody known");
    bob.say(server.general, "of somebody unknown");
    fake.gateway.accept(true);
    await listener.until("the notice", () => listener.notices().some((says) => says.includes("left out")));
    expect(listener.lines()).toEqual(["0 text before", "0 text of somebody known"]);
  });

  test("that cannot be read again is told of, and what comes live goes on", async () => {
    const judged = async (): Promise<readonly boolean[]> => {
      throw new Error("the disk is full");
    };
    const { fake, server, ann, listener } = await scene({ tools: { judged } });
    ann.say(server.general, "before");
    await listener.hears("before");
    fake.gateway.accept(false);
    fake.gateway.close(4009, true);
    ann.say(server.general, "missed");
    fake.gateway.accept(true);
    await listener.until("it is told", () => listener.unreadable().includes("what was missed could not be read again"));
    ann.say(server.general, "live");
    await listener.hears("live");
  });

  test("of a channel whose history the bot may not read, nothing is asked", async () => {
    const { fake, server, ann, listener } = await scene();
    const hidden = server.channel("hidden");
    server.owner.setOverwrite(hidden, { id: server.botRole(), type: 0, allow: "0", deny: String(1 << 16) });
    ann.say(server.general, "before");
    await listener.hears("before");
    fake.gateway.accept(false);
    fake.gateway.close(4009, true);
    ann.say(hidden, "unread");
    ann.say(server.general, "missed");
    fake.gateway.accept(true);
    await listener.hears("missed");
    expect(fake.invalid()).toBe(0);
    expect(listener.lines()).not.toContain("0 text unread");
  });
});

describe("nothing that comes stops moderation", () => {
  test.each([
    ["no JSON", "{", /not JSON/],
    ["no object", "[1]", /not an object/],
    ["no opcode", "{}", /no opcode/],
    ["an event without a name", '{"op":0,"d":{}}', /without a name/],
    ["an event without an object", '{"op":0,"t":"MESSAGE_CREATE","d":7}', /without an object/],
    ["bytes", Buffer.from([1, 2, 3]), /not a text/],
  ])("%s is told of and passed over", async (_, packet, why) => {
    const { fake, server, ann, listener } = await scene();
    fake.gateway.raw(packet);
    ann.say(server.general, "after");
    await listener.hears("after");
    expect(listener.unreadable()).toEqual([expect.stringMatching(why)]);
  });

  test.each([
    ["MESSAGE_CREATE", { id: "x", guild_id: 5, author: "me" }],
    ["MESSAGE_UPDATE", { id: {}, channel_id: [] }],
    ["MESSAGE_DELETE_BULK", { ids: "all" }],
    ["GUILD_MEMBER_ADD", { user: null }],
    ["GUILD_MEMBER_UPDATE", { user: { id: "1" }, roles: 3 }],
    ["GUILD_ROLE_CREATE", { role: [] }],
    ["GUILD_CREATE", { id: "1", channels: {}, roles: "none" }],
    ["GUILD_AUDIT_LOG_ENTRY_CREATE", { action_type: "ban", changes: 1 }],
    ["AUTO_MODERATION_ACTION_EXECUTION", { rule_id: 1 }],
    ["THREAD_LIST_SYNC", { threads: [null, 3] }],
    ["READY", {}],
  ])("a %s that is not as it should be costs nothing but itself", async (name, data) => {
    const { fake, server, ann, listener } = await scene();
    fake.gateway.dispatch(name, data);
    ann.say(server.general, "after");
    await listener.hears("after");
  });

  test("a second hello is no reason to log in once more", async () => {
    const { fake, server, ann, listener } = await scene();
    fake.gateway.raw('{"op":10,"d":null}');
    ann.say(server.general, "after");
    await listener.hears("after");
  });
});

describe("a flood that is faster than the reader", () => {
  test("fills no more than the queue, is told of, and what did not fit is read again", async () => {
    const { fake, server, ann, listener } = await scene({ readAhead: 20, holds: true });
    ann.say(server.general, "first");
    await listener.hears("first");
    for (let i = 0; i < 60; i++) ann.say(server.general, `flood ${i}`);
    await eventually("a full queue", () => listener.connector.waiting() >= 20 && fake.gateway.unsentBytes() === 0);
    expect(listener.connector.waiting()).toBeLessThanOrEqual(20);
    listener.go();
    await listener.hears("flood 59");
    await listener.until("all of it", () => listener.messages().length >= 61);
    const texts = listener.messages().map(({ text }) => text);
    expect(new Set(texts).size).toBe(61);
    expect(texts).toHaveLength(61);
    expect(listener.notices().some((says) => /came faster than they could be judged/.test(says))).toBe(true);
  });
});

describe("what nobody can mend by trying again ends the run, and says what to do", () => {
  test.each([
    [4004, /refuses the token/, /Reset Token/],
    [4013, /intents/, /Update/],
    [4014, /intents/, /MESSAGE CONTENT INTENT/],
    [4011, /too many servers/, /./],
  ])("close code %i", async (code, message, hint) => {
    const { fake, listener } = await scene();
    fake.gateway.close(code);
    expect(await listener.failed()).toMatchObject({
      name: "ConnectorError",
      retryable: false,
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    });
    expect(fake.gateway.seen.connections).toBe(1);
  });
});

describe("people are told", () => {
  test("when messages come without their content, once", async () => {
    const { fake, server, listener } = await scene();
    const people = ["a", "b", "c"].map((name) => server.person({ name }));
    for (let i = 0; i < 12; i++) people[i % 3]?.say(server.general, "");
    people[0]?.say(server.general, "x");
    await listener.hears("x");
    expect(listener.notices().filter((says) => says.includes("MESSAGE CONTENT INTENT"))).toHaveLength(1);
    expect(fake.gateway.connected()).toBe(true);
  });

  test("at the start, of what the bot cannot do in a server", async () => {
    const fake = await openFakeDiscord();
    const server = fake.server("a server", ["VIEW_CHANNEL", "READ_MESSAGE_HISTORY"]);
    const listener = await listenTo(fake);
    server.person({ name: "ann" });
    await listener.hears("ann");
    expect(listener.notices().join("\n")).toMatch(
      /in a server it cannot delete .*, timeout .*, ban .*: see modbot doctor discord/,
    );
  });

  test("nothing, where nothing is amiss", async () => {
    const { server, ann, listener } = await scene();
    ann.say(server.general, "hi");
    await listener.hears("hi");
    expect(listener.notices()).toEqual([]);
  });

  test("when the bot was sent out of a server", async () => {
    const { fake, server, listener } = await scene();
    fake.gateway.dispatch("GUILD_DELETE", { id: server.id });
    await listener.until("the notice", () => listener.notices().length > 0);
    expect(listener.notices()).toEqual([`the bot is no longer in the server ${server.id}`]);
  });
});

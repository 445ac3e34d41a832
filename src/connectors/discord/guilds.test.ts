import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { channelRights, type Guild, guildRights, may, rankOf } from "./guild.ts";
import { GuildCache } from "./guilds.ts";
import { guildFrom } from "./read-guild.ts";
import { EVERYTHING, permissionsIn, RIGHT_BITS, type Right } from "./rights.ts";

const bits = (...rights: readonly Right[]): string =>
  String(rights.reduce((all, right) => all | RIGHT_BITS[right], 0n));
const overwrite = (id: string, of: 0 | 1, allow: readonly Right[], deny: readonly Right[]) => ({
  id,
  type: of,
  allow: bits(...allow),
  deny: bits(...deny),
});

const GUILD = "100";
const packet = (overwrites: readonly object[] = []) => ({
  id: GUILD,
  name: "a server",
  owner_id: "1",
  roles: [
    { id: GUILD, name: "@everyone", permissions: bits("view_channel", "send_messages"), position: 0 },
    { id: "20", name: "Mods", permissions: bits("manage_messages"), position: 5 },
    { id: "21", name: "Admins", permissions: bits("administrator"), position: 9 },
  ],
  channels: [
    { id: "30", name: "general", type: 0, permission_overwrites: overwrites },
    { id: "31", name: "other", type: 0 },
  ],
  threads: [{ id: "40", name: "thread", type: 11, parent_id: "30" }],
  members: [{ user: { id: "7", username: "modbot", bot: true }, roles: ["20"] }],
});
const guildWith = (...overwrites: readonly object[]): Guild => guildFrom(packet(overwrites))!;
const person = (id: string, ...roles: readonly string[]) => ({ id, roles });

describe("what somebody may do is what Discord lets them do", () => {
  test("roles add up, an administrator and the owner may do everything", () => {
    const guild = guildWith();
    expect(permissionsIn(guildRights(guild, person("5")))).toEqual(["send_messages", "view_channel"]);
    expect(may(guild, person("5", "20"), "manage_messages")).toBe(true);
    expect(guildRights(guild, person("5", "21"))).toBe(EVERYTHING);
    expect(guildRights(guild, person("1"))).toBe(EVERYTHING);
  });

  test.each([
    ["everybody is refused", [overwrite(GUILD, 0, [], ["send_messages"])], person("5"), "send_messages", false],
    [
      "a role is let in where everybody is refused",
      [overwrite(GUILD, 0, [], ["send_messages"]), overwrite("20", 0, ["send_messages"], [])],
      person("5", "20"),
      "send_messages",
      true,
    ],
    [
      "one role allows what another refuses",
      [overwrite("20", 0, [], ["manage_messages"]), overwrite("22", 0, ["manage_messages"], [])],
      person("5", "20", "22"),
      "manage_messages",
      true,
    ],
    [
      "a member is refused what a role allows",
      [overwrite("20", 0, ["manage_messages"], []), overwrite("5", 1, [], ["manage_messages"])],
      person("5", "20"),
      "manage_messages",
      false,
    ],
    ["somebody else's overwrite", [overwrite("6", 1, [], ["send_messages"])], person("5"), "send_messages", true],
    [
      "who does not see the channel can do nothing in it",
      [overwrite(GUILD, 0, [], ["view_channel"])],
      person("5", "20"),
      "manage_messages",
      false,
    ],
    [
      "an administrator is refused nothing",
      [overwrite(GUILD, 0, [], ["view_channel"])],
      person("5", "21"),
      "manage_messages",
      true,
    ],
  ] as const)("%s", (_, overwrites, who, right, expected) => {
    const guild = guildWith(...overwrites);
    expect(may(guild, who, right, guild.channels.get("30"))).toBe(expected);
    expect(may(guild, who, right, guild.channels.get("40")), "a thread has the rights of its channel").toBe(expected);
  });

  test("whatever overwrites say, nobody gets in a channel what neither a role nor an overwrite gives", () => {
    const rights = Object.keys(RIGHT_BITS) as Right[];
    const some = fc.subarray(rights);
    const one = fc.record({
      id: fc.constantFrom(GUILD, "20", "5"),
      of: fc.constantFrom(0 as const, 1 as const),
      allow: some,
      deny: some,
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 4 }), (overwrites) => {
        const guild = guildWith(...overwrites.map(({ id, of, allow, deny }) => overwrite(id, of, allow, deny)));
        const given = overwrites.flatMap(({ allow }) => allow).reduce((all, right) => all | RIGHT_BITS[right], 0n);
        const inChannel = channelRights(guild, person("5", "20"), guild.channels.get("30")!);
        expect(inChannel & ~(guildRights(guild, person("5", "20")) | given)).toBe(0n);
      }),
    );
  });

  test("the owner stands above every role, whoever has none at the bottom", () => {
    const guild = guildWith();
    expect([rankOf(guild, person("1")), rankOf(guild, person("5", "20", "21")), rankOf(guild, person("5"))]).toEqual([
      Number.POSITIVE_INFINITY,
      9,
      0,
    ]);
  });
});

describe("the cache follows what the gateway tells", () => {
  const opened = () => {
    const cache = new GuildCache("7");
    cache.heed("GUILD_CREATE", packet());
    return cache;
  };

  test("a server, its channels, its threads and the bot in it are known", () => {
    const cache = opened();
    expect(cache.channel("40")).toMatchObject({ guild: { id: GUILD }, channel: { name: "thread", parentId: "30" } });
    expect(cache.self(GUILD)?.roles).toEqual(["20"]);
  });

  test("roles, channels, threads and members change", () => {
    const cache = opened();
    cache.heed("GUILD_ROLE_UPDATE", {
      guild_id: GUILD,
      role: { id: "20", name: "Mods", permissions: "0", position: 1 },
    });
    cache.heed("CHANNEL_UPDATE", { guild_id: GUILD, id: "30", name: "renamed", type: 0, nsfw: true });
    cache.heed("THREAD_DELETE", { guild_id: GUILD, id: "40", parent_id: "30", type: 11 });
    cache.heed("GUILD_MEMBER_UPDATE", { guild_id: GUILD, user: { id: "7", bot: true }, roles: [] });
    cache.heed("GUILD_UPDATE", { id: GUILD, name: "new name", owner_id: "2", mfa_level: 1 });
    expect(cache.get(GUILD)).toMatchObject({ name: "new name", ownerId: "2", needsMfa: true });
    expect(cache.get(GUILD)?.roles.get("20")?.permissions).toBe(0n);
    expect(cache.get(GUILD)?.roles.size, "an update that names no roles takes none away").toBe(3);
    expect(cache.channel("30")?.channel).toMatchObject({ name: "renamed", nsfw: true });
    expect(cache.channel("40")).toBeUndefined();
    expect(cache.self(GUILD)?.roles).toEqual([]);
  });

  test("during an outage what was known of a server stays, when the bot is sent away it goes", () => {
    const cache = opened();
    cache.heed("GUILD_DELETE", { id: GUILD, unavailable: true });
    expect(cache.get(GUILD)).toMatchObject({ unavailable: true, name: "a server" });
    cache.heed("GUILD_DELETE", { id: GUILD });
    expect([cache.get(GUILD), cache.channel("30")]).toEqual([undefined, undefined]);
  });

  test("memory is bounded, however many people and threads there are, and the bot itself is not forgotten", () => {
    const cache = opened();
    for (let i = 0; i < 30_000; i++)
      cache.heed("GUILD_MEMBER_ADD", { guild_id: GUILD, user: { id: String(1_000 + i), username: "x" }, roles: [] });
    for (let i = 0; i < 5_000; i++)
      cache.heed("THREAD_CREATE", { guild_id: GUILD, id: String(100_000 + i), name: "t", type: 11, parent_id: "30" });
    expect(cache.member(GUILD, "1000")).toBeUndefined();
    expect(cache.member(GUILD, "30999")).toBeDefined();
    expect(cache.self(GUILD)).toBeDefined();
    expect(cache.get(GUILD)?.channels.size).toBeLessThan(2_500);
    expect(cache.channel("104999")).toBeDefined();
    expect(cache.channel("30"), "channels are not threads, and stay").toBeDefined();
  });

  test("nothing that is sent makes it throw", () => {
    const names = [
      "GUILD_CREATE",
      "GUILD_UPDATE",
      "GUILD_DELETE",
      "GUILD_ROLE_CREATE",
      "CHANNEL_UPDATE",
      "THREAD_LIST_SYNC",
      "GUILD_MEMBER_UPDATE",
      "MESSAGE_CREATE",
    ];
    const cache = opened();
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.dictionary(
          fc.constantFrom("id", "guild_id", "role", "roles", "channels", "threads", "user", "member", "author"),
          fc.jsonValue(),
        ),
        (name, data) => {
          cache.heed(name, { guild_id: GUILD, ...data });
        },
      ),
    );
  });
});

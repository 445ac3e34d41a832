import { describe, expect, test } from "vitest";
import type { Guild, GuildChannel, Member, Role } from "../guild.ts";
import { RIGHT_BITS, type Right } from "../rights.ts";
import { serverSettings } from "../settings.ts";
import { checkServer } from "./check-server.ts";

const bits = (...rights: readonly Right[]): bigint => rights.reduce((all, right) => all | RIGHT_BITS[right], 0n);
const role = (id: string, position: number, ...rights: readonly Right[]): Role => ({
  id,
  name: `role ${id}`,
  permissions: bits(...rights),
  position,
  managed: false,
});
const channel = (id: string, more: Partial<GuildChannel> = {}): GuildChannel => ({
  id,
  name: `channel ${id}`,
  type: 0,
  thread: false,
  nsfw: false,
  overwrites: [],
  slowmodeS: 0,
  ...more,
});
const byId = <T extends { readonly id: string }>(those: readonly T[]) => new Map(those.map((one) => [one.id, one]));

const GUILD = "100000000000000001";
const BOT: Member = { id: "7", roles: ["20"], bot: true };
const FULL: readonly Right[] = [
  "read_message_history",
  "manage_messages",
  "moderate_members",
  "kick_members",
  "ban_members",
  "manage_roles",
  "manage_channels",
  "manage_guild",
  "view_audit_log",
];
const guildWith = (
  more: Partial<Guild> & { readonly botMay?: readonly Right[]; readonly others?: readonly Role[] } = {},
): Guild => {
  const { botMay = FULL, others = [role("30", 5)], ...fields } = more;
  return {
    id: GUILD,
    name: "a server",
    ownerId: "1",
    roles: byId([role(GUILD, 0, "view_channel", "send_messages", "embed_links"), role("20", 10, ...botMay), ...others]),
    channels: byId([channel("50"), channel("51")]),
    needsMfa: false,
    unavailable: false,
    ...fields,
  };
};
const check = (guild: Guild, settings: object = {}) => checkServer(guild, BOT, serverSettings(settings, GUILD)!);
const problems = ({ checks }: ReturnType<typeof check>) =>
  checks.flatMap(({ status, says }) =>
    status === "ok" || says.startsWith("no channel for alerts") ? [] : [`${status}: ${says}`],
  );
const not = (those: readonly { name: string; can: boolean; why?: string }[]) =>
  those.flatMap(({ name, can, why }) => (can ? [] : [`${name}: ${why}`]));

describe("where nothing is amiss nothing is said", () => {
  test.each([
    ["the usual server", guildWith()],
    [
      "roles of bots above: they cannot be dragged down, and bots are not punished",
      guildWith({ others: [{ ...role("30", 12), managed: true }] }),
    ],
    [
      "categories and threads are no channels to be watched",
      guildWith({ channels: byId([channel("50"), channel("60", { type: 4 })]) }),
    ],
  ])("%s", (_, guild) => {
    expect(problems(check(guild))).toEqual([]);
    expect(not(check(guild).surfaces)).toEqual([]);
    expect(not(check(guild).heard)).toEqual([]);
  });
});

test("a role of members above the bot's is told, because its members would be out of reach", () => {
  expect(problems(check(guildWith({ others: [role("30", 12)] })))).toEqual([
    'warning: whoever has one of these roles cannot be timed out, kicked or banned: "role 30"',
  ]);
});

test("a bot at the bottom of the list can act on nobody, and that is a failure", () => {
  const guild = guildWith({ others: [role("30", 12)] });
  const roles = new Map(guild.roles).set("20", role("20", 1, ...FULL));
  expect(problems(check({ ...guild, roles }))[0]).toMatch(/^failed: /);
});

test("more than is needed is told too: an administrator is a danger when its token leaks", () => {
  expect(problems(check(guildWith({ botMay: ["administrator"] })))).toEqual([
    "warning: it is an administrator, which is more than it needs",
  ]);
});

test("each action that is not possible says what it lacks", () => {
  const botMay = FULL.filter((right) => right !== "ban_members" && right !== "manage_messages");
  expect(not(check(guildWith({ botMay })).actions)).toEqual([
    'delete: lacks "Manage Messages"',
    'ban: lacks "Ban Members"',
    "quarantine: quarantine_role is not set",
    "alert: alert_channel is not set",
  ]);
});

test("a channel that refuses what the server allows is counted, and named in its row", () => {
  const deny = bits("manage_messages");
  const closed = channel("51", { overwrites: [{ id: "20", of: "role", allow: 0n, deny }] });
  const { actions, channels } = check(guildWith({ channels: byId([channel("50"), closed]) }));
  expect(actions.find(({ name }) => name === "delete")).toEqual({
    name: "delete",
    can: true,
    why: "not in 1 of 2 channels",
  });
  expect(channels.map((one) => one.delete)).toEqual([true, false]);
});

test("a channel that the bot does not see is not taken for a watched one", () => {
  const hidden = channel("51", { overwrites: [{ id: GUILD, of: "role", allow: 0n, deny: bits("view_channel") }] });
  const { channels, checks } = check(guildWith({ channels: byId([channel("50"), hidden]) }));
  expect(channels[1]).toMatchObject({ watched: false, why: 'lacks "View Channels"', delete: false });
  expect(checks).toContainEqual({ status: "ok", says: "1 of 2 channels are watched" });
});

test("a server of which nothing is seen is a failure", () => {
  const found = check(guildWith({ channels: new Map() }));
  expect(problems(found)).toEqual(["failed: no channel is watched"]);
  expect(not(found.surfaces).map((line) => line.split(":")[0])).toContain("text");
});

test("channels that the settings leave out, and those of alerts and logs, say why they are not watched", () => {
  const found = check(guildWith(), { alert_channel: "50", ignore: ["51"] });
  expect(found.channels.map(({ why }) => why)).toEqual(["log channel", "left out by the settings"]);
});

test.each([
  ["it is not there", "59", {}, /^failed: the channel for alerts is not there/],
  ["everybody can read it", "50", {}, /^warning: everybody can read the channel for alerts/],
  [
    "modbot cannot write in it",
    "50",
    { overwrites: [{ id: "20", of: "role" as const, allow: 0n, deny: bits("send_messages") }] },
    /^failed: in the channel for alerts.*lacks "Send Messages"/,
  ],
])("of the channel for alerts it is told when %s", (_, id, more, expected) => {
  const guild = guildWith({ channels: byId([channel("50", more), channel("51")]) });
  expect(problems(check(guild, { alert_channel: id }))[0]).toMatch(expected);
});

test.each([
  ["below modbot's", role("30", 5), undefined],
  ["above modbot's", role("30", 15), /^failed: modbot cannot give the role/],
  ["one that belongs to a bot", { ...role("30", 5), managed: true }, /^failed: modbot cannot give the role/],
])("the role for quarantine: %s", (_, other, expected) => {
  const found = problems(check(guildWith({ others: [other] }), { quarantine_role: "30" })).filter((line) =>
    line.startsWith("failed"),
  );
  if (expected === undefined) expect(found).toEqual([]);
  else expect(found[0]).toMatch(expected);
});

test("a second factor that a server asks for is told of, for without one Discord refuses everything", () => {
  expect(problems(check(guildWith({ needsMfa: true })))[0]).toMatch(/^warning: moderators need a second factor/);
});

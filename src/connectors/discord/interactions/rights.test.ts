import { describe, expect, test } from "vitest";
import type { Guild } from "../guild.ts";
import { RIGHT_BITS } from "../rights.ts";
import { serversOf } from "../session.ts";
import { powersIn, powersOf, rightFor, whyNotAsk } from "./rights.ts";

const NO_NAMES = () => undefined;
const staff = new Set(["helpers", "777"]);
const powers = (
  permissions: bigint,
  roles: readonly string[] = [],
  nameOf: (id: string) => string | undefined = NO_NAMES,
) => powersOf({ permissions, roles }, staff, nameOf);

describe("who moderates", () => {
  test.each([
    ["somebody with Timeout Members", powers(RIGHT_BITS.moderate_members)],
    ["somebody with Manage Messages", powers(RIGHT_BITS.manage_messages)],
    ["an administrator", powers(RIGHT_BITS.administrator)],
    ["a member of a staff role by id", powers(0n, ["777"])],
    ["a member of a staff role by name, however it is written", powers(0n, ["9"], () => "Helpers")],
  ])("%s does", (_, one) => expect(one.moderates).toBe(true));

  test.each([
    ["somebody without rights", powers(0n)],
    ["somebody with another role", powers(0n, ["9"], () => "helper")],
    ["somebody who may kick, and no more", powers(RIGHT_BITS.kick_members)],
    [
      "somebody with a role whose id is a staff role's name",
      powersOf({ permissions: 0n, roles: ["helpers2"] }, staff, NO_NAMES),
    ],
  ])("%s does not", (_, one) => expect(one.moderates).toBe(false));
});

describe("whoever presses in a server", () => {
  const role = (id: string, permissions: bigint) =>
    [id, { id, name: `role ${id}`, permissions, position: 1, managed: false }] as const;
  const guild: Guild = {
    id: "5",
    name: "a server",
    ownerId: "1",
    roles: new Map([role("5", 0n), role("20", RIGHT_BITS.ban_members | RIGHT_BITS.manage_messages)]),
    channels: new Map(),
    needsMfa: false,
    unavailable: false,
  };
  const guilds = { get: (id: string) => (id === "5" ? guild : undefined) } as Parameters<typeof powersIn>[0]["guilds"];
  const server = serversOf({ token_env: "TOKEN", alert_channel: "9" } as Parameters<typeof serversOf>[0]);
  const pressIn = (guildId: string | undefined, roles: readonly string[], community = "5", id = "2") =>
    powersIn({ guilds, server }, community, {
      by: { id, name: "pia", bot: false, roles },
      channelId: "9",
      ...(guildId === undefined ? {} : { guildId }),
    });

  test("has the rights of their roles there, and the owner every right", () => {
    expect(pressIn("5", ["20"])?.may("ban_members")).toBe(true);
    expect(pressIn("5", [])?.moderates).toBe(false);
    expect(pressIn("5", [], "5", "1")?.may("ban_members")).toBe(true);
  });

  test("has none in private, nor where nobody knows the server", () => {
    expect(pressIn(undefined, ["20"])).toBeUndefined();
    expect(pressIn("6", ["20"], "6")).toBeUndefined();
  });
});

describe("what somebody has modbot do", () => {
  test("needs the right to do it by hand, and taking it back needs the same", () => {
    expect(rightFor({ action: "ban" })).toBe("ban_members");
    expect(rightFor({ action: "unban" })).toBe("ban_members");
    expect(rightFor({ action: "end_lockdown" })).toBe("manage_channels");
    expect(rightFor({ action: "pause_invites" })).toBe("manage_guild");
    expect(rightFor({ action: "end_pause_invites" })).toBe("manage_guild");
    expect(rightFor({ action: "alert" })).toBeUndefined();
  });

  test("is refused in words that say which right is missing", () => {
    const junior = powers(RIGHT_BITS.moderate_members | RIGHT_BITS.manage_messages);
    expect(whyNotAsk([{ action: "timeout" }, { action: "delete" }, { action: "tell" }], junior)).toBeUndefined();
    expect(whyNotAsk([{ action: "ban" }, { action: "delete" }], junior)).toBe("it needs the permission “Ban Members”");
    expect(whyNotAsk([{ action: "unban" }], junior)).toBe("taking it back needs the permission “Ban Members”");
  });

  test("a staff role of the settings is a moderator's, and bans nobody", () => {
    const helper = powers(0n, ["777"]);
    expect(whyNotAsk([{ action: "timeout" }], helper)).toBeUndefined();
    expect(whyNotAsk([{ action: "ban" }], helper)).toMatch(/Ban Members/);
    expect(whyNotAsk([{ action: "lockdown" }], helper)).toMatch(/Manage Channels/);
  });
});

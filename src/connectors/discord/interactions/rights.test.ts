import { describe, expect, test } from "vitest";
import { RIGHT_BITS } from "../rights.ts";
import { powersOf, rightFor, whyNotAsk } from "./rights.ts";

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
    ["somebody with a role whose id is a staff role's name", powersOf({ roles: ["helpers2"] }, staff, NO_NAMES)],
    ["somebody in private", powersOf({ roles: [] }, staff, NO_NAMES)],
  ])("%s does not", (_, one) => expect(one.moderates).toBe(false));
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

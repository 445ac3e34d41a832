import { expect, test } from "vitest";
import { openScene } from "../../../../test/discord/acting.ts";
import { limited, lost } from "../../../../test/discord/faults.ts";

const DAY = 86_400_000;
const KICK = "DELETE /guilds/{guild_id}/members/{user_id}";

test("a kick removes, and nothing else", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  expect(await scene.does("kick", { author: pia.id })).toEqual({ status: "done" });
  expect(scene.member(pia.id)).toBeUndefined();
  expect(scene.server.guild.bans.size).toBe(0);
  expect(scene.writes()).toEqual([KICK]);
});

test("a kick with a purge takes what was written lately, and leaves no ban", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  pia.say(scene.server.general, "llamas for sale");
  expect(await scene.does("kick", { author: pia.id }, { purgeMs: DAY })).toEqual({ status: "done" });
  expect(scene.server.messages(scene.server.general)).toEqual([]);
  expect([scene.member(pia.id), scene.server.guild.bans.size]).toEqual([undefined, 0]);
});

test("where modbot may kick but not ban, it kicks, and says that the messages stay", async () => {
  const scene = await openScene();
  scene.server.setPermissions(scene.server.botRole(), ["VIEW_CHANNEL", "KICK_MEMBERS"]);
  const pia = scene.server.person();
  expect(await scene.does("kick", { author: pia.id }, { purgeMs: DAY })).toMatchObject({
    status: "done",
    note: expect.stringMatching(/what they wrote stays/),
  });
});

test("who is gone is done, and whoever modbot may not kick is not tried", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  pia.leave();
  expect(await scene.does("kick", { author: pia.id })).toMatchObject({ status: "done" });
  expect(await scene.does("kick", { author: scene.server.owner.id })).toMatchObject({ status: "failed" });
  expect(scene.writes()).toEqual([]);
});

test("who was kicked, and has come back before modbot knew, is not kicked again", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  const item = scene.ask("kick", { author: pia.id });
  scene.discord.fault(KICK, lost);
  expect(await scene.performer.perform(item)).toMatchObject({ status: "again" });
  scene.server.rejoin(pia.user);
  expect(await scene.performer.perform({ ...item, attempts: 1 })).toEqual({ status: "done" });
  expect(await scene.restart().recall(item)).toEqual({ status: "done" });
  expect(scene.member(pia.id)).toBeDefined();
});

test("a purge that broke off between its two halves does not leave a ban behind", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  const item = scene.ask("kick", { author: pia.id }, { purgeMs: DAY });
  scene.discord.fault("PUT /guilds/{guild_id}/bans/{user_id}", lost);
  expect(await scene.performer.perform(item)).toMatchObject({ status: "again" });
  expect(scene.server.guild.bans.has(pia.id)).toBe(true);
  expect(await scene.restart().recall(item)).toEqual({ status: "done" });
  expect(scene.server.guild.bans.size).toBe(0);
});

test("after a crash, a member who is still there was not kicked", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  expect(await scene.performer.recall(scene.ask("kick", { author: pia.id }))).toBe("not done");
});

test("a purge that is held up between its two halves lifts its ban when its turn comes", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  const item = scene.ask("kick", { author: pia.id }, { purgeMs: DAY });
  scene.discord.fault("DELETE /guilds/{guild_id}/bans/{user_id}", limited(1));
  expect(await scene.performer.perform(item)).toMatchObject({ status: "again", held: true });
  expect(scene.server.guild.bans.has(pia.id)).toBe(true);
  const later = scene.restart();
  expect(await later.perform(item)).toEqual({ status: "done" });
  expect(scene.server.guild.bans.size).toBe(0);
});

const UNBAN = "DELETE /guilds/{guild_id}/bans/{user_id}";
const SAY = "POST /channels/{channel_id}/messages";
const forbidden = { kind: "status", status: 403, body: { code: 50_013, message: "Missing Permissions" } } as const;

test.each([UNBAN, "GET /guilds/{guild_id}/bans/{user_id}"])(
  "a ban that was only to purge and that modbot may not lift (%s) is told to the moderators once, and tried again",
  async (line) => {
    const scene = await openScene({ settings: { alert_channel: "123456789012345678" } });
    const pia = scene.server.person();
    const item = scene.ask("kick", { author: pia.id }, { purgeMs: DAY });
    scene.discord.fault(line, forbidden, 3);
    scene.discord.fault(SAY, { kind: "status", status: 200, body: {} }, 9);
    expect(await scene.performer.perform(item)).toMatchObject({
      status: "again",
      note: expect.stringMatching(/may not lift it.*Missing Permissions/),
    });
    expect(await scene.performer.perform({ ...item, attempts: 1 })).toMatchObject({ status: "again" });
    expect(await scene.performer.recall({ ...item, attempts: 2 })).toBe("not done");
    expect(scene.discord.askedFor(SAY).map(({ body }) => body)).toMatchObject([
      { content: expect.stringContaining(pia.id) },
    ]);
    expect(await scene.performer.perform({ ...item, attempts: 3 })).toEqual({ status: "done" });
    expect(scene.server.guild.bans.size).toBe(0);
  },
);

import { expect, test } from "vitest";
import { openScene } from "../../../../test/discord/acting.ts";
import { failing, lost } from "../../../../test/discord/faults.ts";

const HOUR = 3_600_000;
const MEMBER = "PATCH /guilds/{guild_id}/members/{user_id}";
const iso = (at: number) => new Date(at).toISOString();

const until = (scene: Awaited<ReturnType<typeof openScene>>, id: string): number | null => {
  const text = scene.member(id)?.communication_disabled_until;
  return text === null || text === undefined ? null : Date.parse(text);
};

test("a member is timed out till the decision's end, and the audit log names the case", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  const item = scene.ask("timeout", { author: pia.id }, { durationMs: HOUR });
  expect(await scene.performer.perform(item)).toEqual({ status: "done" });
  expect(until(scene, pia.id)).toBe(item.createdAt + HOUR);
  expect(scene.discord.askedFor(MEMBER)[0]?.reason).toBe(`[modbot ${item.id}] Sells llamas.`);
});

test("undo gives back what was there before, also after a restart: nothing, or the shorter timeout of a moderator", async () => {
  const scene = await openScene();
  const [pia, ole] = [scene.server.person(), scene.server.person()];
  const earlier = Date.now() + HOUR;
  scene.server.owner.timeOut(ole.id, iso(earlier));
  for (const { id } of [pia, ole]) await scene.does("timeout", { author: id }, { durationMs: 5 * HOUR });
  const again = scene.restart();
  expect(await again.perform(scene.ask("untimeout", { author: pia.id }))).toEqual({ status: "done" });
  expect(until(scene, pia.id)).toBeNull();
  expect(await again.perform(scene.ask("untimeout", { author: ole.id }))).toMatchObject({ status: "done" });
  expect(until(scene, ole.id)).toBe(earlier);
});

test("a timeout that modbot made longer twice goes back to what stood before the first", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  await scene.does("timeout", { author: pia.id }, { durationMs: HOUR });
  await scene.does("timeout", { author: pia.id }, { durationMs: 3 * HOUR });
  await scene.does("untimeout", { author: pia.id });
  expect(until(scene, pia.id)).toBeNull();
});

test("a longer timeout by a moderator is neither cut short nor lifted", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  const theirs = Date.now() + 48 * HOUR;
  scene.server.owner.timeOut(pia.id, iso(theirs));
  expect(await scene.does("timeout", { author: pia.id }, { durationMs: HOUR })).toMatchObject({
    status: "done",
    note: expect.stringMatching(/longer already/),
  });
  expect(await scene.does("untimeout", { author: pia.id })).toMatchObject({ status: "dropped" });
  expect(until(scene, pia.id)).toBe(theirs);
});

test("a moderator's change after modbot's timeout stays, whatever is undone", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  await scene.does("timeout", { author: pia.id }, { durationMs: HOUR });
  const theirs = Date.now() + 9 * HOUR;
  scene.server.owner.timeOut(pia.id, iso(theirs));
  expect(await scene.does("untimeout", { author: pia.id })).toMatchObject({
    status: "dropped",
    note: expect.stringMatching(/somebody else/),
  });
  expect(until(scene, pia.id)).toBe(theirs);
});

test.each([
  ["who owns the server", "owner", /owner/],
  ["an administrator", "administrator", /administrator/],
  ["somebody above modbot", "above", /does not stand below/],
] as const)("%s is not even tried, and people are told why", async (_, who, why) => {
  const scene = await openScene();
  const { server } = scene;
  const admin = server.role("admins", ["ADMINISTRATOR"], 5);
  const chief = server.role("chiefs", [], 90);
  const id = who === "owner" ? server.owner.id : server.person({ roles: [who === "administrator" ? admin : chief] }).id;
  expect(await scene.does("timeout", { author: id }, { durationMs: HOUR })).toMatchObject({
    status: "failed",
    note: expect.stringMatching(why),
  });
  expect(scene.discord.invalid()).toBe(0);
  expect(scene.writes()).toEqual([]);
});

test("without the right nothing is tried", async () => {
  const scene = await openScene();
  scene.server.setPermissions(scene.server.botRole(), ["VIEW_CHANNEL"]);
  const pia = scene.server.person();
  expect(await scene.does("timeout", { author: pia.id }, { durationMs: HOUR })).toMatchObject({
    status: "failed",
    note: 'modbot lacks the permission "Timeout Members" in this server',
  });
  expect(scene.discord.invalid()).toBe(0);
});

test("what is longer than Discord gives is cut, and said to be", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  const item = scene.ask("timeout", { author: pia.id }, { durationMs: 60 * 24 * HOUR });
  expect(await scene.performer.perform(item)).toEqual({
    status: "done",
    note: "for 28d, the longest that Discord gives, not for 60d",
  });
  expect(await scene.performer.recall(item)).toEqual({ status: "done" });
});

test("who has left is no success, and a timeout whose time is over is not begun", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  pia.leave();
  expect(await scene.does("timeout", { author: pia.id }, { durationMs: HOUR })).toMatchObject({ status: "failed" });
  const late = { durationMs: HOUR, createdAt: Date.now() - 2 * HOUR };
  const ole = scene.server.person();
  expect(await scene.does("timeout", { author: ole.id }, late)).toMatchObject({ status: "dropped" });
  expect(until(scene, ole.id)).toBeNull();
});

test("an answer that is lost is asked for again, and the second time changes nothing", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  const item = scene.ask("timeout", { author: pia.id }, { durationMs: HOUR });
  scene.discord.fault(MEMBER, lost);
  await scene.performer.perform(item);
  expect(await scene.restart().recall(item)).toEqual({ status: "done" });
  expect(await scene.performer.perform({ ...item, attempts: 1 })).toEqual({ status: "done" });
  expect(until(scene, pia.id)).toBe(item.createdAt + HOUR);
  await scene.does("untimeout", { author: pia.id });
  expect(until(scene, pia.id)).toBeNull();
});

test("a Discord that is down is asked again later, each time later", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  scene.discord.fault("*", failing(503), 100);
  const first = await scene.does("timeout", { author: pia.id }, { durationMs: HOUR });
  const third = await scene.does("timeout", { author: pia.id }, { durationMs: HOUR, attempts: 2 });
  expect(first).toEqual({ status: "again", note: "Discord answered 503", afterMs: 2_000 });
  expect(third).toMatchObject({ afterMs: 32_000 });
});

test("before the gateway has told anything, Discord is asked for what must be known", async () => {
  const scene = await openScene({ unheard: true });
  const pia = scene.server.person();
  expect(await scene.does("timeout", { author: pia.id }, { durationMs: HOUR })).toEqual({ status: "done" });
  expect(await scene.does("timeout", { author: scene.server.owner.id }, { durationMs: HOUR })).toMatchObject({
    status: "failed",
  });
  expect(scene.discord.invalid()).toBe(0);
});

test("the moderators are asked where modbot may not: once for a wave, and by nobody's name that pings", async () => {
  const say = "POST /channels/{channel_id}/messages";
  const scene = await openScene({ settings: { alert_channel: "123456789012345678" } });
  scene.server.setPermissions(scene.server.botRole(), ["VIEW_CHANNEL"]);
  scene.discord.fault(say, { kind: "status", status: 200, body: {} }, 9);
  for (let i = 0; i < 4; i++) await scene.does("timeout", { author: scene.server.person().id }, { durationMs: HOUR });
  await scene.does("timeout", { author: scene.server.owner.id }, { durationMs: HOUR });
  expect(scene.writes()).toEqual([say, say]);
  expect(scene.discord.askedFor(say).map(({ body }) => body)).toMatchObject([
    { content: expect.stringMatching(/lacks the permission "Timeout Members"/), allowed_mentions: { parse: [] } },
    { content: expect.stringMatching(/own the server/) },
  ]);
});

import { expect, test } from "vitest";
import { openScene } from "../../../../test/discord/acting.ts";

const slowed = { intervalMs: 30_000, durationMs: 600_000 };

test("a channel is slowed down, and goes back to the second of before, also after a restart", async () => {
  const scene = await openScene();
  const { general, owner } = scene.server;
  owner.slow(general, 7);
  expect(await scene.does("slowmode", { channel: general.id }, slowed)).toEqual({ status: "done" });
  expect(general.rate_limit_per_user).toBe(30);
  expect(await scene.restart().perform(scene.ask("end_slowmode", { channel: general.id }))).toEqual({
    status: "done",
    note: "back to 7 s",
  });
  expect(general.rate_limit_per_user).toBe(7);
});

test("a channel that moderators keep as slow is left as it is, at the beginning and at the end", async () => {
  const scene = await openScene();
  const { general, owner } = scene.server;
  owner.slow(general, 60);
  expect(await scene.does("slowmode", { channel: general.id }, slowed)).toMatchObject({ status: "done" });
  expect(await scene.does("end_slowmode", { channel: general.id })).toMatchObject({ status: "dropped" });
  expect(general.rate_limit_per_user).toBe(60);
});

test("what a moderator set while modbot's slow mode ran stays", async () => {
  const scene = await openScene();
  const { general, owner } = scene.server;
  await scene.does("slowmode", { channel: general.id }, slowed);
  owner.slow(general, 120);
  expect(await scene.does("end_slowmode", { channel: general.id })).toMatchObject({ status: "dropped" });
  expect(general.rate_limit_per_user).toBe(120);
});

test("two slow modes in a row end in what stood before the first", async () => {
  const scene = await openScene();
  const { general } = scene.server;
  await scene.does("slowmode", { channel: general.id }, slowed);
  await scene.does("slowmode", { channel: general.id }, { ...slowed, intervalMs: 10_000 });
  expect(general.rate_limit_per_user).toBe(10);
  await scene.does("end_slowmode", { channel: general.id });
  expect(general.rate_limit_per_user).toBe(0);
});

test("a thread can be slowed down too, with the right for threads", async () => {
  const scene = await openScene();
  const thread = scene.server.owner.thread(scene.server.general, "llamas");
  expect(await scene.does("slowmode", { channel: thread.id }, slowed)).toEqual({ status: "done" });
  expect(thread.rate_limit_per_user).toBe(30);
});

test("half a second is a second, and six hours are the most", async () => {
  const scene = await openScene();
  const { general } = scene.server;
  await scene.does("slowmode", { channel: general.id }, { intervalMs: 500 });
  expect(general.rate_limit_per_user).toBe(1);
  await scene.does("slowmode", { channel: general.id }, { intervalMs: 9 * 3_600_000 });
  expect(general.rate_limit_per_user).toBe(21_600);
});

test("without the right it is refused before Discord is asked, and the moderators hear of it once", async () => {
  const channel = "123456789012345678";
  const scene = await openScene({ settings: { alert_channel: channel } });
  scene.server.setPermissions(scene.server.botRole(), ["VIEW_CHANNEL", "SEND_MESSAGES"]);
  const { general } = scene.server;
  scene.discord.fault("POST /channels/{channel_id}/messages", { kind: "status", status: 200, body: {} }, 9);
  for (const _ of [1, 2, 3])
    expect(await scene.does("slowmode", { channel: general.id }, slowed)).toMatchObject({
      status: "failed",
      note: 'modbot lacks the permission "Manage Channels" in this channel',
    });
  expect(scene.writes()).toEqual(["POST /channels/{channel_id}/messages"]);
});

test("what was left alone because somebody changed it is forgotten, and a slow mode of theirs is theirs", async () => {
  const scene = await openScene();
  const { general, owner } = scene.server;
  await scene.does("slowmode", { channel: general.id }, slowed);
  owner.slow(general, 120);
  expect(await scene.does("end_slowmode", { channel: general.id })).toMatchObject({ status: "dropped" });
  owner.slow(general, 30);
  expect(await scene.does("end_slowmode", { channel: general.id })).toMatchObject({ status: "dropped" });
  expect(general.rate_limit_per_user).toBe(30);
});

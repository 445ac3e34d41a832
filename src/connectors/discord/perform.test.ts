import { expect, test } from "vitest";
import { openScene } from "../../../test/discord/acting.ts";
import { limited } from "../../../test/discord/faults.ts";
import { ACTIONS } from "../../engine/actions/index.ts";
import type { ActionName } from "../../engine/effect.ts";

const MEMBER = "PATCH /guilds/{guild_id}/members/{user_id}";

test.each(["../../users/@me", "12/34", "1 2", "", "abc"])(
  "an id that is none (%s) becomes no part of an address",
  async (id) => {
    const scene = await openScene();
    for (const action of Object.keys(ACTIONS) as ActionName[]) {
      const answer = await scene.does(action, { author: id, channel: id, message: id }, { durationMs: 60_000 });
      expect(["failed", "dropped"], action).toContain(answer.status);
    }
    expect(scene.discord.asked).toEqual([]);
  },
);

test("who is punished for a nickname or a join is punished, though that is no message; there is nothing to delete", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  const name = { author: pia.id, message: `nick:${pia.id}:d1280f6372072c13` };
  expect(await scene.does("timeout", name, { durationMs: 60_000 })).toEqual({ status: "done" });
  pia.closeDms();
  expect(await scene.does("warn", { ...name, channel: scene.server.general.id })).toMatchObject({ status: "done" });
  expect(await scene.does("delete", { ...name, channel: scene.server.general.id })).toMatchObject({
    status: "dropped",
  });
});

test("in a server that is not listed nothing is done", async () => {
  const scene = await openScene({ settings: { servers: { "123456789012345678": {} } } });
  const pia = scene.server.person();
  expect(await scene.does("ban", { author: pia.id })).toMatchObject({ status: "dropped" });
  expect(scene.discord.asked).toEqual([]);
});

test("what names no server is not guessed", async () => {
  const scene = await openScene();
  const item = scene.ask("timeout", { author: scene.server.person().id }, { durationMs: 60_000 });
  const { community: _, ...target } = item.effect.target;
  expect(await scene.performer.perform({ ...item, effect: { ...item.effect, target } })).toMatchObject({
    status: "failed",
    note: "it does not say in which server",
  });
});

test("a token that Discord refuses any longer ends the run, and the effect waits for the next", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  scene.discord.fault("*", { kind: "status", status: 401, body: { code: 0, message: "401: Unauthorized" } }, 9);
  expect(await scene.does("timeout", { author: pia.id }, { durationMs: 60_000 })).toMatchObject({
    status: "again",
    held: true,
  });
  expect(scene.tokenRefused()).toBeGreaterThan(0);
});

test("a busy route is not waited for: who is held comes back in a window of his own", async () => {
  const scene = await openScene({ limits: { [MEMBER]: { limit: 2, windowMs: 60_000 } } });
  const asked = Array.from({ length: 6 }, () => scene.server.person()).map(({ id }) =>
    scene.ask("timeout", { author: id }, { durationMs: 3_600_000 }),
  );
  const answers = [];
  for (const item of asked) answers.push(await scene.performer.perform(item));
  expect(answers.map(({ status }) => status)).toEqual(["done", "done", "again", "again", "again", "again"]);
  const waits = answers.flatMap((answer) => (answer.status === "again" ? [Math.round(answer.afterMs / 60_000)] : []));
  expect(waits).toEqual([1, 1, 2, 2]);
  expect(answers.at(-1)).toMatchObject({ held: true });
  expect(scene.discord.invalid()).toBe(0);
});

test("a limit that Discord tells of with its answer holds too", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  scene.discord.fault(MEMBER, limited(5));
  expect(await scene.does("timeout", { author: pia.id }, { durationMs: 60_000 })).toMatchObject({
    status: "again",
    held: true,
  });
});

test("somebody whose name was judged can be acted on, and nobody tries to delete a name", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  const message = `nick:${scene.server.id}:${pia.id}:0123456789abcdef`;
  const done = await scene.does("timeout", { author: pia.id, message }, { durationMs: 60_000 });
  expect(done.status).toBe("done");
  expect(await scene.does("delete", { author: pia.id, message, channel: scene.server.general.id })).toMatchObject({
    status: "dropped",
    note: expect.stringContaining("a name"),
  });
  expect(
    await scene.does("warn", { author: pia.id, message, channel: scene.server.general.id }, { inPublic: true }),
  ).toMatchObject({
    status: "done",
  });
});

import { expect, test } from "vitest";
import { openScene } from "../../../../test/discord/acting.ts";

const HALF_HOUR = 1_800_000;
type Scene = Awaited<ReturnType<typeof openScene>>;

const doors = ({ server }: Scene) => {
  const at = (text: string | null | undefined) => (text ? Date.parse(text) : null);
  const { invites_disabled_until, dms_disabled_until } = server.guild.incidents ?? {};
  return { invites: at(invites_disabled_until), dms: at(dms_disabled_until) };
};
const shut = (scene: Scene, invites: number | null, dms: number | null): void => {
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  scene.server.guild.incidents = { invites_disabled_until: iso(invites), dms_disabled_until: iso(dms) };
};

test("invites pause till the decision's end, and private messages only where a rule says so", async () => {
  const scene = await openScene();
  const item = scene.ask("pause_invites", {}, { durationMs: HALF_HOUR });
  expect(await scene.performer.perform(item)).toEqual({ status: "done" });
  expect(doors(scene)).toEqual({ invites: item.createdAt + HALF_HOUR, dms: null });
  const both = scene.ask("pause_invites", {}, { durationMs: 2 * HALF_HOUR, dms: true });
  await scene.performer.perform(both);
  expect(doors(scene)).toEqual({ invites: both.createdAt + 2 * HALF_HOUR, dms: both.createdAt + 2 * HALF_HOUR });
});

test("the end opens what modbot has shut, also after a restart, and nothing that others have", async () => {
  const scene = await openScene();
  const theirs = Date.now() + 10 * HALF_HOUR;
  shut(scene, null, theirs);
  await scene.does("pause_invites", {}, { durationMs: HALF_HOUR });
  expect(doors(scene).dms).toBe(theirs);
  expect(await scene.restart().perform(scene.ask("end_pause_invites", {}))).toMatchObject({ status: "done" });
  expect(doors(scene)).toEqual({ invites: null, dms: theirs });
});

test("a longer pause by moderators is neither cut short nor ended", async () => {
  const scene = await openScene();
  const theirs = Date.now() + 10 * HALF_HOUR;
  shut(scene, theirs, null);
  expect(await scene.does("pause_invites", {}, { durationMs: HALF_HOUR })).toMatchObject({ status: "done" });
  expect(await scene.does("end_pause_invites", {})).toMatchObject({ status: "dropped" });
  expect(doors(scene)).toEqual({ invites: theirs, dms: null });
});

test("what moderators changed during the pause stays", async () => {
  const scene = await openScene();
  await scene.does("pause_invites", {}, { durationMs: HALF_HOUR });
  const theirs = Date.now() + 4 * HALF_HOUR;
  shut(scene, theirs, null);
  expect(await scene.does("end_pause_invites", {})).toMatchObject({ status: "dropped" });
  expect(doors(scene).invites).toBe(theirs);
});

test("a pause that Discord has ended itself is over, and that is no failure", async () => {
  let now = Date.now();
  const scene = await openScene({ clock: () => now });
  await scene.does("pause_invites", {}, { durationMs: HALF_HOUR });
  now += HALF_HOUR + 1;
  expect(await scene.does("end_pause_invites", {})).toEqual({ status: "done", note: "the pause is over already" });
});

test("without the right it is not tried", async () => {
  const scene = await openScene();
  scene.server.setPermissions(scene.server.botRole(), ["VIEW_CHANNEL"]);
  expect(await scene.does("pause_invites", {}, { durationMs: HALF_HOUR })).toMatchObject({
    status: "failed",
    note: 'modbot lacks the permission "Manage Server" in this server',
  });
  expect(scene.writes()).toEqual([]);
});

test("after a crash Discord is asked whether the pause stands", async () => {
  const scene = await openScene();
  const item = scene.ask("pause_invites", {}, { durationMs: HALF_HOUR });
  expect(await scene.performer.recall(item)).toBe("not done");
  await scene.performer.perform(item);
  expect(await scene.restart().recall(item)).toEqual({ status: "done" });
});

import { expect, test } from "vitest";
import { openScene } from "../../../../test/discord/acting.ts";

const setUp = async (takes = false) => {
  const settings: { quarantine_role?: string; quarantine_takes_roles?: boolean } = { quarantine_takes_roles: takes };
  const scene = await openScene({ settings });
  const { server } = scene;
  settings.quarantine_role = server.role("quarantine", [], 8);
  const [member, artist, chief] = [
    server.role("member", [], 3),
    server.role("artist", [], 4),
    server.role("chief", [], 90),
  ];
  return { scene, settings, server, role: settings.quarantine_role, member, artist, chief };
};
const rolesOf = ({ scene }: Awaited<ReturnType<typeof setUp>>, id: string) =>
  [...(scene.member(id)?.roles ?? [])].sort();

test("the role is given, the others stay, and undo takes it back, also after a restart", async () => {
  const set = await setUp();
  const { scene, server, role, member } = set;
  const pia = server.person({ roles: [member] });
  expect(await scene.does("quarantine", { author: pia.id })).toEqual({ status: "done" });
  expect(rolesOf(set, pia.id)).toEqual([role, member].sort());
  expect(await scene.restart().perform(scene.ask("unquarantine", { author: pia.id }))).toEqual({ status: "done" });
  expect(rolesOf(set, pia.id)).toEqual([member]);
});

test("roles that it takes are given back, and those given meanwhile stay", async () => {
  const set = await setUp(true);
  const { scene, server, role, member, artist } = set;
  const pia = server.person({ roles: [member] });
  await scene.does("quarantine", { author: pia.id });
  expect(rolesOf(set, pia.id)).toEqual([role]);
  server.owner.setRoles(pia.id, [role, artist]);
  await scene.restart().perform(scene.ask("unquarantine", { author: pia.id }));
  expect(rolesOf(set, pia.id)).toEqual([member, artist].sort());
});

test("a role that was deleted meanwhile is not given back, and the case says so", async () => {
  const set = await setUp(true);
  const { scene, server, member, artist } = set;
  const pia = server.person({ roles: [member, artist] });
  await scene.does("quarantine", { author: pia.id });
  server.guild.roles.delete(artist);
  scene.world.emit("GUILD_ROLE_DELETE", { guild_id: server.id, role_id: artist }, { guild: server.guild });
  expect(await scene.does("unquarantine", { author: pia.id })).toEqual({
    status: "done",
    note: "1 of their roles are gone, or stand above modbot's, and were not given back",
  });
  expect(rolesOf(set, pia.id)).toEqual([member]);
});

test("whom a moderator has let out, or had put in before, modbot leaves alone", async () => {
  const set = await setUp(true);
  const { scene, server, role, member } = set;
  const [pia, ole] = [server.person({ roles: [member] }), server.person({ roles: [role] })];
  await scene.does("quarantine", { author: pia.id });
  server.owner.setRoles(pia.id, [member]);
  expect(await scene.does("unquarantine", { author: pia.id })).toMatchObject({ status: "dropped" });
  expect(await scene.does("quarantine", { author: ole.id })).toMatchObject({ note: "they are in it already" });
  expect(await scene.does("unquarantine", { author: ole.id })).toMatchObject({ status: "dropped" });
  expect(rolesOf(set, ole.id)).toEqual([role]);
});

test("roles above modbot's are not touched", async () => {
  const set = await setUp(true);
  const { scene, server, role, member, chief } = set;
  const pia = server.person({ roles: [member, chief] });
  expect(await scene.does("quarantine", { author: pia.id })).toEqual({
    status: "done",
    note: "their other roles stay: they stand above modbot",
  });
  expect(rolesOf(set, pia.id)).toEqual([role, member, chief].sort());
});

test("without a role for it they are timed out instead, and that is taken back", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  expect(await scene.does("quarantine", { author: pia.id }, { durationMs: 3_600_000 })).toMatchObject({
    status: "done",
    note: expect.stringMatching(/^timed out instead: no quarantine_role/),
  });
  expect(scene.member(pia.id)?.communication_disabled_until).not.toBeNull();
  await scene.restart().perform(scene.ask("unquarantine", { author: pia.id }));
  expect(scene.member(pia.id)?.communication_disabled_until).toBeNull();
});

test("after a crash the member's roles tell", async () => {
  const { scene, server } = await setUp();
  const item = scene.ask("quarantine", { author: server.person().id });
  expect(await scene.performer.recall(item)).toBe("not done");
  await scene.performer.perform(item);
  expect(await scene.restart().recall(item)).toEqual({ status: "done" });
});

test("a quarantine that works after a timeout stood in for one is lifted by the undo", async () => {
  const set = await setUp();
  const { scene, settings, server, role, member } = set;
  const pia = server.person({ roles: [member] });
  delete settings.quarantine_role;
  const bare = scene.restart();
  expect(await bare.perform(scene.ask("quarantine", { author: pia.id }, { durationMs: 60_000 }))).toMatchObject({
    note: expect.stringMatching(/^timed out instead/),
  });
  settings.quarantine_role = role;
  const later = scene.restart();
  expect(await later.perform(scene.ask("quarantine", { author: pia.id }))).toEqual({ status: "done" });
  expect(await later.perform(scene.ask("unquarantine", { author: pia.id }))).toEqual({ status: "done" });
  expect(rolesOf(set, pia.id)).toEqual([member]);
});

test("who was let out by hand and is put in again by a moderator stays in", async () => {
  const set = await setUp();
  const { scene, server, role } = set;
  const pia = server.person();
  await scene.does("quarantine", { author: pia.id });
  server.owner.setRoles(pia.id, []);
  expect(await scene.does("unquarantine", { author: pia.id })).toMatchObject({ status: "dropped" });
  server.owner.setRoles(pia.id, [role]);
  expect(await scene.does("unquarantine", { author: pia.id })).toMatchObject({ status: "dropped" });
  expect(rolesOf(set, pia.id)).toEqual([role]);
});

test("a quarantine gives back what it took, and what one took that still stands, not what one took that is over", async () => {
  const set = await setUp(true);
  const { scene, server, member, artist } = set;
  const pia = server.person({ roles: [member, artist] });
  await scene.does("quarantine", { author: pia.id });
  server.owner.setRoles(pia.id, [member]);
  await scene.does("quarantine", { author: pia.id });
  await scene.does("quarantine", { author: pia.id });
  await scene.does("unquarantine", { author: pia.id });
  expect(rolesOf(set, pia.id)).toEqual([member]);
});

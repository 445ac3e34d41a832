import { expect, test } from "vitest";
import { openScene } from "../../../../test/discord/acting.ts";
import { caseWith } from "../../../../test/discord/case-with.ts";
import { lost } from "../../../../test/discord/faults.ts";

const DAY = 86_400_000;
const BAN = "PUT /guilds/{guild_id}/bans/{user_id}";
const MANY = "POST /guilds/{guild_id}/bulk-ban";
const SAY = "POST /channels/{channel_id}/messages";

test("a ban names its case, takes what was written lately only if asked to, and undo lifts it", async () => {
  const scene = await openScene();
  const [pia, ole] = [scene.server.person(), scene.server.person()];
  const item = scene.ask("ban", { author: pia.id });
  expect(await scene.performer.perform(item)).toEqual({ status: "done" });
  await scene.does("ban", { author: ole.id }, { purgeMs: DAY });
  expect(scene.discord.askedFor(BAN).map(({ body }) => body)).toEqual([
    { delete_message_seconds: 0 },
    { delete_message_seconds: 86_400 },
  ]);
  expect(scene.server.guild.bans.get(pia.id)?.reason).toBe(`[modbot ${item.id}] Sells llamas.`);
  expect(await scene.restart().perform(scene.ask("unban", { author: pia.id }))).toEqual({ status: "done" });
  expect(scene.server.guild.bans.has(pia.id)).toBe(false);
});

test("whom moderators have banned stays banned, before and after modbot's own ban", async () => {
  const scene = await openScene();
  const [pia, ole] = [scene.server.person(), scene.server.person()];
  scene.server.owner.ban(pia.id, "spam");
  expect(await scene.does("ban", { author: pia.id })).toEqual({ status: "done", note: "they are banned already" });
  expect(await scene.does("unban", { author: pia.id })).toMatchObject({ status: "dropped" });
  await scene.does("ban", { author: ole.id });
  scene.server.owner.unban(ole.id);
  scene.server.owner.ban(ole.id, "for good");
  expect(await scene.does("unban", { author: ole.id })).toMatchObject({ status: "dropped" });
  expect([...scene.server.guild.bans.keys()]).toEqual([pia.id, ole.id]);
});

test("who was unbanned by hand is free, and that is no failure", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  await scene.does("ban", { author: pia.id });
  scene.server.owner.unban(pia.id);
  expect(await scene.does("unban", { author: pia.id })).toEqual({
    status: "done",
    note: "they are not banned any more",
  });
});

test("where modbot may not ban, it times out instead, says so, and takes that back with the ban", async () => {
  const scene = await openScene();
  scene.server.setPermissions(scene.server.botRole(), ["VIEW_CHANNEL", "MODERATE_MEMBERS"]);
  const pia = scene.server.person();
  expect(await scene.does("ban", { author: pia.id }, { durationMs: DAY })).toEqual({
    status: "done",
    note: 'timed out instead: modbot lacks the permission "Ban Members" in this server',
  });
  expect(scene.member(pia.id)?.communication_disabled_until).not.toBeNull();
  expect(await scene.restart().perform(scene.ask("unban", { author: pia.id }))).toMatchObject({ status: "done" });
  expect(scene.member(pia.id)?.communication_disabled_until).toBeNull();
  expect(scene.discord.invalid()).toBe(0);
});

test("where modbot may do neither, the moderators are asked, once for all of a raid", async () => {
  const scene = await openScene({ settings: { alert_channel: "123456789012345678" } });
  scene.server.setPermissions(scene.server.botRole(), ["VIEW_CHANNEL"]);
  scene.discord.fault(SAY, { kind: "status", status: 200, body: {} }, 9);
  for (let i = 0; i < 5; i++) {
    const answer = await scene.does("ban", { author: scene.server.person().id });
    expect(answer).toMatchObject({
      status: "failed",
      note: expect.stringMatching(/Ban Members.*nor can they be timed out/),
    });
  }
  expect(scene.writes()).toEqual([SAY]);
  expect(scene.discord.asked.find(({ method }) => method === "POST")?.body).toMatchObject({
    content: expect.stringMatching(/could not ban the author/),
    allowed_mentions: { parse: [] },
  });
});

test("the owner, modbot itself and whoever stands above are not tried", async () => {
  const scene = await openScene();
  const chief = scene.server.person({ roles: [scene.server.role("chiefs", [], 90)] });
  for (const id of [scene.server.owner.id, scene.world.self.id, chief.id])
    expect(await scene.does("ban", { author: id })).toMatchObject({ status: "failed" });
  expect(scene.writes()).toEqual([]);
});

test("they are told before the ban, when it is still possible, and not a second time", async () => {
  const author = { current: "" };
  const told = () =>
    caseWith("c7", [
      ["ban", author.current],
      ["tell", author.current],
    ]);
  const scene = await openScene({ cases: told });
  const pia = scene.server.person();
  author.current = pia.id;
  await scene.does("ban", { author: pia.id }, { id: "c7.1" });
  expect(scene.writes().at(-1)).toBe(BAN);
  expect(scene.server.dmsTo(pia.user)).toHaveLength(1);
  expect(scene.server.dmsTo(pia.user)[0]?.content).toMatch(/breaks a rule there.*You are banned there\..*Case c7/s);
  expect(await scene.restart().perform(scene.ask("tell", { author: pia.id }, { id: "c7.2" }))).toEqual({
    status: "done",
    note: "before it was done",
  });
  expect(scene.server.dmsTo(pia.user)).toHaveLength(1);
});

test("who takes no messages is banned all the same, and the case says that they were not told", async () => {
  const author = { current: "" };
  const scene = await openScene({
    cases: () =>
      caseWith("c7", [
        ["ban", author.current],
        ["tell", author.current],
      ]),
  });
  const pia = scene.server.person();
  author.current = pia.id;
  pia.closeDms();
  expect(await scene.does("ban", { author: pia.id }, { id: "c7.1" })).toEqual({ status: "done" });
  expect(await scene.does("tell", { author: pia.id }, { id: "c7.2" })).toEqual({
    status: "failed",
    note: "they take no direct messages from modbot",
  });
});

test("after a crash nobody is banned twice, nor again whom a moderator has let in since", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  const item = scene.ask("ban", { author: pia.id });
  expect(await scene.performer.recall(item)).toBe("not done");
  scene.discord.fault(BAN, lost);
  expect(await scene.performer.perform(item)).toMatchObject({ status: "again" });
  expect(await scene.restart().recall(item)).toEqual({ status: "done" });
  scene.server.owner.unban(pia.id);
  expect(await scene.restart().recall(item)).toEqual({ status: "done" });
});

test("the bans of one raid are one call, and those whom it leaves out are asked for singly", async () => {
  const scene = await openScene();
  const people = Array.from({ length: 30 }, () => scene.server.person());
  const chief = scene.server.person({ roles: [scene.server.role("chiefs", [], 90)] });
  const banned = scene.server.person();
  scene.server.owner.ban(banned.id, "earlier");
  const items = [...people, chief, banned].map(({ id }, i) => scene.ask("ban", { author: id }, { id: `c7.${i}` }));
  const { keyOf, perform } = scene.performer.together!;
  expect(new Set(items.map(keyOf)).size).toBe(1);
  const answers = await perform(items);
  expect(answers.slice(0, 30)).toEqual(people.map(() => ({ status: "done" })));
  expect(answers[30]).toMatchObject({ status: "failed", note: expect.stringMatching(/does not stand below/) });
  expect(answers[31]).toEqual({ status: "done", note: "they are banned already" });
  expect(scene.writes()).toEqual([MANY]);
  expect(await scene.restart().recall(items[3]!)).toEqual({ status: "done" });
  await scene.does("unban", { author: people[3]!.id });
  expect(scene.server.guild.bans.has(people[3]!.id)).toBe(false);
});

test("without the right for many at once, each is banned singly", async () => {
  const scene = await openScene();
  scene.server.setPermissions(scene.server.botRole(), ["VIEW_CHANNEL", "BAN_MEMBERS"]);
  const items = [1, 2, 3].map(() => scene.ask("ban", { author: scene.server.person().id }));
  expect(await scene.performer.together!.perform(items)).toEqual(items.map(() => ({ status: "done" })));
  expect(scene.writes()).toEqual([BAN, BAN, BAN]);
});

test("a right that was lost a moment ago ends in a timeout too, and not in a second refusal", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  scene.discord.fault(BAN, { kind: "status", status: 403, body: { code: 50_013, message: "Missing Permissions" } });
  expect(await scene.does("ban", { author: pia.id })).toMatchObject({
    status: "done",
    note: expect.stringMatching(/^timed out instead: Discord says/),
  });
  expect(scene.discord.askedFor(BAN)).toHaveLength(1);
});

test("a ban that works after a timeout stood in for one is lifted by the undo, in a raid too", async () => {
  const scene = await openScene();
  const people = [1, 2, 3].map(() => scene.server.person());
  scene.server.setPermissions(scene.server.botRole(), ["VIEW_CHANNEL", "MODERATE_MEMBERS"]);
  for (const { id } of people) await scene.does("ban", { author: id }, { durationMs: DAY });
  scene.server.setPermissions(scene.server.botRole(), ["ADMINISTRATOR"]);
  const [pia, ...others] = people;
  await scene.does("ban", { author: pia!.id });
  await scene.performer.together!.perform(
    others.map(({ id }, i) => scene.ask("ban", { author: id }, { id: `c7.${i}` })),
  );
  expect(scene.server.guild.bans.size).toBe(3);
  for (const { id } of people) expect(await scene.does("unban", { author: id })).toEqual({ status: "done" });
  expect(scene.server.guild.bans.size).toBe(0);
});

test("the undo looks for a ban behind the timeout that stood in for one", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  scene.server.setPermissions(scene.server.botRole(), ["VIEW_CHANNEL", "MODERATE_MEMBERS"]);
  await scene.does("ban", { author: pia.id }, { durationMs: DAY });
  scene.server.setPermissions(scene.server.botRole(), ["ADMINISTRATOR"]);
  scene.discord.fault(BAN, lost);
  expect(await scene.does("ban", { author: pia.id })).toMatchObject({ status: "again" });
  expect(scene.server.guild.bans.has(pia.id)).toBe(true);
  expect(await scene.restart().perform(scene.ask("unban", { author: pia.id }))).toMatchObject({ status: "done" });
  expect(scene.server.guild.bans.has(pia.id)).toBe(false);
});

test("an undo that is held up behind the timeout that it lifted says the same when its turn comes", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  scene.discord.fault(BAN, { kind: "status", status: 403, body: { code: 50_013, message: "Missing Permissions" } });
  await scene.does("ban", { author: pia.id }, { durationMs: DAY });
  const item = scene.ask("unban", { author: pia.id });
  scene.discord.fault("GET /guilds/{guild_id}/bans/{user_id}", lost);
  expect(await scene.performer.perform(item)).toMatchObject({ status: "again" });
  expect(await scene.restart().perform({ ...item, attempts: 1 })).toEqual({
    status: "done",
    note: "they are not timed out any more; they are not banned any more",
  });
});

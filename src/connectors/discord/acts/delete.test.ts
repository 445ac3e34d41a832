import { expect, test } from "vitest";
import { openScene } from "../../../../test/discord/acting.ts";
import { lost } from "../../../../test/discord/faults.ts";
import { firstIdAt } from "../snowflake.ts";

const ONE = "DELETE /channels/{channel_id}/messages/{message_id}";
const MANY = "POST /channels/{channel_id}/messages/bulk-delete";
const DAY = 86_400_000;

const talking = async (count: number) => {
  const scene = await openScene();
  const pia = scene.server.person();
  const { general } = scene.server;
  const said = Array.from({ length: count }, (_, i) => pia.say(general, `llama ${i}`));
  const items = said.map(({ id }) => scene.ask("delete", { channel: general.id, message: id, author: pia.id }));
  return { scene, general, items, said, together: scene.performer.together! };
};

test("one message is deleted by itself, and only that one", async () => {
  const { scene, general, items } = await talking(2);
  expect(await scene.performer.perform(items[0]!)).toEqual({ status: "done" });
  expect(scene.server.messages(general).map(({ content }) => content)).toEqual(["llama 1"]);
  expect(scene.discord.askedFor(ONE)[0]?.reason).toMatch(/^\[modbot c7\.1\]/);
});

test("what is gone already is done", async () => {
  const { scene, items } = await talking(1);
  await scene.performer.perform(items[0]!);
  expect(await scene.performer.perform(items[0]!)).toEqual({ status: "done", note: "it was gone already" });
});

test("the deletes of a wave in one channel are one call, each with its own answer", async () => {
  const { scene, general, items, together } = await talking(48);
  expect(new Set(items.map(together.keyOf)).size).toBe(1);
  expect(await together.perform(items)).toEqual(items.map(() => ({ status: "done" })));
  expect(scene.server.messages(general)).toEqual([]);
  expect(scene.writes()).toEqual([MANY]);
});

test("messages of two channels, and those of over two weeks ago, do not go together", async () => {
  const { scene, items, together } = await talking(1);
  const other = scene.server.channel("other");
  const old = firstIdAt(Date.now() - 14 * DAY + 60_000);
  const elsewhere = scene.ask("delete", { channel: other.id, message: items[0]!.effect.target.message! });
  const early = scene.ask("delete", { channel: items[0]!.effect.target.channel!, message: old });
  expect(together.keyOf(elsewhere)).not.toBe(together.keyOf(items[0]!));
  expect(together.keyOf(early)).toBeUndefined();
});

test("one message that two cases want gone is named once", async () => {
  const { scene, items, together } = await talking(2);
  const twice = [...items, { ...items[0]!, id: "c9.1", caseId: "c9" }];
  expect(await together.perform(twice)).toEqual(twice.map(() => ({ status: "done" })));
  expect(scene.discord.askedFor(MANY)[0]?.reason).toMatch(/^\[modbot c7 c9\]/);
});

test("where Discord refuses the call for many, each is deleted singly", async () => {
  const { scene, general, items, together } = await talking(3);
  scene.discord.fault(MANY, { kind: "status", status: 400, body: { code: 50_034, message: "too old" } });
  expect(await together.perform(items)).toEqual(items.map(() => ({ status: "done" })));
  expect(scene.server.messages(general)).toEqual([]);
});

test("without the right nothing is asked, for one or for many", async () => {
  const { scene, items, together } = await talking(2);
  scene.server.setPermissions(scene.server.botRole(), ["VIEW_CHANNEL"]);
  const why = { status: "failed", note: 'modbot lacks the permission "Manage Messages" in this channel' };
  expect(await scene.performer.perform(items[0]!)).toEqual(why);
  expect(await together.perform(items)).toEqual([why, why]);
  expect(scene.writes()).toEqual([]);
});

test("after a crash Discord is asked whether the message is still there", async () => {
  const { scene, items } = await talking(2);
  expect(await scene.performer.recall(items[0]!)).toBe("not done");
  scene.discord.fault(ONE, lost);
  await scene.performer.perform(items[0]!);
  expect(await scene.restart().recall(items[0]!)).toEqual({ status: "done" });
});

test("a channel that is gone took its messages with it", async () => {
  const { scene, items, together } = await talking(2);
  scene.discord.fault("*", { kind: "status", status: 404, body: { code: 10_003, message: "Unknown Channel" } }, 9);
  const gone = { status: "done", note: "its channel is gone" };
  expect(await together.perform(items)).toEqual([gone, gone]);
  expect(await scene.performer.perform(items[0]!)).toEqual(gone);
});

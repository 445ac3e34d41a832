import fc from "fast-check";
import { expect, test } from "vitest";
import { openScene } from "../../../../test/discord/acting.ts";
import { PERMISSION } from "../../../../test/discord/bits.ts";
import { restored } from "./lockdown.ts";

const { SEND_MESSAGES, EMBED_LINKS, ADD_REACTIONS } = PERMISSION;
const overwrite = (id: string, allow: bigint, deny: bigint) => ({
  id,
  type: 0 as const,
  allow: String(allow),
  deny: String(deny),
});

const everybody = (scene: Awaited<ReturnType<typeof openScene>>) =>
  scene.server.general.permission_overwrites.find(({ id }) => id === scene.server.id);

test("a locked channel is opened again as if nothing had been, also after a restart", async () => {
  const scene = await openScene();
  const { general } = scene.server;
  expect(await scene.does("lockdown", { channel: general.id }, { durationMs: 600_000 })).toEqual({ status: "done" });
  expect(BigInt(everybody(scene)!.deny) & SEND_MESSAGES).toBe(SEND_MESSAGES);
  expect(await scene.restart().perform(scene.ask("end_lockdown", { channel: general.id }))).toEqual({ status: "done" });
  expect(everybody(scene)).toBeUndefined();
});

test("what a channel said of everybody before is given back to the bit", async () => {
  const scene = await openScene();
  const { general, owner, id } = scene.server;
  const before = overwrite(id, SEND_MESSAGES | EMBED_LINKS, ADD_REACTIONS);
  owner.setOverwrite(general, before);
  await scene.does("lockdown", { channel: general.id });
  expect(BigInt(everybody(scene)!.allow)).toBe(EMBED_LINKS);
  await scene.does("end_lockdown", { channel: general.id });
  expect(everybody(scene)).toMatchObject(before);
});

test("what moderators changed meanwhile stays: beside the lock, and in the place of it", async () => {
  const scene = await openScene();
  const { general, owner, id } = scene.server;
  await scene.does("lockdown", { channel: general.id });
  const locked = everybody(scene)!;
  owner.setOverwrite(general, overwrite(id, 0n, BigInt(locked.deny) | EMBED_LINKS));
  expect(await scene.does("end_lockdown", { channel: general.id })).toMatchObject({ status: "done" });
  expect(everybody(scene)).toMatchObject(overwrite(id, 0n, EMBED_LINKS));

  await scene.does("lockdown", { channel: general.id });
  owner.setOverwrite(general, overwrite(id, EMBED_LINKS, 0n));
  expect(await scene.does("end_lockdown", { channel: general.id })).toMatchObject({ status: "dropped" });
  expect(everybody(scene)).toMatchObject(overwrite(id, EMBED_LINKS, 0n));
});

test("a channel that moderators have locked themselves stays locked when modbot's lock is over", async () => {
  const scene = await openScene();
  const { general, owner, id } = scene.server;
  owner.setOverwrite(general, overwrite(id, 0n, SEND_MESSAGES));
  expect(await scene.does("lockdown", { channel: general.id })).toMatchObject({ note: "it is locked already" });
  expect(await scene.does("end_lockdown", { channel: general.id })).toMatchObject({ status: "dropped" });
  expect(everybody(scene)).toMatchObject(overwrite(id, 0n, SEND_MESSAGES));
});

test("two locks in a row end in what stood before the first", async () => {
  const scene = await openScene();
  const { general } = scene.server;
  await scene.does("lockdown", { channel: general.id });
  await scene.does("lockdown", { channel: general.id });
  await scene.does("end_lockdown", { channel: general.id });
  expect(everybody(scene)).toBeUndefined();
});

test("who reads the case is told that a role which the channel names may go on writing", async () => {
  const scene = await openScene();
  const { general, owner } = scene.server;
  owner.setOverwrite(general, overwrite(scene.server.role("members"), SEND_MESSAGES, 0n));
  expect(await scene.does("lockdown", { channel: general.id })).toMatchObject({
    status: "done",
    note: expect.stringMatching(/^1 role/),
  });
});

test("a thread is locked and unlocked; one that was locked before stays so", async () => {
  const scene = await openScene();
  const { general, owner } = scene.server;
  const [open, shut] = [owner.thread(general, "open"), owner.thread(general, "shut")];
  shut.thread_metadata.locked = true;
  for (const { id } of [open, shut])
    expect(await scene.does("lockdown", { channel: id })).toMatchObject({ status: "done" });
  expect(open.thread_metadata.locked).toBe(true);
  for (const { id } of [open, shut]) await scene.does("end_lockdown", { channel: id });
  expect([open.thread_metadata.locked, shut.thread_metadata.locked]).toEqual([false, true]);
});

test("after a crash the channel itself tells whether it was locked", async () => {
  const scene = await openScene();
  const item = scene.ask("lockdown", { channel: scene.server.general.id });
  expect(await scene.performer.recall(item)).toBe("not done");
  await scene.performer.perform(item);
  expect(await scene.restart().recall(item)).toEqual({ status: "done" });
});

const bits = fc.bigInt({ min: 0n, max: 255n });
const state = fc.option(fc.record({ allow: bits, deny: bits }), { nil: null });
const LOCKED = 0b1111n;
const lockedFrom = (before: { allow: bigint; deny: bigint } | null) => ({
  allow: (before?.allow ?? 0n) & ~LOCKED,
  deny: (before?.deny ?? 0n) | LOCKED,
});

test("whatever a channel said, a lock that nobody touched is taken back exactly", () => {
  fc.assert(
    fc.property(state, (before) => {
      const set = lockedFrom(before);
      const changed = before === null || set.allow !== before.allow || set.deny !== before.deny;
      expect(restored({ before, set, now: set })).toEqual(changed ? before : "left alone");
    }),
  );
});

test("whatever was changed meanwhile, no permission that modbot did not take is touched", () => {
  fc.assert(
    fc.property(state, state, (before, now) => {
      const set = lockedFrom(before);
      const next = restored({ before, set, now });
      if (next === "left alone") return;
      const [from, to] = [now ?? { allow: 0n, deny: 0n }, next ?? { allow: 0n, deny: 0n }];
      expect((from.allow ^ to.allow) & ~LOCKED).toBe(0n);
      expect((from.deny ^ to.deny) & ~LOCKED).toBe(0n);
    }),
  );
});

test("what was left alone because somebody opened it is forgotten, and a lock of theirs is theirs", async () => {
  const scene = await openScene();
  const { general, owner, id } = scene.server;
  const thread = owner.thread(general, "llamas");
  for (const channel of [general.id, thread.id]) await scene.does("lockdown", { channel });
  const locked = everybody(scene)!;
  owner.setOverwrite(general, overwrite(id, 0n, 0n));
  thread.thread_metadata.locked = false;
  for (const channel of [general.id, thread.id])
    expect(await scene.does("end_lockdown", { channel })).toMatchObject({ status: "dropped" });
  owner.setOverwrite(general, overwrite(id, BigInt(locked.allow), BigInt(locked.deny)));
  thread.thread_metadata.locked = true;
  for (const channel of [general.id, thread.id])
    expect(await scene.does("end_lockdown", { channel })).toMatchObject({ status: "dropped" });
  expect(everybody(scene)).toMatchObject({ deny: locked.deny });
  expect(thread.thread_metadata.locked).toBe(true);
});

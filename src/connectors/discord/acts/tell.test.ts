import { expect, test } from "vitest";
import { openScene } from "../../../../test/discord/acting.ts";
import { caseWith } from "../../../../test/discord/case-with.ts";
import { failing, lost } from "../../../../test/discord/faults.ts";

const SAY = "POST /channels/{channel_id}/messages";

test("a notice says where, which rule, what was done and which case; the server's name has no mark-up of its own", async () => {
  const author = { current: "" };
  const scene = await openScene({
    cases: () =>
      caseWith("c7", [
        ["delete", author.current],
        ["tell", author.current],
      ]),
  });
  const pia = scene.server.person();
  author.current = pia.id;
  expect(await scene.does("tell", { author: pia.id }, { id: "c7.2" })).toEqual({ status: "done" });
  expect(scene.server.dmsTo(pia.user)[0]?.content).toBe(
    "Something you wrote in **The Test \\*Server\\*** breaks a rule there.\n> Sells llamas.\nIt was deleted.\n-# Case c7",
  );
});

test("where help is found is said in the rulebook's own words, in private, and nowhere else", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  pia.closeDms();
  const where = { author: pia.id, channel: scene.server.general.id };
  expect(await scene.does("help", where, { reason: "Call 555." })).toMatchObject({ status: "failed" });
  expect(scene.server.messages(scene.server.general)).toEqual([]);
});

test("a warning goes in private; where that cannot be, in answer to the message, to its author alone", async () => {
  const scene = await openScene();
  const { general } = scene.server;
  const [pia, ole] = [scene.server.person(), scene.server.person()];
  const said = ole.say(general, "@everyone llamas");
  ole.closeDms();
  expect(await scene.does("warn", { author: pia.id, channel: general.id })).toEqual({ status: "done" });
  expect(scene.server.dmsTo(pia.user)[0]?.content).toMatch(/^This is a warning/);
  expect(await scene.does("warn", { author: ole.id, channel: general.id, message: said.id })).toEqual({
    status: "done",
    note: "in the channel: they take no direct messages from modbot",
  });
  const body = scene.discord.askedFor(SAY).at(-1)?.body;
  expect(body).toMatchObject({
    allowed_mentions: { parse: [], users: [ole.id] },
    message_reference: { message_id: said.id, fail_if_not_exists: false },
  });
});

test("a warning that the rule wants public never goes in private", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  await scene.does("warn", { author: pia.id, channel: scene.server.general.id }, { inPublic: true });
  expect(scene.server.dmsTo(pia.user)).toEqual([]);
  expect(scene.server.messages(scene.server.general)).toHaveLength(1);
});

test("an answer that is lost does not make two messages of one", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  const item = scene.ask("warn", { author: pia.id });
  scene.discord.fault(SAY, lost);
  expect(await scene.performer.perform(item)).toMatchObject({ status: "again" });
  expect(await scene.performer.perform({ ...item, attempts: 1 })).toEqual({ status: "done" });
  expect(scene.server.dmsTo(pia.user)).toHaveLength(1);
});

test("after a crash the private channel is looked through, and what stands there is not said again", async () => {
  const scene = await openScene();
  const { general } = scene.server;
  const [pia, ole] = [scene.server.person(), scene.server.person()];
  ole.closeDms();
  const notice = scene.ask("tell", { author: pia.id }, { id: "c8.1" });
  const warning = scene.ask("warn", { author: ole.id, channel: general.id }, { id: "c9.1" });
  expect(await scene.performer.recall(notice)).toBe("not done");
  expect(await scene.performer.recall(warning)).toBe("not done");
  await scene.performer.perform(notice);
  await scene.performer.perform(warning);
  expect(await scene.restart().recall(notice)).toEqual({ status: "done" });
  expect(await scene.restart().recall(warning)).toEqual({ status: "done" });
  expect(await scene.restart().recall(scene.ask("tell", { author: pia.id }, { id: "c99.1" }))).toBe("not done");
});

test("a Discord that limits how many are written to is not pushed, and nobody is given up", async () => {
  const scene = await openScene();
  const pia = scene.server.person();
  const tooFast = { kind: "status", status: 400, body: { code: 40_003, message: "too fast" } } as const;
  scene.discord.fault("POST /users/@me/channels", tooFast);
  expect(await scene.does("tell", { author: pia.id })).toMatchObject({ status: "again", held: true, afterMs: 600_000 });
  scene.discord.fault("POST /users/@me/channels", failing(500), 9);
  expect(await scene.does("tell", { author: pia.id })).toMatchObject({ status: "again" });
});

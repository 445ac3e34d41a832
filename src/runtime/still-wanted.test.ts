import { expect, onTestFinished, test } from "vitest";
import { manualTime } from "../../test/manual-time.ts";
import { authorNamed } from "../../test/message.ts";
import { DAY, HOUR, MINUTE, openOffice } from "../../test/office.ts";
import { ruleWhen } from "../../test/rulebook.ts";
import type { Performed, Performer } from "../engine/connector.ts";
import { openOutbox } from "./outbox.ts";
import type { RunEvent } from "./run-event.ts";
import { RUN_SETTINGS } from "./settings.ts";

const bans = [
  ruleWhen({ phrase: { any: ["rude"] } }, { id: "rude", then: { author: { ban: "1d" } } }),
  ruleWhen({ phrase: { any: ["vile"] } }, { id: "vile", then: { author: { ban: true } } }),
  ruleWhen({ phrase: { any: ["mild"] } }, { id: "mild", then: { author: { timeout: "1h" } } }),
  ruleWhen({ phrase: { any: ["raid"] } }, { id: "raid", then: { channel: { lockdown: "1h" } } }),
];

/** The office, with a bot that performs; what was done is noted in order. */
const setting = (
  answer: (action: string) => Performed | Promise<Performed> = () => ({ status: "done" }),
  office = openOffice(bans),
) => {
  const time = manualTime(office.time.now);
  const performed: string[] = [];
  const performer: Performer = {
    perform: async ({ effect: { action } }) => {
      performed.push(action);
      return answer(action);
    },
    recall: async () => "unsure",
  };
  const events: RunEvent[] = [];
  const bot = openOutbox({
    store: office.store,
    performerFor: () => performer,
    insist: (_, call) => call(),
    emit: (event) => void events.push(event),
    warn: async () => undefined,
    fail: (error) => {
      throw error;
    },
    time,
    settings: { ...RUN_SETTINGS, pollMs: MINUTE },
  });
  onTestFinished(() => bot.stop());
  const pass = async (ms: number): Promise<void> => {
    bot.poke();
    await time.pass(ms);
    office.time.now = time.clock();
  };
  const notes = (): unknown[] =>
    events.flatMap((e) => (e.type === "performed" && e.outcome.status === "dropped" ? [e.outcome.note] : []));
  return { ...office, pass, notes, did: () => performed };
};

/** The platform puts the first such effect off; a moderator changes the case while it is being asked. */
const putOff = (first: string, meanwhile: () => Promise<unknown>) => {
  let asked = 0;
  return async (action: string): Promise<Performed> => {
    if (action !== first || ++asked > 1) return { status: "done" };
    await meanwhile();
    return { status: "again", note: "rate limit", afterMs: MINUTE };
  };
};

test("a ban that the platform put off is not done after it was undone meanwhile", async () => {
  const office = openOffice(bans);
  const { say, pass, did, notes } = setting(
    putOff("ban", () => office.desk.undo("c1")),
    office,
  );
  await say("vile");
  await pass(5 * MINUTE);
  expect(did()).toEqual(["ban", "unban"]);
  expect(notes()).toEqual(["It was taken back while it waited."]);
});

test("a message that was approved while its deletion was put off stays", async () => {
  const office = openOffice(bans);
  const approve = async () => office.desk.decide("c1", (await office.desk.look("c1"))!.case.version, "approve");
  const { say, pass, did, store } = setting(putOff("delete", approve), office);
  await say("spam");
  await pass(5 * MINUTE);
  expect(did().filter((action) => action === "delete")).toHaveLength(1);
  expect((await store.counts()).outbox).toEqual({ pending: 0, started: 0 });
});

test("a ban that became one for good does not end when the first one would have", async () => {
  const { say, pass, did, notes } = setting();
  await say("rude");
  await say("vile");
  await pass(2 * DAY);
  expect(did()).toEqual(["ban", "ban"]);
  expect(notes()).toEqual(["What it was to end goes on: it was asked for again."]);
});

test("the shorter of two lockdowns does not end the longer one", async () => {
  const { say, pass, did } = setting();
  await say("lock");
  await say("raid");
  await pass(30 * MINUTE);
  expect(did()).toEqual(["lockdown", "lockdown"]);
  await pass(HOUR);
  expect(did()).toEqual(["lockdown", "lockdown", "end_lockdown"]);
});

test("a lockdown that failed is not ended: the channel may be locked by somebody else", async () => {
  const { say, pass, did } = setting((action) =>
    action === "lockdown" ? { status: "failed", note: "missing permission" } : { status: "done" },
  );
  await say("lock");
  await pass(HOUR);
  expect(did()).toEqual(["lockdown"]);
});

test("undoing one of two bans for good leaves the other; undoing both lifts it", async () => {
  const { say, desk, pass, did, notes } = setting();
  await say("vile");
  await pass(5 * MINUTE);
  await say("vile");
  await pass(MINUTE);
  await desk.undo("c2");
  await pass(MINUTE);
  expect(notes()).toEqual(["c1 asks for it too, and still does."]);
  await desk.undo("c1");
  await pass(MINUTE);
  expect(did()).toEqual(["ban", "ban", "unban"]);
});

test("two bans undone together are lifted", async () => {
  const { say, desk, pass, did } = setting();
  await say("vile");
  await pass(5 * MINUTE);
  await say("vile");
  await pass(MINUTE);
  await Promise.all([desk.undo("c1"), desk.undo("c2")]);
  await pass(MINUTE);
  expect(did().filter((action) => action === "unban").length).toBeGreaterThan(0);
});

test("a wrong timeout of a day is lifted, though a right one of an hour still ran", async () => {
  const { say, desk, pass, did } = setting();
  await say("maybe");
  await desk.decide("c1", 1, "block");
  await pass(MINUTE);
  await say("mild");
  await pass(MINUTE);
  await desk.undo("c1");
  await pass(MINUTE);
  expect(did()).toContain("untimeout");
});

test("somebody whose ban ended while modbot was off for months is let in", async () => {
  const office = openOffice(bans);
  await office.say("rude");
  expect(await office.done()).toEqual(["ban"]);
  office.time.now += 200 * DAY;
  const { pass, did } = setting(undefined, office);
  await pass(MINUTE);
  expect(did()).toEqual(["unban"]);
});

test("two cases lock one channel: the end of the first does not open what the second still holds", async () => {
  const { say, desk, pass, did, notes } = setting();
  await say("lock");
  await pass(5 * MINUTE);
  await say("lock", { author: authorNamed("bob") });
  await pass(10 * MINUTE);
  expect(did()).toEqual(["lockdown", "lockdown"]);
  expect(notes()).toEqual(["c2 asks for it too, and still does."]);
  await pass(5 * MINUTE);
  expect(did()).toEqual(["lockdown", "lockdown", "end_lockdown"]);
  expect((await desk.look("c2"))?.case.effects.at(-1)?.outcome?.status).toBe("done");
});

test("a lock that a moderator takes back does not open a channel that another case locked, and the last one does", async () => {
  const { say, desk, pass, did } = setting();
  await say("raid");
  await pass(MINUTE);
  await say("lock", { author: authorNamed("bob") });
  await pass(MINUTE);
  await desk.undo("c1");
  await pass(MINUTE);
  expect(did()).toEqual(["lockdown", "lockdown"]);
  await desk.undo("c2");
  await pass(MINUTE);
  expect(did()).toEqual(["lockdown", "lockdown", "end_lockdown"]);
});

test("a lock of another channel holds nothing shut here", async () => {
  const { say, pass, did } = setting();
  await say("lock");
  await say("raid", { author: authorNamed("bob"), channel: { id: "elsewhere", name: "elsewhere" } });
  await pass(15 * MINUTE);
  expect(did()).toEqual(["lockdown", "lockdown", "end_lockdown"]);
});

import { expect, onTestFinished, test } from "vitest";
import { manualTime } from "../../test/manual-time.ts";
import { authorNamed } from "../../test/message.ts";
import { DAY, HOUR, MINUTE, openOffice } from "../../test/office.ts";
import { ruleWhen } from "../../test/rulebook.ts";
import type { Performer } from "../engine/connector.ts";
import { openLifter } from "./lifter.ts";
import { observingPerformer } from "./observing-performer.ts";
import { openOutbox } from "./outbox.ts";
import { RUN_SETTINGS } from "./settings.ts";

const strikes = (id: string, then: object): object => ruleWhen({ phrase: { any: [id] } }, { id, then });
const RULES = [
  strikes("insult", { author: { strike: 1 } }),
  strikes("slur", { message: "delete", author: { strike: 4 } }),
  strikes("scam", { author: { ban: "30d" } }),
  strikes("mute", { author: { timeout: "10d", strike: 4 } }),
];
const LADDER = { expire: "30d", ladder: { 4: "ban" } };

/** The office, with a bot that performs and lifts; what was done is noted in order. */
const setting = (ladder: object = LADDER, office = openOffice(RULES, ladder)) => {
  const time = manualTime(office.time.now);
  const did: string[] = [];
  const performer: Performer = {
    perform: async ({ effect: { action } }) => {
      did.push(action);
      return { status: "done" };
    },
    recall: async () => "unsure",
  };
  const insist = <T>(_: string, call: () => Promise<T>) => call();
  const fail = (error: unknown): never => {
    throw error;
  };
  const start = (observes: boolean) => {
    const outbox = openOutbox({
      store: office.store,
      performerFor: () => (observes ? observingPerformer : performer),
      observes,
      insist,
      emit: () => undefined,
      warn: async () => undefined,
      fail,
      time,
      settings: RUN_SETTINGS,
    });
    const { store, discipline } = office;
    const lifter = openLifter({ store, discipline, observes, insist, time, poke: outbox.poke });
    lifter.run().catch(fail);
    const stop = () => Promise.all([lifter.stop(), outbox.stop()]);
    onTestFinished(async () => void (await stop()));
    return stop;
  };
  const running = { stop: start(false) };
  // Days go by in steps: between two of them nothing is due but what was set for that time.
  const pass = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= 6 * HOUR) {
      office.time.now = time.clock() + Math.min(left, 6 * HOUR);
      time.jump(Math.min(left, 6 * HOUR) - 2_000);
      await time.pass(2_000);
    }
  };
  const approve = async (id: string) => office.desk.decide(id, (await office.desk.look(id))!.case.version, "approve");
  const punished = () => did.filter((action) => /ban|timeout|quarantine/.test(action));
  const lifts = async (id: string) => (await office.store.eventsOf(id)).filter(({ type }) => type === "lifted");
  const restart = async (observes = false) => {
    await running.stop();
    running.stop = start(observes);
  };
  return { ...office, pass, punished, approve, lifts, restart, did };
};

test("a ban of the ladder ends when its strikes have expired, and not a day before", async () => {
  const { say, pass, punished, lifts, desk } = setting();
  await say("slur");
  await pass(29 * DAY);
  expect(punished()).toEqual(["ban"]);
  await pass(2 * DAY);
  expect(punished()).toEqual(["ban", "unban"]);
  expect(await lifts("c1")).toMatchObject([{ why: "faded", strikes: 0, rung: 4, effect: "c1.2" }]);
  expect((await desk.look("c1"))?.sanctions).toEqual([]);
});

test("where strikes halve, a sanction holds for a half-life and not for minutes", async () => {
  const { say, pass, punished } = setting({ half_life: "30d", ladder: { 4: "ban" } });
  await say("slur");
  await pass(29 * DAY);
  expect(punished()).toEqual(["ban"]);
  await pass(2 * DAY);
  expect(punished()).toEqual(["ban", "unban"]);
});

test("a moderator sees when it will be lifted, and a new strike puts that off", async () => {
  const { say, pass, desk, time, punished } = setting();
  const struckAt = time.now;
  await say("slur");
  await pass(MINUTE);
  expect((await desk.look("c1"))?.sanctions).toMatchObject([
    { outlook: { state: "grounded", liftAt: struckAt + 30 * DAY } },
  ]);
  await pass(20 * DAY);
  await say("slur");
  await pass(15 * DAY);
  expect(punished()).toEqual(["ban"]);
  await pass(16 * DAY);
  expect(punished()).toEqual(["ban", "unban"]);
});

test("whoever was banned on a strike that was wrong is let in at once when it is taken back", async () => {
  const { say, pass, punished, approve, lifts } = setting();
  await say("insult");
  await pass(HOUR);
  for (const hours of [1, 1, 1]) {
    await say("insult");
    await pass(hours * HOUR);
  }
  expect(punished()).toEqual(["ban"]);
  await approve("c1");
  await pass(MINUTE);
  expect(punished()).toEqual(["ban", "unban"]);
  expect(await lifts("c4")).toMatchObject([{ why: "overturned", strikes: 3, rung: 4 }]);
  expect(await lifts("c1")).toEqual([]);
});

test("an overturned strike that made no difference lifts nothing", async () => {
  const { say, pass, punished, approve } = setting();
  await say("insult");
  await pass(HOUR);
  await say("slur");
  await pass(HOUR);
  await approve("c1");
  await pass(DAY);
  expect(punished()).toEqual(["ban"]);
});

test("what a rule asked for itself is not lifted with the strikes, though a rung wants it too", async () => {
  const { say, pass, punished } = setting({ expire: "1d", ladder: { 4: "timeout 10d" } });
  await say("mute");
  await pass(5 * DAY);
  expect(punished()).toEqual(["timeout"]);
});

test("a ban that another case asks for as well holds, and is lifted when that is over", async () => {
  const { say, pass, punished } = setting({ expire: "10d", ladder: { 4: "ban" } });
  await say("slur");
  await pass(HOUR);
  await say("scam");
  await pass(15 * DAY);
  expect(punished()).toEqual(["ban", "ban"]);
  await pass(20 * DAY);
  expect(punished().slice(0, 3)).toEqual(["ban", "ban", "unban"]);
});

test("when the ladder's ban is lifted, the timeout that the rule asked for itself goes on for the rest of its time", async () => {
  const { say, pass, store, punished } = setting({ expire: "4d", ladder: { 4: "ban" } });
  await say("mute");
  await pass(5 * DAY);
  expect(punished()).toEqual(["ban", "unban", "timeout"]);
  const left = (await store.caseOf("c1"))?.effects.at(-1)?.effect.durationMs ?? 0;
  expect(Math.abs(left - 6 * DAY)).toBeLessThan(6 * HOUR);
});

test("two bans of the ladder do not hold each other up for ever", async () => {
  const { say, pass, punished } = setting({ expire: "10d", ladder: { 4: "ban" }, repeat: 1 });
  await say("slur");
  await pass(HOUR);
  await say("slur");
  await pass(12 * DAY);
  expect(punished().slice(0, 3)).toEqual(["ban", "ban", "unban"]);
});

test("it is lifted once, also when modbot was off on the day", async () => {
  const { say, pass, punished, restart, lifts } = setting();
  await say("slur");
  await pass(HOUR);
  await restart();
  await pass(31 * DAY);
  await restart();
  await pass(5 * DAY);
  expect(punished()).toEqual(["ban", "unban"]);
  expect(await lifts("c1")).toHaveLength(1);
});

test.each([
  ["never", ["ban"]],
  ["overturned", ["ban"]],
  ["faded", ["ban", "unban"]],
] as const)("lift: %s does what it says when strikes expire", async (lift, expected) => {
  const { say, pass, punished } = setting({ ...LADDER, lift });
  await say("slur");
  await pass(40 * DAY);
  expect(punished()).toEqual(expected);
});

test("nobody else is let in", async () => {
  const { say, pass, store } = setting();
  await say("slur");
  await pass(20 * DAY);
  await say("slur", { author: authorNamed("bob") });
  await pass(15 * DAY);
  const bobs = await store.sanctionsOn({ platform: "discord", community: "s1", author: "bob" });
  expect(bobs).toHaveLength(1);
  expect(await store.sanctionsOn({ platform: "discord", community: "s1", author: "ann" })).toEqual([]);
});

test("observing lifts no ban that a platform really imposed: the record would say so, and the ban would stay", async () => {
  const { say, pass, punished, lifts, restart } = setting();
  await say("slur");
  await pass(DAY);
  await restart(true);
  await pass(40 * DAY);
  expect([punished(), await lifts("c1")]).toEqual([["ban"], []]);
  await restart();
  await pass(DAY);
  expect(punished()).toEqual(["ban", "unban"]);
});

test("a channel that was really locked is opened by the next run that asks platforms, not by one that observes", async () => {
  const { say, pass, did, restart } = setting();
  await say("lock");
  await pass(5 * MINUTE);
  await restart(true);
  await pass(HOUR);
  await restart(true);
  await pass(HOUR);
  expect(did).toEqual(["lockdown"]);
  await restart();
  await pass(MINUTE);
  expect(did).toEqual(["lockdown", "end_lockdown"]);
});

test("what was only simulated is never ended on a platform: whoever is banned there, somebody else banned", async () => {
  const { say, pass, did, restart, lifts, store } = setting({ expire: "5d", ladder: { 4: "ban" } });
  await restart(true);
  await say("slur");
  await say("mute", { author: authorNamed("bob") });
  await say("lock", { author: authorNamed("cyd") });
  await pass(5 * MINUTE);
  await restart();
  await pass(40 * DAY);
  expect(did).toEqual([]);
  expect(await lifts("c1")).toHaveLength(1);
  expect((await store.counts()).outbox).toMatchObject({ pending: 0, started: 0 });
});

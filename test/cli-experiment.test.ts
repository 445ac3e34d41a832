import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDesk } from "../src/engine/open-desk.ts";
import { openStore } from "../src/store/open-store.ts";
import { eventually } from "./eventually.ts";
import { liveModbot } from "./live-modbot.ts";
import { emptyFolder, modbot } from "./modbot.ts";

const rule = (id: string, phrase: string, mode: "act" | "queue"): string =>
  `  - { id: ${id}, says: Says ${phrase}., mode: ${mode}, budget: 900 per 10m, on_surge: go_on, when: { phrase: { any: [${phrase}] } }, then: { message: delete, author: { strike: 1 } } }\n`;
const rulebook = (cwd: string, version: string, ...rules: readonly string[]): string => {
  const file = `${version}.yaml`;
  writeFileSync(join(cwd, file), `format: modbot-rules/1\nversion: "${version}"\nrules:\n${rules.join("")}`);
  return file;
};
/** A folder with the rulebook of A, which acts on alpha. */
const project = (): string => {
  const cwd = emptyFolder();
  rulebook(cwd, "one", rule("first", "alpha", "act"));
  return cwd;
};
const A = ["--rules", "one.yaml"];
const experiment = (cwd: string, ...args: string[]) => modbot(["experiment", ...args, "--db", "modbot.db"], { cwd });
const start = (cwd: string, ...args: string[]) => experiment(cwd, "start", ...args, "--as", "mia");
const status = async (cwd: string, ...args: string[]) =>
  JSON.parse((await experiment(cwd, "status", ...args, "--json")).stdout) as {
    readonly verdict: string;
    readonly arms: Record<"a" | "b", { messages: number; acted: number; queued: number; labels: number }>;
    readonly metrics: readonly { metric: string; a: number; b: number }[];
    readonly end?: { readonly how: string; readonly by: string; readonly verdict?: string; readonly why?: string };
  };
const people = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `u${i}`);

/** A moderator takes back all that the bot has done. */
const undoAll = async (cwd: string): Promise<void> => {
  const store = await openStore(join(cwd, "modbot.db"));
  try {
    const by = { kind: "moderator", name: "noa" } as const;
    const desk = openDesk({ store, by, clock: Date.now, discipline: { ladder: [] } });
    for (const { id } of (await desk.queue(500, 0, "acted")).items) await desk.undo(id);
  } finally {
    await store.close();
  }
};

test("people are dealt to the arms, each is judged by one rulebook through crashes, and every decision tells its arm", async () => {
  const cwd = project();
  const b = rulebook(cwd, "two", rule("second", "beta", "act"));
  const bot = liveModbot(cwd, A);
  await bot.started();
  const began = await start(cwd, b, "--split", "50%", "--seed", "s", "--why", "beta is worse", "--json");
  expect(JSON.parse(began.stdout)).toMatchObject({
    experiment: 1,
    percent: 50,
    seed: "s",
    metric: "wrong",
    sample: 0.05,
    max_wrong: 0.01,
    running: true,
  });
  await bot.until("the experiment", ({ event, experiment: is }) => event === "trial" && is === true);
  const arms = async (running: ReturnType<typeof liveModbot>, round: string): Promise<string[]> => {
    const seen: string[] = [];
    for (const who of people(16)) {
      const { route, experiment: mark } = await running.judged(`${round}${who}`, "alpha", who);
      expect(mark).toMatchObject({ number: 1, arm: route === "act" ? "a" : "b" });
      seen.push(String(route));
    }
    return seen;
  };
  const once = await arms(bot, "x");
  expect(new Set(once)).toEqual(new Set(["act", "ignore"]));
  bot.kill();
  const again = liveModbot(cwd, A);
  await again.started();
  expect(await arms(again, "y")).toEqual(once);
  const inB = `u${once.indexOf("ignore")}`;
  const inA = `u${once.indexOf("act")}`;
  expect((await again.judged("z1", "beta", inB)).route).toBe("act");
  expect((await again.judged("z2", "beta", inA)).route).toBe("ignore");

  const explained = await modbot(["explain", "--message", `jsonl:x${inB}`, "--db", "modbot.db"], { cwd });
  expect(explained.stdout).toContain("arm B of experiment 1: modbot experiment status 1");
  const { arms: figures, verdict } = await status(cwd);
  expect(verdict).toBe("open");
  expect(figures.a.messages + figures.b.messages).toBe(34);
  expect(figures.a.acted).toBe(once.filter((route) => route === "act").length);
  expect(figures.b.acted).toBe(1);
  const shown = await experiment(cwd, "status");
  expect(shown).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("judges 50% of the people for real, by seed s"),
  });

  expect((await experiment(cwd, "stop", "--why", "enough", "--as", "mia")).stdout).toContain("judges everybody");
  await again.until("the end", ({ event, now }) => event === "trial" && now === "ended");
  const after = await again.judged("z3", "alpha", inB);
  expect([after.route, after.experiment]).toEqual(["act", undefined]);
  await again.end();
  const store = await openStore(join(cwd, "modbot.db"));
  try {
    // Of one burst, whichever rulebook acts: it counts once, against the person.
    const strikes = await store.strikesOf({ platform: "jsonl", author: inB });
    expect(strikes.map(({ rules }) => rules)).toEqual([["second"]]);
    const orders = (await store.audit(0, 1_000)).filter(({ kind }) => kind === "ordered");
    expect(orders.map(({ actor }) => actor)).toEqual(["moderator:mia", "moderator:mia"]);
    expect((await store.verifyAudit()).broken).toBeUndefined();
  } finally {
    await store.close();
  }
  expect((await status(cwd, "1")).end).toMatchObject({ how: "stopped", by: "mia", verdict: "open", why: "enough" });
  const list = await experiment(cwd, "list");
  expect(list.stdout).toMatch(/1 .* mia .* 50% +wrong +ended .* by mia: enough/);
}, 120_000);

test("a rulebook whose actions people take back is stopped by the guard, and its people are A's again", async () => {
  const cwd = project();
  const b = rulebook(cwd, "two", rule("first", "alpha", "act"), rule("second", "hello", "act"));
  const bot = liveModbot(cwd, A);
  await bot.started();
  await start(cwd, b, "--split", "50%", "--seed", "s");
  await bot.until("the experiment", ({ event }) => event === "trial");
  const routes: string[] = [];
  for (const who of people(16)) routes.push(String((await bot.judged(`x${who}`, "hello", who)).route));
  const inB = `u${routes.indexOf("act")}`;
  await undoAll(cwd);
  await bot.until(
    "the guard",
    ({ event, verdict, ended }) => event === "experiment" && verdict === "harmful" && ended === true,
  );
  await bot.until("the end", ({ event, now }) => event === "trial" && now === "ended");
  expect((await bot.judged("y1", "hello", inB)).route).toBe("ignore");
  // People who watch the platform are told by an alert with the next message that something is found in.
  const told = await bot.judged("y2", "alpha", inB);
  await bot.end();
  const found = await modbot(["explain", String(told.case), "--db", "modbot.db", "--rules", "one.yaml"], { cwd });
  expect(found.stdout).toContain("Experiment 1: B is stopped by the guard");
  expect(await experiment(cwd, "status")).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("by modbot: B is stopped"),
  });
  expect((await status(cwd)).end).toMatchObject({ how: "stopped", by: "modbot", verdict: "harmful" });
}, 120_000);

test("in shadow nothing of B is done, and B ends by itself when it asks moderators more", async () => {
  const cwd = project();
  const b = rulebook(cwd, "two", rule("first", "alpha", "act"), rule("second", "hello", "queue"));
  const bot = liveModbot(cwd, A);
  await bot.started();
  await start(cwd, b, "--metric", "queue", "--sample", "100%");
  await bot.until("the experiment", ({ event }) => event === "trial");
  const first = await bot.judged("m0", "hello", "u0");
  expect([first.route, first.experiment, first.sample]).toEqual([
    "ignore",
    { number: 1, arm: "a", other: "queue" },
    { of: "ignored", probability: 1 },
  ]);
  for (const who of people(14)) await bot.judged(`n${who}`, "hello", who);
  await bot.until(
    "the verdict",
    ({ event, verdict, ended }) => event === "experiment" && verdict === "worse" && ended === true,
  );
  await bot.until("the end", ({ event, now }) => event === "trial" && now === "ended");
  expect((await bot.judged("m1", "hello", "u0")).sample).toBeUndefined();
  await bot.end();
  const { arms, metrics } = await status(cwd);
  expect([arms.a.messages, arms.b.messages, arms.b.queued, arms.a.queued]).toEqual([15, 15, 14, 0]);
  expect(metrics.find(({ metric }) => metric === "queue")).toMatchObject({ a: 0, b: 14 });
}, 120_000);

test("a better rulebook is promoted by people, and by nobody else", async () => {
  const cwd = project();
  const b = rulebook(cwd, "two", rule("second", "beta", "act"));
  rulebook(cwd, "one", rule("first", "alpha", "act"), rule("hello", "hello", "queue"));
  const bot = liveModbot(cwd, A);
  await bot.started();
  await start(cwd, b, "--metric", "queue");
  await bot.until("the experiment", ({ event }) => event === "trial");
  for (const who of people(14)) await bot.judged(`n${who}`, "hello", who);
  await bot.until(
    "the verdict",
    ({ event, verdict, ended }) => event === "experiment" && verdict === "better" && ended === false,
  );
  expect((await bot.judged("m1", "alpha")).route).toBe("act");
  expect(await experiment(cwd, "status")).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("B is better: fewer people about whom somebody is asked, 95% sure"),
  });
  const promoted = await experiment(cwd, "stop", "--promote", "--as", "mia", "--json");
  expect(JSON.parse(promoted.stdout)).toMatchObject({
    experiment: 1,
    does: "promoted",
    verdict: "better",
    in_force: { version: "two" },
  });
  await bot.until("the promotion", ({ event, rulebook: now }) => event === "reloaded" && now?.version === "two");
  expect((await bot.judged("m2", "alpha")).route).toBe("ignore");
  expect((await bot.judged("m3", "beta")).route).toBe("act");
  await bot.end();
  expect((await status(cwd)).end).toMatchObject({ how: "promoted", by: "mia" });
  const log = await modbot(["rules", "log", "--db", "modbot.db"], { cwd });
  expect(log.stdout).toContain("promoted, order 2");
}, 120_000);

test("an experiment ends when the rules that it compares with are changed, and its time can be over", async () => {
  const cwd = project();
  const b = rulebook(cwd, "two", rule("second", "beta", "act"));
  const bot = liveModbot(cwd, A);
  await bot.started();
  await start(cwd, b, "--split", "50%");
  await bot.until("the experiment", ({ event }) => event === "trial");
  rulebook(cwd, "one", rule("first", "gamma", "act"));
  await bot.until("the new file", ({ event }) => event === "reloaded");
  const replaced = bot.told.filter(({ event, now }) => event === "trial" && now === "ended");
  expect(replaced).toHaveLength(1);
  expect((await bot.judged("m1", "gamma")).route).toBe("act");
  await eventually("the order", async () => (await status(cwd)).end !== undefined);
  expect((await status(cwd)).end).toMatchObject({ how: "replaced", by: "modbot", verdict: "replaced" });
  await start(cwd, b, "--for", "1s");
  await bot.until("the end of its time", ({ event, verdict }) => event === "experiment" && verdict === "time");
  await bot.end();
  expect((await status(cwd)).end).toMatchObject({ how: "stopped", verdict: "time" });
}, 120_000);

test("slips are told with a way out, and nothing is ordered", async () => {
  const cwd = project();
  const b = rulebook(cwd, "two", rule("second", "beta", "act"));
  expect(await start(cwd, b)).toMatchObject({ code: 2, stderr: expect.stringContaining("no database modbot.db") });
  const empty = await openStore(join(cwd, "modbot.db"));
  await empty.close();
  expect((await start(cwd, b)).stderr).toContain("no rulebook has judged here yet");
  const bot = liveModbot(cwd, A);
  await bot.started();
  await bot.end();
  writeFileSync(join(cwd, "bad.yaml"), "format: modbot-rules/1\nversion: 1\n");
  const slips: readonly (readonly [readonly string[], string])[] = [
    [["start"], 'missing required argument "file"'],
    [["start", "bad.yaml"], "bad.yaml:2:10"],
    [["start", b, "--split", "20"], "--split 20 is no share"],
    [["start", b, "--split", "100%"], "at most 99%"],
    [["start", b, "--split", "0.0004%"], "at least 0.1%"],
    [["start", b, "--alpha", "0%"], "--alpha 0% is no share"],
    [["start", b, "--seed", "x"], "--seed needs --split"],
    [["start", b, "--metric", "joy"], "Allowed choices are wrong, misses, queue"],
    [["start", b, "--for", "soon"], "--for soon is not a length of time"],
    [["start", b, "--split", "20%", "--metric", "misses"], "review: { ignored: 0.5% }"],
    [["status"], "there has been no experiment here"],
    [["status", "9"], "there is no experiment 9"],
    [["stop"], "no experiment goes on"],
  ];
  for (const [args, said] of slips) {
    const { code, stderr } = await experiment(cwd, ...args);
    expect([args, code, stderr]).toEqual([args, 2, expect.stringContaining(said)]);
  }
  expect((await experiment(cwd, "list")).stdout).toContain("no experiment has been made here");
  const store = await openStore(join(cwd, "modbot.db"));
  expect(await store.orders(0, 10)).toEqual([]);
  await store.close();
  expect((await start(cwd, b)).stderr).toContain("it begins at the next start");
  expect((await start(cwd, b)).stderr).toContain("experiment 1 still goes on");
  const rules = (...args: string[]) => modbot(["rules", ...args, "--db", "modbot.db"], { cwd });
  expect((await rules("deploy", b, "--green")).stderr).toContain("experiment 1 goes on, and would end");
  const running = await modbot(["status", "--db", "modbot.db"], { cwd });
  expect(running.stdout).toMatch(/experiment +1 goes on since .*B in shadow/);
  expect((await rules("deploy", b)).stderr).toContain("Experiment 1 ends with that");
  await rules("deploy", "one.yaml", "--green");
  expect((await start(cwd, b)).stderr).toContain("is being tried");
  expect((await start(cwd, "green")).stdout).toMatch(/rulebook one .* against two/);
  expect((await rules("status")).stdout).toContain("compared with blue in experiment");
}, 90_000);

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../src/store/open-store.ts";
import { COMMUNITY_RULEBOOK, communityChat } from "./community-chat.ts";
import { liveModbot } from "./live-modbot.ts";
import { modbot } from "./modbot.ts";
import { decideAll, say, tunedFolder } from "./tuned-chat.ts";

const FRIENDLY = "nice one you stupid clown from the raid see you tonight";
const HOSTILE = "you are a worthless idiot and a pathetic loser";

/** A folder where people have decided so many cases. */
const decidedFolder = async (count: number): Promise<string> => {
  const cwd = tunedFolder(COMMUNITY_RULEBOOK);
  const lines = communityChat(count);
  await say(cwd, lines);
  await decideAll(cwd, lines);
  return cwd;
};

const typed = async (cwd: string, ...args: string[]) => {
  const ran = await modbot(args, { cwd });
  expect([args, ran.stderr.replace(/^No bot is running.*\n/m, "")]).toEqual([args, ""]);
  return ran;
};
const json = async (cwd: string, ...args: string[]): Promise<unknown> =>
  JSON.parse((await typed(cwd, ...args, "--json")).stdout);
const scoreOf = async (cwd: string, text: string, ...more: string[]): Promise<number> =>
  ((await json(cwd, "explain", text, ...more)) as { scores: { toxicity?: number } }).scores.toxicity ?? 0;

test("a community whose friends are clowns: its model is learnt, promoted, explained, and taken back in one command", async () => {
  const cwd = await decidedFolder(150);
  const learnt = await typed(cwd, "train", "--from-decisions");
  expect(learnt.code).toBe(0);
  expect(learnt.stdout).toContain("m1, an adapter (modbot-chat+m1 ");
  expect(learnt.stdout).toMatch(/words: clown -\d/);
  // It is a candidate: nothing has changed.
  const before = await scoreOf(cwd, FRIENDLY, "--server", "s1");
  expect(before).toBe(await scoreOf(cwd, FRIENDLY));

  // In shadow, over what was said: friends are let go, and nobody else.
  const diff = (await json(cwd, "models", "diff")) as { model: string; no_longer_caught: number; newly_caught: number };
  expect(diff).toMatchObject({ model: "m1", newly_caught: 0 });
  expect(diff.no_longer_caught).toBeGreaterThan(20);
  expect((await modbot(["models", "diff"], { cwd })).stdout).toMatch(/queue -> ignore +-insult\n.*clown/);

  expect((await typed(cwd, "models", "promote", "--why", "clowns are friends")).stdout).toContain(
    "m1 judges in community s1 from now on: toxicity.",
  );
  const after = await scoreOf(cwd, FRIENDLY, "--server", "s1");
  expect(after).toBeLessThan(before - 0.1);
  expect(await scoreOf(cwd, FRIENDLY, "--server", "s2")).toBe(before);
  expect(await scoreOf(cwd, HOSTILE, "--server", "s1")).toBeGreaterThan(0.9);
  const told = await json(cwd, "explain", FRIENDLY, "--server", "s1");
  expect(told).toHaveProperty("adapted.model", expect.stringMatching(/^modbot-chat\+m1 [0-9a-f]{12}$/));
  expect(told).toMatchObject({ adapted: { labels: [{ label: "toxicity", before: expect.closeTo(before, 2) }] } });
  expect((await typed(cwd, "explain", FRIENDLY, "--server", "s1")).stdout).toMatch(
    /here +toxicity 0\.\d\d by default[\s\S]*"clown"\s+-/,
  );
  expect((await typed(cwd, "models", "community", "m1")).stdout).toContain("promoted, by ann: clowns are friends");
  expect((await typed(cwd, "status")).stdout).toMatch(/community +s1: modbot-chat\+m1 [0-9a-f]{12} judges since/);
  expect((await typed(cwd, "rules")).stdout).toMatch(
    /In community s1 modbot-chat\+m1 .*\n +insult +0 looked at, 0 wrong +asks, 343 cases missing for 1%/,
  );

  // The chat is no longer what it was: told wherever one looks, and what is proven counts no more.
  const store = await openStore(join(cwd, "modbot.db"));
  const why = "hate: twice as much \u001b[2J";
  await store.noteCommunityModel({
    at: Date.now(),
    community: "s1",
    model: 1,
    what: "drifted",
    by: { kind: "modbot" },
    why,
  });
  await store.close();
  for (const args of [["status"], ["stats"], ["models", "community"]]) {
    const { stdout } = await typed(cwd, ...args);
    expect(stdout).toMatch(/the chat has moved.*hate: twice as much/);
    expect(stdout).not.toContain("\u001b[2J");
  }

  const again = await modbot(["models", "promote", "m1"], { cwd });
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("m1 judges in s1 already.")]);
  expect((await typed(cwd, "models", "rollback")).stdout).toContain(
    "m1 judges no longer in community s1; the default does.",
  );
  expect(await scoreOf(cwd, FRIENDLY, "--server", "s1")).toBe(before);
  const nothing = await modbot(["models", "rollback"], { cwd });
  expect([nothing.code, nothing.stderr]).toEqual([2, expect.stringContaining("the default judges")]);
  const audit = (await modbot(["audit", "export"], { cwd })).stdout;
  expect(audit.match(/"kind":"community_model"/g)).toHaveLength(4);
}, 180_000);

test("a running bot asks where a model was promoted till it is proven anew, acts elsewhere, and acts again after the way back", async () => {
  const cwd = await decidedFolder(150);
  await typed(cwd, "train", "--from-decisions");
  const rules = (await json(cwd, "rules")) as { rules: readonly { fingerprint: string }[] };
  const store = await openStore(join(cwd, "modbot.db"));
  const proof = { looked: 2_000, wrong: 0, maxWrong: 0.01, confidence: 0.95 };
  const fingerprint = rules.rules[0]?.fingerprint ?? "";
  await store.give([
    {
      at: Date.now(),
      by: { kind: "moderator", name: "ann" },
      body: { kind: "rule", rule: "insult", does: "certify", why: "seen", fingerprint, proof },
    },
  ]);
  await store.close();

  const bot = liveModbot(cwd);
  await bot.started();
  const routeOf = async (id: string, community: string) => (await bot.judged(id, HOSTILE, id, community)).route;
  expect([await routeOf("a1", "s1"), await routeOf("a2", "s2")]).toEqual(["act", "act"]);
  await modbot(["models", "promote", "m1"], { cwd });
  await bot.until("the promotion", ({ event, now }) => event === "community_model" && now === "promoted");
  expect([await routeOf("b1", "s1"), await routeOf("b2", "s2")]).toEqual(["queue", "act"]);
  await modbot(["models", "rollback"], { cwd });
  await bot.until(
    "the way back",
    ({ event, now, model }) => event === "community_model" && now === "back" && model === null,
  );
  expect([await routeOf("c1", "s1"), await routeOf("c2", "s2")]).toEqual(["act", "act"]);
  expect(await bot.end()).toBe(0);

  const kept = await openStore(join(cwd, "modbot.db"), { readonly: true });
  const says = async (id: string) => {
    const key = { platform: "jsonl", id, revision: 0 };
    const caseId = (await kept.decisionOf(key))?.caseId;
    return caseId && (await kept.caseOf(caseId))?.entries[0]?.decision.rules[0]?.findings[0]?.says;
  };
  expect(await says("b1")).toMatch(/^toxicity [01]\.\d\d \(modbot-chat\+m1 [0-9a-f]{12}; [01]\.\d\d by default\)$/);
  expect(await says("b2")).toMatch(/^toxicity [01]\.\d\d \(modbot-chat [0-9a-f]{12}\)$/);
  // Both messages that the model has scored are counted.
  const hours = await kept.scoreHours(1);
  expect(hours.flatMap(({ counts }) => counts.toxicity ?? []).reduce((sum, count) => sum + count, 0)).toBe(1);
  await kept.close();
}, 180_000);

test("tune goes by what was decided under the model alone, and lets a rule of that community act again once it is proven there", async () => {
  const cwd = tunedFolder(COMMUNITY_RULEBOOK.replace("1%", "10%").replace("0.95", "0.9"));
  const lines = [communityChat(220), communityChat(240, 8, 220)] as const;
  await say(cwd, lines[0]);
  await decideAll(cwd, lines[0]);
  await typed(cwd, "train", "--from-decisions");
  await typed(cwd, "models", "promote");
  await say(cwd, lines[1]);
  const decided = await decideAll(cwd, lines[1]);
  const tuned = async (...more: string[]) =>
    (
      JSON.parse((await modbot(["tune", ...more, "--json"], { cwd })).stdout) as {
        rules: readonly { n: number; act_at: number }[];
      }
    ).rules[0];
  // Without the community it is the rule of everywhere else, which has judged before alone.
  expect((await tuned())?.n).toBeLessThanOrEqual(220);
  const proposed = await tuned("--community", "s1");
  expect(proposed).toMatchObject({ n: decided, certified: true });
  const file = join(cwd, "rules.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("act_at: 0.9", `act_at: ${proposed?.act_at}`));
  const proven = await modbot(["tune", "--community", "s1", "--write"], { cwd });
  expect(proven.stdout).toMatch(/insult: proven to act from 0\.\d+ on, with \d+ wrong of \d+ verdicts\./);
  expect((await typed(cwd, "rules")).stdout).toMatch(/^ +insult +\d+ looked at, \d+ wrong +acts, certified at 10%$/m);
  const green = await modbot(["tune", "--community", "s1", "--green"], { cwd });
  expect([green.code, green.stderr]).toEqual([
    2,
    expect.stringContaining("--community and --green exclude each other."),
  ]);
}, 180_000);

test("with few verdicts nothing is kept, and it says how many are missing", async () => {
  const cwd = await decidedFolder(40);
  const { code, stdout } = await modbot(["train", "--from-decisions"], { cwd });
  expect(code).toBe(1);
  expect(stdout).toMatch(/toxicity .* \d+ verdicts missing/);
  expect(stdout).toContain("Nothing is kept");
  expect((await typed(cwd, "models", "community")).stdout).toContain("the default judges");
  const none = await modbot(["models", "promote"], { cwd });
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("waits to be promoted")]);
}, 120_000);

test("a calibration learns no words, and shows what scores meant before and mean now", async () => {
  const cwd = await decidedFolder(150);
  const { labels, kind } = (await json(cwd, "train", "--from-decisions", "--only-calibrate")) as {
    readonly kind: string;
    readonly labels: readonly {
      readonly words: readonly unknown[];
      readonly reliability: { readonly after: readonly unknown[] };
    }[];
  };
  expect(kind).toBe("calibration");
  expect(labels[0]?.words).toEqual([]);
  expect(labels[0]?.reliability.after.length).toBeGreaterThan(1);
}, 120_000);

test.each([
  [["train", "--from-decisions", "--data", "x"], "--from-decisions learns from the database alone."],
  [["train", "--community", "s1"], "go with --from-decisions"],
  [["train", "--from-decisions", "--missed-are", "rude"], "--missed-are rude: there is no such label."],
  [["train", "--from-decisions", "--db", "none.db"], "there is no database none.db"],
])("%j is refused, with a way out", async (args, says) => {
  const { code, stderr } = await modbot(args, { cwd: tunedFolder(COMMUNITY_RULEBOOK) });
  expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
});

test("what docs/community-model.md tells one to type, in this order, does what it says", async () => {
  const page = readFileSync("docs/community-model.md", "utf8");
  const commands = [...page.matchAll(/^\$ modbot (.+)$/gm)].map(([, args = ""]) =>
    [...args.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
  );
  expect(commands.length).toBeGreaterThan(5);
  const cwd = await decidedFolder(40);
  const found: (readonly [string, number | null])[] = [];
  for (const args of commands) {
    if (found.length === 1) {
      const lines = communityChat(160, 6, 40);
      await say(cwd, lines);
      await decideAll(cwd, lines);
    }
    found.push([args.join(" "), (await modbot(args, { cwd })).code]);
  }
  // The first has too little to go by.
  expect(found).toEqual(commands.map((args, i) => [args.join(" "), i === 0 ? 1 : 0]));
}, 180_000);

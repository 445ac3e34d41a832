import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../src/store/open-store.ts";
import { liveModbot } from "./live-modbot.ts";
import { emptyFolder, modbot } from "./modbot.ts";

/** A rulebook that catches one word, with a list in a folder beside it, and another rulebook that it extends. */
const rulesFor = (version: string): string => `format: modbot-rules/1
version: "${version}"
changed_by: mia
why: because of ${version}
extends: ../common/shared.yaml
lists:
  bait: { file: lists/bait.txt }
rules:
  - id: bait
    says: Offers bait.
    mode: act
    budget: 900 per 10m
    on_surge: go_on
    when: { phrase: { any: bait } }
    then: { message: delete }
`;
const SHARED = `format: modbot-rules/1
version: "shared"
rules:
  - { id: spell, says: Says the spell., mode: queue, when: { phrase: { any: [abracadabra] } } }
`;
const project = (word = "alpha", version = "1"): string => {
  const cwd = emptyFolder();
  for (const folder of ["rules/lists", "common"]) mkdirSync(join(cwd, folder), { recursive: true });
  writeFileSync(join(cwd, "rules/main.yaml"), rulesFor(version));
  writeFileSync(join(cwd, "rules/lists/bait.txt"), `${word}\n`);
  writeFileSync(join(cwd, "common/shared.yaml"), SHARED);
  return cwd;
};
/** Another rulebook in the folder, that catches this word alone. */
const catching = (cwd: string, word: string): string => {
  const file = `${word}.yaml`;
  writeFileSync(
    join(cwd, file),
    `format: modbot-rules/1\nversion: "${word}"\nrules:\n  - { id: bait, says: Offers bait., mode: act, budget: 900 per 10m, on_surge: go_on, when: { phrase: { any: [${word}] } }, then: { message: delete } }\n`,
  );
  return file;
};
const RULES = ["--rules", "rules/main.yaml"];
const rules = (cwd: string, ...args: string[]) =>
  modbot(["rules", ...args, "--db", "modbot.db", "--as", "mia"], { cwd });
const looking = (cwd: string, ...args: string[]) => modbot(["rules", ...args, "--db", "modbot.db"], { cwd });
const hashIn = (json: string): string => (JSON.parse(json) as { rulebook: { hash: string } }).rulebook.hash;

test("each decision is judged again to the same by the rulebook that made it, though the files are gone", async () => {
  const cwd = project();
  const bot = liveModbot(cwd, RULES);
  await bot.started();
  expect((await bot.judged("m1", "some alpha here")).route).toBe("act");
  writeFileSync(join(cwd, "rules/lists/bait.txt"), "beta\n");
  await bot.until("the new list", ({ event }) => event === "reloaded");
  expect((await bot.judged("m2", "more alpha here")).route).toBe("ignore");
  expect((await bot.judged("m3", "some beta here")).route).toBe("act");
  expect(await bot.end()).toBe(0);
  rmSync(join(cwd, "rules"), { recursive: true });
  rmSync(join(cwd, "common"), { recursive: true });
  const store = await openStore(join(cwd, "modbot.db"));
  try {
    const chat = join(cwd, "chat.jsonl");
    for (const [id, text] of [
      ["m1", "some alpha here"],
      ["m2", "more alpha here"],
      ["m3", "some beta here"],
    ] as const) {
      const made = await store.decisionOf({ platform: "jsonl", id, revision: 0 });
      writeFileSync(chat, `${JSON.stringify({ id, text, author: { id } })}\n`);
      const hash = made?.rulebook.hash.slice(0, 8) ?? "";
      const args = ["replay", "chat.jsonl", "--rules", hash, "--out", "out.jsonl", "--db", "modbot.db"];
      expect(await modbot(args, { cwd })).toMatchObject({ code: 0 });
      const [again] = readFileSync(join(cwd, "out.jsonl"), "utf8").split("\n");
      expect(JSON.parse(again ?? "")).toMatchObject({ route: made?.route });
      const explained = await modbot(["explain", text, "--json", ...args.slice(2, 4), "--db", "modbot.db"], { cwd });
      expect(JSON.parse(explained.stdout)).toMatchObject({ rulebook: made?.rulebook });
    }
  } finally {
    await store.close();
  }
}, 90_000);

test("the files of a rulebook that judged come back as they lay, and judge as they did", async () => {
  const cwd = project();
  const bot = liveModbot(cwd, RULES);
  await bot.started();
  await bot.end();
  const [entry] = JSON.parse((await looking(cwd, "log", "--json")).stdout) as {
    rulebook: { version: string; hash: string };
    by: string;
    why: string;
    files: { name: string; sha256: string }[];
  }[];
  expect(entry).toMatchObject({ rulebook: { version: "1" }, by: "mia", why: "because of 1" });
  expect(entry?.files.map(({ name }) => name.slice(cwd.length)).sort()).toEqual([
    "/common/shared.yaml",
    "/rules/lists/bait.txt",
    "/rules/main.yaml",
  ]);
  const hash = entry!.rulebook.hash;
  expect((await looking(cwd, "export", hash.slice(0, 6), "--out", "old")).code).toBe(0);
  expect(readFileSync(join(cwd, "old/rules/main.yaml"), "utf8")).toBe(rulesFor("1"));
  expect(readdirSync(join(cwd, "old/rules/lists"))).toEqual(["bait.txt"]);
  const deployed = await rules(cwd, "deploy", "old/rules/main.yaml", "--json");
  expect(hashIn(deployed.stdout)).toBe(hash);
  expect((await looking(cwd, "export", "blue", "--out", "old")).stderr).toContain("is not empty");
  expect((await looking(cwd, "export", "abcdef", "--out", "new")).stderr).toContain("no kept rulebook abcdef");
  expect(existsSync(join(cwd, "new"))).toBe(false);
}, 60_000);

test("what is deployed judges within a second, and a rollback takes it back: for this run and after a crash", async () => {
  const cwd = project();
  const beta = catching(cwd, "beta");
  const bot = liveModbot(cwd, RULES);
  await bot.started();
  const first = bot.told[0]?.rulebook?.hash;
  const deployed = await rules(cwd, "deploy", beta, "--why", "a better word", "--json");
  const second = hashIn(deployed.stdout);
  await bot.until("the deployed one", ({ event, rulebook }) => event === "reloaded" && rulebook?.hash === second);
  expect([(await bot.judged("m1", "alpha")).route, (await bot.judged("m2", "beta")).route]).toEqual(["ignore", "act"]);
  const orderedAt = Date.now();
  expect((await rules(cwd, "rollback")).stdout).toContain("is rolled back");
  await bot.until("the first one", ({ event, rulebook }) => event === "reloaded" && rulebook?.hash === first);
  expect(Date.now() - orderedAt).toBeLessThan(10_000);
  expect([(await bot.judged("m3", "alpha")).route, (await bot.judged("m4", "beta")).route]).toEqual(["act", "ignore"]);
  await rules(cwd, "deploy", second.slice(0, 7));
  await bot.until("the second again", ({ event, order }) => event === "reloaded" && order === undefined);
  bot.kill();
  const again = liveModbot(cwd, RULES);
  await again.started();
  expect(again.told[0]?.rulebook?.hash).toBe(second);
  await again.saidOnStderr("rules/main.yaml is older");
  writeFileSync(join(cwd, "rules/lists/bait.txt"), "gamma\n");
  await again.until("the file", ({ event }) => event === "reloaded");
  expect((await again.judged("m5", "gamma")).route).toBe("act");
  await again.end();
  const third = liveModbot(cwd, RULES);
  await third.started();
  expect((await third.judged("m6", "gamma")).route).toBe("act");
  await third.end();
  const log = await looking(cwd, "log");
  expect(log.stdout).toContain("rolled back, order 2");
  expect(log.stdout).toContain("a better word");
}, 120_000);

test("a rulebook on trial does nothing, shows where it differs, and takes over when it is promoted", async () => {
  const cwd = project();
  const beta = catching(cwd, "beta");
  const bot = liveModbot(cwd, RULES);
  await bot.started();
  expect((await looking(cwd, "status")).stdout).toContain("green  none");
  expect((await rules(cwd, "promote")).stderr).toContain("no rulebook is green");
  const green = hashIn((await rules(cwd, "deploy", beta, "--green", "--json")).stdout);
  await bot.until("the trial", ({ event, now }) => event === "trial" && now === "began");
  expect((await bot.judged("m1", "alpha")).route).toBe("act");
  expect((await bot.judged("m2", "beta")).route).toBe("ignore");
  expect((await bot.judged("m3", "hello")).route).toBe("ignore");
  // Counts are stored once a second.
  let status = { code: 0 as number | null, stdout: "" };
  for (let i = 0; i < 20 && status.code !== 1; i++) status = await looking(cwd, "status", "--json");
  expect(JSON.parse(status.stdout)).toMatchObject({
    running: true,
    blue: { version: "1" },
    green: { hash: green, percent: 0, judged: 3, applied: 0, skipped: 0, newly_caught: 1, no_longer_caught: 1 },
  });
  const shown = await looking(cwd, "status");
  expect(shown.stdout).toMatch(/ignore -> act {3}\+bait.*\n +jsonl:m2 +beta/);
  await rules(cwd, "promote");
  await bot.until("the promotion", ({ event, rulebook }) => event === "reloaded" && rulebook?.hash === green);
  expect((await bot.judged("m4", "beta")).route).toBe("act");
  expect((await looking(cwd, "status")).stdout).toContain("promoted by mia");
  await bot.end();
}, 90_000);

test("a share of the authors is judged by the rulebook on trial for real, and a rollback ends that first", async () => {
  const cwd = project();
  const beta = catching(cwd, "beta");
  const bot = liveModbot(cwd, RULES);
  await bot.started();
  await rules(cwd, "deploy", beta, "--green", "--percent", "50");
  await bot.until("the trial", ({ event }) => event === "trial");
  const routes = async (round: string): Promise<string[]> => {
    const judged: string[] = [];
    for (let n = 0; n < 24; n++) judged.push(String((await bot.judged(`${round}${n}`, "beta", `author${n}`)).route));
    return judged;
  };
  const once = await routes("a");
  expect(new Set(once)).toEqual(new Set(["act", "ignore"]));
  expect(await routes("b")).toEqual(once);
  expect((await rules(cwd, "rollback")).stdout).toContain("tried no longer");
  await bot.until("the end of the trial", ({ event, now }) => event === "trial" && now === "ended");
  expect(new Set(await routes("c"))).toEqual(new Set(["ignore"]));
  await bot.end();
}, 90_000);

test("another rulebook in modbot.yaml judges at once; what needs a restart is named, and a broken file changes nothing", async () => {
  const cwd = project();
  const beta = catching(cwd, "beta");
  const config = (text: string): void => writeFileSync(join(cwd, "modbot.yaml"), text);
  config("rules: rules/main.yaml\nconnectors: { jsonl: { file: chat.jsonl } }\n");
  const bot = liveModbot(cwd);
  await bot.started();
  expect((await bot.judged("m1", "alpha")).route).toBe("act");
  config("rules: [\n");
  await bot.until("a refusal", ({ event, from }) => event === "rules_refused" && from === "modbot.yaml");
  await bot.saidOnStderr("modbot.yaml:1:8");
  expect((await bot.judged("m2", "alpha")).route).toBe("act");
  config(`rules: ${beta}\nmode: enforce\nconnectors: { jsonl: { file: other.jsonl } }\n`);
  await bot.until("the other rulebook", ({ event, rulebook }) => event === "reloaded" && rulebook?.version === "beta");
  expect((await bot.judged("m3", "beta")).route).toBe("act");
  expect(bot.told.filter(({ event }) => event === "needs_restart")).toMatchObject([{ keys: ["connectors", "mode"] }]);
  await bot.end();
}, 60_000);

test("slips are told with a way out, and nothing is ordered", async () => {
  const cwd = project();
  const bot = liveModbot(cwd, RULES);
  await bot.started();
  await bot.end();
  writeFileSync(join(cwd, "bad.yaml"), "format: modbot-rules/1\nversion: 1\n");
  const slips: readonly (readonly [readonly string[], string])[] = [
    [["deploy"], 'missing required argument "file"'],
    [["deploy", "bad.yaml"], "bad.yaml:2:10"],
    [["deploy", "nowhere.yaml"], "nowhere.yaml"],
    [["deploy", "rules/main.yaml", "--percent", "10"], "--percent needs --green"],
    [["deploy", "rules/main.yaml", "--green", "--percent", "100"], "no share of the authors"],
    [["rollback"], "nothing to go back to"],
    [["rollback", "--green"], "no rulebook is green"],
    [["rollback", "zz"], "no hash of a rulebook"],
  ];
  for (const [args, said] of slips) {
    const { code, stderr } = await rules(cwd, ...args);
    expect([args, code, stderr]).toEqual([args, 2, expect.stringContaining(said)]);
  }
  const store = await openStore(join(cwd, "modbot.db"));
  expect(await store.orders(0, 10)).toEqual([]);
  await store.close();
}, 60_000);

test("a bot that has judged before starts though its file is broken, says so, and takes the file once it is mended", async () => {
  const cwd = project();
  const first = liveModbot(cwd, RULES);
  await first.started();
  await first.end();
  const file = join(cwd, "rules/main.yaml");
  writeFileSync(file, "rules: [");
  const bot = liveModbot(cwd, RULES);
  await bot.started();
  await bot.saidOnStderr("which judged last, goes on until it is mended");
  expect((await bot.judged("m1", "alpha")).route).toBe("act");
  writeFileSync(join(cwd, "next.yaml"), rulesFor("2"));
  renameSync(join(cwd, "next.yaml"), file);
  await bot.until("the mended file", ({ event, rulebook }) => event === "reloaded" && rulebook?.version === "2");
  await bot.end();
}, 60_000);

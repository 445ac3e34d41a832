import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import type { CaseId } from "../src/engine/case.ts";
import type { Effect } from "../src/engine/effect.ts";
import { openStore } from "../src/store/open-store.ts";
import { temporaryFolder } from "./bot-bench.ts";
import { bundle } from "./bundle.ts";

const KILLS = 100;
const MESSAGES = 6_000;

/** Repeatable chance: mulberry32. */
const chanceFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const TEXTS = ["hello there", "get FREE N1TRO here", "gg", "this is doubtful", "nice play", "well met"];
const textOf = (n: number): string => TEXTS[n % TEXTS.length]!;
const isScam = (n: number): boolean => textOf(n).includes("N1TRO");
const isDoubtful = (n: number): boolean => textOf(n).includes("doubtful");

const inputText = (): string =>
  Array.from({ length: MESSAGES }, (_, n) =>
    JSON.stringify({
      id: `m${n}`,
      text: textOf(n),
      at: new Date(1_790_000_000_000 + n * 1_000).toISOString(),
      platform: n % 2 ? "discord" : "twitch",
      community: "s1",
      channel: { id: "general", name: "general" },
      // Some write often, so that there are bursts and ladders; most write once.
      author: { id: n % 3 ? `u${n}` : `often${n % 30}`, name: "somebody" },
    }),
  ).join("\n");

type Life = { readonly acknowledged: readonly string[]; readonly ended: boolean };

/** One life of the bot. Dies `afterMs` after its birth, or after its first word when that is later and `atWork`; or lives to its end. */
const live = (argv: readonly string[], death?: { readonly afterMs: number; readonly atWork: boolean }): Promise<Life> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "pipe"] });
    const dieLater = (): void => {
      if (death) void setTimeout(death.afterMs).then(() => child.kill("SIGKILL"));
    };
    let said = "";
    let complaints = "";
    if (death?.atWork === false) dieLater();
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (said === "" && death?.atWork) dieLater();
      said += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (complaints !== "" || (code !== 0 && signal !== "SIGKILL")) {
        return reject(new Error(`the bot ended with ${code ?? signal}: ${complaints}`));
      }
      // The last line counts only when it was said to its end.
      const lines = said.split("\n").slice(0, -1);
      resolve({
        acknowledged: lines.filter((line) => line.startsWith("m")),
        ended: lines.at(-1)?.startsWith("end") ?? false,
      });
    });
  });

test("killed a hundred times, the bot loses nothing that it acknowledged and does nothing twice", async () => {
  const folder = temporaryFolder();
  const [database, input, out] = ["modbot.db", "chat.jsonl", "actions.jsonl"].map((name) => join(folder, name));
  writeFileSync(input!, inputText());
  const argv = [await bundle("test/kill-nine-child.ts", folder), database!, input!, out!];
  const chance = chanceFrom(9);
  const acknowledged: string[] = [];
  let deathsAtWork = 0;
  for (let kills = 0; kills < KILLS; ) {
    // Most die at work; some while they are still finding out what the one before has left.
    const atWork = chance() < 0.8;
    const life = await live(argv, { atWork, afterMs: chance() * (atWork ? 40 : 250) });
    acknowledged.push(...life.acknowledged);
    if (life.ended) break;
    kills++;
    if (life.acknowledged.length > 0) deathsAtWork++;
  }
  expect(deathsAtWork, "too few died at work: raise MESSAGES").toBeGreaterThan(KILLS / 2);
  const last = await live(argv);
  acknowledged.push(...last.acknowledged);
  expect(last.ended).toBe(true);

  const store = await openStore(database!);
  const counts = await store.counts();
  const { ignore, queue, act } = counts.decisions;
  expect(ignore + queue + act, "every message has one decision").toBe(MESSAGES);
  expect(act).toBe(MESSAGES / TEXTS.length);
  expect(queue).toBe(MESSAGES / TEXTS.length);
  expect(new Set(acknowledged).size, "no message is acknowledged twice").toBe(acknowledged.length);

  const entries = new Map<string, CaseId>();
  const asked = new Map<string, Effect>();
  for (let n = 1; n < (await store.nextCase()); n++) {
    const standing = await store.caseOf(`c${n}`);
    expect(standing, `case c${n}`).toBeDefined();
    for (const { message } of standing!.entries) {
      expect(entries.has(message.id), `${message.id} is in two cases`).toBe(false);
      entries.set(message.id, standing!.id);
    }
    for (const { id, effect, outcome } of standing!.effects) {
      expect(outcome?.status, id).toBe("done");
      asked.set(id, effect);
    }
  }
  for (let n = 0; n < MESSAGES; n++) {
    const row = await store.decisionOf({ platform: n % 2 ? "discord" : "twitch", id: `m${n}`, revision: 0 });
    expect(row?.route, `m${n}`).toBe(isScam(n) ? "act" : isDoubtful(n) ? "queue" : "ignore");
    expect(row?.caseId).toBe(entries.get(`m${n}`));
  }
  expect(acknowledged.length).toBeLessThanOrEqual(MESSAGES);
  expect(counts.outbox).toEqual({ pending: 0, started: 0 });

  const lines = readFileSync(out!, "utf8").trimEnd().split("\n");
  const done = lines.map((line) => JSON.parse(line) as { readonly effect: string; readonly action: string });
  expect(done.map((line) => line.effect).sort(), "each action stands in the file once").toEqual(
    [...asked.keys()].sort(),
  );
  const deleted = [...asked.values()].filter((effect) => effect.action === "delete");
  expect(new Set(deleted.map((effect) => effect.target.message)).size).toBe(act);
  const audit = await store.verifyAudit();
  expect(audit.broken).toBeUndefined();
  expect(audit.entries).toBeGreaterThan(act + queue);
  await store.close();
}, 180_000);

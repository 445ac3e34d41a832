// A real bot over a real database that reads its standard input, for load.test.ts and scripts/soak.mjs.
// Arguments: database, and every how many messages to say how much memory is in use. Needs --expose-gc.
import { writeSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { openJsonl } from "../src/connectors/jsonl/connect.ts";
import { openCasework } from "../src/engine/casework.ts";
import { Moderator } from "../src/engine/moderate.ts";
import { runBot } from "../src/runtime/run-bot.ts";
import { openStore } from "../src/store/open-store.ts";
import { rulebookWith, ruleWhen } from "./rulebook.ts";

const [database = "", every = "10000"] = process.argv.slice(2);
const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, signal ? { signal } : {}).catch(() => undefined);

const rulebook = rulebookWith([
  ruleWhen({ phrase: { any: ["free nitro"] } }, { id: "scam", then: { message: "delete", author: { timeout: "1h" } } }),
  ruleWhen({ rate: { by: "author", at_least: 50, within: "10s" } }, { id: "flood", mode: "queue" }),
]);

const mebibytes = (bytes: number): number => Math.round((bytes / 2 ** 20) * 10) / 10;
const say = (what: object): void => void writeSync(1, `${JSON.stringify(what)}\n`);

const store = await openStore(database);
let decided = 0;
const summary = await runBot({
  store,
  connectors: [openJsonl({ file: "-", clock: Date.now, sleep })],
  moderator: new Moderator(rulebook),
  casework: openCasework({
    store,
    clock: Date.now,
    firstCase: await store.nextCase(),
    discipline: rulebook.discipline,
  }),
  mode: "enforce",
  clock: Date.now,
  sleep,
  signal: new AbortController().signal,
  onEvent: (event) => {
    if (event.type === "warning") writeSync(2, `${event.what}: ${String(event.error)}\n`);
    if (event.type !== "decided" || ++decided % Number(every) !== 0) return;
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    say({ decided, heapMiB: mebibytes(heapUsed), rssMiB: mebibytes(rss) });
  },
});
const { user, system } = process.cpuUsage();
say({ summary, cpuSeconds: (user + system) / 1e6 });
await store.close();

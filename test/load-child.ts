// A real bot over a real database that reads its standard input, for load.test.ts and scripts/soak.mjs.
// Arguments: database, and every how many messages to say how much memory is in use. Needs --expose-gc.
import { writeSync } from "node:fs";
import { openStore } from "../src/store/open-store.ts";
import { runToTheEnd } from "./child-bot.ts";
import { rulebookWith, ruleWhen } from "./rulebook.ts";

const [database = "", every = "10000"] = process.argv.slice(2);

const rulebook = rulebookWith([
  ruleWhen({ phrase: { any: ["free nitro"] } }, { id: "scam", then: { message: "delete", author: { timeout: "1h" } } }),
  ruleWhen({ rate: { by: "author", at_least: 50, within: "10s" } }, { id: "flood", mode: "queue" }),
]);

const mebibytes = (bytes: number): number => Math.round((bytes / 2 ** 20) * 10) / 10;
const say = (what: object): void => void writeSync(1, `${JSON.stringify(what)}\n`);

const store = await openStore(database);
let decided = 0;
const summary = await runToTheEnd(
  store,
  rulebook,
  { file: "-" },
  {
    onEvent: (event) => {
      if (event.type === "warning") writeSync(2, `${event.what}: ${String(event.error)}\n`);
      if (event.type !== "decided" || ++decided % Number(every) !== 0) return;
      globalThis.gc?.();
      const { heapUsed, rss } = process.memoryUsage();
      say({ decided, heapMiB: mebibytes(heapUsed), rssMiB: mebibytes(rss) });
    },
  },
);
const { user, system } = process.cpuUsage();
say({ summary, cpuSeconds: (user + system) / 1e6 });
await store.close();

// A real bot over a real database, for kill-nine.test.ts to kill: prints the id of each message once it is acknowledged.
// Arguments: database, input, output.
import { writeSync } from "node:fs";
import { openStore } from "../src/store/open-store.ts";
import { acquireRunLock } from "../src/store/run-lock.ts";
import { runToTheEnd } from "./child-bot.ts";
import { rulebookWith, ruleWhen } from "./rulebook.ts";

const [database = "", input = "", out = ""] = process.argv.slice(2);

const rulebook = rulebookWith(
  [
    ruleWhen(
      { phrase: { any: ["free nitro"] } },
      { id: "scam", then: { message: "delete", author: { timeout: "1h", strike: 1 }, tell: "author" } },
    ),
    ruleWhen({ phrase: { any: ["doubtful"] } }, { id: "doubtful", mode: "queue" }),
  ],
  { discipline: { ladder: { 3: "ban" } } },
);

const lock = acquireRunLock(database);
const store = await openStore(database);
const summary = await runToTheEnd(
  store,
  rulebook,
  { file: input, out },
  {
    onEvent: (event) => {
      if (event.type === "decided") writeSync(1, `${event.recorded.message.id}\n`);
      if (event.type === "warning") writeSync(2, `${event.what}: ${String(event.error)}\n`);
    },
    // Small transactions, so that there are many moments at which to die.
    settings: { batch: 8 },
  },
);
await store.close();
lock.release();
writeSync(1, `end ${summary.messages}\n`);

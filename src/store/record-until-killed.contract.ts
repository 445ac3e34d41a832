import { writeSync } from "node:fs";
import { openStore } from "./open-store.ts";
import { ACTED, BATCH, ignoring, opening, said, T0 } from "./samples.contract.ts";

/**
 * A program for the kill test: records batch after batch, and prints the number of each one that was acknowledged.
 * The first message of a batch opens a case, whose effect is started and finished with the next batch.
 */
const [file = "", first = "0"] = process.argv.slice(2);
const store = await openStore(file);
for (let batch = Number(first); ; batch++) {
  const next = await store.nextCase();
  const acted = opening(`c${next}`, said(`b${batch}-0`, `user${batch % 7}`), { decision: ACTED, effects: 1 });
  const ignored = Array.from({ length: BATCH - 1 }, (_, index) => ignoring(said(`b${batch}-${index + 1}`)));
  await store.record([acted, ...ignored]);
  writeSync(1, `batch ${batch}\n`);
  const due = (await store.due(T0, 10)).map((item) => item.id);
  for (const id of await store.start(due, T0)) {
    await store.finish([{ id, outcome: { status: "done", at: T0 } }]);
    writeSync(1, `done ${id}\n`);
  }
}

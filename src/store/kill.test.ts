import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildChild, startChild } from "./child.contract.ts";
import { openStore } from "./open-store.ts";
import { BATCH, said, T0 } from "./samples.contract.ts";
import { tempFile } from "./temp-folder.contract.ts";

let program: Awaited<ReturnType<typeof buildChild>>;
beforeAll(async () => {
  program = await buildChild("src/store/record-until-killed.contract.ts");
});
afterAll(() => program.remove());

const KILLS = 20;

test("kill -9 at any moment loses nothing that was acknowledged, and leaves no half of a batch", async () => {
  const file = tempFile();
  const done: string[] = [];
  let batch = 0;
  for (let round = 0; round < KILLS; round++) {
    const child = startChild(program.path, [file, String(batch)]);
    await child.printed(1 + ((round * 7) % 23));
    await child.kill();
    const store = await openStore(file);
    const acknowledged = child.lines.filter((line) => line.startsWith("batch ")).map((line) => Number(line.slice(6)));
    done.push(...child.lines.filter((line) => line.startsWith("done ")).map((line) => line.slice(5)));
    const last = acknowledged.at(-1) ?? batch;
    for (let b = batch; b <= last + 1; b++) {
      const keys = Array.from({ length: BATCH }, (_, index) => said(`b${b}-${index}`));
      const seen = new Set(await store.seen(keys));
      expect(seen.size, `batch ${b} is there whole or not at all`).toBe(1);
      if (b <= last) expect(seen, `batch ${b} was acknowledged`).toEqual(new Set([true]));
      if (seen.has(true)) {
        const decision = await store.decisionOf(keys[0]!);
        expect((await store.caseOf(decision?.caseId ?? ""))?.entries[0]?.message.id).toBe(`b${b}-0`);
        batch = b + 1;
      }
    }
    await store.close();
  }
  const store = await openStore(file);
  for (const id of done) {
    expect((await store.caseOf(id.split(".")[0]!))?.effects[0]?.outcome, id).toEqual({ status: "done", at: T0 });
  }
  const { decisions, outbox, outcomes, cases } = await store.counts();
  expect(decisions).toEqual({ ignore: batch * (BATCH - 1), queue: 0, act: batch });
  expect(cases.acted).toBe(batch);
  expect(outbox.pending + outbox.started + outcomes.done).toBe(batch);
  expect(await store.verifyAudit()).toEqual({ entries: batch + outcomes.done, erased: 0 });
  await store.close();
  const db = new Database(file, { readonly: true });
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(db.pragma("foreign_key_check")).toEqual([]);
  db.close();
  expect(batch).toBeGreaterThan(KILLS);
  expect(done.length).toBeGreaterThan(KILLS);
}, 120_000);

import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { openStore } from "./open-store.ts";
import { ANN, opening, said, T0, verdict } from "./samples.contract.ts";
import { tempFile } from "./temp-folder.contract.ts";

/** Five entries; then somebody edits the file behind the store's back. */
const checkAfter = async (sql: string) => {
  const file = tempFile();
  const store = await openStore(file);
  await store.record([1, 2, 3].map((n) => opening(`c${n}`, said(`m${n}`))));
  await store.write(verdict("c1", 1, "block"), ANN, T0);
  await store.write(verdict("c2", 1, "approve"), ANN, T0);
  const db = new Database(file);
  db.pragma("foreign_keys = OFF");
  db.exec(sql);
  db.close();
  const check = await store.verifyAudit();
  await store.close();
  return check;
};

test.each([
  ["UPDATE audit SET actor = 'moderator:bob' WHERE seq = 4", 4],
  ["UPDATE audit SET at = at + 1 WHERE seq = 2", 2],
  ["UPDATE audit SET subject = 'c3' WHERE seq = 5", 5],
  ["UPDATE audit SET kind = 'released' WHERE seq = 1", 1],
  ["UPDATE audit SET commitment = hash WHERE seq = 3", 3],
  ["UPDATE audit SET previous = hash WHERE seq = 3", 3],
  ["DELETE FROM audit WHERE seq = 3", 3],
  ["DELETE FROM audit WHERE seq = 1", 1],
  ["UPDATE audit SET seq = 9 WHERE seq = 5", 5],
  ["UPDATE audit_content SET content = replace(content, 'block', 'approve') WHERE seq = 4", 4],
])("a change is found where it was made: %s", async (sql, seq) => {
  expect((await checkAfter(sql)).broken?.seq).toBe(seq);
});

test("content that was erased leaves the chain whole", async () => {
  expect(await checkAfter("DELETE FROM audit_content WHERE seq IN (1, 4)")).toEqual({ entries: 5, erased: 2 });
});

test("nothing is found where nothing was changed", async () => {
  expect(await checkAfter("SELECT 1")).toEqual({ entries: 5, erased: 0 });
});

test("the commitment is what the docs say, so that others can check it with sha256sum", async () => {
  const { createHash } = await import("node:crypto");
  const store = await openStore(tempFile());
  await store.note([{ at: T0, actor: "modbot", kind: "started", subject: "run", content: { a: "ä\ud800" } }]);
  const [entry] = await store.audit(0, 1);
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
  expect(entry?.content).toBe('{"a":"ä\\ud800"}');
  expect(entry?.commitment).toBe(sha256(`${entry?.salt}${entry?.content}`));
  const fields = `"${"0".repeat(64)}",1,${T0},"modbot","started","run","${entry?.commitment}"`;
  expect(entry?.hash).toBe(sha256(`[${fields}]`));
  await store.close();
});

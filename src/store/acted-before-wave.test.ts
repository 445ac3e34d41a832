import { expect, test } from "vitest";
import { openMemoryStore } from "./memory.ts";
import { openStore } from "./open-store.ts";
import { ACTED, firedRule, joining, opening, said } from "./samples.contract.ts";
import type { ModbotStore } from "./store-meta.ts";
import { tempFile } from "./temp-folder.contract.ts";

/** A rule acts on a message; then a wave comes to light that it is a part of, and that is another case. */
const actedBeforeEdit = async (store: ModbotStore): Promise<readonly string[]> => {
  await store.record([opening("c1", said("m1"), { decision: { ...ACTED, rules: [firedRule("slur", "act")] } })]);
  const raid = { ...ACTED, rules: [firedRule("raid", "act")] };
  const earlier = [opening("c2", said("m1"), { decision: raid })];
  await store.record([{ ...joining("c2", said("m2"), { decision: raid }), earlier }]);
  return [...(await store.actedBefore({ ...said("m1"), revision: 1 }))].sort();
};

test("an edit does not set off again, after a restart, what acted before the wave came to light: in memory", async () =>
  expect(await actedBeforeEdit(openMemoryStore())).toEqual(["raid", "slur"]));

test("the same: in SQLite", async () => {
  const store = await openStore(tempFile());
  expect(await actedBeforeEdit(store)).toEqual(["raid", "slur"]);
});

import { randomUUID } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { UsageError } from "../../engine/errors.ts";
import { openStore } from "../../store/open-store.ts";
import type { ModbotStore } from "../../store/store-meta.ts";

const PURPOSE = "purpose";
const DEMO = "demo";
const LOT = "lot";

/**
 * Opens the database of a run; the caller holds its lock. A demo begins with an empty one, and never touches another's.
 * Errors: `UsageError` when a demo would meet real data, or a real run the demo's; `StoreError` as `openStore`.
 */
export const openRunDatabase = async (file: string, shownAs: string, demo: boolean): Promise<ModbotStore> => {
  const isNew = !existsSync(file);
  const store = await openStore(file);
  try {
    const purpose = await store.readMeta(PURPOSE);
    if (!demo) {
      if (purpose !== DEMO) return store;
      throw new UsageError(`${shownAs} holds the demo.`, {
        hint: `Delete it, or keep the real data in another one: --db <file>, or \`database:\` in modbot.yaml.`,
      });
    }
    if (isNew || (await isEmpty(store))) {
      await store.writeMeta(PURPOSE, DEMO);
      return store;
    }
    if (purpose !== DEMO) {
      throw new UsageError(`${shownAs} holds real decisions, and the demo would mix with them.`, {
        hint: "Run it in another folder, or with another database: --db demo.db",
      });
    }
  } catch (error) {
    await store.close();
    throw error;
  }
  await store.close();
  for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true });
  return openRunDatabase(file, shownAs, demo);
};

/** What decides which messages are drawn for review: made once a database, so that nobody who writes in chat can know. */
export const lotOf = async (store: ModbotStore): Promise<string> => {
  const known = await store.readMeta(LOT);
  if (known !== undefined) return known;
  const lot = randomUUID();
  await store.writeMeta(LOT, lot);
  return lot;
};

const isEmpty = async (store: ModbotStore): Promise<boolean> => {
  const { decisions } = await store.counts();
  return decisions.ignore + decisions.queue + decisions.act === 0;
};

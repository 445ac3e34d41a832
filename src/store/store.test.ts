import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { openMemoryStore } from "./memory.ts";
import { openStore } from "./open-store.ts";
import { storeContract } from "./store.contract.ts";

const folder = mkdtempSync(join(tmpdir(), "modbot-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

storeContract("memory", async () => openMemoryStore());
storeContract("SQLite", () => openStore(join(folder, `${count++}.db`)));

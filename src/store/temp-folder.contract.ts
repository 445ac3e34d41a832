import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A path in a folder that is gone when the test is. */
export const tempFile = (name = "modbot.db"): string => {
  const folder = mkdtempSync(join(tmpdir(), "modbot-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
};

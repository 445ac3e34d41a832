import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { connectors } from "./index.ts";

const kind = (name: string) => connectors.find((c) => c.name === name)!;
const tools = {
  clock: () => 0,
  sleep: async () => undefined,
  resolvePath: (path: string) => path,
  secret: () => undefined,
  hush: () => undefined,
};

test("every folder of connectors can be named in modbot.yaml", () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((e) => e.isDirectory());
  expect(connectors.map((c) => c.name).sort()).toEqual(folders.map((e) => e.name).sort());
});

test("every setting has a description, for editors and docs", () => {
  for (const { name, summary, settings } of connectors) {
    expect(summary).toMatch(/\.$/);
    const schema = z.toJSONSchema(settings, { io: "input" });
    const keys = Object.entries(schema.properties ?? {});
    expect(keys.length).toBeGreaterThan(0);
    for (const [key, value] of keys) expect(value, `${name}.${key}`).toHaveProperty("description");
  }
});

test.each([
  [{ file: "-" }],
  [{ file: "chat.jsonl", speed: "20x", out: "actions.jsonl" }],
  [{ file: "chat.jsonl", speed: 20 }],
  [{ file: "chat.jsonl", speed: "max" }],
])("jsonl takes %j", (settings) => expect(kind("jsonl").settings.safeParse(settings).success).toBe(true));

test.each([
  [{}, "file"],
  [{ file: "" }, "file"],
  [{ file: "x", speed: "fast" }, "speed"],
  [{ file: "x", speed: 0 }, "speed"],
  [{ file: "x", sped: "20x" }, ""],
])("jsonl refuses %j", (settings, path) => {
  const { error } = kind("jsonl").settings.safeParse(settings);
  expect(error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
});

test("paths are those of the configuration, not of the process", async () => {
  const folder = mkdtempSync(join(tmpdir(), "modbot-kinds-"));
  writeFileSync(join(folder, "chat.jsonl"), `{"id":"0","text":"hi"}\n`);
  const resolvePath = (path: string) => join(folder, path);
  const connector = await kind("jsonl").open({ file: "chat.jsonl", out: "actions.jsonl" }, { ...tools, resolvePath });
  let messages = 0;
  for await (const batch of connector.read(new AbortController().signal)) messages += batch.length;
  await connector.close();
  expect(messages).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(["actions.jsonl", "chat.jsonl"]);
  rmSync(folder, { recursive: true });
});

// Feeds a real bot over a real database for a long time and watches its memory.
// Usage: node scripts/soak.mjs [--rate 10000] [--minutes 10]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { rate: { type: "string" }, minutes: { type: "string" } } });
const rate = Number(values.rate ?? 10_000);
const minutes = Number(values.minutes ?? 10);
if (!(rate > 0 && minutes > 0)) throw new Error("--rate and --minutes are numbers above 0");

const folder = mkdtempSync(join(tmpdir(), "modbot-soak-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, "child"));
symlinkSync(join(root, "node_modules"), join(folder, "child", "node_modules"), "dir");
const main = join(folder, "child", "main.mjs");
await build({
  absWorkingDir: root,
  entryPoints: ["test/load-child.ts"],
  outfile: main,
  bundle: true,
  format: "esm",
  platform: "node",
  external: ["better-sqlite3"],
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
});

const line = (n) =>
  `${JSON.stringify({
    id: `m${n}`,
    text: n % 500 === 0 ? "get FREE N1TRO here" : `message number ${n} of a long evening`,
    at: 1_790_000_000_000 + Math.floor((n / rate) * 1_000),
    platform: "twitch",
    community: "s1",
    channel: { id: "general" },
    author: { id: `u${n % 50_000}`, name: "viewer" },
  })}\n`;

const database = join(folder, "modbot.db");
const child = spawn(process.execPath, ["--expose-gc", main, database, String(rate * 10)], {
  stdio: ["pipe", "inherit", "inherit"],
});
const closed = once(child, "close");
const total = rate * 60 * minutes;
const start = performance.now();
let waitedMs = 0;
for (let sent = 0; sent < total && child.exitCode === null; ) {
  const due = Math.min(total, Math.ceil(((performance.now() - start) / 1_000) * rate), sent + rate);
  let text = "";
  while (sent < due) text += line(sent++);
  if (!child.stdin.write(text)) {
    const from = performance.now();
    await Promise.race([once(child.stdin, "drain"), closed]);
    waitedMs += performance.now() - from;
  }
  await setTimeout(20);
}
child.stdin.end();
const [code] = await closed;
const seconds = (performance.now() - start) / 1_000;
console.error(
  `${total} messages in ${seconds.toFixed(0)} s (${Math.round(total / seconds)} a second; held back ${(waitedMs / 1_000).toFixed(1)} s), database ${Math.round(statSync(database).size / 2 ** 20)} MiB`,
);
process.exitCode = code ?? 1;

// Feeds `modbot run --from - --json` as it is shipped, with the built-in rulebook and a real database, and watches its memory.
// 19 of 20 texts are innocent; the others are abuse in disguise, so that cases wait and effects are asked for.
// Usage: node scripts/soak.mjs [--rate 10000] [--seconds 240]
// Exit code 1: a message was lost, or memory went on growing.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const SAMPLE_AT = [10, 30, 60, 120, 240];
const TICK_MS = 20;
/** What memory may grow by from a quarter of the time to its end: a heap breathes. */
const MOST_GROWTH = 1.3;

const { values } = parseArgs({ options: { rate: { type: "string" }, seconds: { type: "string" } } });
const rate = Number(values.rate ?? 10_000);
const seconds = Number(values.seconds ?? 240);
if (!(rate > 0 && seconds > 0)) throw new Error("--rate and --seconds are numbers above 0");

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), "modbot-soak-"));
// Inside the project, so that native modules are found.
const program = join(root, "node_modules", ".cache", `modbot-soak-${process.pid}`);
mkdirSync(dirname(program), { recursive: true });
process.on("exit", () => {
  for (const made of [folder, program]) rmSync(made, { recursive: true, force: true });
});
execFileSync(process.execPath, [join(root, "scripts", "build.mjs"), "--out", program]);

const textsOf = (name) =>
  readFileSync(join(root, "corpora", name), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).text);
const innocent = textsOf("innocent.jsonl");
const abusive = textsOf("disguises.jsonl");
const startedAt = Date.now();

const line = (n) => {
  const texts = n % 20 === 7 ? abusive : innocent;
  const text = texts[(n * 7919) % texts.length];
  return `${JSON.stringify({
    id: `m${n}`,
    platform: "twitch",
    community: "c1",
    channel: { id: `room${n % 5}` },
    at: startedAt + Math.floor((n / rate) * 1_000),
    // A few write most of it, and many little.
    author: { id: `u${Math.floor(((n * 0.6180339887) % 1) ** 2 * 50_000)}`, created_at: 1_500_000_000_000 },
    text: n % 7 === 0 ? `${text} ${n}` : text,
  })}\n`;
};

const database = join(folder, "modbot.db");
const child = spawn(process.execPath, [join(program, "main.js"), "run", "--from", "-", "--db", database, "--json"], {
  stdio: ["pipe", "pipe", "inherit"],
});
const closed = once(child, "close");
let summary;
createInterface({ input: child.stdout }).on("line", (said) => {
  if (said.startsWith('{"event":"summary"')) summary = JSON.parse(said);
});

const rssMiB = () =>
  Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)], { encoding: "utf8" })) / 1024);

const start = performance.now();
const passedMs = () => performance.now() - start;
const samples = [];
let sent = 0;
let heldMs = 0;
const sample = () => {
  const at = Math.round(passedMs() / 1_000);
  samples.push({ at, rss: rssMiB() });
  console.error(`${String(at).padStart(5)} s  ${String(sent).padStart(9)} sent  ${samples.at(-1).rss} MiB`);
};

const marks = SAMPLE_AT.filter((at) => at < seconds);
while (passedMs() < seconds * 1_000 && child.exitCode === null) {
  // Never more than a second's worth: what the bot holds back is not made up for at once.
  const due = Math.min(Math.ceil((passedMs() / 1_000) * rate), sent + rate);
  let text = "";
  while (sent < due) text += line(sent++);
  if (!child.stdin.write(text)) {
    const from = performance.now();
    await Promise.race([once(child.stdin, "drain"), closed]);
    heldMs += performance.now() - from;
  }
  if (marks.length > 0 && passedMs() >= marks[0] * 1_000) {
    marks.shift();
    sample();
  }
  await setTimeout(TICK_MS);
}
if (child.exitCode === null) sample();
const tookS = passedMs() / 1_000;
child.stdin.end();
const [code] = await closed;

const stored = summary?.messages ?? 0;
const early = samples.find(({ at }) => at >= seconds / 4) ?? samples[0];
const grew = samples.length > 0 ? samples.at(-1).rss / early.rss : Infinity;
console.error(
  `${sent} sent in ${tookS.toFixed(0)} s (${Math.round(sent / tookS)} a second, held back ${(heldMs / 1_000).toFixed(1)} s), ${sent - stored} lost, ` +
    `${summary?.decided?.queue} queued, ${summary?.decided?.act} acted on, p95 ${summary?.latencyMs?.p95} ms from read to stored, ` +
    `database ${Math.round(statSync(database).size / 2 ** 20)} MiB`,
);
if (grew > MOST_GROWTH)
  console.error(`memory went on growing: ${early.rss} MiB at ${early.at} s, ${samples.at(-1).rss} at the end`);
process.exitCode = code !== 0 || stored !== sent || grew > MOST_GROWTH ? 1 : 0;

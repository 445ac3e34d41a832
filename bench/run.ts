import { parseArgs } from "node:util";
import { CANDIDATES, type Candidate } from "./candidates.ts";
import { INNOCENT_SENTENCES, INNOCENT_WORDS } from "./innocent.ts";
import { type Catches, catchesOf, median, type Speed, speedOf, worstOf } from "./measure.ts";
import { newStream, newTask, type Task } from "./task.ts";

type Result = Speed & Catches & { readonly name: string; readonly does: string; readonly worstMs: number };

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    messages: { type: "string", default: "100000" },
    rounds: { type: "string", default: "5" },
    only: { type: "string" },
  },
});
const rounds = Number(values.rounds);
const task = newTask();
const stream = newStream(task, Number(values.messages));

/** Medians of several rounds, after one that is not counted. A candidate with a memory is made anew for each. */
const measure = async ({ name, does, make }: Candidate, of: Task): Promise<Result> => {
  const speeds: Speed[] = [];
  for (let round = 0; round <= rounds; round++) {
    const speed = speedOf(await make(of), stream);
    if (round > 0) speeds.push(speed);
  }
  const middle = (key: keyof Speed): number => median(speeds.map((speed) => speed[key]));
  return {
    name,
    does,
    perSecond: middle("perSecond"),
    p50: middle("p50"),
    p99: middle("p99"),
    flagged: middle("flagged"),
    worstMs: worstOf(await make(of)),
    ...catchesOf(await make(of)),
  };
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const thousands = (n: number): string => Math.round(n).toLocaleString("en-US");
const print = (rows: readonly (readonly string[])[]): void => {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  for (const row of rows)
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  "));
};

const results: Result[] = [];
for (const candidate of CANDIDATES.filter(({ name }) => values.only === undefined || name === values.only)) {
  if (!values.json) process.stderr.write(`${candidate.name} ...\n`);
  results.push(await measure(candidate, task));
}

if (values.json) console.log(JSON.stringify({ node: process.version, messages: stream.length, rounds, results }));
else {
  const mean = stream.reduce((sum, { text }) => sum + text.length, 0) / stream.length;
  console.log(
    `${thousands(stream.length)} messages of ${mean.toFixed(0)} characters, ${task.terms.length} terms, ${task.patterns.length} patterns, ` +
      `${thousands(task.domains.length)} domains; medians of ${rounds} rounds; Node ${process.version}\n`,
  );
  const innocent = INNOCENT_WORDS.length + INNOCENT_SENTENCES.length;
  print([
    [
      "",
      "messages/CPU-s",
      "p50 us",
      "p99 us",
      "hostile ms",
      "flagged",
      "disguises caught",
      `innocent hit of ${innocent}`,
    ],
    ...results.map((r) => [
      r.name,
      thousands(r.perSecond),
      r.p50.toFixed(1),
      r.p99.toFixed(1),
      r.worstMs.toFixed(1),
      percent(r.flagged),
      percent(r.all),
      String(r.innocentHit.length),
    ]),
  ]);
  console.log("\nCaught, by disguise:");
  print([
    ["", ...results.map((r) => r.name)],
    ...Object.keys(results[0]?.byTechnique ?? {}).map((key) => [
      key,
      ...results.map((r) => percent(r.byTechnique[key] ?? 0)),
    ]),
  ]);
}

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { rulebookSource } from "../src/cli/rulebook.ts";
import type { Decision } from "../src/engine/decision.ts";
import type { Message } from "../src/engine/message.ts";
import { Moderator } from "../src/engine/moderate.ts";
import { compileRulebook } from "../src/engine/rulebook/compile.ts";
import { type CrowdKind, INNOCENT_CROWDS, RAIDS, replayed } from "./crowds.ts";
import { median } from "./measure.ts";
import { seeded } from "./seeded.ts";

/** How soon the rule `raid` of the default rulebook sees a raid, how much of it it deals with, and which innocent crowds it takes for one. */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: "string", default: "20" }, rule: { type: "string", default: "raid" } },
});
const seeds = Number(values.seeds);
const rulebook = compileRulebook(rulebookSource({ cwd: process.cwd() }));

type Seen = {
  readonly firstQueue: number;
  readonly firstAct: number;
  readonly afterMs: number;
  readonly dealt: number;
  readonly waves: number;
  readonly bystanders: number;
};
const levelOf = (decision: Decision): number => {
  const level = decision.rules.find(({ id }) => id === values.rule)?.level;
  return level === "act" ? 2 : level === "queue" ? 1 : 0;
};

const watch = (messages: readonly Message[]): Seen => {
  const moderator = new Moderator(rulebook);
  const dealt = new Set<string>();
  let wave = 0;
  let firstQueue = Infinity;
  let firstAct = Infinity;
  let startAt = 0;
  let seenAt = Infinity;
  let bystanders = 0;
  const isWave = ({ id }: Message): boolean => id.startsWith("wave-");
  const note = (message: Message, level: number): void => {
    if (level === 0) return;
    if (!isWave(message)) bystanders++;
    else if (level === 2) dealt.add(message.id);
  };
  for (const message of messages) {
    if (isWave(message)) {
      if (wave++ === 0) startAt = message.sentAt ?? 0;
    }
    const decision = moderator.moderate(message);
    const level = levelOf(decision);
    note(message, level);
    for (const earlier of decision.earlier ?? []) note(earlier.message, levelOf(earlier.decision));
    if (level >= 1 && wave < firstQueue) {
      firstQueue = wave;
      seenAt = (message.sentAt ?? 0) - startAt;
    }
    if (level === 2) firstAct = Math.min(firstAct, wave);
  }
  return {
    firstQueue,
    firstAct,
    afterMs: seenAt,
    dealt: dealt.size,
    waves: messages.filter(isWave).length,
    bystanders,
  };
};

const runs = (kind: CrowdKind): readonly Seen[] =>
  Array.from({ length: seeds }, (_, i) => watch(kind.make(seeded(100 + i))));
const shown = (values: readonly number[]): string => {
  const known = values.filter(Number.isFinite);
  return known.length === 0
    ? "never"
    : `${median(known)} (${Math.max(...known)})${known.length < values.length ? ` in ${known.length} of ${values.length}` : ""}`;
};

console.log(
  `raids, ${seeds} seeds each: message at which it was seen, median (worst); share of the wave that was acted on; others hit`,
);
for (const kind of RAIDS) {
  const all = runs(kind);
  const dealt = all.reduce((sum, r) => sum + r.dealt, 0) / all.reduce((sum, r) => sum + r.waves, 0);
  console.log(
    `${kind.name.padEnd(88)} seen ${shown(all.map((r) => r.firstQueue)).padEnd(10)} after ${shown(all.map((r) => Math.round(r.afterMs) / 1000)).padEnd(16)} s  acts ${shown(all.map((r) => r.firstAct)).padEnd(20)} dealt with ${(dealt * 100).toFixed(1)} %  others ${all.reduce((sum, r) => sum + r.bystanders, 0)}`,
  );
}
console.log(`\ninnocent crowds, ${seeds} seeds each: how many were queued, how many acted on`);
for (const kind of INNOCENT_CROWDS) {
  const all = runs(kind);
  console.log(
    `${kind.name.padEnd(72)} queued ${all.filter((r) => Number.isFinite(r.firstQueue) || r.bystanders > 0).length}  acted ${all.filter((r) => Number.isFinite(r.firstAct)).length}`,
  );
}
for (const file of positionals) {
  const raw = readFileSync(file);
  const texts = (file.endsWith(".gz") ? gunzipSync(raw) : raw)
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { text: string }).text);
  for (const [perSecond, newShare] of [
    [5, 0.1],
    [25, 0.2],
    [25, 0.5],
    [100, 0.2],
  ] as const) {
    const moderator = new Moderator(rulebook);
    let queued = 0;
    let acted = 0;
    for (const message of replayed(texts, seeded(9), perSecond, newShare)) {
      const level = levelOf(moderator.moderate(message));
      if (level === 1) queued++;
      if (level === 2) acted++;
    }
    console.log(
      `${file.split("/").at(-1)}: ${texts.length} messages, ${perSecond} a second, ${newShare * 100} % by newcomers: ${queued} queued, ${acted} acted on`,
    );
  }
}

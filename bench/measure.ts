import type { Message } from "../src/engine/message.ts";
import { STRONG } from "./abusive.ts";
import { TECHNIQUES } from "./disguise.ts";
import { INNOCENT_SENTENCES, INNOCENT_WORDS } from "./innocent.ts";
import { seeded } from "./seeded.ts";
import { messageWith } from "./task.ts";

export type Judge = (message: Message) => boolean;
export type Speed = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly flagged: number;
};
export type Catches = {
  readonly all: number;
  readonly byTechnique: Readonly<Record<string, number>>;
  readonly innocentHit: readonly string[];
};

/** No candidate gets more CPU time than this in a round; a slow one is judged by as many messages as it manages. */
const MOST_CPU_US = 2_000_000;
const BATCH = 500;

/** Messages per CPU-second over one pass, then the time of single messages over a part of it, in us. */
export const speedOf = (judge: Judge, stream: readonly Message[]): Speed => {
  let flagged = 0;
  let done = 0;
  const start = process.cpuUsage();
  let used = 0;
  while (done < stream.length && used < MOST_CPU_US) {
    const end = Math.min(stream.length, done + BATCH);
    for (; done < end; done++) if (judge(stream[done]!)) flagged++;
    const { user, system } = process.cpuUsage(start);
    used = user + system;
  }
  const times = new Float64Array(Math.min(done, 20_000));
  for (let i = 0; i < times.length; i++) {
    const before = process.hrtime.bigint();
    judge(stream[i]!);
    times[i] = Number(process.hrtime.bigint() - before) / 1000;
  }
  times.sort();
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: (done / used) * 1e6, p50: at(0.5), p99: at(0.99), flagged: flagged / done };
};

/** How many of the disguised terms it sees, and which innocent texts it takes for abuse. */
export const catchesOf = (judge: Judge): Catches => {
  const chance = seeded(3);
  const hits = (text: string): boolean => judge(messageWith(text, 0, chance));
  const byTechnique: Record<string, number> = {};
  for (const { name, hide } of TECHNIQUES) {
    byTechnique[name] = STRONG.filter((term) => hits(`well ${hide(term, chance)} then`)).length / STRONG.length;
  }
  const rates = Object.values(byTechnique);
  return {
    all: rates.reduce((sum, rate) => sum + rate, 0) / rates.length,
    byTechnique,
    innocentHit: [...INNOCENT_WORDS, ...INNOCENT_SENTENCES].filter(hits),
  };
};

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

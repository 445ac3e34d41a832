import type { Message } from "../src/engine/message.ts";
import { STRONG } from "./abusive.ts";
import { TECHNIQUES } from "./disguise.ts";
import { HOSTILE } from "./hostile.ts";
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
const BATCH = 2000;

/** Messages per CPU-second over the first four fifths of a stream, then the time of single messages over the rest, in us. */
export const speedOf = (judge: Judge, stream: readonly Message[]): Speed => {
  const bulk = Math.floor(stream.length * 0.8);
  let flagged = 0;
  let done = 0;
  let used = 0;
  const start = process.cpuUsage();
  while (done < bulk && used < MOST_CPU_US) {
    const end = Math.min(bulk, done + BATCH);
    for (; done < end; done++) if (judge(stream[done]!)) flagged++;
    const { user, system } = process.cpuUsage(start);
    used = user + system;
  }
  // Half a second of them is enough from one that is slow.
  const singles = Math.min(stream.length - bulk, Math.ceil((done / used) * 500_000));
  const times = new Float64Array(singles);
  for (let i = 0; i < singles; i++) {
    const before = process.hrtime.bigint();
    judge(stream[bulk + i]!);
    times[i] = Number(process.hrtime.bigint() - before) / 1000;
  }
  times.sort();
  const at = (share: number): number => times[Math.min(singles - 1, Math.floor(singles * share))] ?? 0;
  return { perSecond: (done / used) * 1e6, p50: at(0.5), p99: at(0.99), flagged: flagged / done };
};

/** The longest that a hostile text of 4,000 characters takes, ms: the best of three tries each. */
export const worstOf = (judge: Judge): number => {
  const chance = seeded(4);
  const messages = Object.values(HOSTILE).map((text, i) => messageWith(text, 1_000_000 + 1000 * i, chance));
  const timeOf = (message: Message): number => {
    const before = process.hrtime.bigint();
    judge(message);
    return Number(process.hrtime.bigint() - before) / 1e6;
  };
  return Math.max(...messages.map((message) => Math.min(timeOf(message), timeOf(message), timeOf(message))));
};

/** How many of the disguised terms it sees, and which innocent texts it takes for abuse. */
export const catchesOf = (judge: Judge): Catches => {
  const chance = seeded(3);
  let count = 0;
  // So far apart that no rate is ever too high.
  const hits = (text: string): boolean => judge(messageWith(text, 1000 * count++, chance));
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

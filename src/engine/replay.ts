import { type Confusion, ConfusionCount } from "./confusion.ts";
import type { Decision, RulebookRef } from "./decision.ts";
import { LatencyHistogram, type Percentiles } from "./latency.ts";
import type { Message } from "./message.ts";
import type { Known, Moderator } from "./moderate.ts";
import { RecentDecisions } from "./recent-decisions.ts";

/** A line of a corpus: a message, and what is known to be true of it. */
export type Labelled = {
  readonly message: Message;
  readonly labels?: readonly string[];
  readonly violation?: boolean;
  readonly source?: string;
};

/** *flagged*: route queue or act. *acted*: route act. */
type Both = { readonly flagged: Confusion; readonly acted: Confusion };

/** What `modbot replay --json` prints; documented in docs/corpus.md. */
export type ReplaySummary = {
  readonly messages: number;
  readonly labelled: number;
  readonly rulebook: RulebookRef;
  readonly routes: { readonly ignore: number; readonly queue: number; readonly act: number };
  readonly confusion: Both;
  /** Of the violations with a label: how many were flagged, and acted on. */
  readonly by_label: Readonly<
    Record<string, { readonly violations: number; readonly flagged: number; readonly acted: number }>
  >;
  /** `tp` and `fp` count hits on labelled messages. */
  readonly by_rule: Readonly<
    Record<string, { readonly hits: number; readonly acted: number; readonly tp: number; readonly fp: number }>
  >;
  readonly by_source: Readonly<Record<string, { readonly messages: number; readonly labelled: number } & Both>>;
  readonly latency_us: Percentiles;
  readonly cpu_s: number;
  readonly messages_per_cpu_s: number;
};

/** Time, as replay measures itself by: never part of a decision. */
export type Stopwatch = {
  /** Microseconds, any origin. */ readonly micros: () => number /** CPU seconds of this process so far. */;
  readonly cpuSeconds: () => number;
};

class Counted {
  messages = 0;
  labelled = 0;
  readonly flagged = new ConfusionCount();
  readonly acted = new ConfusionCount();

  add({ route }: Decision, violation: boolean | undefined, by: 1 | -1): void {
    this.messages += by;
    if (violation === undefined) return;
    this.labelled += by;
    this.flagged.add(route !== "ignore", violation, by);
    this.acted.add(route === "act", violation, by);
  }

  get both(): Both {
    return { flagged: this.flagged.result, acted: this.acted.result };
  }
}

export type Replay = {
  /** Judges one message, as live, and counts how it came out. */
  readonly add: (entry: Labelled, known?: Known) => Decision;
  readonly summary: () => ReplaySummary;
};

/** Judges a labelled corpus and measures the rulebook by it. Memory is constant in the number of messages. */
export const openReplay = (moderator: Moderator, watch: Stopwatch): Replay => {
  const total = new Counted();
  const routes = { ignore: 0, queue: 0, act: 0 };
  const bySource = new Map<string, Counted>();
  const byLabel = new Map<string, { violations: number; flagged: number; acted: number }>();
  const byRule = new Map(moderator.rulebook.rules.map((rule) => [rule.id, { hits: 0, acted: 0, tp: 0, fp: 0 }]));
  const latency = new LatencyHistogram();
  const recent = new RecentDecisions<Labelled>();
  const cpuBefore = watch.cpuSeconds();

  const count = ({ labels = [], source, ...entry }: Labelled, decision: Decision, by: 1 | -1): void => {
    const violation = entry.violation ?? (labels.length > 0 ? true : undefined);
    routes[decision.route] += by;
    total.add(decision, violation, by);
    if (source !== undefined) entryOf(bySource, source, () => new Counted()).add(decision, violation, by);
    if (violation) {
      for (const label of labels) {
        const counts = entryOf(byLabel, label, () => ({ violations: 0, flagged: 0, acted: 0 }));
        counts.violations += by;
        if (decision.route !== "ignore") counts.flagged += by;
        if (decision.route === "act") counts.acted += by;
      }
    }
    for (const { id, level } of decision.rules) {
      const counts = byRule.get(id);
      if (!counts || level === "shadow") continue;
      counts.hits += by;
      if (level === "act") counts.acted += by;
      if (violation === true) counts.tp += by;
      else if (violation === false) counts.fp += by;
    }
  };

  /** Counts a message, and earlier ones anew that it has brought to light: each counts by what it came to in the end. */
  const settle = (entry: Labelled, decision: Decision): void => {
    count(entry, decision, 1);
    for (const { about, before, now } of recent.settle(entry.message, entry, decision)) {
      count(about, before, -1);
      count(about, now, 1);
    }
  };

  return {
    add(entry, known) {
      const start = watch.micros();
      const decision = moderator.moderate(entry.message, known);
      latency.add(watch.micros() - start);
      settle(entry, decision);
      return decision;
    },
    summary() {
      const cpu = watch.cpuSeconds() - cpuBefore;
      const { version, hash } = moderator.rulebook;
      return {
        messages: total.messages,
        labelled: total.labelled,
        rulebook: { version, hash },
        routes: { ...routes },
        confusion: total.both,
        by_label: sorted(byLabel, (counts) => ({ ...counts })),
        by_rule: sorted(byRule, (counts) => ({ ...counts })),
        by_source: sorted(bySource, ({ messages, labelled, both }) => ({ messages, labelled, ...both })),
        latency_us: latency.percentiles,
        cpu_s: Math.round(cpu * 1000) / 1000,
        messages_per_cpu_s: cpu > 0 ? Math.round(total.messages / cpu) : 0,
      };
    },
  };
};

/** What `--out` writes for one message. The same message, rulebook and history give the same line, whatever the clock. */
export const outLine = (message: Message, decision: Decision): string => {
  const { earlier } = decision;
  return JSON.stringify({
    ...outOf(message, decision),
    ...(earlier ? { earlier: earlier.map((before) => outOf(before.message, before.decision)) } : {}),
  });
};

const outOf = ({ id }: Message, { route, rules, scores, effects, errors }: Decision) => ({
  id,
  route,
  rules: rules.map((rule) => ({ id: rule.id, level: rule.level })),
  scores,
  actions: effects.map(({ action }) => action),
  errors: errors.map(({ where, message }) => `${where}: ${message}`),
});

const entryOf = <V>(map: Map<string, V>, key: string, make: () => V): V => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

const sorted = <V, R>(map: ReadonlyMap<string, V>, of: (value: V) => R): Record<string, R> =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, of(value)]));

import type { Actor, Verdict } from "../case.ts";
import { quantile } from "./quantile.ts";
import type { VerdictStep } from "./stat-store.ts";

/** What one moderator has done. No figure here says who is good: who takes the hard cases is slower, and is doubted more often. */
export type ModeratorFigures = {
  readonly name: string;
  /** Cases, each once: found innocent, found guilty, handed on, or in which the bot's act was taken back. */
  readonly cases: number;
  readonly approved: number;
  readonly blocked: number;
  readonly escalated: number;
  readonly undone: number;
  /** From when a case began to wait till it was decided. Absent: none had waited. */
  readonly medianMs?: number;
  /** Cases in which somebody else had the last word after this moderator's, and in how many of these it was another one. */
  readonly seenAgain: number;
  readonly otherwise: number;
};

/** How long cases waited until a person first decided. Those drawn by lot are left out: nothing about them is urgent. */
export type Waits = { readonly cases: number; readonly medianMs?: number; readonly p90Ms?: number };

type Work = {
  readonly cases: Set<string>;
  readonly counts: Record<Verdict | "undone", number>;
  readonly times: number[];
  seenAgain: number;
  otherwise: number;
};

/** Steps of one case together, in order. */
const byCase = (steps: readonly VerdictStep[]): readonly (readonly VerdictStep[])[] => {
  const cases = new Map<string, VerdictStep[]>();
  for (const step of steps) {
    const known = cases.get(step.caseId);
    if (known) known.push(step);
    else cases.set(step.caseId, [step]);
  }
  return [...cases.values()];
};

export const waitsIn = (steps: readonly VerdictStep[], since: number): Waits => {
  const times = byCase(steps).flatMap((one) => {
    const first = one.find(({ type }) => type === "decided");
    return first?.askedAt === undefined || first.sample !== undefined || first.at < since
      ? []
      : [Math.max(0, first.at - first.askedAt)];
  });
  if (times.length === 0) return { cases: 0 };
  return { cases: times.length, medianMs: quantile(times, 0.5), p90Ms: quantile(times, 0.9) };
};

/** By name, for a list by anything else would be a ranking. What modbot did itself is left out. */
export const moderatorsIn = (steps: readonly VerdictStep[], since: number): readonly ModeratorFigures[] => {
  const all = new Map<string, Work>();
  const workOf = (name: string): Work => {
    const counts = { approve: 0, block: 0, escalate: 0, undone: 0 };
    const work = all.get(name) ?? { cases: new Set(), counts, times: [], seenAgain: 0, otherwise: 0 };
    all.set(name, work);
    return work;
  };
  for (const one of byCase(steps)) {
    noteWork(one, since, workOf);
    noteSecondLooks(one, since, workOf);
  }
  return [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { cases, counts, times, seenAgain, otherwise }]) => ({
      name,
      cases: cases.size,
      approved: counts.approve,
      blocked: counts.block,
      escalated: counts.escalate,
      undone: counts.undone,
      ...(times.length === 0 ? {} : { medianMs: quantile(times, 0.5) }),
      seenAgain,
      otherwise,
    }));
};

const nameOf = (by: Actor): string | undefined => (by.kind === "moderator" ? by.name : undefined);

/** Who decided what, and after how long. A case that was handed on, or whose verdict was taken back, waits anew. */
const noteWork = (steps: readonly VerdictStep[], since: number, workOf: (name: string) => Work): void => {
  let waitsSince = steps[0]?.askedAt;
  for (const step of steps) {
    const name = nameOf(step.by);
    if (step.type === "voted") continue;
    const isDecision = step.type === "decided" || !step.reopens;
    if (name !== undefined && step.at >= since && isDecision) {
      const work = workOf(name);
      work.cases.add(step.caseId);
      work.counts[step.type === "decided" ? step.verdict : "undone"]++;
      if (step.type === "decided" && waitsSince !== undefined && step.sample === undefined)
        work.times.push(Math.max(0, step.at - waitsSince));
    }
    const waitsOn = step.type === "decided" ? step.verdict === "escalate" : step.reopens;
    waitsSince = waitsOn ? step.at : undefined;
  }
};

/** Whose opinion somebody else has followed or not: each who said approve or block before the last who did. */
const noteSecondLooks = (steps: readonly VerdictStep[], since: number, workOf: (name: string) => Work): void => {
  const opinions = steps.flatMap((step) => {
    const name = nameOf(step.by);
    return name === undefined || step.type === "undone" || step.verdict === "escalate"
      ? []
      : [{ name, verdict: step.verdict, at: step.at }];
  });
  const last = opinions.at(-1);
  if (last === undefined) return;
  const latest = new Map(opinions.map((opinion) => [opinion.name, opinion]));
  for (const { name, verdict, at } of latest.values()) {
    if (name === last.name || at < since) continue;
    const work = workOf(name);
    work.seenAgain++;
    if (verdict !== last.verdict) work.otherwise++;
  }
};

import { LatencyHistogram, type Percentiles } from "../latency.ts";
import { firstActs, type Judged, routeIn } from "./events.ts";
import { sideBounds } from "./evidence.ts";
import { ARMS, type Arm, type ExperimentDesign } from "./experiment.ts";
import type { ArmLatency, ArmTally } from "./experiment-store.ts";

/** How often people acted on were innocent. Shares, 0..1; bounds as sure as the experiment, at all times together. */
export type WrongShare = {
  /** People whom the arm acted on, and of these how many the lot had looked at, and how many are known to be innocent, by a complaint too. */
  readonly people: number;
  readonly looked: number;
  readonly known: number;
  /** From those looked at, each weighed by 1 / the chance of being drawn. Absent: none was. */
  readonly estimate?: number;
  readonly low: number;
  readonly high: number;
};

/** What one arm came to, or would have. */
export type ArmFigures = {
  readonly arm: Arm;
  /** That its rulebook judged. */
  readonly messages: number;
  /** People whom it acted on, and people about whom it asked. */
  readonly acted: number;
  readonly queued: number;
  /** Messages of it that people have decided about. */
  readonly labels: number;
  readonly wrong: WrongShare;
  /** Messages let pass, drawn and looked at, and those of them that broke rules. */
  readonly letPass: { readonly looked: number; readonly found: number };
  /** Judging one message. Absent: not measured yet. */
  readonly latencyMs?: Percentiles;
};

export const armFigures = (
  finds: readonly Judged[],
  tallies: readonly ArmTally[],
  latencies: readonly ArmLatency[],
  design: Pick<ExperimentDesign, "sample" | "alpha">,
): Readonly<Record<Arm, ArmFigures>> => {
  const [a, b] = ARMS.map((arm): ArmFigures => {
    const people = { queue: new Set<string>(), act: new Set<string>() };
    const letPass = { looked: 0, found: 0 };
    let labels = 0;
    for (const find of finds) {
      const route = routeIn(arm, find);
      if (route === undefined) continue;
      const { person, label } = find;
      if (person !== undefined && route !== "ignore") people[route].add(person);
      if (label === undefined) continue;
      labels++;
      if (route !== "ignore" || label.source !== "sample") continue;
      letPass.looked++;
      if (label.violation) letPass.found++;
    }
    const latency = latencies.find((one) => one.arm === arm);
    return {
      arm,
      messages: tallies.reduce(
        (sum, { arm: own, other, messages }) => sum + (own === arm || other !== undefined ? messages : 0),
        0,
      ),
      acted: people.act.size,
      queued: people.queue.size,
      labels,
      wrong: wrongShare(arm, finds, design),
      letPass,
      ...(latency === undefined ? {} : { latencyMs: percentilesOf(latency) }),
    };
  });
  return { a: a!, b: b! };
};

const wrongShare = (
  arm: Arm,
  finds: readonly Judged[],
  { sample, alpha }: Pick<ExperimentDesign, "sample" | "alpha">,
): WrongShare => {
  const acts = firstActs(arm, finds);
  const known = acts.filter(({ wrong }) => wrong > 0).length;
  const looked = acts.flatMap(({ wrong, drawn }) => (drawn === undefined ? [] : [{ wrong, drawn }]));
  const counts = new Map<number, { ours: number; others: number }>();
  const rarest = Math.min(sample, ...looked.map(({ drawn }) => drawn));
  let [all, guilty] = [0, 0];
  for (const { wrong, drawn } of looked) {
    const weight = rarest / drawn;
    const group = counts.get(weight) ?? { ours: 0, others: 0 };
    group.ours += wrong;
    group.others += 1 - wrong;
    counts.set(weight, group);
    all += 1 / drawn;
    guilty += wrong / drawn;
  }
  const bounds = sideBounds(
    [...counts].map(([weight, group]) => ({ weight, ...group })),
    alpha,
  );
  return {
    people: acts.length,
    looked: looked.length,
    known,
    ...(all === 0 ? {} : { estimate: guilty / all }),
    low: bounds.low,
    high: bounds.high,
  };
};

const percentilesOf = ({ counts }: ArmLatency): Percentiles => {
  const histogram = new LatencyHistogram();
  histogram.addAll(counts);
  return histogram.percentiles;
};

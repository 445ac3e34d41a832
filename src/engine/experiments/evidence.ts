import type { Arm } from "./experiment.ts";

/** Something that happened to a person in one arm. `weight`: above 0, at most 1; less where it was likelier to come to light than elsewhere. */
export type ArmEvent = { readonly at: number; readonly arm: Arm; readonly weight: number };

/** Events of one weight, by arm. */
type EventGroup = { readonly weight: number } & Readonly<Record<Arm, number>>;

/** By what the odds of B might be smaller than supposed, and how much is staked on each. */
const STAKES: readonly { readonly odds: number; readonly weight: number }[] = [
  { odds: 0, weight: 0.1 },
  { odds: 1 / 8, weight: 0.1 },
  { odds: 1 / 4, weight: 0.15 },
  { odds: 1 / 2, weight: 0.25 },
  { odds: 0.7, weight: 0.2 },
  { odds: 0.85, weight: 0.12 },
  { odds: 0.93, weight: 0.08 },
];

/** ln(a + b + ...) of numbers that are given by their logarithms. */
const logSum = (logs: readonly number[]): number => {
  const most = Math.max(...logs);
  return most === Number.NEGATIVE_INFINITY
    ? most
    : most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
};

/** What a stake on smaller odds gains, as a logarithm, when something falls to one side: to that of `share`, or to the other. */
const gain = (odds: number, share: number, weight: number, isOurs: boolean): number => {
  const bet = (1 - odds) / (1 - share + odds * share);
  return Math.log1p(bet * weight * (share - (isOurs ? 1 : 0)));
};

/** The evidence that less than `share` falls to the first side; counts of events by side. */
const evidenceBelow = (
  share: number,
  groups: readonly { readonly weight: number; readonly ours: number; readonly others: number }[],
): number =>
  logSum(
    STAKES.map(({ odds, weight: stake }) =>
      groups.reduce(
        (log, { weight, ours, others }) =>
          log +
          (ours === 0 ? 0 : ours * gain(odds, share, weight, true)) +
          (others === 0 ? 0 : others * gain(odds, share, weight, false)),
        Math.log(stake),
      ),
    ),
  );

/**
 * Evidence about the share of events that fall to B, event by event, against what would be so if B were no better and no worse.
 *
 * `share`: of the people in B, where people were dealt to the arms; 1/2 where both arms judged everybody and only what they judge otherwise counts.
 * Gives: natural logarithms. If B is not better, `better` exceeds ln(1/a) with a chance of at most a, over all times together; likewise `worse`.
 * So both may be looked at after every event.
 * Limits: supposes that the next event falls to B with a chance of `share` whatever came before: one event a person at most.
 * Source: betting on a bounded mean, Waudby-Smith and Ramdas (2024), with Ville's inequality; that arms of events are compared, and not their
 * rates: Lindon and Malek (2022), anytime-valid inference for multinomial count data. A stake on fewer odds is their bet; several are mixed.
 */
export const openEvidence = (share: number) => {
  const better = STAKES.map(({ weight }) => Math.log(weight));
  const worse = [...better];
  return {
    hear: ({ arm, weight }: ArmEvent): void => {
      for (const [i, { odds }] of STAKES.entries()) {
        better[i] = better[i]! + gain(odds, share, weight, arm === "b");
        worse[i] = worse[i]! + gain(odds, 1 - share, weight, arm === "a");
      }
    },
    better: (): number => logSum(better),
    worse: (): number => logSum(worse),
  };
};

/** How often what happens in A happens in B, person for person: 0.5 is half as often. `high` absent: nobody can say yet. */
export type Ratio = { readonly estimate?: number; readonly low: number; readonly high?: number };

/**
 * The ratio of B to A, with bounds that hold at all times together but for a chance of `risk`.
 * Gives: bounds around one, which is what no difference is. `estimate` absent: nothing has happened yet, or only in B.
 * Source: as `openEvidence`: each share of B that there is not enough evidence against.
 */
export const ratioOf = (events: readonly ArmEvent[], share: number, risk: number): Ratio => {
  const groups = grouped(events);
  const { low, high } = sideBounds(
    groups.map(({ weight, a, b }) => ({ weight, ours: b, others: a })),
    risk,
  );
  const ratio = (of: number): number => ((of / (1 - of)) * (1 - share)) / share;
  const sum = (arm: Arm): number => groups.reduce((total, group) => total + group.weight * group[arm], 0);
  const [a, b] = [sum("a") / (1 - share), sum("b") / share];
  return { ...(a === 0 ? {} : { estimate: b / a }), low: ratio(low), ...(high >= 1 ? {} : { high: ratio(high) }) };
};

/** Bounds of the share that falls to one side, as sure as 1 - `risk` at all times together. */
export const sideBounds = (
  groups: readonly { readonly weight: number; readonly ours: number; readonly others: number }[],
  risk: number,
): { readonly low: number; readonly high: number } => {
  const needed = Math.log(2 / risk);
  const mirrored = groups.map(({ weight, ours, others }) => ({ weight, ours: others, others: ours }));
  return { low: 1 - highest(mirrored, needed), high: highest(groups, needed) };
};

/** The smallest share against which there is that much evidence; 1 where there is none. The evidence grows with the share. */
const highest = (groups: Parameters<typeof evidenceBelow>[1], needed: number): number => {
  let [low, high] = [0, 1];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (evidenceBelow(middle, groups) >= needed) high = middle;
    else low = middle;
  }
  return high;
};

const grouped = (events: readonly ArmEvent[]): readonly EventGroup[] => {
  const groups = new Map<number, Record<Arm, number>>();
  for (const { arm, weight } of events) {
    const group = groups.get(weight) ?? { a: 0, b: 0 };
    group[arm]++;
    groups.set(weight, group);
  }
  return [...groups].map(([weight, counts]) => ({ weight, ...counts }));
};

/** Most that is looked ahead for. */
const MOST = 1_000_000;

/**
 * About how many more events it takes until there is enough evidence, if they fall to the arms as they did.
 * Gives: `undefined` where they fall as if there were no difference, or it would take far too many.
 */
export const missingEvents = (events: readonly ArmEvent[], share: number, risk: number): number | undefined => {
  const needed = Math.log(2 / risk);
  const groups = grouped(events);
  const all = events.length;
  if (all === 0) return undefined;
  const at = (times: number, ours: Arm, others: Arm, of: number): number =>
    evidenceBelow(
      of,
      groups.map((group) => ({ weight: group.weight, ours: group[ours] * times, others: group[others] * times })),
    );
  const enough = (more: number): boolean =>
    at(1 + more / all, "b", "a", share) >= needed || at(1 + more / all, "a", "b", 1 - share) >= needed;
  let high = 1;
  while (!enough(high)) {
    high *= 2;
    if (high > MOST) return undefined;
  }
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
};

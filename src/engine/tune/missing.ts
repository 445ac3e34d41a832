import { atMost } from "../trust/binomial.ts";
import { countAt } from "./fixed-sequence.ts";
import { type Demand, firstLook, passesFirst, searchesFor } from "./plan.ts";
import { sureSince } from "./proof.ts";
import type { Found } from "./trial.ts";

/** What nobody will ever have decided. */
const MOST = 1_000_000;

/** How many more verdicts prove `actAt` if errors go on as they were; `undefined` where that will never be. */
export const missingAt = (
  trials: readonly Found[],
  actAt: number,
  demand: Demand,
  presentAt?: number,
): number | undefined => {
  const { looked, wrong } = countAt(trials, actAt);
  const share = trials.length === 0 ? 1 : looked / trials.length;
  const rate = looked === 0 ? 0 : wrong / looked;
  if (rate >= demand.maxWrong) return undefined;
  const next = searchesFor(demand).find(({ at, risk }) => {
    const then = Math.floor(at * share);
    return at > trials.length && atMost(then, Math.round(then * rate), demand.maxWrong) <= risk;
  });
  const bySearch = next && next.at - trials.length;
  const byWaiting = actAt === presentAt ? missingForPresent(trials, actAt, rate, demand) : undefined;
  if (bySearch === undefined || byWaiting === undefined) return bySearch ?? byWaiting;
  return Math.min(bySearch, byWaiting);
};

const missingForPresent = (
  trials: readonly Found[],
  presentAt: number,
  rate: number,
  demand: Demand,
): number | undefined => {
  const { at } = firstLook(demand);
  const first = sureSince(trials, presentAt).slice(0, at);
  const left = at - first.length;
  const errors = Math.round(left * rate);
  // Errors that are to come are spread evenly.
  const rest = Array.from(
    { length: left },
    (_, i) => Math.floor(((i + 1) * errors) / left) > Math.floor((i * errors) / left),
  );
  return left > 0 && passesFirst([...first.map(({ violation }) => !violation), ...rest]) ? left : undefined;
};

/** The same for one look at all there is. */
export const missingAtOnce = (trials: readonly Found[], actAt: number, demand: Demand): number | undefined => {
  const { looked, wrong } = countAt(trials, actAt);
  const share = trials.length === 0 ? 1 : looked / trials.length;
  const rate = looked === 0 ? 0 : wrong / looked;
  const passes = (more: number): boolean => {
    const then = looked + Math.floor(more * share);
    return atMost(then, Math.round(then * rate), demand.maxWrong) <= 1 - demand.confidence;
  };
  if (share === 0 || rate >= demand.maxWrong) return undefined;
  let enough = 1;
  while (!passes(enough)) {
    enough *= 2;
    if (enough > MOST) return undefined;
  }
  let short = Math.floor(enough / 2);
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (passes(middle)) enough = middle;
    else short = middle;
  }
  return enough;
};

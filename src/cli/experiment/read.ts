import type { RulebookRef } from "../../engine/decision.ts";
import { UsageError } from "../../engine/errors.ts";
import type { Arm } from "../../engine/experiments/experiment.ts";
import { type Experiment, experimentsIn } from "../../engine/experiments/history.ts";
import { type ExperimentReport, readExperiment } from "../../engine/experiments/read-experiment.ts";
import type { OrderStore } from "../../engine/order.ts";
import type { RulebookStore } from "../../engine/versions/rulebook-store.ts";
import type { ModbotStore } from "../../store/store-meta.ts";
import { safe } from "../../tui/safe-text.ts";
import { allOrders } from "../versions/all-orders.ts";

/** An experiment with the names of its two rulebooks. */
export type NamedExperiment = { readonly experiment: Experiment; readonly books: Readonly<Record<Arm, RulebookRef>> };

export type ExperimentStatus = NamedExperiment & ExperimentReport & { readonly running: boolean };

/** The newest first. */
export const allExperiments = async (store: RulebookStore & OrderStore): Promise<readonly NamedExperiment[]> => {
  const versions = new Map((await store.rulebooks()).map(({ hash, version }) => [hash, version]));
  const bookOf = (hash: string): RulebookRef => ({ hash, version: versions.get(hash) ?? "" });
  return experimentsIn(await allOrders(store))
    .map((experiment) => ({ experiment, books: { a: bookOf(experiment.design.a), b: bookOf(experiment.b) } }))
    .toReversed();
};

const HINT = { hint: "modbot experiment start new.yaml begins one; modbot experiment list shows those there were." };

/** The one with this number; without one that which goes on, else the last. Errors: `UsageError` when there is none. */
export const experimentNamed = async (
  store: RulebookStore & OrderStore,
  number: string | undefined,
): Promise<NamedExperiment> => {
  const all = await allExperiments(store);
  const found = number === undefined ? all[0] : all.find(({ experiment }) => String(experiment.number) === number);
  if (found !== undefined) return found;
  throw number === undefined
    ? new UsageError("there has been no experiment here.", HINT)
    : new UsageError(`there is no experiment ${safe(number, 40)}.`, HINT);
};

/** The one that goes on. Errors: `UsageError` when there is none. */
export const experimentGoingOn = async (store: RulebookStore & OrderStore): Promise<NamedExperiment> => {
  const [last] = await allExperiments(store);
  if (last !== undefined && last.experiment.end === undefined) return last;
  throw new UsageError("no experiment goes on.", HINT);
};

export const readStatus = async (
  store: ModbotStore,
  named: NamedExperiment,
  running: boolean,
): Promise<ExperimentStatus> => ({ ...named, ...(await readExperiment(store, named.experiment)), running });

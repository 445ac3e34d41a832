import type { CaseId } from "../case.ts";
import type { Route, Sample } from "../decision.ts";
import type { LatencyCounts } from "../latency.ts";
import type { MessageKey } from "../message.ts";
import type { Arm } from "./experiment.ts";

/** Messages that were judged in one arm, by what came of them. `other`: what the other arm would have come to, in shadow. */
export type ArmTally = {
  readonly arm: Arm;
  readonly route: Route;
  readonly other?: Route;
  readonly messages: number;
};

/** A message of an experiment that either arm found something in, or that the lot fell on. */
export type ArmFind = {
  readonly key: MessageKey;
  readonly at: number;
  readonly arm: Arm;
  readonly route: Route;
  readonly other?: Route;
  /** One text a person, whatever the community. Absent: nobody knows who wrote it. */
  readonly person?: string;
  readonly caseId?: CaseId;
  readonly sample?: Sample;
  /** One text for all messages of a wave that either arm has found. Absent: it is one by itself. */
  readonly wave?: string;
};

/** How long judging took in one arm, ms. */
export type ArmLatency = { readonly arm: Arm; readonly counts: LatencyCounts };

/**
 * What came of experiments, message by message: written with each decision that says in which arm it was made. `experiment`: its number.
 * That an experiment began and ended stands in the log of orders.
 */
export type ExperimentStore = {
  /** By arm, route and other, in that order. */
  readonly armTallies: (experiment: number) => Promise<readonly ArmTally[]>;
  /** In order of time. */
  readonly armFinds: (experiment: number) => Promise<readonly ArmFind[]>;
  /** Adds to what is known. */
  readonly addArmLatency: (experiment: number, latencies: readonly ArmLatency[]) => Promise<void>;
  readonly armLatencies: (experiment: number) => Promise<readonly ArmLatency[]>;
};

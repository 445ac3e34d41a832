import { type GradedTrial, isFound, weightOf } from "./trial.ts";

/** What a rule would do that is sure from `actAt` on. Numbers of messages are estimates: each verdict stands for all that were as likely to be looked at. */
export type CurvePoint = {
  readonly actAt: number;
  /** Of what it acts on, the share that breaks the rules, 0..1. `undefined`: it acts on nothing that anybody has looked at. */
  readonly precision: number | undefined;
  /** Of all that it is there to find, the share that it acts on, 0..1. */
  readonly recall: number | undefined;
  readonly acted: number;
  readonly wrong: number;
};

/** From strict to loose as the grid is: recall never falls on the way. */
export const precisionRecall = (trials: readonly GradedTrial[], grid: readonly number[]): readonly CurvePoint[] => {
  const found = trials.filter(isFound);
  const wanted = sumOf(found.filter(({ violation, otherKind }) => violation && !otherKind));
  return grid.map((actAt) => {
    const hit = found.filter(({ mayAct, score }) => mayAct && score >= actAt);
    const acted = sumOf(hit);
    const wrong = sumOf(hit.filter(({ violation }) => !violation));
    const right = sumOf(hit.filter(({ violation, otherKind }) => violation && !otherKind));
    return {
      actAt,
      acted,
      wrong,
      precision: acted === 0 ? undefined : (acted - wrong) / acted,
      recall: wanted === 0 ? undefined : right / wanted,
    };
  });
};

/** What mistakes cost, in looks of a person: to let something pass that breaks the rules, and to punish somebody for nothing. */
export const COSTS = { look: 1, missed: 10, wrong: 100 };

export type CostPoint = {
  readonly queueAt: number;
  readonly cost: number;
  readonly looks: number;
  readonly missed: number;
};

/** What it costs to ask people from each threshold on, as messages were: their looks, and what is missed below it. `actAt`: what is acted on needs no look. */
export const queueCosts = (
  trials: readonly GradedTrial[],
  grid: readonly number[],
  actAt: number | undefined,
): readonly CostPoint[] => {
  const missable = trials.filter(({ violation, otherKind }) => violation === true && !otherKind);
  return grid.map((queueAt) => {
    const looks = loadOf(trials, { queueAt, actAt }).asked;
    const missed = sumOf(missable.filter(({ score }) => score < queueAt));
    return { queueAt, looks, missed, cost: looks * COSTS.look + missed * COSTS.missed };
  });
};

/** What acting costs from each threshold on: looks at what lies below it, and who is punished for nothing above it. */
export const actCosts = (
  trials: readonly GradedTrial[],
  grid: readonly number[],
  queueAt: number,
): readonly { readonly actAt: number; readonly cost: number }[] =>
  precisionRecall(trials, grid).map(({ actAt, wrong }) => ({
    actAt,
    cost: loadOf(trials, { queueAt, actAt }).asked * COSTS.look + wrong * COSTS.wrong,
  }));

/** How much of what a rule hits it does by itself, and how much people have to look at. */
export type Load = { readonly acted: number; readonly asked: number };

/** Without `actAt` it asks about everything. */
export const loadOf = (
  trials: readonly GradedTrial[],
  { queueAt, actAt }: { readonly queueAt: number; readonly actAt?: number | undefined },
): Load => {
  let acted = 0;
  let asked = 0;
  for (const trial of trials) {
    if (trial.score < queueAt) continue;
    if (actAt !== undefined && trial.mayAct && trial.score >= actAt) acted += weightOf(trial);
    else asked += weightOf(trial);
  }
  return { acted, asked };
};

const sumOf = (trials: readonly GradedTrial[]): number => trials.reduce((sum, trial) => sum + weightOf(trial), 0);

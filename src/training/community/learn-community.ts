import type { CommunityModelKind, LabelFit } from "../../engine/community-models/community-model.ts";
import type { LabelName } from "../../engine/scorers/labels.ts";
import { wealthOf } from "./betting.ts";
import { binsOf, errorsOf, type Told } from "./errors.ts";
import { fitLabel, type Learnt, toldBy } from "./fit-label.ts";
import type { Lesson } from "./lesson.ts";
import { LEAST_OWN, LEAST_VERDICTS, neededFor, stagesUpTo } from "./stages.ts";

/** Verdicts of either kind that are needed to learn from. */
export const LEAST_OF_EITHER = 10;

/** Why nothing is proven of a label, and how many verdicts that takes, as far as one can tell. */
export type Missing = {
  /** *verdicts*: there are too few. *violations*, *innocent*: too few of this kind. *proof*: it is better so far, by too little. *no better*: it is not. */
  readonly what: "verdicts" | "violations" | "innocent" | "proof" | "no better";
  /** Absent: nobody can tell. */
  readonly verdicts?: number;
};

/** What came of one label. */
export type LabelOutcome = {
  readonly label: LabelName;
  /** Verdicts that tell of it, and how many of these say that a text has it. */
  readonly verdicts: number;
  readonly has: number;
  /** Absent: there is too little to learn from. */
  readonly fit?: LabelFit;
  /** Absent: it is proven. */
  readonly missing?: Missing;
};

/**
 * What the verdicts of a community teach about each label that its rules ask for, and whether it is proven to be better than the default.
 * A label is learnt anew at stages; every verdict is told beforehand by what was learnt from those before it, and only then learnt from.
 * What is told beforehand is what proves, as far as it was looked at whatever it was (`provesFor`); the rest teaches alone.
 *
 * Gives: the same for the same verdicts. Of a hundred communities that are like the default five at most are ever told otherwise, however often they ask.
 */
export const learnCommunity = (
  kind: CommunityModelKind,
  lessons: readonly Lesson[],
  asked: readonly LabelName[],
): readonly LabelOutcome[] => asked.map((label) => learnLabel(kind, label, lessons, neededFor(asked.length)));

const learnLabel = (
  kind: CommunityModelKind,
  label: LabelName,
  lessons: readonly Lesson[],
  needed: number,
): LabelOutcome => {
  const own = lessons.filter(({ answers }) => answers.has(label));
  const has = own.filter(({ answers }) => answers.get(label)).length;
  const counts = { label, verdicts: own.length, has };
  const learnable = stagesUpTo(own.length).filter((size) => hasEither(label, own.slice(0, size)));
  const provingAfter = (size: number): number => proving(own.slice(size)).length;
  const stages = learnable.filter((size) => provingAfter(size) >= LEAST_OWN);
  const newest = stages.at(-1);
  if (newest === undefined) {
    const [first] = learnable;
    const missing: Missing =
      first === undefined ? missingToLearn(counts) : { what: "verdicts", verdicts: LEAST_OWN - provingAfter(first) };
    return { ...counts, missing };
  }

  const before: Told[] = [];
  const after: Told[] = [];
  let learnt: Learnt | undefined;
  for (const [i, size] of stages.entries()) {
    learnt = fitLabel(kind, label, own.slice(0, size));
    const ahead = proving(own.slice(size, stages[i + 1]));
    before.push(...ahead.map((lesson) => toldByDefault(label, lesson)));
    after.push(...toldBy(learnt, label, ahead));
  }
  if (learnt === undefined) throw new Error("a label was not learnt at any stage");
  const evidence = wealthOf(gainsOf(before, after));
  const errors = { before: errorsOf(before), after: errorsOf(after) };
  // What judges is the newest: it has to be better by itself, too, on what it alone has told.
  const ownFrom = before.length - provingAfter(newest);
  const [ownBefore, ownAfter] = [errorsOf(before.slice(ownFrom)), errorsOf(after.slice(ownFrom))];
  const isBetter = [errors, { before: ownBefore, after: ownAfter }].every(
    (pair) => pair.after.brier < pair.before.brier && pair.after.logLoss < pair.before.logLoss,
  );
  const proven = evidence >= needed && isBetter;
  const fit: LabelFit = {
    label,
    ...learnt,
    heldOut: {
      fitted: newest,
      aside: before.length,
      ...errors,
      bins: { before: binsOf(before), after: binsOf(after) },
      evidence: Math.round(evidence * 100) / 100,
      needed,
    },
    proven,
  };
  return proven
    ? { ...counts, fit }
    : { ...counts, fit, missing: missingToProve(evidence, needed, before.length, isBetter) };
};

const hasEither = (label: LabelName, lessons: readonly Lesson[]): boolean => {
  const has = lessons.filter(({ answers }) => answers.get(label)).length;
  return has >= LEAST_OF_EITHER && lessons.length - has >= LEAST_OF_EITHER;
};

/** Those that may prove something, each as heavy as it is in truth. */
const proving = (lessons: readonly Lesson[]): readonly Lesson[] =>
  lessons.flatMap((lesson) => (lesson.provesFor === undefined ? [] : [{ ...lesson, weight: lesson.provesFor }]));

const toldByDefault = (label: LabelName, { scores, weight, answers }: Lesson): Told => ({
  score: scores[label],
  has: answers.get(label) === true,
  weight,
});

/**
 * By how much the squared error of each is smaller, within -1..1. Scaled by the heaviest so far: the lot sets a weight before anybody looks,
 * so a stake hangs on nothing that is still to come, and what was won earlier stays as it was.
 */
const gainsOf = (before: readonly Told[], after: readonly Told[]): readonly number[] => {
  let heaviest = 0;
  return before.map((one, i) => {
    heaviest = Math.max(heaviest, one.weight);
    return (one.weight / heaviest) * (errorOf(one) - errorOf(after[i] ?? one));
  });
};

const errorOf = ({ score, has }: Told): number => (score - (has ? 1 : 0)) ** 2;

const missingToLearn = ({ verdicts, has }: { readonly verdicts: number; readonly has: number }): Missing => {
  if (verdicts < LEAST_VERDICTS) return { what: "verdicts", verdicts: LEAST_VERDICTS - verdicts };
  const [few, what] = has < verdicts - has ? ([has, "violations"] as const) : ([verdicts - has, "innocent"] as const);
  return { what, verdicts: Math.max(1, LEAST_OF_EITHER - few) };
};

/** If it goes on as it went. */
const missingToProve = (evidence: number, needed: number, aside: number, isBetter: boolean): Missing => {
  if (!isBetter || evidence <= 1) return { what: "no better" };
  const each = Math.log(evidence) / aside;
  return { what: "proof", verdicts: Math.max(1, Math.ceil(Math.log(needed / evidence) / each)) };
};

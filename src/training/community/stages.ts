/** After so many verdicts a label is learnt for the first time, and when there are so many times as many, anew. */
const FIRST = 50;
const MORE = 1.4;

/** A model proves itself by so many verdicts of its own at least: what older ones have proven is not enough. */
export const LEAST_OWN = 25;

/** Of a hundred communities that are like the default, so many at most are ever told otherwise. */
const RISK = 0.05;

/** What the wealth must come to, where so many labels are asked at once. */
export const neededFor = (labels: number): number => Math.max(1, labels) / RISK;

/** After how many verdicts a label is learnt, up to so many in all. They hang on nothing else. */
export const stagesUpTo = (verdicts: number): readonly number[] => {
  const stages: number[] = [];
  for (let at = FIRST; at <= verdicts; at = Math.ceil(at * MORE)) stages.push(at);
  return stages;
};

/** Verdicts before anything can be proven. */
export const LEAST_VERDICTS = FIRST + LEAST_OWN;

import type { Sign } from "../condition.ts";
import type { Classifier, Scored } from "./classifier.ts";
import { LABELS } from "./labels.ts";

/**
 * Shows where a label of a text reaches the floor of the classifier: looked for once a message, before any rule is asked.
 * Most texts do not get past the classifier's own cheap look, and of the others most score next to nothing.
 */
export const reachesFloor = (classifier: Classifier): Sign => ({
  key: "reaches floor",
  shows: (reading) => classifier.mayScore(reading) && isAnyFrom(classifier.floor, reading.scoredBy(classifier)),
});

const isAnyFrom = (floor: number, scored: Scored): boolean => {
  for (let i = 0; i < LABELS.length; i++) if (scored[LABELS[i]!] >= floor) return true;
  return false;
};

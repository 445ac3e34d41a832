import type { Sign } from "../condition.ts";
import type { Classifier, Scored } from "./classifier.ts";
import { LABELS } from "./labels.ts";

/**
 * Shows where a label of a text reaches the floor of the classifier: looked for once a message, before any rule is asked.
 * Most texts do not get past the classifier's own cheap look, and of the others most score next to nothing.
 */
export const mayScore = (classifier: Classifier): Sign => ({
  key: "may score",
  shows: (reading) => classifier.mayScore(reading) && reaches(reading.scoredBy(classifier), classifier.floor),
});

const reaches = (scored: Scored, floor: number): boolean => {
  for (let i = 0; i < LABELS.length; i++) if (scored[LABELS[i]!] >= floor) return true;
  return false;
};

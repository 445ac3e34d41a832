import type { Sign } from "../condition.ts";
import type { Classifier } from "./classifier.ts";

/** Shows where a classifier may have something to say: asked once a message, before any label is. */
export const mayScore = (classifier: Classifier): Sign => ({
  key: "may score",
  shows: (reading) => classifier.mayScore(reading),
});

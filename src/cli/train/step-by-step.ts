import { setImmediate } from "node:timers/promises";
import type { Progress } from "../../training/progress.ts";

/** Between two steps the world gets a turn: Ctrl-C would not be heard otherwise. */
export const stepByStep = async <T>(
  training: Generator<Progress, T>,
  tell: (progress: Progress) => void,
): Promise<T> => {
  for (;;) {
    const step = training.next();
    if (step.done) return step.value;
    tell(step.value);
    await setImmediate();
  }
};

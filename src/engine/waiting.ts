import { ACTIONS } from "./actions/index.ts";
import { covers } from "./actions/same-target.ts";
import type { Decision } from "./decision.ts";
import type { Axis } from "./effect.ts";

/** Telling somebody is no reason to ask a person. */
const FELT: ReadonlySet<Axis> = new Set(["message", "author", "channel", "community"]);

/**
 * Does a person have to look at it? Yes when it is queued, and also when it is acted on while rules that only ask would go further:
 * a flood that is stopped for five minutes may hold a threat, and that must not count as dealt with.
 */
export const waitsForPerson = ({ route, effects, suggested, strikes, suggestedStrikes, sample }: Decision): boolean => {
  if (sample !== undefined) return true;
  if (route !== "act") return route === "queue";
  const isLeft = suggested.some(
    (wanted) => FELT.has(ACTIONS[wanted.action].axis) && !effects.some((done) => covers(done, wanted)),
  );
  return isLeft || suggestedStrikes > strikes;
};

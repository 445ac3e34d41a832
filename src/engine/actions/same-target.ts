import type { Effect } from "../effect.ts";
import { ACTIONS, stricterEffect } from "./index.ts";

/** Do two effects fall on the same thing, on their axis? */
export const sameTarget = (a: Effect, b: Effect): boolean => {
  const axis = ACTIONS[a.action].axis;
  if (
    axis !== ACTIONS[b.action].axis ||
    a.target.platform !== b.target.platform ||
    a.target.community !== b.target.community
  )
    return false;
  switch (axis) {
    case "message":
      return a.target.message === b.target.message;
    case "author":
    case "tell":
    case "help":
      return a.target.author === b.target.author;
    case "channel":
      return a.target.channel === b.target.channel;
    case "community":
    case "alert":
      return true;
  }
};

/** Is what is wanted already there: the same on the same, or something stricter? */
export const covers = (done: Effect, wanted: Effect): boolean =>
  sameTarget(done, wanted) && stricterEffect(done, { ...wanted, reason: done.reason }) === done;

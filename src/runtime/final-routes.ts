import type { Route } from "../engine/decision.ts";
import { MOST_EARLIER } from "../engine/look-back.ts";
import { keyText, type Message } from "../engine/message.ts";
import { dropOldest } from "../engine/oldest.ts";

/** What messages came to in the end: a wave may show an earlier one in another light. Remembers as many as can be shown so. */
export const openFinalRoutes = () => {
  const counts: Record<Route, number> = { ignore: 0, queue: 0, act: 0 };
  const recent = new Map<string, Route>();
  return {
    counts,
    decided: (message: Message, route: Route): void => {
      counts[route]++;
      recent.set(keyText(message), route);
      dropOldest(recent, MOST_EARLIER);
    },
    /** Nothing, for a message of an earlier run. */
    revised: (message: Message, route: Route): void => {
      const before = recent.get(keyText(message));
      if (before === undefined) return;
      counts[before]--;
      counts[route]++;
      recent.set(keyText(message), route);
    },
  };
};

import { dropOldest } from "../../engine/oldest.ts";
import type { Clock } from "../../engine/ports.ts";
import type { Call, Caller } from "./call.ts";

const MOST_ROUTES = 500;

/** Those that wait for one route: until when, how long a window is, and how many they are. */
type Queue = { readonly opensAt: number; readonly windowMs: number; waiting: number };

/**
 * Gives each of many that wait for one route a window of its own, as many in one as Discord takes: two hundred timeouts at ten in ten seconds
 * come back once each, and not all of them every ten seconds.
 */
export const paced = (call: Caller, clock: Clock): Caller => {
  const queues = new Map<string, Queue>();
  return async (asked) => {
    const reply = await call(asked);
    if (reply.kind !== "limited" || goesTogether(asked)) return reply;
    const key = routeOf(asked);
    const now = clock();
    const known = queues.get(key);
    const queue =
      known !== undefined && known.opensAt > now
        ? known
        : { opensAt: now + reply.afterMs, windowMs: Math.max(1_000, reply.afterMs), waiting: 0 };
    queues.delete(key);
    queues.set(key, queue);
    dropOldest(queues, MOST_ROUTES);
    const turn = Math.floor(queue.waiting++ / Math.max(1, reply.limit));
    return { ...reply, afterMs: queue.opensAt - now + turn * queue.windowMs };
  };
};

/** Deletes that come back together go in one call: spreading them would take that away. */
const goesTogether = ({ path }: Call): boolean => path.includes("/messages/");

/** The same for all members, bans or roles of a server. */
const routeOf = ({ method, path }: Call): string => {
  const [, kind, major, ...rest] = path.split("/");
  return `${method} ${kind} ${major} ${rest.map((part) => (/^\d+$/.test(part) ? "*" : part)).join("/")}`;
};

import { createHash } from "node:crypto";
import type { Route } from "./route.ts";

export type Limit = { readonly limit: number; readonly windowMs: number };

/** By route, as `DELETE /channels/{channel_id}/messages/{message_id}`. What is not named is allowed a hundred a second. */
export type Limits = Readonly<Record<string, Limit>>;

const USUAL: Limit = { limit: 100, windowMs: 1_000 };

type Window = { count: number; resetsAt: number };

export type Verdict = {
  readonly headers: Readonly<Record<string, string>>;
  /** Over the limit: how many seconds to wait. */
  readonly afterS?: number;
};

/** Counts requests by bucket: a route together with the channel, server or webhook that it is about. */
export const openLimits = (limits: Limits, clock: () => number) => {
  const windows = new Map<string, Window>();
  return (route: Route, params: Readonly<Record<string, string>>): Verdict => {
    const name = `${route.method} ${route.template}`;
    const { limit, windowMs } = limits[name] ?? USUAL;
    const bucket = createHash("sha256").update(name).digest("hex").slice(0, 16);
    const key = `${bucket}:${params.channel_id ?? params.guild_id ?? params.webhook_id ?? ""}`;
    const now = clock();
    const old = windows.get(key);
    const window = old && old.resetsAt > now ? old : { count: 0, resetsAt: now + windowMs };
    windows.set(key, window);
    const isOver = window.count >= limit;
    if (!isOver) window.count++;
    const resetAfterS = (window.resetsAt - now) / 1_000;
    return {
      headers: {
        "X-RateLimit-Limit": String(limit),
        "X-RateLimit-Remaining": String(limit - window.count),
        "X-RateLimit-Reset": (window.resetsAt / 1_000).toFixed(3),
        "X-RateLimit-Reset-After": resetAfterS.toFixed(3),
        "X-RateLimit-Bucket": bucket,
      },
      ...(isOver ? { afterS: resetAfterS } : {}),
    };
  };
};

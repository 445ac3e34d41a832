/** What goes wrong with a request. */
export type Fault =
  /** Answers this instead of doing anything. `body` is JSON, unless it is text. */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Does it, late. */
  | { readonly kind: "slow"; readonly ms: number }
  /** Does it, and hangs up before it answers. */
  | { readonly kind: "lost" }
  /** Does it, and answers what is no JSON. */
  | { readonly kind: "mangled" }
  /** Hangs up, and does nothing. */
  | { readonly kind: "dropped" }
  /** Takes the request, and never answers. */
  | { readonly kind: "silent" };

export const failing = (status = 500): Fault => ({ kind: "status", status, body: { code: 0, message: "an error" } });

/** "Too many requests", with the headers that Discord sends. */
export const limited = (afterS: number, scope: "user" | "global" | "shared" = "user"): Fault => ({
  kind: "status",
  status: 429,
  body: { message: "You are being rate limited.", retry_after: afterS, global: scope === "global" },
  headers: {
    "Retry-After": String(Math.ceil(afterS)),
    "X-RateLimit-Scope": scope,
    ...(scope === "global" ? { "X-RateLimit-Global": "true" } : {}),
  },
});

/** The page of the guard in front of Discord, once too many invalid requests came from one address. */
export const blocked: Fault = {
  kind: "status",
  status: 429,
  body: "<!doctype html><title>Access denied</title><p>You are being blocked from accessing our API temporarily.",
  headers: { "Content-Type": "text/html", "Retry-After": "600" },
};

export const slow = (ms: number): Fault => ({ kind: "slow", ms });
export const lost: Fault = { kind: "lost" };
export const mangled: Fault = { kind: "mangled" };
export const dropped: Fault = { kind: "dropped" };
export const silent: Fault = { kind: "silent" };

type Waiting = { readonly line: string; readonly fault: Fault; left: number };

/** Faults that wait for their request: `DELETE /channels/{channel_id}/messages/{message_id}`, a method alone, or `*`. */
export const openFaults = () => {
  const waiting: Waiting[] = [];
  return {
    add: (line: string, fault: Fault, times = 1): void => void waiting.push({ line, fault, left: times }),
    clear: (): void => void waiting.splice(0),
    take: (method: string, template: string): Fault | undefined => {
      const names = [`${method} ${template}`, method, "*"];
      const next = waiting.find(({ line, left }) => left > 0 && names.includes(line));
      if (!next) return undefined;
      next.left--;
      return next.fault;
    },
  };
};

export type Faults = ReturnType<typeof openFaults>;

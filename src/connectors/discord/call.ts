import type { REST } from "discord.js";
import { fieldsOf } from "./fields.ts";

/** One request to Discord's HTTP interface, as plain data. */
export type Call = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/api/v10`. */
  readonly path: `/${string}`;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** What the audit log of the server says about it. */
  readonly reason?: string;
};

/** What came of a request. Nothing is thrown: each of these is an answer that an action must have an answer to. */
export type Reply =
  | { readonly kind: "ok"; readonly body: unknown }
  /** Discord says no, for good. `code` is its own, 0 where it gives none. */
  | { readonly kind: "refused"; readonly status: number; readonly code: number; readonly says: string }
  /** Not asked: Discord said before that it would not listen till then. */
  | { readonly kind: "limited"; readonly afterMs: number; readonly limit: number }
  /** No answer, or one that says nothing. It may have been done. */
  | { readonly kind: "lost"; readonly says: string };

export type Caller = (call: Call) => Promise<Reply>;

/** One request may take so long, with all its retries: an effect is mostly three of them, and has half a minute. */
const CALL_MS = 9_000;

/**
 * Requests by discord.js, with all that can go wrong as a value.
 *
 * Source: the error classes of @discordjs/rest 2 (`DiscordAPIError`, `HTTPError`, `RateLimitError`), known by their fields, for the
 * package is loaded only when the connector is opened.
 */
export const callerOf =
  (rest: REST): Caller =>
  async ({ method, path, query, body, reason }) => {
    try {
      const answer = await rest[LOWER[method]](path, {
        signal: AbortSignal.timeout(CALL_MS),
        ...(query === undefined ? {} : { query: new URLSearchParams(query) }),
        ...(body === undefined ? {} : { body }),
        ...(reason === undefined ? {} : { reason }),
      });
      return { kind: "ok", body: answer };
    } catch (error) {
      return replyFrom(error);
    }
  };

const LOWER = { GET: "get", POST: "post", PUT: "put", PATCH: "patch", DELETE: "delete" } as const;

/** What an error of discord.js, or of the network below it, means. */
export const replyFrom = (error: unknown): Reply => {
  if (!(error instanceof Error)) return { kind: "lost", says: "no answer" };
  const fields = fieldsOf(error) ?? {};
  const { status, code, timeToReset, retryAfter = 0, limit, retryAfterMs } = fields;
  if (typeof timeToReset === "number") {
    return {
      kind: "limited",
      afterMs: Math.max(1, Math.ceil(timeToReset), Number(retryAfter)),
      limit: Number(limit) || 1,
    };
  }
  // The connector's own guard: it stops before Discord would block the address, and once it has.
  if (typeof retryAfterMs === "number") return { kind: "limited", afterMs: Math.max(1, retryAfterMs), limit: Infinity };
  if (typeof status === "number" && status >= 400 && status < 500) {
    return { kind: "refused", status, code: typeof code === "number" ? code : 0, says: firstLine(error.message) };
  }
  if (typeof status === "number") return { kind: "lost", says: `Discord answered ${status}` };
  return {
    kind: "lost",
    says: error.name === "AbortError" || error.name === "TimeoutError" ? "no answer in time" : "no answer",
  };
};

/** An invalid form is told over many lines; and what stands in a note is shown in terminals. */
const firstLine = (text: string): string =>
  (text.split("\n", 1)[0] ?? "").replace(/[\p{Cc}\p{Cf}]/gu, "").slice(0, 200);

/** Routes on which modbot acts, as discord.js writes them. Of these it hears that they are busy, instead of standing in a queue: so a ban is not behind deletes. */
const ACTING = [
  /^DELETE \/channels\/:id\/messages\/:id/,
  /^POST \/channels\/:id\/messages\/bulk-delete/,
  /^(PATCH|PUT|DELETE) \/guilds\/:id\/members\/:id/,
  /^(PUT|DELETE) \/guilds\/:id\/bans\/:id/,
  /^POST \/guilds\/:id\/bulk-ban/,
  /^PATCH \/channels\/:id$/,
  /^(PUT|DELETE) \/channels\/:id\/permissions\/:id/,
  /^PUT \/guilds\/:id\/incident-actions/,
];

/** A wait as short as this is not worth coming back for. */
const WAITED_OUT_MS = 250;

/** For `rejectOnRateLimit` of discord.js: is it told that the route is busy, or made to wait? */
export const isToldOfLimit = (limit: {
  readonly method: string;
  readonly route: string;
  readonly timeToReset: number;
  readonly retryAfter: number;
}): boolean =>
  Math.max(limit.timeToReset, limit.retryAfter) > WAITED_OUT_MS &&
  ACTING.some((route) => route.test(`${limit.method.toUpperCase()} ${limit.route}`));

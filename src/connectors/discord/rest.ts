import { DefaultRestOptions, REST, type RESTOptions, type ResponseLike } from "discord.js";
import { ConnectorError } from "../../engine/errors.ts";
import type { Clock } from "../../engine/ports.ts";
import { isToldOfLimit } from "./call.ts";

/** Discord blocks an address for answers 401, 403 and 429 beyond 10,000 in 10 minutes. Modbot stops asking at half of that. */
export const MOST_INVALID = 5_000;
const WINDOW_MS = 600_000;

/** Asked too often for what Discord refuses, or blocked already. Worth trying again once the window has passed. */
export class TooManyRefusals extends ConnectorError {
  readonly retryAfterMs: number;
  constructor(retryAfterMs: number, isBlocked = false) {
    const why = isBlocked
      ? "the guard in front of it blocks this address"
      : `it has refused ${MOST_INVALID} requests within 10 minutes, and would block this address`;
    super(`Discord is not asked for the next ${Math.ceil(retryAfterMs / 1000)} s: ${why}.`, {
      retryable: true,
      hint: "Look at the bot's permissions: modbot doctor discord",
    });
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * Counts refusals in windows of ten minutes, and says how long nothing may be asked, ms.
 * Source: Discord's developer reference, "Rate limits", "Invalid request limit": a limit that is shared with others is nobody's fault.
 */
export const openRefusalGuard = (clock: Clock, most = MOST_INVALID) => {
  let since = clock();
  let refused = 0;
  let blockedTill = -Infinity;
  const blockedFor = (): number => Math.max(0, blockedTill - clock());
  return {
    count: (status: number, scope: string | null): void => {
      const now = clock();
      if (now - since >= WINDOW_MS) [since, refused] = [now, 0];
      if (status === 401 || status === 403 || (status === 429 && scope !== "shared")) refused++;
    },
    /** The guard in front of Discord has shut modbot out: nothing is asked for ten minutes. */
    block: (): void => {
      blockedTill = clock() + WINDOW_MS;
    },
    blockedFor,
    closedFor: (): number => Math.max(blockedFor(), refused < most ? 0 : since + WINDOW_MS - clock()),
  };
};

export type RestOptions = {
  readonly token: string;
  readonly api?: string | undefined;
  readonly clock: Clock;
  /** Sees every request before it is made. */
  readonly onRequest?: (method: string, url: string, body: unknown) => void;
  readonly guard?: ReturnType<typeof openRefusalGuard>;
};

/** Discord itself refuses in JSON. A page of another kind is that of the guard in front of it, and says nothing of what was asked. */
const isBlock = ({ status, headers }: ResponseLike): boolean =>
  (status === 403 || status === 429) && !/^application\/json\b/i.test(headers.get("content-type") ?? "");

const TIMEOUT_MS = 15_000;

/** The HTTP interface: queued by Discord's limits, and silent where going on would get the address blocked. */
export const openRest = ({ token, api, clock, onRequest, guard = openRefusalGuard(clock) }: RestOptions): REST => {
  const makeRequest: RESTOptions["makeRequest"] = async (url, init): Promise<ResponseLike> => {
    const closedFor = guard.closedFor();
    if (closedFor > 0) throw new TooManyRefusals(closedFor, guard.blockedFor() > 0);
    onRequest?.(init.method ?? "GET", url, init.body);
    const answer = await DefaultRestOptions.makeRequest(url, init);
    guard.count(answer.status, answer.headers.get("x-ratelimit-scope"));
    if (isBlock(answer)) {
      guard.block();
      // Read to its end, so that the line is free.
      await answer.arrayBuffer().catch(() => undefined);
      throw new TooManyRefusals(guard.closedFor(), true);
    }
    return answer;
  };
  const rest = new REST({
    version: "10",
    timeout: TIMEOUT_MS,
    makeRequest,
    rejectOnRateLimit: isToldOfLimit,
    ...(api === undefined ? {} : { api: api.replace(/\/+$/, "") }),
  });
  return rest.setToken(token);
};

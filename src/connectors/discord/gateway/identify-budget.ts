import type { Clock } from "../../../engine/ports.ts";
import type { Sleep } from "../../kind.ts";
import { amountOf, type Fields, fieldsOf, wordsOf } from "../fields.ts";

/** What `GET /gateway/bot` says: where the gateway is, and how many new sessions the bot may still begin. */
export type GatewayFacts = {
  readonly url: string;
  readonly remaining: number;
  readonly total: number;
  /** Until `remaining` is full again, ms. */
  readonly resetMs: number;
};

export const gatewayFacts = (answer: Fields): GatewayFacts | undefined => {
  const url = wordsOf(answer.url);
  const limit = fieldsOf(answer.session_start_limit);
  if (url === undefined || !/^wss?:\/\//.test(url) || !URL.canParse(url)) return undefined;
  const total = amountOf(limit?.total) ?? 1_000;
  return {
    url,
    total,
    remaining: amountOf(limit?.remaining) ?? total,
    resetMs: amountOf(limit?.reset_after) ?? 86_400_000,
  };
};

/** Below this share of the day's sessions they are spread over what is left of the day. */
const SCARCE = 0.2;
const FIRST_PAUSE_MS = 5_000;
/** Beyond 1,000 in 24 h Discord ends all sessions and takes the token away: one in 90 s stays below that for ever. */
const LONGEST_PAUSE_MS = 90_000;

/**
 * How long to wait before a new session is begun, ms.
 *
 * Reads: what Discord says is left, and how many sessions this process has begun lately without one that lasted.
 * Limits: a process that is started over and over knows nothing of the ones before it; but what is left tells, and spreads them.
 */
export const pauseBeforeIdentify = (
  { remaining, total, resetMs }: Omit<GatewayFacts, "url">,
  begun: number,
): number => {
  if (remaining <= 0) return resetMs;
  const spread = remaining < total * SCARCE ? resetMs / remaining : 0;
  const growing = begun === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (begun - 1));
  return Math.ceil(Math.max(spread, growing));
};

/** A session that has lasted for so long shows that nothing is wrong. */
const LASTED_MS = 300_000;

/** Counts the sessions that were begun one after the other without lasting. */
export const openBegun = (clock: Clock) => {
  let begun = 0;
  let last: number | undefined;
  return {
    count: (): number => {
      if (last !== undefined && clock() - last >= LASTED_MS) begun = 0;
      return begun;
    },
    begin: (): void => {
      begun++;
      last = clock();
    },
  };
};

/** Waits, in parts that a timer can count. */
export const waitFor = async (ms: number, sleep: Sleep, signal: AbortSignal): Promise<void> => {
  for (let left = ms; left > 0 && !signal.aborted; left -= LONGEST_TIMER_MS)
    await sleep(Math.min(left, LONGEST_TIMER_MS), signal);
};
const LONGEST_TIMER_MS = 2_000_000_000;

import { ConnectorError } from "../../../engine/errors.ts";
import type { Clock } from "../../../engine/ports.ts";
import type { Sleep } from "../../kind.ts";
import { fatalError, fateOf } from "./close-codes.ts";
import { type Dispatch, type Ended, holdConnection, type SessionPoint } from "./connection.ts";
import { type GatewayFacts, openBegun, pauseBeforeIdentify, waitFor } from "./identify-budget.ts";

export type GatewayOptions = {
  readonly token: string;
  readonly intents: number;
  /** Where to connect. Asked before each new session. Errors: a `ConnectorError`, which is passed on. */
  readonly facts: () => Promise<GatewayFacts>;
  /** A session of an earlier run that may still be there. */
  readonly session?: SessionPoint | undefined;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly chance?: () => number;
  readonly loginMs?: number;
  readonly onDispatch: (dispatch: Dispatch) => void;
  readonly onBroken: (why: string) => void;
  /** Tells people how the connection fares: in words, for a line. */
  readonly onNews: (says: string) => void;
};

const LOGIN_MS = 30_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** Tries to resume a session before a new one is begun: the address that serves it may be gone. */
const RESUME_TRIES = 3;
/** An outage that is shorter concerns nobody: Discord lets go of every connection now and then. */
const WORTH_TELLING_MS = 5_000;

/**
 * Stays connected to Discord until `signal` aborts, across everything that may be tried again: resumes where it can, begins a new session where it
 * must, with pauses that grow and never more sessions than Discord allows.
 *
 * Errors: `ConnectorError` for good where nothing that could be tried would help: a token or intents that are refused.
 */
export const runGateway = async (how: GatewayOptions, signal: AbortSignal): Promise<void> => {
  const { clock, sleep, onNews, chance = Math.random, loginMs = LOGIN_MS } = how;
  const begun = openBegun(clock);
  let session = how.session;
  let failures = 0;
  let lostAt: number | undefined;

  const onDispatch = (dispatch: Dispatch): void => {
    if (dispatch.name === "READY" || dispatch.name === "RESUMED") {
      if (lostAt !== undefined && clock() - lostAt >= WORTH_TELLING_MS)
        onNews(`connected again after ${Math.round((clock() - lostAt) / 1000)} s`);
      lostAt = undefined;
    }
    how.onDispatch(dispatch);
  };

  /** Where the next connection goes. Before a new session it waits until one may be begun. */
  const nextAddress = async (): Promise<string> => {
    if (session !== undefined && failures < RESUME_TRIES) return session.url;
    session = undefined;
    const facts = await how.facts();
    const pause = pauseBeforeIdentify(facts, begun.count());
    if (pause > LONGEST_PAUSE_MS)
      onNews(
        `${facts.remaining} of ${facts.total} logins of the day are left: the next one in ${Math.round(pause / 1000)} s`,
      );
    await waitFor(pause, sleep, signal);
    begun.begin();
    return facts.url;
  };

  const pauseAfter = ({ wasReady, session: next }: Ended): number => {
    // Resuming costs nothing; a session that is refused wants one to five seconds.
    if (wasReady && next !== undefined) return FIRST_PAUSE_MS * chance();
    return growing(failures);
  };
  const growing = (times: number): number =>
    Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(times, 6)) * (1 + chance());

  /** `undefined`: it cannot be told for now, and there was a pause. */
  const tryAddress = async (): Promise<string | undefined> => {
    try {
      return await nextAddress();
    } catch (error) {
      if (!(error instanceof ConnectorError && error.retryable)) throw error;
      failures++;
      const pause = growing(failures);
      if (failures > 1) onNews(`${error.message.replace(/\.$/, "")}; trying again in ${Math.round(pause / 1000)} s`);
      await sleep(pause, signal);
      return undefined;
    }
  };

  while (!signal.aborted) {
    const url = await tryAddress();
    if (signal.aborted) return;
    if (url === undefined) continue;
    const ended = await holdConnection(
      {
        token: how.token,
        intents: how.intents,
        url,
        resume: session,
        loginMs,
        sleep,
        chance,
        onDispatch,
        onBroken: how.onBroken,
      },
      signal,
    );
    if (signal.aborted) return;
    const fate = fateOf(ended.code);
    if (fate.then === "give up") throw fatalError(fate, ended.code);
    session = fate.then === "identify" ? undefined : ended.session;
    failures = ended.wasReady ? 0 : failures + 1;
    if (ended.wasReady) lostAt = clock();
    const pause = pauseAfter(ended);
    if (failures > 1) onNews(`${ended.why}; trying again in ${Math.round(pause / 1000)} s`);
    await sleep(pause, signal);
  }
};

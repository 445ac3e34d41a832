import { ConnectorError } from "../../../engine/errors.ts";
import type { ConnectorTools } from "../../kind.ts";
import { type Fate, fateOf } from "../gateway/close-codes.ts";
import { holdConnection } from "../gateway/connection.ts";
import type { GatewayFacts } from "../gateway/identify-budget.ts";
import { INTENT_BITS, INTENTS, type Intent, PRIVILEGED } from "../intents.ts";

const DEADLINE_MS = 15_000;
const REFUSED_INTENTS = 4_014;
/** A bot may begin one session in five seconds. */
const BETWEEN_LOGINS_MS = 5_000;

export type Tried =
  | { readonly connected: true; readonly refused: ReadonlySet<Intent> }
  | { readonly connected: false; readonly why: string; readonly hint?: string };

/**
 * Logs in once, as a run would, and leaves again. Where intents are refused it finds out which, by leaving them out one after the other.
 * Takes one to four of the thousand logins of a day. Errors: `ConnectorError` where no combination is let in.
 */
export const tryGateway = async (
  token: string,
  { url, remaining, total, resetMs }: GatewayFacts,
  { sleep }: Pick<ConnectorTools, "sleep">,
): Promise<Tried> => {
  if (remaining < total / 10)
    return {
      connected: false,
      why: `not tried: only ${remaining} of ${total} logins are left for the next ${Math.ceil(resetMs / 3_600_000)} h`,
      hint: "Something starts modbot over and over. Find out what.",
    };
  const attempt = async (intents: number) => {
    const ready = new AbortController();
    const ended = await holdConnection(
      {
        url,
        token,
        intents,
        resume: undefined,
        loginMs: DEADLINE_MS,
        sleep,
        chance: () => 1,
        onDispatch: ({ name }) => name === "READY" && ready.abort(),
        onBroken: () => undefined,
      },
      ready.signal,
    );
    return { ...ended, code: ready.signal.aborted ? undefined : ended.code };
  };

  const first = await attempt(INTENTS);
  if (first.code === undefined) return { connected: true, refused: new Set() };
  if (first.code !== REFUSED_INTENTS) return { connected: false, why: first.why, ...hintOf(fateOf(first.code)) };
  for (const without of [[PRIVILEGED[0]], [PRIVILEGED[1]], PRIVILEGED]) {
    const bits = without.reduce((all, { intent }) => all & ~INTENT_BITS[intent], INTENTS);
    await sleep(BETWEEN_LOGINS_MS, new AbortController().signal);
    if ((await attempt(bits)).code === undefined)
      return { connected: true, refused: new Set(without.map(({ intent }) => intent)) };
  }
  throw new ConnectorError("cannot log in to Discord's gateway, with whatever intents.", { retryable: true });
};

const hintOf = (fate: Fate): { readonly hint?: string } => (fate.then === "give up" ? { hint: fate.hint } : {});

import type { Arrival, Connector } from "../engine/connector.ts";
import { ConnectorError } from "../engine/errors.ts";
import type { Intake } from "./intake.ts";
import type { Listener } from "./run-event.ts";
import type { RunSettings } from "./settings.ts";
import type { Time } from "./sleep.ts";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Reads one input to its end, or until `signal` aborts; then what it still has in hand is taken, for `inputGraceMs` at most.
 * An input that breaks off is read again after a growing pause; what it delivers twice is known as a duplicate.
 *
 * Errors: none of its own: an input that fails for good is told of by `input_ended` with the error, and given back. What the intake throws passes through.
 */
export const readInput = async (
  connector: Connector,
  how: {
    readonly take: Intake["take"];
    readonly emit: Listener;
    readonly signal: AbortSignal;
    readonly time: Time;
    readonly settings: Pick<RunSettings, "inputAttempts" | "inputGraceMs">;
  },
): Promise<unknown> => {
  const { signal, emit } = how;
  const input = connector.name;
  for (let attempt = 1; ; attempt++) {
    const { gave, error } = await readOnce(connector, how);
    if (gave) attempt = 1;
    const again = error instanceof ConnectorError && error.retryable && attempt < how.settings.inputAttempts;
    if (!again || signal.aborted) {
      const failed = error !== undefined && !signal.aborted;
      await emit({ type: "input_ended", input, ...(failed ? { error } : {}) });
      return failed ? error : undefined;
    }
    const retryInMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1));
    await emit({ type: "input_failing", input, error, retryInMs });
    await how.time.sleep(retryInMs, signal);
  }
};

const readOnce = async (
  connector: Connector,
  { take, signal, time, settings }: Parameters<typeof readInput>[1],
): Promise<{ readonly gave: boolean; readonly error?: unknown }> => {
  let gave = false;
  const source = connector.read(signal)[Symbol.asyncIterator]();
  const grace = graceAfter(signal, () => time.sleep(settings.inputGraceMs));
  try {
    for (;;) {
      let next: IteratorResult<readonly Arrival[]>;
      try {
        next = await grace.orEnd(source.next());
      } catch (error) {
        return { gave, error };
      }
      if (next.done) return { gave };
      gave = true;
      await take(connector.name, next.value, time.clock());
    }
  } finally {
    grace.close();
    // Not waited for: an input that hangs would hang us. What it says at its end is of no use any more.
    void source.return?.()?.then(undefined, () => undefined);
  }
};

/** Lets an input that was told to end go on for a while, and ends it then, whatever it does. */
const graceAfter = (signal: AbortSignal, pause: () => Promise<void>) => {
  let over = false;
  let end: (() => void) | undefined;
  const begin = (): void => {
    void pause().then(() => {
      over = true;
      end?.();
    });
  };
  if (signal.aborted) begin();
  else signal.addEventListener("abort", begin, { once: true });
  return {
    orEnd: (next: Promise<IteratorResult<readonly Arrival[]>>) =>
      new Promise<IteratorResult<readonly Arrival[]>>((resolve, reject) => {
        end = () => resolve({ done: true, value: undefined });
        next.then(resolve, reject);
        if (over) end();
      }),
    close: () => signal.removeEventListener("abort", begin),
  };
};

import { ModbotError } from "../../engine/errors.ts";
import type { Clock } from "../../engine/ports.ts";
import type { ExampleDesk } from "../../engine/proofs/example-desk.ts";
import type { ReviewDesk } from "../../engine/review-desk.ts";
import { sizeOf, takeScreen } from "../full-screen.tsx";
import type { Typed } from "../key-names.ts";
import { safe } from "../safe-text.ts";
import { requireTerminal, type TerminalIn, type TerminalOut } from "../terminal.ts";
import { eventFor, isTyping } from "./keymap.ts";
import { performerOn } from "./perform.ts";
import { initialState, PAGE, type ReviewEvent, type ReviewState } from "./review-state.ts";
import { next } from "./state.ts";
import { Screen } from "./view.tsx";

export type ReviewOptions = {
  readonly desk: ReviewDesk;
  /** Where what was overturned becomes an example. Absent: nowhere. */
  readonly examples?: ExampleDesk;
  /** Under which name decisions are written. */
  readonly moderator: string;
  /** Is a `modbot run` working on the same database? Effects wait until one is. */
  readonly botRunning: () => boolean | Promise<boolean>;
  /** The database of a demo: no run will ever go on with it. */
  readonly demo?: boolean;
  readonly stdout: TerminalOut;
  readonly stdin: TerminalIn;
  readonly clock: Clock;
  /** How often to look whether others have written. */
  readonly pollMs?: number;
  /** Default: yes, unless NO_COLOR is set. */
  readonly color?: boolean;
  /** Quits, as `q` does. */
  readonly signal?: AbortSignal;
};

/**
 * The review screen: takes the terminal, and gives it back when the moderator quits.
 *
 * Errors: `UsageError` without a terminal; what the desk cannot do stands on the screen; anything else ends the screen and is thrown.
 */
export const runReview = async (options: ReviewOptions): Promise<void> => {
  const { desk, stdin, stdout, clock, pollMs = 250, color = !process.env.NO_COLOR } = options;
  requireTerminal(stdin, stdout);
  const { examples } = options;
  let state: ReviewState = {
    ...initialState(options.moderator, clock(), sizeOf(stdout), options.demo),
    writesExamples: examples !== undefined,
  };
  let isOver = false;
  let finish: { readonly resolve: () => void; readonly reject: (error: unknown) => void } | undefined;
  const ended = new Promise<void>((resolve, reject) => {
    finish = { resolve, reject };
  });

  const dispatch = (event: ReviewEvent): void => {
    if (isOver) return;
    const [after, commands] = next(state, event);
    state = after;
    screen.redraw();
    for (const command of commands) performer.perform(command);
  };
  const end = (error?: unknown): void => {
    if (isOver) return;
    isOver = true;
    void performer.settled().then(() => (error === undefined ? finish?.resolve() : finish?.reject(error)));
  };
  const quit = (): void => dispatch({ type: "quit" });

  const typed = ({ keys, pasted }: Typed): void => {
    dispatch({ type: "touched", at: clock() });
    if (pasted !== undefined && isTyping(state.mode)) dispatch({ type: "note_typed", text: safe(pasted) });
    for (const key of keys) {
      const event = eventFor(state, key);
      if (event) dispatch(event);
    }
  };

  const performer = performerOn({ desk, examples, dispatch, quit: () => end(), crash: end });
  const screen = takeScreen({
    stdin,
    stdout,
    view: () => <Screen state={state} color={color} />,
    typed,
    resized: (size) => dispatch({ type: "resized", ...size }),
    quit,
    crash: end,
    signal: options.signal,
  });
  const watch = watching(options, pollMs, dispatch, end);
  try {
    if (options.signal?.aborted) quit();
    else performer.perform({ type: "load", view: "waiting", offset: 0, limit: PAGE });
    await ended;
  } finally {
    isOver = true;
    watch.stop();
    screen.giveBack();
  }
};

/** Looks every `pollMs` whether somebody else has written, what time it is, and now and then whether the bot runs. */
const watching = (
  { desk, botRunning, clock }: ReviewOptions,
  pollMs: number,
  dispatch: (event: ReviewEvent) => void,
  crash: (error: unknown) => void,
): { readonly stop: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let mark: number | undefined;
  const look = async (): Promise<void> => {
    const [now, running] = await Promise.all([desk.changeMark(), botRunning()]);
    dispatch({ type: "ticked", now: clock(), botRunning: running });
    if (mark !== now) dispatch({ type: "changed" });
    mark = now;
  };
  const again = (): void => {
    look()
      .catch((error: unknown) => {
        if (!(error instanceof ModbotError)) return crash(error);
        dispatch({ type: "failed", what: "The database could not be read", why: error.message });
      })
      .finally(() => {
        if (!isStopped) timer = setTimeout(again, pollMs);
      });
  };
  again();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
};

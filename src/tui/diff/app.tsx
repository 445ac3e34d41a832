import type { DiffDesk, DiffExample, DiffItem, Said } from "../../engine/diff-desk.ts";
import { ModbotError } from "../../engine/errors.ts";
import { keyText } from "../../engine/message.ts";
import { sizeOf, takeScreen } from "../full-screen.tsx";
import { requireTerminal, type TerminalIn, type TerminalOut } from "../terminal.ts";
import { type Command, type DiffEvent, type DiffState, initialState, type Totals, totalsOf } from "./diff-state.ts";
import { eventFor } from "./keymap.ts";
import { next } from "./state.ts";
import { Screen } from "./view.tsx";

export type DiffOptions = {
  readonly desk: DiffDesk;
  readonly items: readonly DiffItem[];
  /** What the two rulebooks are called. */
  readonly names: DiffState["names"];
  /** Under which name labels are written. */
  readonly moderator: string;
  readonly stdin: TerminalIn;
  readonly stdout: TerminalOut;
  readonly color: boolean;
  /** Quits, as `q` does. */
  readonly signal?: AbortSignal;
};

/**
 * The diff screen: takes the terminal, and gives it back when the person quits and every label is kept.
 *
 * Gives: what all labels came to.
 * Errors: `UsageError` without a terminal; a label that cannot be kept stands on the screen, and is thrown where that is gone; anything else ends the screen and is thrown.
 */
export const runDiffReview = async (options: DiffOptions): Promise<Totals> => {
  const { desk, stdin, stdout, color } = options;
  requireTerminal(stdin, stdout, "modbot rules diff --review");
  let state = initialState({ ...options, said: await desk.said(), size: sizeOf(stdout) });
  let isOver = false;
  let writes: Promise<void> = Promise.resolve();
  let lost: ModbotError | undefined;
  let finish: { readonly resolve: () => void; readonly reject: (error: unknown) => void } | undefined;
  const ended = new Promise<void>((resolve, reject) => {
    finish = { resolve, reject };
  });

  const end = (error?: unknown): void => {
    if (isOver) return;
    isOver = true;
    void writes.then(() => (error === undefined ? finish?.resolve() : finish?.reject(error)));
  };
  const dispatch = (event: DiffEvent): void => {
    const [after, commands] = next(state, event);
    state = after;
    if (!isOver) screen.redraw();
    for (const command of commands) perform(command);
  };
  /** One after the other, so that the last word is the last that is written. */
  const write = (example: DiffExample, said: Said | undefined, work: () => Promise<void>): void => {
    const key = keyText(example.message);
    writes = writes.then(work).then(
      () => dispatch({ type: "wrote", key, ...(said ? { said } : {}) }),
      (error: unknown) => {
        if (!(error instanceof ModbotError)) return end(error);
        // Nobody would see it on a screen that is gone.
        if (isOver) lost = error;
        const what = said ? "The label was not written" : "The label was not taken back";
        dispatch({ type: "failed", key, why: `${what}: ${error.message}` });
      },
    );
  };
  const perform = (command: Command): void => {
    if (command.type === "quit") {
      end();
      return;
    }
    const { example } = command;
    if (command.type === "take_back") {
      write(example, undefined, () => desk.takeBack(example));
      return;
    }
    const { item, violation } = command;
    write(example, { violation, by: options.moderator }, () => desk.label(item, example, violation));
  };
  const quit = (): void => dispatch({ type: "quit" });

  const screen = takeScreen({
    stdin,
    stdout,
    view: () => <Screen state={state} color={color} />,
    typed: ({ keys }) => {
      for (const key of keys) {
        const event = isOver ? undefined : eventFor(state, key);
        if (event) dispatch(event);
      }
    },
    resized: (size) => dispatch({ type: "resized", ...size }),
    quit,
    crash: end,
    signal: options.signal,
  });
  try {
    if (options.signal?.aborted) quit();
    await ended;
  } finally {
    isOver = true;
    screen.giveBack();
  }
  if (lost) throw lost;
  return totalsOf(state);
};

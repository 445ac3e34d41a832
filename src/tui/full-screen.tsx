import { render, useInput } from "ink";
import type { ReactElement } from "react";
import { canvasOn } from "./canvas.ts";
import { keyReader, type Typed } from "./key-names.ts";
import { type TerminalIn, type TerminalOut, takeTerminal } from "./terminal.ts";

type Size = { readonly columns: number; readonly rows: number };

type Wanted = {
  readonly stdin: TerminalIn;
  readonly stdout: TerminalOut;
  /** What stands on the screen now. */
  readonly view: () => ReactElement;
  readonly typed: (typed: Typed) => void;
  readonly resized: (size: Size) => void;
  /** The input ended, a signal came, or `signal` aborts. */
  readonly quit: () => void;
  readonly crash: (error: unknown) => void;
  readonly signal?: AbortSignal | undefined;
};

export type FullScreen = {
  /** Draws what has changed. */
  readonly redraw: () => void;
  readonly giveBack: () => void;
};

export const sizeOf = (stdout: TerminalOut): Size => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 });

/** Takes the terminal for a screen: keys come by name, frames go out by row. */
export const takeScreen = ({ stdin, stdout, view, typed, resized, quit, crash, signal }: Wanted): FullScreen => {
  // One for the whole session: a pasted text comes in several parts.
  const read = keyReader();
  const listen: Listen = (input, key) => typed(read(input, key));
  const terminal = takeTerminal(stdout, quit);
  const canvas = canvasOn(stdout);
  // In its debug mode Ink hands over whole frames; the canvas sends what has changed.
  const ink = render(<Listening listen={listen} view={view()} />, {
    stdin,
    stdout: canvas.stream,
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  ink.waitUntilExit().catch(crash);
  const onResize = (): void => {
    const size = sizeOf(stdout);
    canvas.resize(size.columns, size.rows);
    resized(size);
  };
  stdout.on("resize", onResize);
  stdin.on("end", quit);
  signal?.addEventListener("abort", quit);
  return {
    redraw: () => ink.rerender(<Listening listen={listen} view={view()} />),
    giveBack: () => {
      canvas.close();
      stdout.off("resize", onResize);
      stdin.off("end", quit);
      signal?.removeEventListener("abort", quit);
      ink.unmount();
      terminal.giveBack();
    },
  };
};

type Listen = Parameters<typeof useInput>[0];

const Listening = ({ listen, view }: { readonly listen: Listen; readonly view: ReactElement }): ReactElement => {
  useInput(listen);
  return view;
};

import { Writable } from "node:stream";
import type { TerminalOut } from "./terminal.ts";

/** Where Ink draws whole frames, and from where only the rows that changed go to the terminal. */
export type Canvas = {
  /** The stream to give to Ink. It takes every write for a whole frame, which Ink promises in its debug mode. */
  readonly stream: NodeJS.WriteStream;
  /** The terminal has another size, or was written over: everything is drawn anew. */
  readonly resize: (columns: number, rows: number) => void;
  readonly close: () => void;
};

/**
 * Draws on a full screen by place: a row that has not changed is not sent, nothing scrolls, and each frame appears at once.
 * Ink's own output moves the cursor by the number of lines of the last frame, which breaks when the window is resized.
 */
export const canvasOn = (terminal: TerminalOut): Canvas => {
  let drawn: readonly string[] = [];
  let isOpen = true;
  let mustClear = false;
  const draw = (frame: string): void => {
    const rows = frame.split("\n").slice(0, terminal.rows);
    const changed = rows.flatMap((row, y) =>
      row === drawn[y] ? [] : [`\u001b[${y + 1};1H\u001b[0m${row}\u001b[0m\u001b[K`],
    );
    const below = drawn.length > rows.length ? `\u001b[${rows.length + 1};1H\u001b[J` : "";
    const clear = mustClear ? "\u001b[0m\u001b[2J" : "";
    drawn = rows;
    mustClear = false;
    if (changed.length > 0 || below || clear)
      terminal.write(`\u001b[?2026h${clear}${changed.join("")}${below}\u001b[?2026l`);
  };
  const sink = new Writable({
    decodeStrings: false,
    write(chunk: string, _, done) {
      if (isOpen && chunk !== "") draw(chunk);
      done();
    },
  });
  const stream = Object.assign(sink, { columns: terminal.columns, rows: terminal.rows, isTTY: false });
  return {
    // Ink uses no more of a terminal than this.
    stream: stream as unknown as NodeJS.WriteStream,
    resize: (columns, rows) => {
      stream.columns = columns;
      stream.rows = rows;
      drawn = [];
      mustClear = true;
    },
    close: () => {
      isOpen = false;
    },
  };
};

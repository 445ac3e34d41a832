import { PassThrough, Writable } from "node:stream";

/** A terminal that a test can read: what stands on it, and whether it has been given back. */
export const fakeTerminal = (columns: number, rows: number) => {
  let screen: string[] = [];
  let row = 0;
  const modes = { alternate: false, cursor: true, raw: false };
  const read = (chunk: string): void => {
    for (const [part, code, kind] of chunk.matchAll(/\u001b\[([?0-9;]*)([A-Za-z])|[^\u001b]+/g)) {
      if (kind === undefined) screen[row] = `${screen[row] ?? ""}${part}`;
      else if (kind === "H") {
        row = Number(code?.split(";")[0] || 1) - 1;
        screen[row] = "";
      } else if (kind === "J") screen = code === "2" ? [] : screen.slice(0, row);
      else if (code === "?1049") modes.alternate = kind === "h";
      else if (code === "?25") modes.cursor = kind === "h";
    }
  };
  const sink = new Writable({
    decodeStrings: false,
    write(chunk: string, _, done) {
      read(String(chunk));
      done();
    },
  });
  const stdout = Object.assign(sink, { columns, rows, isTTY: true });
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (raw: boolean) => {
      modes.raw = raw;
      return stdin;
    },
    ref: () => stdin,
    unref: () => stdin,
  });
  return {
    // All that a full screen uses of a terminal.
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    modes,
    text: (): string => screen.map((line) => (line ?? "").trimEnd()).join("\n"),
    type: (keys: string): void => void stdin.write(keys),
    resize: (to: { columns: number; rows: number }): void => {
      Object.assign(stdout, to);
      stdout.emit("resize");
    },
  };
};

/** Waits for a condition, not for a time. */
export const until = async (what: string, holds: () => boolean | Promise<boolean>, show = () => ""): Promise<void> => {
  const deadline = performance.now() + 8_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`it never came to this: ${what}\n${show()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

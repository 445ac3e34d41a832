import type { Readable } from "node:stream";

/** What a program says on both its outputs, as it says it. */
export type Said<Line> = {
  /** Lines of JSON on stdout. Grows. */
  readonly told: readonly Line[];
  readonly stderr: () => string;
};

/** Hears a child process that prints JSON, a line each. */
export const toldBy = <Line>(child: { readonly stdout: Readable; readonly stderr: Readable }): Said<Line> => {
  const told: Line[] = [];
  let rest = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    told.push(...lines.map((line) => JSON.parse(line) as Line));
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return { told, stderr: () => stderr };
};

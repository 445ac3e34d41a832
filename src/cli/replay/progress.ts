import { statSync } from "node:fs";
import type { Context } from "../context.ts";

export type Progress = {
  /** So many lines of this file have been read. */
  readonly at: (file: string, lines: number) => void;
  readonly clear: () => void;
};

const EVERY_MS = 100;
const WIDTH = 24;

/** A bar on a terminal, by the size of the files; nothing elsewhere. */
export const openProgress = (ctx: Pick<Context, "stderr" | "quiet" | "now">, files: readonly string[]): Progress => {
  if (ctx.stderr.isTTY !== true || ctx.quiet) return { at: () => {}, clear: () => {} };
  const sizes = files.map(sizeOf);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let drawnAt = 0;
  let drawn = false;
  return {
    at: (file, lines) => {
      const now = ctx.now();
      if (now - drawnAt < EVERY_MS) return;
      drawnAt = now;
      drawn = true;
      const before = sizes.slice(0, files.indexOf(file)).reduce((sum, size) => sum + size, 0);
      const share = total === 0 ? 0 : before / total;
      const full = Math.round(share * WIDTH);
      const bar = `${"█".repeat(full)}${"░".repeat(WIDTH - full)}`;
      ctx.stderr.write(`\r\x1b[2K${bar}  ${lines.toLocaleString("en")} lines of ${file.slice(-40)}`);
    },
    clear: () => {
      if (drawn) ctx.stderr.write("\r\x1b[2K");
      drawn = false;
    },
  };
};

const sizeOf = (file: string): number => {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
};

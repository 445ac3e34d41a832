import { statSync } from "node:fs";
import { type Context, canRedraw } from "../context.ts";

export type Progress = {
  /** So many more bytes of the files have been read. */
  readonly read: (bytes: number) => void;
  readonly clear: () => void;
};

const EVERY_MS = 100;
const WIDTH = 30;

/** A bar on a terminal, by the bytes of all files; the bytes alone where an input has no size; nothing where there is no terminal, or one that cannot write over a line. */
export const openProgress = (
  ctx: Pick<Context, "stderr" | "env" | "quiet" | "now">,
  files: readonly string[],
): Progress => {
  if (!canRedraw(ctx)) return { read: () => {}, clear: () => {} };
  const total = files.reduce((sum, file) => sum + sizeOf(file), 0);
  const startedAt = ctx.now();
  let drawnAt = startedAt;
  let drawn = false;
  let done = 0;
  return {
    read: (bytes) => {
      done += bytes;
      const now = ctx.now();
      if (now - drawnAt < EVERY_MS) return;
      drawnAt = now;
      drawn = true;
      ctx.stderr.write(`\r\x1b[2K${progressText(done, total, now - startedAt)}`);
    },
    clear: () => {
      if (drawn) ctx.stderr.write("\r\x1b[2K");
      drawn = false;
    },
  };
};

export const progressText = (done: number, total: number, elapsedMs: number): string => {
  const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  if (!Number.isFinite(total) || total === 0) return `${mega(done)} read`;
  const share = Math.min(1, done / total);
  const full = Math.round(share * WIDTH);
  const left = share > 0.02 ? `, ${Math.ceil((elapsedMs / share - elapsedMs) / 1000)} s left` : "";
  return `${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${Math.floor(share * 100)} % of ${mega(total)}${left}`;
};

/** A pipe has no size that would say anything. */
const sizeOf = (file: string): number => {
  if (file === "-") return Number.POSITIVE_INFINITY;
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? stat.size : Number.POSITIVE_INFINITY;
};

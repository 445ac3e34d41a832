import { safe } from "../../tui/safe-text.ts";
import { type Context, canRedraw } from "../context.ts";
import { progressText } from "../replay/progress.ts";

const EVERY_MS = 100;
/** Configuration files are too small to be worth a bar. */
const WORTH_BYTES = 1_000_000;

/** A bar a file on a terminal; elsewhere a line when a large file begins, so that a log shows what takes so long. */
export const openPullProgress = (ctx: Pick<Context, "stderr" | "env" | "quiet" | "now" | "say">) => {
  const draws = canRedraw(ctx);
  let path = "";
  let startedAt = 0;
  let from = 0;
  let drawnAt = 0;
  let drawn = false;
  return {
    show: (file: string, done: number, total: number | undefined): void => {
      const now = ctx.now();
      if (file !== path) {
        [path, startedAt, from] = [file, now, done];
        if (!draws && (total ?? 0) > WORTH_BYTES)
          ctx.say(`fetching ${safe(file, 80)}, ${((total ?? 0) / 1e6).toFixed(1)} MB`);
      }
      if (!draws || now - drawnAt < EVERY_MS) return;
      drawnAt = now;
      drawn = true;
      // What an earlier pull had fetched took no time in this one.
      const share = total === undefined ? 0 : (done - from) / Math.max(1, total - from);
      const left = share > 0.02 ? `, ${Math.ceil(((now - startedAt) * (1 - share)) / share / 1000)} s left` : "";
      ctx.stderr.write(
        `\r\x1b[2K${safe(file, 60)} ${progressText(done, total ?? Number.POSITIVE_INFINITY, 0).replace(/, 0 s left$/, "")}${left}`,
      );
    },
    clear: (): void => {
      if (drawn) ctx.stderr.write("\r\x1b[2K");
      drawn = false;
    },
  };
};

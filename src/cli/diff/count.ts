import { type Context, canRedraw } from "../context.ts";

/** A line on a terminal that says how far both rulebooks are. Nothing elsewhere. */
export const openCount = (ctx: Pick<Context, "stderr" | "env" | "quiet" | "now">, total: number | undefined) => {
  const on = canRedraw(ctx);
  const done = [0, 0];
  let drawnAt = Number.NEGATIVE_INFINITY;
  let drawn = false;
  return {
    /** One of the two has judged so many. */
    done: (which: number, messages: number): void => {
      done[which] = messages;
      const now = ctx.now();
      if (!on || now - drawnAt < 100) return;
      drawnAt = now;
      drawn = true;
      const least = Math.min(...done);
      const share = total === undefined ? "" : `, ${Math.floor((100 * least) / total)} %`;
      ctx.stderr.write(`\r\x1b[2K${least.toLocaleString("en")} messages judged by both${share}`);
    },
    clear: (): void => {
      if (drawn) ctx.stderr.write("\r\x1b[2K");
      drawn = false;
    },
  };
};

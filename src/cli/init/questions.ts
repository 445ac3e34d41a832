import { createInterface } from "node:readline/promises";
import type { Context } from "../context.ts";

/** What `init` needs to know. */
export type Settings = { readonly mode: "observe" | "enforce"; readonly file?: string };

export const DEFAULTS: Settings = { mode: "observe" };

/** Asks on the terminal; Enter takes what stands in brackets, and the end of the input takes it for all that is left. */
export const askSettings = async (ctx: Pick<Context, "stdin" | "stderr">): Promise<Settings> => {
  const lines = createInterface({ input: ctx.stdin, output: ctx.stderr });
  // Readline takes Ctrl-C for itself while it asks: hand it on, so that it ends the program as always.
  lines.on("SIGINT", () => {
    ctx.stderr.write("\n");
    process.kill(process.pid, "SIGINT");
  });
  let ended = false;
  let done = false;
  const end = new Promise<string>((resolve) => {
    lines.on("close", () => {
      if (!done) ctx.stderr.write("\n");
      ended = true;
      resolve("");
    });
  });
  const ask = async (question: string): Promise<string> =>
    ended ? "" : (await Promise.race([lines.question(question), end])).trim();
  try {
    const mode = await ask("May modbot act on what it finds, or only record what it would do? [observe] / enforce: ");
    const file = await ask("File with chat to read, one JSON object a line (empty: none yet): ");
    return { mode: /^e/i.test(mode) ? "enforce" : "observe", ...(file ? { file } : {}) };
  } finally {
    done = true;
    lines.close();
  }
};

import { createInterface } from "node:readline/promises";
import type { Context } from "../context.ts";

/** What `init` needs to know. */
export type Settings = {
  readonly mode: "observe" | "enforce";
  /** The rulebook to build on, by name. */
  readonly base: string;
  readonly file?: string;
};

export const DEFAULTS: Settings = { mode: "observe", base: "base" };

/** Asks on the terminal; Enter takes what stands in brackets, and the end of the input takes it for all that is left. */
export const askSettings = async (
  ctx: Pick<Context, "stdin" | "stderr">,
  bases: readonly string[],
  given: string | undefined,
): Promise<Settings> => {
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
    const asked = given ?? (await askBase(ask, bases));
    const file = await ask("File with chat to read, one JSON object a line (empty: none yet): ");
    return { mode: /^e/i.test(mode) ? "enforce" : "observe", base: asked, ...(file ? { file } : {}) };
  } finally {
    done = true;
    lines.close();
  }
};

/** Asks again after a name that is none, as often as somebody types one. */
const askBase = async (ask: (question: string) => Promise<string>, bases: readonly string[]): Promise<string> => {
  const others = bases.filter((name) => name !== DEFAULTS.base);
  for (;;) {
    const typed = (await ask(`Which rules to build on? [${DEFAULTS.base}] / ${others.join(" / ")}: `)).toLowerCase();
    if (typed === "") return DEFAULTS.base;
    if (bases.includes(typed)) return typed;
  }
};

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

const MODES = ["observe", "enforce"] as const;
const BASES_TEXT = `  base     any community
  gaming   players: rough talk is only recorded
  strict   schools and families: swearing is deleted
  support  help with a product: logs and repeats are let be
  twitch   the chat of a stream: short time-outs, no invitations
`;

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
    const mode = await askOne(ask, "Only record what it would do, or do it? [observe] / enforce: ", MODES);
    if (given === undefined && !ended) ctx.stderr.write(BASES_TEXT);
    const others = bases.filter((name) => name !== DEFAULTS.base);
    const question = `Which rules to build on? [${DEFAULTS.base}] / ${others.join(" / ")}: `;
    const base = given ?? (await askOne(ask, question, [DEFAULTS.base, ...others]));
    const file = await ask("File with chat to read, one JSON object a line (empty: none yet): ");
    return { mode, base, ...(file ? { file } : {}) };
  } finally {
    done = true;
    lines.close();
  }
};

/** Takes one of a few words, the first where nothing is typed; asks again after any other. */
const askOne = async <Word extends string>(
  ask: (question: string) => Promise<string>,
  question: string,
  words: readonly [Word, ...Word[]],
): Promise<Word> => {
  for (;;) {
    const typed = (await ask(question)).toLowerCase();
    if (typed === "") return words[0];
    const chosen = words.find((word) => word === typed);
    if (chosen !== undefined) return chosen;
  }
};

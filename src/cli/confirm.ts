import { createInterface } from "node:readline/promises";
import type { Context } from "./context.ts";

/** Asks yes or no on the terminal; anything but a yes is a no. */
export const confirm = async (ctx: Pick<Context, "stdin" | "stderr">, question: string): Promise<boolean> => {
  const lines = createInterface({ input: ctx.stdin, output: ctx.stderr });
  try {
    const answer = await new Promise<string>((resolve) => {
      lines.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
      lines.on("close", () => resolve(""));
      void lines.question(`${question} [y/N] `).then(resolve, () => resolve(""));
    });
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
};

/** Can a question be asked? */
export const canAsk = ({ stdin, stderr }: Pick<Context, "stdin" | "stderr">): boolean =>
  stdin.isTTY === true && stderr.isTTY === true;

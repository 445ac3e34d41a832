import { readCorpus } from "../../connectors/jsonl/corpus.ts";
import { sourceName } from "../../connectors/jsonl/source.ts";
import type { MessageEntry } from "../../connectors/jsonl/to-message.ts";
import { ModbotError } from "../../engine/errors.ts";
import type { Context } from "../context.ts";
import { openProgress } from "./progress.ts";

export type FilesToRead = {
  readonly files: readonly string[];
  /** Stop at the first line that cannot be read. */
  readonly strict: boolean;
  /** The key by which lines are told apart; absent: `source`. */
  readonly by?: string | undefined;
};

/** Broken lines that are told one by one; beyond them their number is. */
const TOLD = 5;

/**
 * Gives every message of the corpora to `take`, in order, with the name of its file. Memory does not grow with them.
 *
 * Gives: how many lines could not be read; the first few of each file are told on stderr.
 * Errors: `ConnectorError` for a file that cannot be read; `ModbotError` for one of which no line is a message, and with `strict` for the first broken line.
 */
export const readFiles = async (
  ctx: Context,
  { files, strict, by }: FilesToRead,
  take: (entry: MessageEntry, file: string) => void | Promise<void>,
): Promise<number> => {
  const progress = openProgress(ctx, files);
  let unreadable = 0;
  try {
    for (const file of files) {
      const name = sourceName(file);
      const broken: string[] = [];
      let messages = 0;
      let brokenHere = 0;
      for await (const entries of readCorpus(file, {
        signal: ctx.signal,
        stdin: ctx.stdin,
        onBytes: progress.read,
        by,
      })) {
        for (const entry of entries) {
          if (entry.kind === "message") {
            messages++;
            const taking = take(entry, name);
            if (taking !== undefined) await taking;
            continue;
          }
          // What staff did is nothing to be judged.
          if (entry.kind === "seen") continue;
          const what = `${name}:${entry.line}: ${entry.why}`;
          if (strict)
            throw new ModbotError(`${what}.`, { hint: "Mend the line, or leave --strict out to pass over it." });
          if (++brokenHere <= TOLD) broken.push(what);
        }
      }
      unreadable += brokenHere;
      if (messages === 0 && brokenHere > 0) {
        throw new ModbotError(`${name} is not a corpus: no line of it is a message; ${broken[0]}.`, {
          hint: 'It needs one JSON object a line, with at least "text".',
        });
      }
      progress.clear();
      for (const line of broken) ctx.say(`${line}; passed over`);
      if (brokenHere > TOLD) ctx.say(`${name}: ${brokenHere - TOLD} more lines passed over`);
    }
  } finally {
    progress.clear();
  }
  return unreadable;
};

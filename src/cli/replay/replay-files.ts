import { readCorpus } from "../../connectors/jsonl/corpus.ts";
import { sourceName } from "../../connectors/jsonl/source.ts";
import { ModbotError } from "../../engine/errors.ts";
import { Moderator } from "../../engine/moderate.ts";
import { openReplay, outLine, type ReplaySummary } from "../../engine/replay.ts";
import { openReplayRecords } from "../../engine/replay-records.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import type { Context } from "../context.ts";
import { plain } from "../json.ts";
import { openProgress } from "./progress.ts";

export type ReplayJob = {
  readonly rulebook: Rulebook;
  readonly files: readonly string[];
  /** Stop at the first line that cannot be read. */
  readonly strict: boolean;
  /** Gets a line for each decision. */
  readonly write?: (line: string) => void;
};
export type ReplayResult = ReplaySummary & { readonly unreadable: number };

/** Broken lines that are told one by one; beyond them their number is. */
const TOLD = 5;

/**
 * Judges every message of the files, in order, as if they came in one after the other. Memory does not grow with them.
 * Errors: `ConnectorError` for a file that cannot be read; `ModbotError` for one of which no line is a message, and with `strict` for the first broken line.
 */
export const replayFiles = async (
  ctx: Context,
  { rulebook, files, strict, write }: ReplayJob,
): Promise<ReplayResult> => {
  const replay = openReplay(new Moderator(rulebook), { micros: () => performance.now() * 1000, cpuSeconds });
  const records = openReplayRecords(rulebook);
  const progress = openProgress(ctx, files);
  let unreadable = 0;
  try {
    for (const file of files) {
      const name = sourceName(file);
      const broken: string[] = [];
      let messages = 0;
      let brokenHere = 0;
      for await (const entries of readCorpus(file, { signal: ctx.signal, stdin: ctx.stdin, onBytes: progress.read })) {
        for (const entry of entries) {
          if (entry.kind === "message") {
            messages++;
            const decision = replay.add(entry, records?.knownOf(entry.message));
            await records?.judged(entry.message, decision);
            write?.(plain(outLine(entry.message, decision)));
            continue;
          }
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
  return { ...replay.summary(), unreadable };
};

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

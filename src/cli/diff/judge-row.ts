import { Worker } from "node:worker_threads";
import type { RulebookRef } from "../../engine/decision.ts";
import { ModbotError } from "../../engine/errors.ts";
import type { JudgedRow } from "../../engine/judgements.ts";
import { judgeWorker } from "../assets.ts";
import type { JudgeJob, JudgeNews } from "./judge-worker.ts";

/** Messages are read by the page and forgotten: with room for a page, few of them are moved about before that. MB. */
const ROOM = { maxYoungGenerationSizeMb: 96 };

/** What one rulebook makes of all messages. */
export type Judged = { readonly file: string; readonly rulebook: RulebookRef; readonly row: JudgedRow };

/**
 * Judges all messages by one rulebook on a thread of its own. `judging` is told how many it has done.
 * Errors: as those of loading the rulebook and reading the messages; ends with the signal.
 */
export const judgeRow = (job: JudgeJob, judging: (messages: number) => void, signal: AbortSignal): Promise<Judged> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(judgeWorker(), { workerData: job, resourceLimits: ROOM });
    const stop = (): void => {
      void worker.terminate();
      reject(new ModbotError("stopped before the end."));
    };
    signal.addEventListener("abort", stop, { once: true });
    worker.on("message", (news: JudgeNews) => {
      if (news.is === "judging") judging(news.messages);
      else if (news.is === "failed")
        reject(new ModbotError(news.message, { ...(news.hint ? { hint: news.hint } : {}) }));
      else resolve({ file: news.file, rulebook: news.rulebook, row: news.row });
    });
    worker.on("error", reject);
    worker.on("exit", () => {
      signal.removeEventListener("abort", stop);
      reject(new Error("the thread that judges ended without a result"));
    });
  });

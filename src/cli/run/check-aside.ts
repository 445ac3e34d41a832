import { Worker } from "node:worker_threads";
import { ModbotError } from "../../engine/errors.ts";
import type { RefusedRules } from "../../runtime/rule-keeper.ts";
import { workerProgram } from "../assets.ts";
import type { CheckJob, CheckNews } from "./check-worker.ts";

/** Compiles a rulebook on a thread of its own, so that nothing waits meanwhile. Gives what is wrong with it; `undefined`: nothing, or the run ends. */
export const checkAside = (job: CheckJob, signal: AbortSignal): Promise<RefusedRules | undefined> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(workerProgram("check-worker"), { workerData: job });
    const stop = (): void => void worker.terminate();
    signal.addEventListener("abort", stop, { once: true });
    worker.on("message", (news: CheckNews) => {
      if (news.is === "usable") resolve(undefined);
      else {
        const { message, hint, files } = news;
        resolve({ error: new ModbotError(message, hint === undefined ? {} : { hint }), files });
      }
    });
    worker.on("error", reject);
    worker.on("exit", () => {
      signal.removeEventListener("abort", stop);
      resolve(undefined);
    });
  });

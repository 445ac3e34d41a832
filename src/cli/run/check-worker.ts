import { parentPort, workerData } from "node:worker_threads";
import { findRules } from "./find-rules.ts";

/** What a thread is to look at. `rules`: absolute; absent is the built-in rulebook. */
export type CheckJob = { readonly cwd: string; readonly rules?: string | undefined };

/** What it has found. */
export type CheckNews =
  | { readonly is: "usable" }
  | {
      readonly is: "unusable";
      readonly message: string;
      readonly hint?: string | undefined;
      /** Files that it would be made of. */
      readonly files: readonly string[];
    };

const check = ({ cwd, rules }: CheckJob): CheckNews => {
  const found = findRules({ cwd }, rules);
  if (!("error" in found)) return { is: "usable" };
  const { message, hint } = found.error;
  return { is: "unusable", message, hint, files: [...found.looks.keys()] };
};

parentPort?.postMessage(check(workerData as CheckJob));

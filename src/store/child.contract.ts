import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { build } from "esbuild";

/** A real second process that runs one of our files. */
export type Child = {
  readonly pid: number;
  /** Every line it has printed so far. */
  readonly lines: readonly string[];
  /** Resolves once it has printed `count` lines; rejects when it ends before, or not in time. */
  readonly printed: (count: number) => Promise<void>;
  /** kill -9, and wait until it is gone. */
  readonly kill: () => Promise<void>;
};

const OUT = "node_modules/.cache/modbot-children";
const DEADLINE_MS = 15_000;

/** Builds `file` into something that plain node runs. Gives its path, and a way to be rid of it. */
export const buildChild = async (file: string): Promise<{ readonly path: string; readonly remove: () => void }> => {
  mkdirSync(OUT, { recursive: true });
  const path = `${OUT}/${file.replaceAll("/", "-")}.${process.pid}.mjs`;
  await build({
    entryPoints: [file],
    outfile: path,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["better-sqlite3"],
    logLevel: "error",
  });
  return { path, remove: () => rmSync(path, { force: true }) };
};

export const startChild = (path: string, args: readonly string[]): Child => {
  const child: ChildProcess = spawn(process.execPath, [path, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  const ended = once(child, "exit");
  let look: () => void = () => undefined;
  createInterface({ input: child.stdout! }).on("line", (line) => {
    lines.push(line);
    look();
  });
  return {
    pid: child.pid!,
    lines,
    printed: (count) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`only ${lines.length} of ${count} lines in time`)), DEADLINE_MS);
        look = () => {
          if (lines.length < count) return;
          clearTimeout(late);
          resolve();
        };
        void ended.then(() => reject(new Error(`it ended after ${lines.length} of ${count} lines`)));
        look();
      }),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
};

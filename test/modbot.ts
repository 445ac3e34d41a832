import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** What one run of the program came to. */
export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that goes away with the test. */
export const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "modbot-"));
  made.push(folder);
  return folder;
};

/** The sources as they are now, bundled as they are shipped, inside the project so that native modules are found. Once a test file. */
let built: string | undefined;
const build = (): string => {
  if (built) return built;
  built = join(process.cwd(), "node_modules", ".cache", `modbot-${process.pid}-${Math.random().toString(36).slice(2)}`);
  made.push(built);
  execFileSync("node", ["scripts/build.mjs", "--out", built, "--metafile", `${built}/meta.json`]);
  return built;
};

/** Path of a freshly built `modbot`, to be run with node. */
export const modbotProgram = (): string => join(build(), "main.js");

export type Metafile = {
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly entryPoint?: string;
        readonly inputs: Readonly<Record<string, unknown>>;
        readonly imports: readonly { readonly path: string; readonly kind: string }[];
      }
    >
  >;
};
export const metafile = (): Metafile => JSON.parse(readFileSync(join(build(), "meta.json"), "utf8")) as Metafile;

export type Setting = {
  readonly cwd: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** Runs `modbot` in a process of its own, without a terminal, until it ends. */
export const modbot = (args: readonly string[], { cwd, stdin = "", env = {} }: Setting): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/COLOR|^VITEST|^npm_/.test(name)));
    const child = spawn("node", [modbotProgram(), ...args], { cwd, env: { ...clean, ...env } });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    child.stdin.on("error", () => {});
    child.stdin.end(stdin);
  });

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { FakeDiscord } from "../test/discord/start.ts";

type Line = { readonly event: string; readonly id?: string };

/** The program as it is shipped, as a process of its own on the fake Discord. `onLine` hears what it says, when it says it. */
export const shippedBot = (discord: FakeDiscord, onLine: (line: Line) => void, rules?: string) => {
  const folder = mkdtempSync(join(tmpdir(), "modbot-bench-"));
  // Inside the project, so that native modules are found.
  const program = join(process.cwd(), "node_modules", ".cache", `modbot-bench-${process.pid}`);
  mkdirSync(dirname(program), { recursive: true });
  process.on("exit", () => {
    for (const made of [folder, program]) rmSync(made, { recursive: true, force: true });
  });
  execFileSync(process.execPath, ["scripts/build.mjs", "--out", program]);
  if (rules !== undefined) writeFileSync(join(folder, "rules.yaml"), rules);
  const settings = [
    "mode: enforce",
    ...(rules === undefined ? [] : ["rules: rules.yaml"]),
    `connectors: { discord: { api: "${discord.api}", gateway: "${discord.gatewayUrl}" } }`,
  ];
  writeFileSync(join(folder, "modbot.yaml"), `${settings.join("\n")}\n`);
  const child = spawn(process.execPath, ["--inspect=127.0.0.1:0", join(program, "main.js"), "run", "--json"], {
    cwd: folder,
    env: { ...process.env, DISCORD_TOKEN: discord.token },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const inspector = new Promise<string>((resolve) => {
    createInterface({ input: child.stderr }).on("line", (text) => {
      const url = /^Debugger listening on (\S+)/.exec(text)?.[1];
      if (url) resolve(url);
      else if (!/^For help|^Debugger/.test(text)) console.error(text);
    });
  });
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  createInterface({ input: child.stdout }).on("line", (text) => onLine(JSON.parse(text) as Line));
  return {
    lives: (): boolean => child.exitCode === null && child.signalCode === null,
    rssMiB: (): number =>
      Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)], { encoding: "utf8" })) / 1024),
    /** Where a debugger can look into it. */
    inspector,
    stop: (): Promise<number | null> => {
      child.kill("SIGINT");
      return closed;
    },
  };
};

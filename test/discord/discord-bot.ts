import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import { stringify } from "yaml";
import type { Store } from "../../src/engine/ports.ts";
import { openStore } from "../../src/store/open-store.ts";
import { eventually } from "../eventually.ts";
import { emptyFolder, modbot, modbotProgram, type Ran } from "../modbot.ts";
import { toldBy } from "../told-by.ts";
import type { FakeDiscord } from "./fake-discord.ts";

/** A line of `modbot run --json`. */
export type Told = { readonly event: string; readonly [key: string]: unknown };

export type BotOptions = {
  /** A rulebook of its own; left out, the built-in one. */
  readonly rules?: object;
  readonly mode?: "enforce" | "observe";
  /** More keys under `connectors.discord`, and of modbot.yaml itself. */
  readonly settings?: object;
  readonly more?: object;
  readonly env?: Readonly<Record<string, string>>;
};

/** How long a test waits for what another process does. The machine may be busy: nothing here is a measure of speed. */
const PATIENCE_MS = 150_000;
vi.setConfig({ testTimeout: 2 * PATIENCE_MS });

/** A folder in which the real program is set up for the fake Discord; it can be run, killed and run again there. */
export const officeAt = (
  discord: FakeDiscord,
  { rules, mode = "enforce", settings = {}, more = {}, env = {} }: BotOptions = {},
) => {
  const cwd = emptyFolder();
  mkdirSync(cwd, { recursive: true });
  if (rules) writeFileSync(join(cwd, "rules.yaml"), stringify(rules));
  // A test of what modbot does is not to count what it tells Discord of its commands.
  const connector = { api: discord.api, gateway: discord.gatewayUrl, commands: "off", ...settings };
  writeFileSync(
    join(cwd, "modbot.yaml"),
    stringify({
      mode,
      moderator: "mo",
      ...(rules ? { rules: "rules.yaml" } : {}),
      connectors: { discord: connector },
      ...more,
    }),
  );
  const environment = {
    PATH: process.env.PATH ?? "",
    HOME: cwd,
    DISCORD_TOKEN: discord.token,
    // Another process writes what it counts; a test reads it.
    NODE_NO_WARNINGS: "1",
    ...env,
  };
  return {
    cwd,
    /** Any other subcommand, in the same folder. */
    modbot: (...args: string[]): Promise<Ran> => modbot(args, { cwd, env: environment }),
    /** `modbot run`, in a process of its own. */
    run: (...args: string[]) => startBot(cwd, environment, discord, args),
    store: async (): Promise<Store> => {
      const store = await openStore(join(cwd, "modbot.db"));
      onTestFinished(() => store.close());
      return store;
    },
  };
};

const startBot = (
  cwd: string,
  env: Readonly<Record<string, string>>,
  discord: FakeDiscord,
  args: readonly string[],
) => {
  const child = spawn(process.execPath, [modbotProgram(), "run", "--json", ...args], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { told, stderr } = toldBy<Told>(child);
  let hasEnded = false;
  const ended = new Promise<number | null>((resolve) =>
    child.on("close", (code) => {
      hasEnded = true;
      resolve(code);
    }),
  );
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const of = (event: string): Told[] => told.filter((one) => one.event === event);
  /** Waits, and tells why the bot itself says that it is not so, when it is not so. */
  const until = (what: string, holds: () => boolean | Promise<boolean>): Promise<void> =>
    eventually(what, async () => hasEnded || (await holds()), PATIENCE_MS)
      .then(async () => {
        if (hasEnded && !(await holds())) throw new Error(`modbot ended before: ${what}`);
      })
      .catch((error: Error) => {
        throw new Error(
          `${error.message}\n${stderr()}\n${told
            .slice(-10)
            .map((one) => JSON.stringify(one))
            .join("\n")}`,
        );
      });
  return {
    told,
    of,
    until,
    pid: (): number => child.pid!,
    stderr,
    /** Connected, and told of every server. */
    online: (): Promise<void> => until("a connection to the gateway", () => discord.gateway.connected()),
    /** Messages of which it has decided, by id; twice when it has decided twice. */
    decided: (): string[] => of("decided").map(({ id }) => String(id)),
    hasDecided: (...ids: string[]): Promise<void> =>
      until(`decisions about ${ids.slice(0, 3).join(", ")} ...`, () => {
        const seen = new Set(of("decided").map(({ id }) => String(id)));
        return ids.every((id) => seen.has(id));
      }),
    /** `delete done` and so on, for everything that was performed. */
    performed: (): string[] => of("performed").map(({ action, status }) => `${String(action)} ${String(status)}`),
    ended,
    /** Ctrl-C. */
    stop: async (): Promise<number | null> => {
      child.kill("SIGINT");
      return ended;
    },
    terminate: async (): Promise<number | null> => {
      child.kill("SIGTERM");
      return ended;
    },
    /** Returns once Discord has noticed: else the next run would seem to be connected while this one's line is still being cut. */
    kill: async (): Promise<void> => {
      child.kill("SIGKILL");
      await ended;
      await eventually("the end of its connection", () => !discord.gateway.connected(), PATIENCE_MS);
    },
  };
};

export type RunningBot = ReturnType<typeof startBot>;

import { spawn } from "node:child_process";
import { onTestFinished } from "vitest";
import { eventually } from "./eventually.ts";
import { modbotProgram } from "./modbot.ts";
import { toldBy } from "./told-by.ts";

/** A line of `modbot run --json`. */
export type Told = {
  readonly event: string;
  readonly id?: string;
  readonly route?: string;
  readonly rulebook?: { readonly version: string; readonly hash: string };
  readonly [key: string]: unknown;
};

/** `modbot run` in a process of its own, fed a chat line by line. */
export const liveModbot = (cwd: string, args: readonly string[] = []) => {
  const child = spawn("node", [modbotProgram(), "run", "--from", "-", "--db", "modbot.db", "--json", ...args], { cwd });
  const { told, stderr } = toldBy<Told>(child);
  child.stdin.on("error", () => {});
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  onTestFinished(() => void child.kill("SIGKILL"));
  const say = (id: string, text: string, author = id, community?: string): void => {
    child.stdin.write(`${JSON.stringify({ id, text, author: { id: author }, community })}\n`);
  };
  const until = (what: string, holds: (one: Told) => boolean): Promise<void> =>
    eventually(what, () => told.some(holds), 20_000).catch((error: Error) => {
      throw new Error(`${error.message}\n${stderr()}`);
    });
  return {
    told,
    stderr,
    /** It comes another way than the events do, and may come later. */
    saidOnStderr: (text: string): Promise<void> =>
      eventually(`${text} on stderr`, () => stderr().includes(text), 20_000),
    say,
    until,
    /** What was decided about a message once it is said. */
    judged: async (id: string, text: string, author = id, community?: string): Promise<Told> => {
      say(id, text, author, community);
      await until(`a decision about ${id}`, (one) => one.event === "decided" && one.id === id);
      return told.find((one) => one.event === "decided" && one.id === id)!;
    },
    started: () => until("the start", ({ event }) => event === "started"),
    kill: () => child.kill("SIGKILL"),
    end: (): Promise<number | null> => {
      child.stdin.end();
      return ended;
    },
  };
};

import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { emptyFolder, modbotProgram } from "./modbot.ts";

const MESSAGES = 20_000;

test("whoever reads `modbot run --json` late is waited for, told of, and gets every line", async () => {
  const args = [modbotProgram(), "run", "--from", "-", "--db", "modbot.db", "--json"];
  const child = spawn("node", args, { cwd: emptyFolder() });
  const closed = once(child, "close");
  const lines = Array.from({ length: MESSAGES }, (_, n) => `{"id":"m${n}","text":"hello there"}\n`);
  child.stdin.end(lines.join(""));
  // Nobody reads the output until modbot has said that it waits.
  const [said] = await once(child.stderr.setEncoding("utf8"), "data");
  expect(said).toContain("whoever reads the output is behind");
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  expect((await closed)[0]).toBe(0);
  const events = output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { event: string; messages?: number });
  expect(events.filter(({ event }) => event === "decided")).toHaveLength(MESSAGES);
  expect(events.at(-1)).toMatchObject({ event: "summary", messages: MESSAGES, ended: "inputs ended" });
}, 60_000);

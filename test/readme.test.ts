import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { COMMANDS } from "../src/cli/index.ts";
import { emptyFolder, modbot } from "./modbot.ts";

const README = readFileSync("README.md", "utf8");

test("the two commands that a newcomer copies stand in the README, each in a block of its own", () => {
  expect(README).toContain("```sh\nnpm ci && npm start\n```");
  expect(README).toContain("```sh\nnpm ci && npm test\n```");
});

test("what the README shows of the demo is what it prints", async () => {
  const [, sample = ""] = /```text\n(.*?)```/s.exec(README) ?? [];
  const lines = sample.split("\n").filter((line) => line !== "" && line !== "...");
  expect(lines.length).toBeGreaterThan(10);
  const env = { TZ: "UTC", npm_execpath: "npm" };
  const { stdout, stderr } = await modbot(["run", "--demo"], { cwd: emptyFolder(), env });
  // Where the rules lie and how long it takes is another matter there.
  const plain = (text: string): string => text.replace(/rulebook \S+,/, "").replace(/in \d+\.\d s/, "");
  const printed = plain(`${stdout}${stderr}`).split("\n");
  for (const line of lines) expect(printed).toContain(plain(line));
});

test("the README names every command", () => {
  for (const { name } of COMMANDS) expect(README).toContain(`modbot ${name}`);
});

test("no link in the docs leads nowhere", () => {
  const docs = readdirSync("docs", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
  for (const file of ["README.md", ...docs.map((name) => join("docs", name))]) {
    for (const [, target = ""] of readFileSync(file, "utf8").matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)) {
      expect(existsSync(join(dirname(file), target)), `${file} links to ${target}`).toBe(true);
    }
  }
});

test("where docs name a decision by its number, the link leads to that one", () => {
  const files = ["docs", "docs/decisions"].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(folder, name)),
  );
  const named = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\[decision (\d+)\]\((?:decisions\/)?(\d{4})-/gi)].map(
      ([, number, link]) => [file, Number(number), Number(link)] as const,
    ),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(([, number, link]) => number !== link)).toEqual([]);
});

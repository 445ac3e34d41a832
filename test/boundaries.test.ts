import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Who may import whom. The whole architecture, in ten lines. */
const MAY_IMPORT: Record<string, string[]> = {
  engine: [],
  store: ["engine"],
  models: ["engine"],
  connectors: ["engine"],
  tui: ["engine"],
  runtime: ["engine"],
  server: ["engine"],
  corpora: ["engine"],
  training: ["engine", "models", "corpora"],
  cli: ["engine", "store", "models", "connectors", "tui", "runtime", "server", "corpora", "training"],
};

const filesIn = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir, { recursive: true, encoding: "utf8" })
        .map((f) => `${dir}/${f}`)
        .filter((f) => /\.tsx?$/.test(f) && !/\.(test|contract)\.tsx?$/.test(f))
    : [];

/** Static, dynamic, type-only, side-effect and re-exporting imports of our own files. */
const IMPORT = /(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g;

/** What lies outside src is not a room: package.json tells the version. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(IMPORT)]
    .map((m) => m[1]!)
    .filter((path) => new URL(path, `file:///${file}`).pathname.startsWith("/src/"));
const roomOf = (file: string, path: string): string => new URL(path, `file:///${file}`).pathname.split("/")[2]!;

test.each(Object.keys(MAY_IMPORT))("src/%s imports only what it may", (room) => {
  for (const file of filesIn(`src/${room}`)) {
    for (const path of importsOf(file)) {
      expect([room, ...MAY_IMPORT[room]!], `${file} imports ${path}`).toContain(roomOf(file, path));
    }
  }
});

test("every room of src stands in the table", () => {
  const rooms = readdirSync("src", { withFileTypes: true }).filter((e) => e.isDirectory());
  expect(rooms.map((e) => e.name).filter((name) => !(name in MAY_IMPORT))).toEqual([]);
});

test("the scan sees every way to import", () => {
  const ways = [`import a from "./x.ts"`, `export * from './y.ts'`, `await import("../z.ts")`, `import "./w.ts"`];
  expect(ways.map((way) => [...way.matchAll(IMPORT)].length)).toEqual([1, 1, 1, 1]);
});

test("the engine touches no clock, chance, console or node module", () => {
  const files = filesIn("src/engine");
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    expect(readFileSync(file, "utf8"), file).not.toMatch(
      /from "node:|Date\.now|Math\.random|console\.|new Date\(\)|process\.[a-z]/,
    );
  }
});

test("only main.ts ends the process", () => {
  for (const file of filesIn("src").filter((f) => f !== "src/main.ts")) {
    expect(readFileSync(file, "utf8"), file).not.toMatch(/process\.exit\(/);
  }
});

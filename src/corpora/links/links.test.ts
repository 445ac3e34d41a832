import { expect, test } from "vitest";
import { linesOf } from "../corpus.ts";
import { links } from "./index.ts";
import { NON_LINKS } from "./non-links.ts";
import { STYLES } from "./styles.ts";

const lines = [...linesOf(links, 1, 4_000)];
const hostsOf = (line: (typeof lines)[number]): readonly string[] => line.hosts as readonly string[];

test("half of the lines lead nowhere, and there are many ways to do either", () => {
  expect(lines.filter((line) => hostsOf(line).length === 0).length).toBe(lines.length / 2);
  expect(new Set(NON_LINKS).size).toBe(NON_LINKS.length);
  expect(NON_LINKS.length).toBeGreaterThanOrEqual(150);
  expect(STYLES.length).toBeGreaterThanOrEqual(40);
  expect(new Set(lines.map((line) => line.style))).toEqual(new Set(["none", ...STYLES.map(({ name }) => name)]));
});

test("a line without a link holds no scheme with a host after it", () => {
  for (const line of lines.filter((one) => hostsOf(one).length === 0))
    expect(line.text).not.toMatch(/h\w\wps?:\/\/\w/i);
});

test("what is plainly a link parses to the host that the line names", () => {
  const plain = [
    "https",
    "http",
    "scheme in capitals",
    "mixed case",
    "port",
    "user before the host",
    "host escaped",
    "one letter escaped",
    "backslashes",
    "address as one number",
    "address in hexadecimal",
    "address in octal",
  ];
  let seen = 0;
  for (const line of lines.filter(({ style }) => plain.includes(String(style)))) {
    const found = /h[a-z]+:[/\\]+[^\s)"]+/i.exec(line.text)?.[0];
    expect(found, line.text).toBeDefined();
    expect(new URL(found!.replace(/[🔥,!.]+$/u, "")).hostname.replace(/\.$/, "")).toBe(hostsOf(line)[0]);
    seen++;
  }
  expect(seen).toBeGreaterThan(300);
});

test("without a scheme there are only names that everybody knows", () => {
  const bare = new Set(STYLES.filter((style) => style.bare).map(({ name }) => name));
  for (const line of lines.filter(({ style }) => bare.has(String(style))))
    expect(hostsOf(line)[0]).not.toMatch(/\.(?:example|test)$/);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Line, lineCutter, MAX_LINE_BYTES } from "./lines.ts";

const cut = (...chunks: (string | Buffer)[]): Line[] => {
  const cutter = lineCutter();
  return [...chunks.flatMap((chunk) => cutter.push(Buffer.from(chunk as string))), ...cutter.end()];
};

test.each([
  ["one line without a line end", ["a"], [[1, "a"]]],
  [
    "Unix line ends",
    ["a\nb\n"],
    [
      [1, "a"],
      [2, "b"],
    ],
  ],
  [
    "Windows line ends, also cut between the two",
    ["a\r\nb\r", "\nc"],
    [
      [1, "a"],
      [2, "b"],
      [3, "c"],
    ],
  ],
  ["blank lines: they count and say nothing", ["\n \t\r\na\n\n\n"], [[3, "a"]]],
  [
    "a byte order mark, also cut",
    ["\ufeffa\nb"],
    [
      [1, "a"],
      [2, "b"],
    ],
  ],
  ["a line cut inside a letter", [Buffer.from([0x61, 0xc3]), Buffer.from([0xa9, 0x0a])], [[1, "aé"]]],
  ["nothing at all", ["", ""], []],
  ["a lone byte order mark", ["\ufeff"], []],
] as const)("reads %s", (_, chunks, lines) => {
  expect(cut(...chunks)).toEqual(lines.map(([line, text]) => ({ line, text })));
});

test("a line that is not UTF-8 is reported, and costs its neighbours nothing", () => {
  const bytes = Buffer.concat([Buffer.from("a\nsch\xf6n\n", "latin1"), Buffer.from("ünï\n")]);
  expect(cut("zero\n", bytes)).toEqual([
    { line: 1, text: "zero" },
    { line: 2, text: "a" },
    { line: 3, why: "not UTF-8" },
    { line: 4, text: "ünï" },
  ]);
});

const longest = "x".repeat(MAX_LINE_BYTES);

test.each([
  ["in one piece", [`a\n${longest}\r\n${longest}x\nb\n`]],
  [
    "in many",
    [`a\n${longest}\r\n${longest}x\nb\n`.slice(0, 700_000), `a\n${longest}\r\n${longest}x\nb\n`.slice(700_000)],
  ],
])("a line is read up to 1 MiB and reported beyond, %s", (_, chunks) => {
  expect(cut(...chunks)).toEqual([
    { line: 1, text: "a" },
    { line: 2, text: longest },
    { line: 3, why: "longer than 1 MiB" },
    { line: 4, text: "b" },
  ]);
});

test("where the bytes are cut makes no difference", () => {
  const bytes = fc
    .array(fc.constantFrom("a", "é", "👍", "\n", "\r\n", "\r", " ", "\ufeff", "\u0000"), { maxLength: 40 })
    .map((parts) => Buffer.from(parts.join("")));
  const withJunk = fc.tuple(bytes, fc.uint8Array({ maxLength: 3 }), bytes).map((parts) => Buffer.concat(parts));
  fc.assert(
    fc.property(withJunk, fc.array(fc.nat({ max: 60 }), { maxLength: 6 }), (all, places) => {
      const cuts = [0, ...places.map((p) => Math.min(p, all.length)).sort((a, b) => a - b), all.length];
      const pieces = cuts.slice(1).map((end, i) => all.subarray(cuts[i]!, end));
      expect(cut(...pieces)).toEqual(cut(all));
    }),
    { numRuns: 2_000 },
  );
});

test("no line is lost: as many come as the text has, in order", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zé👍]{1,8}$/u)), fc.boolean(), (texts, windows) => {
      const lines = cut(texts.map((t) => `${t}${windows ? "\r\n" : "\n"}`).join(""));
      expect(lines).toEqual(texts.map((text, i) => ({ line: i + 1, text })));
    }),
  );
});

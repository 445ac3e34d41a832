import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "../../test/modbot.ts";
import { HEADS, headOf } from "../models/builtin/classifier/heads.ts";
import type { Example } from "./example.ts";
import { digestOf, readSets } from "./sets.ts";

const folderWith = (rows: readonly unknown[], info?: unknown, file = "chat.train.jsonl"): string => {
  const folder = emptyFolder();
  writeFileSync(join(folder, file), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  if (info !== undefined) writeFileSync(join(folder, "sources.json"), JSON.stringify(info));
  return folder;
};
/** Which labels a text teaches, and what. */
const taughtBy = ({ targets, weights }: Example) =>
  Object.fromEntries(HEADS.flatMap((name, head) => (weights[head]! > 0 ? [[name, targets[head]]] : [])));

describe("a set teaches what it annotates, and nothing else", () => {
  const row = { text: "x", source: "chat" };

  test("a text with a label says nothing of labels that nobody looked for", () => {
    const folder = folderWith([{ ...row, labels: ["hate"], violation: true }], {
      chat: { annotated: ["hate", "toxicity"], neg_clean: false },
    });
    expect(taughtBy(readSets(folder, "train")[0]!)).toEqual({ hate: 1, toxicity: 0 });
  });

  test("a text without labels is innocent of what was looked for, and may be guilty of all else", () => {
    const folder = folderWith([{ ...row, labels: [], violation: false }], {
      chat: { annotated: ["hate"], neg_clean: false },
    });
    const [example] = readSets(folder, "train");
    expect(taughtBy(example!)).toEqual({ hate: 0 });
    expect(example!.clean).toBe(false);
  });

  test("a clean text teaches that it is no abuse; that it swears is nobody's business", () => {
    const folder = folderWith([{ ...row, labels: [], violation: false }], {
      chat: { annotated: ["toxicity"], neg_clean: true },
    });
    const taught = taughtBy(readSets(folder, "train")[0]!);
    expect(taught).toMatchObject({ toxicity: 0, threat: 0, spam: 0 });
    expect(taught).not.toHaveProperty("profanity");
  });

  test("a set of innocent chat teaches what every label is not", () => {
    const folder = folderWith([{ ...row, labels: [], violation: false }], { chat: { annotated: [], neg_clean: true } });
    expect(Object.keys(taughtBy(readSets(folder, "train")[0]!))).toHaveLength(HEADS.length - 1);
  });

  test("sentiment teaches the mood alone; a mixed one half", () => {
    const folder = folderWith([
      { ...row, sentiment: ["negative"] },
      { ...row, sentiment: ["negative", "positive"] },
      { ...row, sentiment: ["ambiguous"] },
    ]);
    const examples = readSets(folder, "train");
    expect(examples.map(taughtBy)).toEqual([{ negative: 1 }, { negative: 0.5 }, {}]);
    expect(examples[1]!.targets[headOf("negative")]).toBe(0.5);
  });

  test("without sources.json a set is believed in what it has, and no further", () => {
    const folder = folderWith([
      { text: "a", labels: ["spam"], violation: true },
      { text: "b", labels: [], violation: false },
    ]);
    expect(readSets(folder, "train").map(taughtBy)).toEqual([{ spam: 1 }, { spam: 0 }]);
  });
});

test("parts are kept apart, gzipped or not, and order does not depend on the system", () => {
  const folder = folderWith([{ text: "b" }], undefined, "b.train.jsonl");
  writeFileSync(join(folder, "a.train.jsonl.gz"), gzipSync(`${JSON.stringify({ text: "a" })}\n`));
  writeFileSync(join(folder, "a.dev.jsonl"), `${JSON.stringify({ text: "held" })}\n`);
  expect(readSets(folder, "train").map(({ text }) => text)).toEqual(["a", "b"]);
  expect(readSets(folder, "dev").map(({ text, source }) => [text, source])).toEqual([["held", "a"]]);
});

test("sources.json may lie above the folder", () => {
  const above = folderWith([], { chat: { annotated: ["spam"], neg_clean: false } });
  mkdirSync(join(above, "open"));
  writeFileSync(join(above, "open", "chat.train.jsonl"), `${JSON.stringify({ text: "x", violation: false })}\n`);
  expect(readSets(join(above, "open"), "train").map(taughtBy)).toEqual([{ spam: 0 }]);
});

describe("what cannot be read is told with its place", () => {
  test.each<[string, string, RegExp]>([
    ["no JSON", "{nope", /chat\.train\.jsonl:2: this line is no JSON/],
    ["no text", '{"labels":[]}', /chat\.train\.jsonl:2: "text" is missing or of the wrong kind/],
    [
      "labels of another kind",
      '{"text":"x","labels":"hate"}',
      /chat\.train\.jsonl:2: "labels" is missing or of the wrong kind/,
    ],
  ])("%s", (_, line, message) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "chat.train.jsonl"), `{"text":"fine"}\n${line}\n`);
    expect(() => readSets(folder, "train")).toThrow(message);
  });

  test("a folder that is not there, and one without texts", () => {
    expect(() => readSets(join(emptyFolder(), "gone"), "train")).toThrow(/cannot be read/);
    expect(() => readSets(emptyFolder(), "train")).toThrow(/no file NAME\.train\.jsonl/);
  });
});

test("the digest tells other texts and other labels from these", () => {
  const of = (row: object) => digestOf(readSets(folderWith([row]), "train"));
  const plain = of({ text: "x", labels: ["spam"] });
  expect(of({ text: "x", labels: ["spam"] })).toBe(plain);
  expect(of({ text: "y", labels: ["spam"] })).not.toBe(plain);
  expect(of({ text: "x", labels: ["scam"] })).not.toBe(plain);
});

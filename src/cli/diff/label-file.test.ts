import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { itemOf } from "../../../test/diff-items.ts";
import { toMessage } from "../../connectors/jsonl/to-message.ts";
import { openLabelFile } from "./label-file.ts";

const folder = (): string => mkdtempSync(join(tmpdir(), "modbot-labels-"));
const linesIn = (cwd: string): readonly string[] =>
  readFileSync(join(cwd, "l.jsonl"), "utf8").split("\n").filter(Boolean);
const open = (cwd: string, by = "ann", corpus: readonly string[] = []) => openLabelFile(cwd, "l.jsonl", { corpus, by });
const item = itemOf("newly_caught", "m1", "m2");
const [one, two] = [item.examples[0]!, item.examples[1]!];

test("a label is a line of a corpus that says whether it is a violation, and the message is the same", async () => {
  const cwd = folder();
  await open(cwd).label(item, one, false);
  expect(toMessage(linesIn(cwd)[0]!, 1)).toMatchObject({ kind: "message", violation: false, message: one.message });
});

test("labels are found again, with who gave them; the last word holds; one that is taken back is gone", async () => {
  const cwd = folder();
  const ann = open(cwd);
  await ann.label(item, one, false);
  await ann.label(item, two, true);
  const bob = open(cwd, "bob");
  expect([...(await bob.said()).values()]).toEqual([
    { violation: false, by: "ann" },
    { violation: true, by: "ann" },
  ]);
  await bob.label(item, one, true);
  await bob.takeBack(two);
  expect(linesIn(cwd)).toHaveLength(1);
  expect([...(await open(cwd).said()).values()]).toEqual([{ violation: true, by: "bob" }]);
});

test("lines that others have written stay as they are, whatever is labelled and taken back", async () => {
  const cwd = folder();
  const theirs = '{"id":"m1","text":"text of m1","violation":true,  "more":[1]}';
  writeFileSync(join(cwd, "l.jsonl"), `${theirs}\n`);
  const desk = open(cwd);
  expect((await desk.said()).size).toBe(0);
  await desk.label(item, one, false);
  await desk.takeBack(one);
  expect(linesIn(cwd)).toEqual([theirs]);
});

test("a file that is no corpus, a folder, or what is being read is refused before anything is lost", () => {
  const cwd = folder();
  writeFileSync(join(cwd, "l.jsonl"), "dear diary\n");
  expect(() => open(cwd)).toThrow(/--out l\.jsonl:1: /);
  expect(readFileSync(join(cwd, "l.jsonl"), "utf8")).toBe("dear diary\n");
  expect(() => openLabelFile(cwd, ".", { corpus: [], by: "ann" })).toThrow(/not a file/);
  writeFileSync(join(cwd, "l.jsonl"), '{"text":"x"}\n');
  expect(() => open(cwd, "ann", [join(cwd, "l.jsonl")])).toThrow(/one of the files that are read/);
});

test("a label that cannot be written is told, and does not come back with the next one", async () => {
  const desk = openLabelFile(join(folder(), "missing"), "l.jsonl", { corpus: [], by: "ann" });
  await expect(desk.label(item, one, false)).rejects.toThrow(/cannot write l\.jsonl/);
  expect((await desk.said()).size).toBe(0);
});

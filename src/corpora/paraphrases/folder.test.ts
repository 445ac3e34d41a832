import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFolder, readThemes } from "./folder.ts";
import { ClusterError } from "./read.ts";

const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), "paraphrases-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

test("themes come by name, and nothing but .txt is read", () => {
  const folder = folderOf({
    "b.txt": "# x: m\none\ntwo\n",
    "a.txt": "# y: m\nthree\nfour\n",
    "notes.md": "no cluster",
  });
  expect(readThemes(folder).map(({ name }) => name)).toEqual(["a", "b"]);
  expect(readFolder(folder).map(({ id }) => id)).toEqual(["y", "x"]);
});

test("a paraphrase or an id that another cluster has is told with its line", () => {
  const folder = folderOf({
    "a.txt": "# x: m\none\ntwo\n! four\n",
    "b.txt": "\n# x: m\nthree\nOne\n\n# z: m\nfour\nthree\n",
  });
  const problems: unknown[] = [];
  try {
    readThemes(folder);
  } catch (error) {
    if (!(error instanceof ClusterError)) throw error;
    problems.push(...error.problems.map(({ place, message }) => `${place.line} ${message}`));
  }
  expect(problems).toEqual([
    '2 "# x" stands in "x" of a.txt already.',
    '4 "one" stands in "x" of a.txt already.',
    '8 "three" stands in "x" of b.txt already.',
  ]);
});

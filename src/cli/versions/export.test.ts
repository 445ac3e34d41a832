import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { WholeRulebook } from "../../engine/versions/rulebook-store.ts";
import { exportRulebook } from "./export.ts";

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), "modbot-export-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
};
const book = (names: readonly string[], main = names[0]!): WholeRulebook => ({
  version: "1",
  hash: "00",
  main,
  files: names.map((name) => ({ name, text: `text of ${name}` })),
});

test("files that lay apart lie apart again, so that the paths between them still lead from one to the other", () => {
  const out = join(folder(), "out");
  const { main, files } = exportRulebook(book(["/srv/chat/rules/main.yaml", "/srv/chat/common/shared.yaml"]), out);
  expect(main).toBe(join(out, "rules/main.yaml"));
  expect(readFileSync(files[1]!, "utf8")).toBe("text of /srv/chat/common/shared.yaml");
  expect(files[1]).toBe(join(out, "common/shared.yaml"));
});

test("what modbot brings along is written only where it is not as it was, and beside the rest", () => {
  const out = join(folder(), "out");
  const { files, apart } = exportRulebook(book(["/srv/main.yaml", "modbot:rules/base.yaml"]), out);
  expect(files).toEqual([join(out, "main.yaml")]);
  expect(apart).toEqual([join(out, "modbot-as-then/base.yaml")]);
  const same = { name: "modbot:rules/base.yaml", text: readFileSync("rules/base.yaml", "utf8") };
  const kept = book(["/srv/main.yaml"]);
  expect(exportRulebook({ ...kept, files: [...kept.files, same] }, join(folder(), "out")).apart).toEqual([]);
});

test("the rulebook that modbot brings along can be had as a file of its own", () => {
  const out = join(folder(), "out");
  expect(exportRulebook(book(["modbot:rules/base.yaml"]), out).main).toBe(join(out, "base.yaml"));
});

test("nothing is written over, and a name out of a hostile database leads nowhere", () => {
  const full = folder();
  writeFileSync(join(full, "notes.txt"), "mine");
  expect(() => exportRulebook(book(["/srv/main.yaml"]), full)).toThrow(/is not empty/);
  const out = folder();
  mkdirSync(join(out, "in"));
  expect(() => exportRulebook(book(["/srv/a/main.yaml", "modbot:../../../evil"]), join(out, "in"))).toThrow(
    /lies outside/,
  );
});

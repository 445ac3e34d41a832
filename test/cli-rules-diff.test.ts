import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exampleOf, itemOf } from "./diff-items.ts";
import { emptyFolder, modbot } from "./modbot.ts";

const RULES = `format: modbot-rules/1
version: "1"
rules:
  - { id: bait, says: Baits., mode: act, when: { phrase: { any: [free nitro] } }, then: { message: delete } }
  - { id: shout, says: Shouts., when: { caps: { share_at_least: 70%, letters: 10 } } }
`;
const LINES = [
  "free nitro at my place",
  "fr33 n1tr0 at my place",
  "where do I buy nitro for free",
  "STOP SHOUTING AT EVERYBODY",
  "good evening",
];
const corpus = (texts: readonly string[]): string =>
  texts
    .map((text, i) => JSON.stringify({ id: `m${i}`, text, at: `2026-11-20T12:0${i}:00Z`, author: { id: `u${i}` } }))
    .join("\n");

const folder = (): string => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "modbot.yaml"), "rules: old.yaml\nconnectors: { jsonl: { file: chat.jsonl } }\n");
  writeFileSync(join(cwd, "old.yaml"), RULES);
  writeFileSync(
    join(cwd, "new.yaml"),
    RULES.replace("mode: act, when", "when")
      .replace('version: "1"', 'version: "2"')
      .replace("[free nitro]", "[free nitro, for free]")
      .replace("letters: 10", "letters: 100"),
  );
  writeFileSync(join(cwd, "chat.jsonl"), corpus(LINES));
  return cwd;
};

test("a change of the rules is seen on the messages that the bot has kept, before it is felt", async () => {
  const cwd = folder();
  expect((await modbot(["run", "--enforce"], { cwd })).code).toBe(0);
  const { code, stdout } = await modbot(["rules", "diff", "-", "new.yaml", "--json"], { cwd });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    before: { file: "old.yaml", version: "1" },
    after: { file: "new.yaml", version: "2" },
    messages: 5,
    same: 1,
    newly_caught: 1,
    no_longer_caught: 1,
    changed: 2,
  });
  const told = await modbot(["rules", "diff", "-", "new.yaml"], { cwd });
  expect(told.stdout).toMatch(/act -> queue +bait +delete -> nothing\n.*free nitro at my place.*\(2 alike\)/);
  expect(told.stdout).toMatch(/queue -> ignore +-shout\n.*STOP SHOUTING/);
  expect(told.stdout).not.toContain("good evening");
});

test("a corpus serves where nothing was kept, and equal rulebooks differ in nothing", async () => {
  const cwd = folder();
  const { stdout } = await modbot(["rules", "diff", "old.yaml", "old.yaml", "--corpus", "chat.jsonl", "--json"], {
    cwd,
  });
  expect(JSON.parse(stdout)).toMatchObject({ messages: 5, same: 5, differences: [] });
});

test("what cannot be compared is told: no database, nothing kept, a bad rulebook, too much asked", async () => {
  const cwd = folder();
  const failing = async (...args: string[]) => {
    const { code, stderr } = await modbot(["rules", "diff", ...args], { cwd });
    return `${code} ${stderr}`;
  };
  expect(await failing("-", "new.yaml")).toMatch(/^2 .*there is no database modbot.db/);
  expect(await failing("-", "new.yaml", "--corpus", "chat.jsonl", "--since", "1d")).toMatch(/^2 .*exclude each other/);
  writeFileSync(join(cwd, "new.yaml"), RULES.replace("caps", "cpas"));
  expect(await failing("-", "new.yaml", "--corpus", "chat.jsonl")).toMatch(/^2 .*new.yaml:5:\d+: .*cpas.*caps/s);
  writeFileSync(join(cwd, "modbot.yaml"), `${readFileSync(join(cwd, "modbot.yaml"), "utf8")}keep: off\n`);
  await modbot(["run", "--observe"], { cwd });
  expect(await failing("-", "new.yaml")).toMatch(/^2 .*keeps no messages.*keep: off/s);
});

test("a review is refused where it cannot be: no terminal, with --json, or a corpus without a file for the labels", async () => {
  const cwd = folder();
  const failing = async (...args: string[]) => {
    const { code, stderr } = await modbot(["rules", "diff", "old.yaml", "new.yaml", ...args], { cwd });
    return `${code} ${stderr}`;
  };
  expect(await failing("--review")).toMatch(/^2 .*--review needs a terminal.*--json/s);
  expect(await failing("--review", "--json")).toMatch(/^2 .*exclude each other/);
  expect(await failing("--out", "labels.jsonl", "--corpus", "chat.jsonl")).toMatch(/^2 .*Add --review/s);
});

test("labels of a diff are a corpus that rules test and replay read", async () => {
  const cwd = folder();
  const { openLabelFile } = await import("../src/cli/diff/label-file.ts");
  const desk = openLabelFile(cwd, "labels.jsonl", { corpus: [], by: "ann" });
  const item = itemOf("newly_caught", exampleOf("m1", LINES[2]), exampleOf("m2", LINES[0]));
  await desk.label(item, item.examples[0]!, false);
  await desk.label(item, item.examples[1]!, true);
  const tested = await modbot(["rules", "test", "labels.jsonl", "--rules", "new.yaml"], { cwd });
  expect([tested.code, tested.stdout]).toEqual([1, expect.stringContaining(LINES[2]!)]);
  expect((await modbot(["rules", "test", "labels.jsonl", "--rules", "old.yaml"], { cwd })).code).toBe(0);
  const { stdout } = await modbot(["replay", "labels.jsonl", "--rules", "new.yaml", "--json"], { cwd });
  expect(JSON.parse(stdout)).toMatchObject({ messages: 2 });
});

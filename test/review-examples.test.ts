import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { exampleDesk } from "../src/cli/rules/example-desk.ts";
import { runReview } from "../src/tui/review/app.tsx";
import { fakeTerminal, until } from "./fake-terminal.ts";
import { emptyFolder } from "./modbot.ts";
import { type CaseFields, reviewWorld } from "./review-world.ts";

const KEY = { tab: "\t", enter: "\r", escape: "\u001b", ctrlU: "\u0015", ctrlC: "\u0003" };

const RULES = `format: modbot-rules/1
version: "1"   # raised by hand
rules:
  - id: scam-link
    says: Posts a scam.
    when: { phrase: { any: [free stuff] } }
    then: { message: delete }
    prove:
      catches: ["free stuff"] # the plain one
      allows: ["stuff"]
`;

const leavers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const leave of leavers.splice(0)) await leave();
});

/** A moderator before one case in which modbot acted, with a rulebook in a folder. */
const sit = async (text: string, fields: CaseFields = {}) => {
  const cwd = emptyFolder();
  const file = join(cwd, "rules.yaml");
  writeFileSync(file, RULES);
  const world = reviewWorld(Date.now);
  await world.post(text, { level: "act", ...fields });
  const terminal = fakeTerminal(120, 30);
  const over = runReview({
    desk: world.deskOf("ann"),
    examples: exampleDesk({ cwd }, file),
    moderator: "ann",
    botRunning: () => true,
    stdout: terminal.stdout,
    stdin: terminal.stdin,
    clock: Date.now,
    pollMs: 10,
  });
  leavers.push(async () => {
    terminal.type(KEY.ctrlC);
    await over;
  });
  const sees = (words: string): Promise<void> =>
    until(`the screen shows "${words}"`, () => terminal.text().includes(words), terminal.text);
  return { ...terminal, sees, file, rules: () => readFileSync(file, "utf8") };
};

const overturn = async (ann: Awaited<ReturnType<typeof sit>>): Promise<void> => {
  ann.type(KEY.tab);
  await ann.sees("c1 · high");
  ann.type("u");
  await ann.sees("Undo c1");
  ann.type("y");
  await ann.sees("x makes it an example");
};

test("what was overturned becomes an example with two keys, and is shown before it is written", async () => {
  const ann = await sit("is there free stuff? call 202-555-0147");
  await overturn(ann);
  ann.type("x");
  await ann.sees('allows: ["stuff", "is there free stuff? call [phone]"]');
  expect(ann.rules()).toBe(RULES);
  ann.type("y");
  await ann.sees("Written to rules.yaml. Rule scam-link still hits it");
  expect(ann.rules()).toBe(RULES.replace('["stuff"]', '["stuff", "is there free stuff? call [phone]"]'));
});

test("other words go into the file in the place of those of the message", async () => {
  const ann = await sit("bob's free stuff");
  await overturn(ann);
  ann.type("x");
  await ann.sees("Write this into rules.yaml?");
  ann.type("e");
  await ann.sees("Text: bob's free stuff");
  ann.type(KEY.ctrlU);
  ann.type("our free stuff");
  ann.type(KEY.enter);
  await ann.sees('"our free stuff"]');
  ann.type("y");
  await ann.sees("Written to rules.yaml");
  expect(ann.rules()).toContain('allows: ["stuff", "our free stuff"]');
  expect(ann.rules()).not.toContain("bob");
});

test("a moderator who says no leaves the rulebook as it is", async () => {
  const ann = await sit("free stuff");
  await overturn(ann);
  ann.type("x");
  await ann.sees("Write this into rules.yaml?");
  ann.type(KEY.escape);
  await ann.sees("x makes it");
  expect(ann.rules()).toBe(RULES);
});

test("a case that nobody has overturned teaches nothing, and the key says why", async () => {
  const ann = await sit("free stuff");
  ann.type(KEY.tab);
  await ann.sees("c1 · high");
  ann.type("x");
  await ann.sees("only a case that was approved or undone");
});

test("a rule that the rulebook does not have is told, and nothing is written", async () => {
  const ann = await sit("free stuff", { id: "gone" });
  await overturn(ann);
  ann.type("x");
  await ann.sees("No example can be made: rule gone");
  ann.type("y");
  await ann.sees("there is nothing to write");
  expect(ann.rules()).toBe(RULES);
});

test("a file that somebody else has changed meanwhile is not overwritten, and who may read it stays", async () => {
  const ann = await sit("free stuff");
  chmodSync(ann.file, 0o640);
  await overturn(ann);
  ann.type("x");
  await ann.sees("Write this into rules.yaml?");
  writeFileSync(ann.file, `${RULES}# somebody else\n`);
  ann.type("y");
  await ann.sees("rules.yaml has changed meanwhile: nothing was written");
  expect(ann.rules()).toBe(`${RULES}# somebody else\n`);
  ann.type("x");
  await ann.sees("Write this into rules.yaml?");
  ann.type("y");
  await ann.sees("Written to rules.yaml");
  expect(statSync(ann.file).mode & 0o777).toBe(0o640);
});

import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { openStore } from "../src/store/open-store.ts";
import { liveModbot } from "./live-modbot.ts";
import { emptyFolder } from "./modbot.ts";

const EDITS = 200;

/** A rulebook of this number; longer than an editor writes at once. */
const rulesOf = (n: number): string =>
  `format: modbot-rules/1\nversion: "${n}"\nrules:\n${Array.from(
    { length: 40 },
    (_, i) => `  - { id: r${i}, says: Says it., mode: queue, when: { phrase: { any: [nobody says ${i} of ${n}] } } }\n`,
  ).join("")}`;

/** Halves that stood for so long that they may be taken for the whole. */
const slow = new Set<string>();

/** How an editor, a script or a slip leaves a file; all but the last two end in the rulebook of that number. */
const WAYS: readonly ((file: string, n: number) => Promise<boolean>)[] = [
  async (file, n) => {
    writeFileSync(file, rulesOf(n));
    return true;
  },
  async (file, n) => {
    writeFileSync(`${file}.new`, rulesOf(n));
    renameSync(`${file}.new`, file);
    return true;
  },
  async (file, n) => {
    const text = rulesOf(n);
    // At the end of a rule: what stands there is a rulebook, but not the one that is being written.
    const half = text.slice(0, text.indexOf("  - { id: r20"));
    const startedAt = performance.now();
    writeFileSync(file, half);
    await setTimeout(n % 3 === 0 ? 400 : 30);
    writeFileSync(file, text);
    // A machine that is busy elsewhere may take longer than the bot waits for an editor.
    if (performance.now() - startedAt > 480) slow.add(half);
    return true;
  },
  async (file, n) => {
    rmSync(file);
    await setTimeout(10);
    writeFileSync(file, rulesOf(n));
    return true;
  },
  async (file, n) => {
    writeFileSync(file, `${rulesOf(n)}  - { id: slip, says: [\n`);
    return false;
  },
  async (file) => {
    rmSync(file, { force: true });
    return false;
  },
];

test("however a rulebook is edited under load, whole versions judge, one after the other, and no message is lost", async () => {
  const cwd = emptyFolder();
  const file = join(cwd, "rules.yaml");
  writeFileSync(file, rulesOf(0));
  const bot = liveModbot(cwd, ["--rules", "rules.yaml"]);
  await bot.started();
  let said = 0;
  let lastGood = 0;
  const chat = (few: number): void => {
    for (let i = 0; i < few; i++) bot.say(`m${said}`, `message number ${said++}`);
  };
  for (let n = 1; n <= EDITS; n++) {
    chat(10);
    // The file may be gone since the last one: what is deleted twice is written anew.
    const way = n === EDITS ? WAYS[0]! : WAYS[(n * 7 + (n >> 3)) % WAYS.length]!;
    if (way === WAYS[3]) writeFileSync(file, rulesOf(n));
    if (await way(file, n)) lastGood = n;
    // Now and then the bot has time to look twice, and to use what it finds, or to refuse it.
    await setTimeout(n % 20 === 0 ? 2_000 : 15);
  }
  await bot.until(
    "the last version",
    ({ event, rulebook }) => event === "reloaded" && rulebook?.version === `${EDITS}`,
  );
  chat(10);
  expect(await bot.end()).toBe(0);

  const decided = bot.told.flatMap(({ event, id }) => (event === "decided" ? [id] : []));
  expect(decided).toEqual(Array.from({ length: said }, (_, i) => `m${i}`));
  const store = await openStore(join(cwd, "modbot.db"));
  try {
    const versions: number[] = [];
    for (const id of decided) {
      const made = await store.decisionOf({ platform: "jsonl", id: id ?? "", revision: 0 });
      const version = Number(made?.rulebook.version);
      if (versions.at(-1) === version) continue;
      versions.push(version);
      const kept = await store.rulebookOf(made?.rulebook.hash ?? "");
      const texts = kept?.files.map(({ text }) => text) ?? [];
      if (!texts.some((text) => slow.has(text))) expect(texts).toEqual([rulesOf(version)]);
    }
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    expect(versions.length).toBeGreaterThan(5);
    expect([versions[0], versions.at(-1), lastGood]).toEqual([0, EDITS, EDITS]);
  } finally {
    await store.close();
  }
  // What stood there when the bot looked twice, and could not be used, was told of.
  expect(bot.told.filter(({ event }) => event === "rules_refused").length).toBeGreaterThan(0);
}, 120_000);

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadEmbedder } from "../src/models/builtin/embedder/load-embedder.ts";
import { emptyFolder, modbot } from "./modbot.ts";

const cwd = emptyFolder();
const LONG = 120_000;

test(
  "an embedder that anybody can train loads and has the version that was told",
  async () => {
    const { code, stderr } = await modbot(["train", "embedder", "--only-own", "--steps", "3", "--out", "small.bin"], {
      cwd,
    });
    expect(stderr).toMatch(/\d+ meanings, \d+ words of slang, \d+ texts, 0 entries of a dictionary/);
    expect(code).toBe(0);
    const embedder = loadEmbedder(readFileSync(join(cwd, "small.bin")));
    expect(stderr).toContain(`small.bin: `);
    expect(stderr).toContain(embedder.model.version);
    expect(embedder.embed("hello there").length).toBe(embedder.dimensions);
  },
  LONG,
);

test.each<[readonly string[], string]>([
  [["--out", "x.bin"], "train on what?"],
  [["--only-own"], "where shall the model go?"],
  [["--only-own", "--data", "x", "--out", "x.bin"], "--only-own: no folders then."],
  [["--only-own", "--steps", "0", "--out", "x.bin"], "--steps 0 is not a whole number from 1 to 1000000"],
  [["--only-own", "--wordnet", "nowhere", "--out", "x.bin"], "data.noun: there is no such file"],
  [["--only-own", "--vectors", "nowhere.json", "--out", "x.bin"], "nowhere.json: there is no such file"],
  [["--data", ".", "--out", "x.bin"], "there is no file NAME.train.jsonl"],
  [["--measure", "none.bin"], "cannot read none.bin: there is no such file"],
  [["--measure", "broken.bin"], "broken.bin: this is no embedder that can be used: it does not begin with MBE1"],
])(
  "what cannot be done is said with a way out: %j",
  async (args, message) => {
    writeFileSync(join(cwd, "broken.bin"), "nothing");
    const { code, stderr } = await modbot(["train", "embedder", ...args], { cwd });
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  },
  LONG,
);

test(
  "a line that is no JSON is told with its file and line",
  async () => {
    writeFileSync(join(cwd, "a.train.jsonl"), '{"text":"fine"}\n{broken\n');
    const { code, stderr } = await modbot(["train", "embedder", "--data", ".", "--out", "x.bin"], { cwd });
    expect(stderr).toContain("a.train.jsonl:2: this is no JSON.");
    expect(code).toBe(2);
  },
  LONG,
);

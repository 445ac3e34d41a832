import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, modbot } from "./modbot.ts";

const train = (cwd: string, ...args: string[]) => modbot(["train", ...args], { cwd });
const SMALL = ["--only-own", "--size", "0.02"];

describe("train", () => {
  test("learns from our own texts alone, the same from the same seed, and what it wrote can be measured", async () => {
    const cwd = emptyFolder();
    const first = await train(cwd, ...SMALL, "--out", "a.bin");
    expect(first.stderr).toMatch(/\d+ texts to learn from/);
    expect(first.stderr).toMatch(/a\.bin: 3\.\d MB, version [0-9a-f]{12}/);
    expect(first.code).toBe(0);
    expect((await train(cwd, ...SMALL, "--out", "b.bin")).code).toBe(0);
    expect((await train(cwd, ...SMALL, "--seed", "2", "--out", "c.bin")).code).toBe(0);
    const [a, b, c] = ["a", "b", "c"].map((name) => readFileSync(join(cwd, `${name}.bin`)));
    expect(a!.equals(b!)).toBe(true);
    expect(a!.equals(c!)).toBe(false);

    const measured = await train(cwd, "--measure", "a.bin", "--only-own", "--size", "0.05");
    expect(measured.stdout).toMatch(/^\| function \| texts \| breaks rules \|/);
    const listed = await train(cwd, "--measure", "a.bin", "--only-own", "--size", "0.05", "--json");
    const functions = JSON.parse(listed.stdout) as { set: string; violating: boolean; reach: number[] }[];
    expect(new Set(functions.map(({ violating }) => violating)).size).toBe(2);
  }, 240_000);

  test("learns what words mean from a file of vectors, and such a model is read like any other", async () => {
    const cwd = emptyFolder();
    const words = ["you", "are", "an", "idiot", "stupid", "hello", "thanks", "friend", "game", "good"];
    const vectors = words.map((word, i) => `"${word}":[${Array.from({ length: 8 }, (_, j) => Math.sin(i * 8 + j))}]`);
    writeFileSync(join(cwd, "vectors.json"), `{"dimensions":8,"words":[],"vectors":{${vectors}},"unkVector":[0]}`);
    const { code, stderr } = await train(cwd, ...SMALL, "--vectors", "vectors.json", "--out", "a.bin");
    expect(stderr).toMatch(/learning what words mean/);
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, "a.bin")).toString("latin1", 0, 2_000)).toContain('"meaning":{"words":');
    const measured = await train(cwd, "--measure", "a.bin", "--only-own", "--size", "0.02");
    expect(measured.stdout).toMatch(/^\| function \| texts \| breaks rules \|/);
  }, 240_000);

  test("measures a kind on a set that it never saw, and writes nothing", async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, "sets"));
    const rows = (rude: string, kind: string) =>
      Array.from({ length: 30 }, (_, i) =>
        [
          { id: `x:${i}`, text: `${rude} number ${i}`, labels: ["harassment"], violation: true },
          { id: `x:k${i}`, text: `${kind} number ${i}`, labels: [], violation: false },
        ].map((row) => `${JSON.stringify(row)}\n`),
      )
        .flat()
        .join("");
    for (const part of ["train", "dev"]) {
      writeFileSync(join(cwd, "sets", `seen.${part}.jsonl`), rows("you are an idiot", "see you tomorrow"));
      writeFileSync(join(cwd, "sets", `unseen.${part}.jsonl`), rows("what a stupid idiot", "what a lovely day"));
    }
    const args = [...SMALL.slice(1), "--data", "sets", "--leave-out", "unseen", "--json"];
    const { code, stdout } = await train(cwd, "--kind", "linear", ...args);
    expect(code).toBe(0);
    const { texts, figures } = JSON.parse(stdout) as {
      texts: number;
      figures: { set: string; head: string; auc: number }[];
    };
    expect(texts).toBe(120);
    expect(figures.find(({ set, head }) => set === "unseen" && head === "any")?.auc).toBeGreaterThan(0.8);
  }, 240_000);

  test.each<[string, readonly string[], RegExp]>([
    ["nothing to learn from", ["--out", "a.bin"], /train on what\?.*--only-own/s],
    ["nowhere to go", ["--only-own"], /where shall the model go\?/],
    ["folders beside none", ["--only-own", "--data", "x", "--out", "a.bin"], /--only-own: no folders/],
    ["a folder that is not there", ["--data", "gone", "--out", "a.bin"], /cannot be read: .*gone/],
    ["a seed that is no number", [...SMALL, "--seed", "x", "--out", "a.bin"], /--seed x is not a whole number/],
    ["a size beyond all measure", ["--only-own", "--size", "500", "--out", "a.bin"], /--size 500 is not a number from/],
    [
      "a kind that nobody knows",
      [...SMALL, "--kind", "tree", "--out", "a.bin"],
      /no kind "tree"\. There are: net, bag, linear/,
    ],
    ["a kind that cannot be written", [...SMALL, "--kind", "bag", "--out", "a.bin"], /kind bag cannot be written/],
    [
      "vectors for a kind that reads none",
      [...SMALL, "--kind", "bag", "--vectors", "v.json", "--test", "x"],
      /--vectors: the kind bag makes no use of them/,
    ],
    [
      "vectors that are not there",
      [...SMALL, "--vectors", "gone.json", "--out", "a.bin"],
      /word vectors cannot be read: .*gone\.json.*npm package/s,
    ],
    ["nothing to measure on", ["--measure", "a.bin"], /measure on what\?/],
    ["a model that is not there", ["--measure", "a.bin", "--only-own"], /cannot read a\.bin: there is no such file/],
  ])("%s is told with a way out, and nothing is written", async (_, args, message) => {
    const { code, stderr, stdout } = await train(emptyFolder(), ...args);
    expect(stderr).toMatch(message);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});

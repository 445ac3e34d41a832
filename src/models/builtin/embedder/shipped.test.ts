import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadEmbedder } from "./load-embedder.ts";

const FILE = "models/modbot-embed.bin";
const bytes = readFileSync(FILE);
const embedder = loadEmbedder(bytes, FILE);
const like = (a: string, b: string): number => {
  const other = embedder.embed(b);
  return embedder.embed(a).reduce((sum, x, k) => sum + x * other[k]!, 0);
};

test("the file fits into the package", () => {
  expect(bytes.length).toBeLessThan(8_000_000);
  expect(embedder.model.id).toBe("modbot-embed");
});

test.each([
  ["how do i kill a process", "how to end a task in linux", "how do i kill him"],
  ["kys", "kill yourself", "have a nice day"],
  ["gg wp", "good game well played", "i hate losing"],
  ["i love this game", "this game is great", "i hate this game"],
  ["i will kill you", "i'm going to murder you", "what time is the stream"],
])("what people mean alike lies nearer than what only sounds alike: %s", (text, alike, other) => {
  expect(like(text, alike)).toBeGreaterThan(like(text, other));
});

test("a disguise does not move a text away from what it says", () => {
  for (const hidden of ["i w1ll k1ll you", "i will k i l l you", "I WILL KILL YOU", "ｉ ｗｉｌｌ ｋｉｌｌ ｙｏｕ"])
    expect(like("i will kill you", hidden), hidden).toBeGreaterThan(0.7);
});

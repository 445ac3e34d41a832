import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hashedGrams } from "../../../corpora/paraphrases/baseline.ts";
import { readFolder } from "../../../corpora/paraphrases/folder.ts";
import { measureRecall } from "../../../corpora/paraphrases/recall.ts";
import { isUnseen } from "../../../corpora/paraphrases/split.ts";
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
  ["headshot, killed him in one tap", "one shot him with the sniper lol", "i will shoot you in the head"],
  ["i want to die", "i don't want to live anymore", "i died in the game again"],
  ["double your crypto, send 1 get 2", "invest with me and triple your bitcoin", "bitcoin crashed again"],
  ["kys", "kill yourself", "have a nice day"],
  ["gg wp", "good game well played", "i hate losing"],
  ["i love this game", "this game is great", "i hate this game"],
  ["i will kill you", "i'm going to murder you", "what time is the stream"],
])("what people mean alike lies nearer than what only sounds alike: %s", (text, alike, other) => {
  expect(like(text, alike)).toBeGreaterThan(like(text, other));
});

test("a disguise does not move a text away from what it says", () => {
  for (const hidden of [
    "i w1ll k1ll you",
    "i will k i l l you",
    "I WILL KILL YOU",
    "i will kiill you",
    "ｉ ｗｉｌｌ ｋｉｌｌ ｙｏｕ",
  ])
    expect(like("i will kill you", hidden), hidden).toBeGreaterThan(0.7);
});

test("meanings that it has never met are found more often than by spelling", () => {
  const written = readFolder("corpora/paraphrases");
  const unseen = written.filter(isUnseen);
  expect(unseen.length).toBeGreaterThan(50);
  const others = 300;
  const learnt = measureRecall(embedder.embed, unseen, written, { others });
  const spelling = measureRecall(hashedGrams, unseen, written, { others });
  expect(learnt.all.meanReciprocalRank).toBeGreaterThan(1.2 * spelling.all.meanReciprocalRank);
  expect(learnt.all.at5).toBeGreaterThan(1.15 * spelling.all.at5);
}, 60_000);

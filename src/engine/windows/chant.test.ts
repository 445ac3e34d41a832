import fc from "fast-check";
import { expect, test } from "vitest";
import { isChant } from "./chant.ts";

test.each([
  "PogChamp PogChamp PogChamp",
  "KEKW",
  "catJAM peepoHey OMEGALUL",
  "PogChamp KEKW LUL catJAM Sadge",
  "🎉🎉🎉 ❤️",
  "<:pepelaugh:123456789012345678> <:pepelaugh:123456789012345678>",
  ":partyparrot: :partyparrot:",
  "hahahahahahaha",
  "hahahahahahaha 😂",
  "🎉 congratulations 🎉",
  "congratulations",
  "lets go lets go lets go",
  "WideUnheardOfEmote",
  "gg gg gg gg",
  "goal! goal! goal!",
  "<3 <3 <3",
  "@ann novaWave novaHug",
  "@ann @bob KEKW",
  "novaWave tidalHug",
  "",
])("what crowds send alike is not held against them: %s", (text) => expect(isChant(text)).toBe(true));

test.each([
  "this stream is owned by the llama army",
  "llama army forever",
  "llama.example 😂",
  "army 😂 forever",
  "join discord.example/abc",
  "free-skins.example free-skins.example",
  "@streamer loser @streamer loser",
  "check u2a.example now",
  "@ann you are a loser",
  "@ann loser loser",
  "llamaArmy ownsThis streamNow",
  "@ann novaWave your stream is boring",
  "KEKW you all lost your money today",
])("what says something counts: %s", (text) => expect(isChant(text)).toBe(false));

test("a chant stays one however often it is repeated, and whatever spaces stand between", () => {
  const word = fc.constantFrom("PogChamp", "KEKW", "go", "hype", "🎉");
  fc.assert(
    fc.property(
      word,
      word,
      fc.array(fc.constantFrom(" ", "  ", "\t", "\n"), { minLength: 3, maxLength: 40 }),
      (a, b, gaps) => {
        expect(isChant(gaps.map((gap, i) => `${i % 2 ? a : b}${gap}`).join(""))).toBe(true);
      },
    ),
  );
});

test("hostile lengths cost no time to speak of", () => {
  const before = performance.now();
  for (const text of [
    " ".repeat(4000),
    "a".repeat(4000),
    "<:a".repeat(1300),
    ":a".repeat(2000),
    "ab ".repeat(1300),
    "@".repeat(4000),
  ])
    isChant(text);
  expect(performance.now() - before).toBeLessThan(500);
});

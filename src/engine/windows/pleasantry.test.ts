import { expect, test } from "vitest";
import { isPleasantry, isWarm } from "./pleasantry.ts";

test.each([
  "hi raid!",
  "NOVA RAID NOVA RAID",
  "heyyyyy everyoneee",
  "hello from nova's stream",
  "greetings from Finland",
  "good luck everyone, have fun",
  "!enter giveaway",
  "!join",
  "welcome raiders <3 PogChamp",
  "bonjour tout le monde",
  "hola a todos",
  "congrats!!!",
  "nice to meet you all",
  "happy birthday Anna",
])("a greeting or a cheer is held against no newcomer: %s", (text) => expect(isPleasantry(text)).toBe(true));

test.each([
  "llama army forever",
  "raid by the llama army",
  "this stream is owned by the llama army now",
  "hello losers, your stream ends here",
  "!enter https://skins.example now and win today",
  "go back to your basement",
  `hello ${"everyone ".repeat(20)}`,
])("what says more is none: %s", (text) => expect(isPleasantry(text)).toBe(false));

test.each([
  "🔥 COZY LANTERN CREW IS HERE 🔥",
  "novaWave the lanterns are lit",
  "the lantern fam has landed",
  "we brought cookies <3",
  "RAAAID incoming",
])("what a friend's guests shout is warm: %s", (text) => expect(isWarm(text)).toBe(true));

test.each([
  "this stream is owned by the llama army now",
  "go back to your basement",
  "nobody laughs at your jokes",
  "",
])("what says nothing kind is not: %s", (text) => expect(isWarm(text)).toBe(false));

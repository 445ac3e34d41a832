import type { Corpus } from "../corpus.ts";
import { played } from "../scene.ts";
import { TRAINS, WAVES } from "./kinds.ts";

export const emoteWaves: Corpus = {
  name: "emote-waves",
  summary: "many write the same at once, and nothing is wrong: emotes, goals, laughter, votes",
  size: 900,
  make: (chance) => played(WAVES, chance),
};

export const hypeTrains: Corpus = {
  name: "hype-trains",
  summary: "hype trains, friendly raids, giveaways, a launch rush: crowds of newcomers who are welcome",
  size: 800,
  make: (chance) => played(TRAINS, chance),
};

import type { Corpus } from "../corpus.ts";
import type { Functionality } from "../suite/functionality.ts";
import { suite } from "../suite/make.ts";
import { COMMENTS } from "./comments.ts";
import { GAMES } from "./games.ts";
import { LIFE } from "./life.ts";
import { SLOTS } from "./slots.ts";
import { STREAMS } from "./streams.ts";
import { TECHNICAL } from "./technical.ts";

export const FUNCTIONALITIES: readonly Functionality[] = [...GAMES, ...TECHNICAL, ...LIFE, ...COMMENTS, ...STREAMS];

export const ordinary: Corpus = {
  name: "ordinary",
  summary: "chat and comments of all kinds at which a judge of texts is quick to cry wolf",
  size: 1_500,
  make: (chance) => suite(FUNCTIONALITIES, SLOTS, chance),
};

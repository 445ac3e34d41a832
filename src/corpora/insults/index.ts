import type { Corpus } from "../corpus.ts";
import type { Functionality } from "../suite/functionality.ts";
import { suite } from "../suite/make.ts";
import { GUILTY } from "./guilty/index.ts";
import { SLOTS } from "./slots.ts";
import { TWINS } from "./twins/index.ts";

export const FUNCTIONALITIES: readonly Functionality[] = [...GUILTY, ...TWINS];

export const insults: Corpus = {
  name: "insults",
  summary: "insults in games, streams and forums, and the same words in play, in banter, in quotes, and at oneself",
  size: 1_500,
  make: (chance) => suite(FUNCTIONALITIES, SLOTS, chance),
};

import type { Corpus } from "../corpus.ts";
import type { Functionality } from "../suite/functionality.ts";
import { suite } from "../suite/make.ts";
import { GUILTY } from "./guilty/index.ts";
import { SLOTS } from "./slots.ts";
import { TWINS } from "./twins/index.ts";

export const FUNCTIONALITIES: readonly Functionality[] = [...GUILTY, ...TWINS];

export const hate: Corpus = {
  name: "hate",
  summary: "hate against some forty groups, open and veiled, and what speaks of the same people and hates nobody",
  size: 1_500,
  make: (chance) => suite(FUNCTIONALITIES, SLOTS, chance),
};

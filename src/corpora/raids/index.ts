import type { Corpus } from "../corpus.ts";
import { played } from "../scene.ts";
import { KINDS } from "./kinds.ts";

export const raids: Corpus = {
  name: "raids",
  summary: "hostile raids of nine kinds amid the talk of regulars, three messages a second",
  size: 1_000,
  make: (chance) => played(KINDS, chance),
};

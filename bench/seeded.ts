export { type Chance, chanceFrom as seeded } from "../src/corpora/chance.ts";

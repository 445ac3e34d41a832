import type { Corpus } from "./corpus.ts";
import { emoteWaves, hypeTrains } from "./crowds/index.ts";
import { disguises } from "./disguises/index.ts";
import { doxxing } from "./doxxing/index.ts";
import { hate } from "./hate/index.ts";
import { innocent } from "./innocent/index.ts";
import { insults } from "./insults/index.ts";
import { links } from "./links/index.ts";
import { ordinary } from "./ordinary/index.ts";
import { raids } from "./raids/index.ts";
import { scams } from "./scams/index.ts";

/** Every corpus of our own, in the order of `modbot corpus list`. */
export const CORPORA: readonly Corpus[] = [
  disguises,
  innocent,
  scams,
  links,
  doxxing,
  raids,
  emoteWaves,
  hypeTrains,
  hate,
  insults,
  ordinary,
];

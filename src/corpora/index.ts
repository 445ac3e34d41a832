import type { Corpus } from "./corpus.ts";
import { emoteWaves, hypeTrains } from "./crowds/index.ts";
import { disguises } from "./disguises/index.ts";
import { doxxing } from "./doxxing/index.ts";
import { doxxingTalk } from "./doxxing-talk/index.ts";
import { hate } from "./hate/index.ts";
import { innocent } from "./innocent/index.ts";
import { insults } from "./insults/index.ts";
import { links } from "./links/index.ts";
import { ordinary } from "./ordinary/index.ts";
import { raids } from "./raids/index.ts";
import { scams } from "./scams/index.ts";
import { selfHarm } from "./self-harm/index.ts";
import { sexual } from "./sexual/index.ts";
import { spam } from "./spam/index.ts";
import { swearing } from "./swearing/index.ts";
import { threats } from "./threats/index.ts";

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
  threats,
  selfHarm,
  sexual,
  doxxingTalk,
  spam,
  swearing,
];

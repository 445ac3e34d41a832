import { rounds, withAside } from "../asides.ts";
import { type Chance, endless } from "../chance.ts";
import type { Corpus } from "../corpus.ts";
import { expand, type Slots } from "../grammar.ts";
import type { Said } from "../line.ts";
import { moments } from "../pace.ts";
import { DATA, GIVEN_NAME, PERSON } from "./data.ts";
import { EXPOSED, FULL, OWN } from "./texts.ts";

const digits = (count: number) => (chance: Chance) => String(chance.between(10 ** (count - 1), 10 ** count - 1));
const SLOTS: Slots = {
  ...DATA,
  person: PERSON,
  given: GIVEN_NAME,
  nick: ["moss_otter", "tinwren", "@vexley", "pelle_k", "that mod", "orrinfell", "@dorrit", "the guy who banned me"],
  n: (chance) => String(chance.between(1, 28)),
  nn: digits(2),
  nnn: digits(3),
  nnnn: digits(4),
};

type Text = { readonly skeleton: string; readonly kind: string };
const kinds = (texts: Readonly<Record<string, readonly string[]>>): readonly Text[] =>
  Object.entries(texts).flatMap(([kind, skeletons]) => skeletons.map((skeleton) => ({ skeleton, kind })));
export const EXPOSING: readonly Text[] = kinds({ ...EXPOSED, full: FULL });
export const HARMLESS: readonly Text[] = kinds(OWN);

/** Two of five lines expose somebody. */
function* make(chance: Chance): Generator<Said> {
  const next = moments(chance, { discord: 0.6 }).next;
  const exposing = rounds(endless(EXPOSING, chance.apart()), EXPOSING.length);
  const harmless = rounds(endless(HARMLESS, chance.apart()), HARMLESS.length);
  for (let i = 0; ; i++) {
    const exposes = i % 5 < 2;
    const [{ skeleton, kind }, again] = (exposes ? exposing : harmless).next().value;
    const text = expand(skeleton, SLOTS, chance).replaceAll("\\n", "\n");
    yield {
      ...next(),
      text: again ? withAside(text, chance) : text,
      ...(exposes ? { labels: ["doxxing"] } : {}),
      extra: { kind },
    };
  }
}

export const doxxing: Corpus = {
  name: "doxxing",
  summary: "other people's addresses and numbers, all invented; and own ones, shops, help lines, coordinates, versions",
  size: 600,
  make,
};

import type { Chance } from "../chance.ts";
import { masked } from "./hide.ts";
import { fuzzy, type Hide, type Technique } from "./technique.ts";

/** For a word long enough that it is known by what is left of it. */
const fromSix =
  (hide: (word: string, chance: Chance) => string | undefined): Hide =>
  (word, chance) =>
    word.length < 6 ? undefined : hide(word, chance);

/** Pieces as long as each other, or nearly. */
const several = (word: string, pieces: number): readonly string[] =>
  Array.from({ length: pieces }, (_, i) =>
    word.slice(Math.floor((i * word.length) / pieces), Math.floor(((i + 1) * word.length) / pieces)),
  );

/** People read the word, but no letter says so for certain. */
export const FUZZY: readonly Technique[] = [
  fuzzy("mask *", (word, chance) => masked(word, "*", chance)),
  fuzzy("mask #", (word, chance) => masked(word, "#", chance)),
  fuzzy("mask -", (word, chance) => masked(word, "-", chance)),
  fuzzy("mask inside", (word) => (word.length > 7 ? undefined : word[0] + "*".repeat(word.length - 2) + word.at(-1))),
  fuzzy(
    "one letter dropped",
    fromSix((word, chance) => {
      const at = chance.between(1, word.length - 2);
      return word.slice(0, at) + word.slice(at + 1);
    }),
  ),
  fuzzy(
    "two letters swapped",
    fromSix((word, chance) => {
      const places = [...word].flatMap((char, i) => (i > 0 && i < word.length - 2 && char !== word[i + 1] ? [i] : []));
      if (places.length === 0) return undefined;
      const at = chance.pick(places);
      return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    }),
  ),
  fuzzy(
    "one vowel too many",
    fromSix((word, chance) => {
      const at = chance.between(1, word.length - 2);
      return `${word.slice(0, at)}${chance.pick([..."aeiou"])}${word.slice(at)}`;
    }),
  ),
  fuzzy("reversed", (word) => {
    const turned = [...word].reverse().join("");
    return turned === word ? undefined : turned;
  }),
  fuzzy("one space inside", (word, chance) => {
    const at = chance.between(1, word.length - 1);
    return `${word.slice(0, at)} ${word.slice(at)}`;
  }),
  fuzzy("glued to other words", (word, chance) =>
    chance.pick([
      `you${word}`,
      `${word}you`,
      `the${word}guy`,
      `big${word}energy`,
      `${word}lol`,
      `${word}123`,
      `mr${word}`,
    ]),
  ),
  fuzzy("over two messages", (word) => several(word, 2)),
  fuzzy("over three messages", (word) => (word.length < 6 ? undefined : several(word, 3))),
  fuzzy("over four messages", (word) => (word.length < 8 ? undefined : several(word, 4))),
  fuzzy("a letter a message", (word) => (word.length > 4 ? undefined : [...word])),
];

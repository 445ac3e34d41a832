import type { Chance } from "../../../corpora/chance.ts";
import { TECHNIQUES } from "../../../corpora/disguises/techniques.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

const neighbour = (letter: string, chance: Chance): string => {
  const row = ROWS.find((letters) => letters.includes(letter));
  if (row === undefined) return chance.pick([...LETTERS]);
  const at = row.indexOf(letter) + (chance.holds(0.5) ? 1 : -1);
  return row[at] ?? letter;
};

/** What fingers do to a word. */
const SLIPS: readonly ((word: string, at: number, chance: Chance) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + (word[at] ?? "") + word.slice(at),
  (word, at) => word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2),
  (word, at, chance) => word.slice(0, at) + neighbour(word[at] ?? "", chance) + word.slice(at + 1),
  (word, at) =>
    /[aeiou]/.test(word[at] ?? "") ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at + 1) + word.slice(at),
];

/** The text with one or two of its longer words misspelt, or hidden as people hide them from lists. Nothing, where no word is long enough, or it comes out as it was. */
export const disguised = (text: string, chance: Chance): string | undefined => {
  const words = text.split(" ");
  const places = words.flatMap((word, i) => (/^[a-z]{4,}$/i.test(word) ? [i] : []));
  if (places.length === 0) return undefined;
  for (let times = chance.between(1, 2); times > 0; times--) {
    const place = chance.pick(places);
    const word = (words[place] ?? "").toLowerCase();
    words[place] = chance.holds(0.55) ? slip(word, chance) : hidden(word, chance);
  }
  if (chance.holds(0.15)) runTogether(words, chance);
  const made = words.join(" ");
  return made === text ? undefined : made;
};

const slip = (word: string, chance: Chance): string =>
  word.length < 4 ? word : chance.pick(SLIPS)(word, chance.between(1, word.length - 2), chance);

const hidden = (word: string, chance: Chance): string => {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const made = chance.pick(TECHNIQUES).hide(word, chance);
  return typeof made === "string" ? made : word;
};

/** A space left out. */
const runTogether = (words: string[], chance: Chance): void => {
  if (words.length < 2) return;
  const at = chance.below(words.length - 1);
  words.splice(at, 2, `${words[at]}${words[at + 1]}`);
};

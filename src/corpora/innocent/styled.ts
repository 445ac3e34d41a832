import type { Chance } from "../chance.ts";
import { inStyle } from "../disguises/hide.ts";
import { STYLES } from "../disguises/letters.ts";
import { rows } from "../rows.ts";

/** What fans write in fancy letters: greetings, names, titles. */
const PHRASES = rows(`
  welcome
  good night
  happy birthday
  thank you
  love this song
  moon child
  sakura dreams
  coffee first
  queen of hearts
  night owl
  lofi girl
  dark forest
  silver lining
  best mods
  new profile who this
  live tonight
  art by me
  commissions closed
  rainy day club
  soft reset
  class of twenty six
  hello everyone
  my little shell
  assassin guild
  peacock feather
  grape soda
  cocktail hour
  title screen
  butterfly effect
  analysis paralysis
`);

const FRAMES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `✨ ${text} ✨`,
  (text) => `꧁ ${text} ꧂`,
  (text) => `˚₊· ${text} ·₊˚`,
  (text) => `★ ${text} ★`,
  (text) => `~ ${text} ~`,
  (text) => `${text} ♡`,
  (text) => `「${text}」`,
];

/** An honest phrase in letters of another form. The same chance gives the same. */
export const styled = (chance: Chance): string => {
  const phrase = chance.pick(PHRASES);
  const [, letters] = chance.pick(STYLES);
  const text = phrase
    .split(" ")
    .map((word) => inStyle(word, letters) ?? word)
    .join(" ");
  return chance.pick(FRAMES)(text);
};

/** So many of them, no two alike. */
export const styledTexts = (count: number, chance: Chance): readonly string[] => {
  const found = new Set<string>();
  while (found.size < count) found.add(styled(chance));
  return [...found];
};

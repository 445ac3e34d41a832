import type { Chance } from "../corpora/chance.ts";
import { TECHNIQUES } from "../corpora/disguises/techniques.ts";
import type { Example } from "./example.ts";

const WORD = /[a-z]{4,14}/g;
const TRIES = 6;
/** Disguises that whole texts are in, where a person hides one word. */
const PLAIN = "plain";
const HIDING = TECHNIQUES.filter(({ name }) => name !== PLAIN);

/**
 * The text with one word hidden, as people hide words from filters; a word of `wanted` where there is one.
 * Gives nothing where no word can be hidden.
 */
export const disguisedText = (text: string, wanted: ReadonlySet<string>, chance: Chance): string | undefined => {
  const words = [...text.toLowerCase().matchAll(WORD)];
  if (words.length === 0) return undefined;
  const likely = words.filter(([word]) => wanted.has(word));
  const word = chance.pick(likely.length > 0 ? likely : words);
  for (let i = 0; i < TRIES; i++) {
    const made = chance.pick(HIDING).hide(word[0], chance);
    if (typeof made !== "string") continue;
    return text.slice(0, word.index) + made + text.slice(word.index + word[0].length);
  }
  return undefined;
};

/** Copies of a share of the examples, each with a word hidden. What they teach stays. */
export const disguisedCopies = (
  examples: readonly Example[],
  wanted: ReadonlySet<string>,
  share: number,
  chance: Chance,
): readonly Example[] =>
  examples.flatMap((example) => {
    if (!chance.holds(share)) return [];
    const text = disguisedText(example.text, wanted, chance);
    return text === undefined ? [] : [{ ...example, text }];
  });

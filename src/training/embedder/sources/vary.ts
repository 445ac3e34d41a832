import type { Chance } from "../../../corpora/chance.ts";
import type { Synset } from "./wordnet.ts";

/** Other words for a word, and words for the opposite. */
export type Likes = { readonly same: readonly string[]; readonly opposite: readonly string[] };

/** A word is taken in a meaning only if that is what it means most times. */
const MOSTLY = 0.5;

/** By word, in the meaning that it mostly has. Words that have no main meaning are left out. */
export const likesFrom = (synsets: readonly Synset[]): ReadonlyMap<string, Likes> => {
  const total = new Map<string, number>();
  const main = new Map<string, Synset>();
  for (const synset of synsets) {
    for (const word of synset.words) {
      if (word.includes(" ")) continue;
      total.set(word, (total.get(word) ?? 0) + synset.uses + 0.1);
      if (synset.uses > (main.get(word)?.uses ?? -1)) main.set(word, synset);
    }
  }
  const likes = new Map<string, Likes>();
  for (const [word, synset] of main) {
    if (synset.uses < 1 || synset.uses / (total.get(word) ?? 1) < MOSTLY) continue;
    const same = synset.words.filter((other) => other !== word && /^[a-z ]+$/.test(other));
    const opposite = synset.opposites.flatMap((number) => synsets[number]?.words[0] ?? []);
    if (same.length + opposite.length > 0) likes.set(word, { same, opposite });
  }
  return likes;
};

/** The text with some words put in others that mean the same. */
export const reworded = (text: string, likes: ReadonlyMap<string, Likes>, chance: Chance): string =>
  text
    .split(" ")
    .map((word) => {
      const same = likes.get(word.toLowerCase())?.same ?? [];
      return same.length > 0 && chance.holds(0.5) ? chance.pick(same) : word;
    })
    .join(" ");

const SAID_NOT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:do not|don't|dont|didn't|doesn't|won't|can't|cannot|never|not) /i, ""],
  [/\b(is|are|was|were|am|will|would|could|should|can|must) (?!not)/i, "$1 not "],
  [/\b(i'm|you're|he's|she's|it's|they're|we're|i'll|you'll) (?!not)/i, "$1 not "],
  [/\b(i|you|we|they) (love|like|want|need|think|know|have|hate|see|believe|feel|enjoy|care|agree) /i, "$1 don't $2 "],
];

/** The text with its meaning turned round: a `not` more or less, or a word put in its opposite. Nothing, where neither can be done. */
export const turnedRound = (text: string, likes: ReadonlyMap<string, Likes>, chance: Chance): string | undefined => {
  const words = text.split(" ");
  const places = words.flatMap((word, i) => ((likes.get(word.toLowerCase())?.opposite.length ?? 0) > 0 ? [i] : []));
  if (places.length > 0 && chance.holds(0.5)) {
    const place = chance.pick(places);
    words[place] = chance.pick(likes.get((words[place] ?? "").toLowerCase())?.opposite ?? []);
    return words.join(" ");
  }
  for (const [said, instead] of SAID_NOT) if (said.test(text)) return text.replace(said, instead);
  return undefined;
};

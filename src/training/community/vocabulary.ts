import { featureText, visitWords } from "../../engine/community-models/word-features.ts";
import type { Lesson } from "./lesson.ts";

/** A word is learnt when so many people have said it: what a few say again and again is not the language of a community. */
const LEAST_AUTHORS = 5;
/** Those of the most people. */
const MOST_WORDS = 2_000;
/** Longer ones are no words. */
const LONGEST = 48;

/** Words, and two in a row, that an adapter may learn from. */
export type CommunityVocabulary = {
  readonly words: readonly string[];
  /** Numbers of the words that a folded text holds, each once. */
  readonly in: (folded: string) => readonly number[];
};

export const communityVocabulary = (lessons: readonly Pick<Lesson, "folded" | "author">[]): CommunityVocabulary => {
  const met = new Map<number, { readonly text: string; readonly authors: Set<string> }>();
  for (const { folded, author } of lessons) {
    const here = new Set<number>();
    visitWords(folded, (feature, start, end) => {
      if (here.has(feature) || end - start > LONGEST) return;
      here.add(feature);
      const known = met.get(feature) ?? { text: featureText(folded, start, end), authors: new Set<string>() };
      known.authors.add(author);
      met.set(feature, known);
    });
  }
  const kept = [...met]
    .filter(([, { authors }]) => authors.size >= LEAST_AUTHORS)
    .sort(([, a], [, b]) => b.authors.size - a.authors.size || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_WORDS);
  const numbers = new Map(kept.map(([feature], number) => [feature, number]));
  return {
    words: kept.map(([, { text }]) => text),
    in: (folded) => {
      const found = new Set<number>();
      visitWords(folded, (feature) => {
        const number = numbers.get(feature);
        if (number !== undefined) found.add(number);
      });
      return [...found];
    },
  };
};

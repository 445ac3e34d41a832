import { featureText, visitWords } from "../../engine/community-models/word-features.ts";
import type { Lesson } from "./lesson.ts";

/** A word is learnt when so many texts of so many people hold it: what one person says again and again is not the language of a community. */
const LEAST_TEXTS = 3;
const LEAST_AUTHORS = 2;
/** The most frequent of them. */
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
  const met = new Map<number, { readonly text: string; texts: number; readonly authors: Set<string> }>();
  for (const { folded, author } of lessons) {
    const here = new Set<number>();
    visitWords(folded, (feature, start, end) => {
      if (here.has(feature) || end - start > LONGEST) return;
      here.add(feature);
      const known = met.get(feature) ?? { text: featureText(folded, start, end), texts: 0, authors: new Set<string>() };
      known.texts++;
      known.authors.add(author);
      met.set(feature, known);
    });
  }
  const kept = [...met]
    .filter(([, { texts, authors }]) => texts >= LEAST_TEXTS && authors.size >= LEAST_AUTHORS)
    .sort(([, a], [, b]) => b.texts - a.texts || (a.text < b.text ? -1 : 1))
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

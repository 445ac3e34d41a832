import { lexiconBuilder } from "./text/lexicon.ts";
import { diceOf, LETTERS } from "./windows/pieces.ts";

/** Texts that say much the same: one of them to show, and how many they are. */
export type AlikeTexts<T> = { readonly example: T; readonly count: number };

const LIKENESS = 0.7;
/** Groups compared with; what comes after and is like none of them stands alone. Comparing is quadratic. */
const MOST_GROUPS = 200;

/**
 * Groups texts that are alike with disguises undone, the largest group first; in the order given where they are equal.
 * The likeness is Dice's coefficient of three-letter pieces of the folded text, at least 0.7.
 */
export const alikeTexts = <T>(items: readonly T[], textOf: (item: T) => string): readonly AlikeTexts<T>[] => {
  const lexicon = lexiconBuilder().build();
  const groups: { readonly example: T; readonly letters: Uint8Array; readonly text: string; count: number }[] = [];
  for (const item of items) {
    const text = textOf(item);
    const { skeleton, length } = lexicon.scan(text);
    const letters = skeleton.slice(0, Math.min(length, LETTERS));
    const group = groups
      .slice(0, MOST_GROUPS)
      .find(
        (g) =>
          g.text === text ||
          (letters.length > 2 && diceOf(g.letters, g.letters.length, letters, letters.length) >= LIKENESS),
      );
    if (group) group.count++;
    else groups.push({ example: item, letters, text, count: 1 });
  }
  return groups.map(({ example, count }) => ({ example, count })).sort((a, b) => b.count - a.count);
};

import type { Chance } from "../corpora/chance.ts";

/** A single word takes the place of one, or stands before or after; more words than one stand before or after. */
export const inContext = (entry: string, context: string, chance: Chance): string => {
  const words = context.split(" ");
  if (!entry.includes(" ") && words.length > 2 && chance.holds(0.5)) {
    words[chance.below(words.length)] = entry;
    return words.join(" ");
  }
  return chance.holds(0.5) ? `${entry} ${context}` : `${context} ${entry}`;
};

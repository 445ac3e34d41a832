import type { Chance } from "../chance.ts";
import type { Letters } from "./letters.ts";

/** Every letter in another form, or nothing where one has none. */
export const inStyle = (word: string, letters: Letters): string | undefined => {
  const styled = [...word].map((char) => letters.get(char)?.[0]);
  return styled.includes(undefined) ? undefined : styled.join("");
};

/**
 * Some letters replaced by what looks like them, at least one; at least `keep` stay, for what nobody can read hides nothing.
 * Gives nothing where no letter can be replaced.
 */
export const withSome = (word: string, letters: Letters, chance: Chance, keep = 2): string | undefined => {
  const chars = [...word];
  const places = chars.flatMap((char, i) => (letters.has(char) ? [i] : []));
  const most = Math.min(places.length, chars.length - keep);
  if (most < 1) return undefined;
  // People replace most of what they can, and seldom one alone.
  const wanted = Math.max(1, chance.holds(0.5) ? most : chance.between(1, most));
  const kept = new Set<number>();
  while (places.length - kept.size > wanted) kept.add(chance.pick(places));
  return chars
    .map((char, i) => {
      const others = letters.get(char);
      return others === undefined || kept.has(i) ? char : chance.pick(others);
    })
    .join("");
};

/** Something between the letters. */
export const between = (word: string, joint: (index: number) => string): string =>
  [...word].map((char, i) => (i === 0 ? char : joint(i) + char)).join("");

/** Something after each letter. */
export const after = (word: string, mark: (index: number) => string): string =>
  [...word].map((char, i) => char + mark(i)).join("");

/** One letter of the inside replaced, or all vowels of the inside: the first and the last stay, and so does the word. */
export const masked = (word: string, mask: string, chance: Chance): string | undefined => {
  if (word.length < 4) return undefined;
  const inside = word.slice(1, -1);
  const starred = inside.replace(/[aeiou]/g, mask);
  if (starred !== inside && starred.replaceAll(mask, "") !== "" && chance.holds(0.7))
    return `${word[0]}${starred}${word.at(-1)}`;
  const at = chance.between(1, word.length - 2);
  return word.slice(0, at) + mask + word.slice(at + 1);
};

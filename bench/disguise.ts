import type { Chance } from "./seeded.ts";

/** A way to hide a term from a word list while people still read it. */
export type Technique = { readonly name: string; readonly hide: (term: string, chance: Chance) => string };

const each = (term: string, change: (letter: string, index: number) => string): string =>
  [...term].map((char, i) => (char === " " ? " " : change(char, i))).join("");

const table = (from: string, to: string): ReadonlyMap<string, string> => {
  const letters = [...from];
  return new Map([...to].map((char, i) => [letters[i]!, char]));
};
const ALPHABET = "abcdefghijklmnopqrstuvwxyz";
const shifted = (first: number): ReadonlyMap<string, string> =>
  new Map([...ALPHABET].map((letter, i) => [letter, String.fromCodePoint(first + i)]));

const LEET = table("oieastbg", "01345789");
const SIGNS = table("asi", "@$!");
const CYRILLIC = table("aceopxyisjk", "асеорхуіѕјк");
const GREEK = table("aeiknopuvx", "αειкηορυνχ");
const SMALL_CAPITALS = table("abcdefghijklmnoprstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ");
const ACCENTED = table("aeioucnsyzdgl", "áéïöüçñšýžďģļ");
const STROKED = table("bdhltoi", "ƀđħłŧøɨ");

/** Some of the letters that `map` has, but never all letters of the term: what nobody can read hides nothing. */
const some = (term: string, map: ReadonlyMap<string, string>, chance: Chance): string => {
  const places = [...term].flatMap((char, i) => (map.has(char) ? [i] : []));
  const letters = [...term].filter((char) => char !== " ").length;
  const keep = new Set<number>();
  while (places.length - keep.size > 1 && (letters - places.length + keep.size < 2 || chance.holds(0.3)))
    keep.add(chance.pick(places));
  return [...term].map((char, i) => (keep.has(i) ? char : (map.get(char) ?? char))).join("");
};
const all = (term: string, map: ReadonlyMap<string, string>): string => each(term, (char) => map.get(char) ?? char);
const between = (term: string, joint: (i: number) => string): string =>
  [...term].map((char, i) => (i === 0 ? char : joint(i) + char)).join("");

/** The known disguises. Each leaves a term as it is if it has no letter for it. */
export const TECHNIQUES: readonly Technique[] = [
  { name: "case", hide: (term, chance) => each(term, (char) => (chance.holds(0.5) ? char.toUpperCase() : char)) },
  { name: "leet digits", hide: (term, chance) => some(term, LEET, chance) },
  // A sign at the end is read as punctuation, by people too.
  { name: "leet signs", hide: (term, chance) => some(term.slice(0, -1), SIGNS, chance) + term.at(-1) },
  { name: "Cyrillic letters", hide: (term, chance) => some(term, CYRILLIC, chance) },
  { name: "Greek letters", hide: (term, chance) => some(term, GREEK, chance) },
  { name: "full-width", hide: (term) => all(term, shifted(0xff41)) },
  { name: "mathematical bold", hide: (term) => all(term, shifted(0x1d41a)) },
  { name: "mathematical script", hide: (term) => all(term, shifted(0x1d4ea)) },
  { name: "circled", hide: (term) => all(term, shifted(0x24d0)) },
  { name: "squared", hide: (term) => all(term, shifted(0x1f170)) },
  { name: "flag letters", hide: (term) => all(term, shifted(0x1f1e6)) },
  { name: "small capitals", hide: (term) => all(term, SMALL_CAPITALS) },
  { name: "accents", hide: (term) => all(term, ACCENTED) },
  { name: "strokes", hide: (term) => all(term, STROKED) },
  { name: "combining marks", hide: (term) => each(term, (char) => `${char}\u0336\u0301`) },
  { name: "zero-width", hide: (term) => between(term, (i) => (i % 2 ? "\u200b" : "\u2060")) },
  { name: "soft hyphens", hide: (term) => between(term, () => "\u00ad") },
  { name: "bidi controls", hide: (term) => between(term, () => "\u202a\u202c") },
  { name: "spaced", hide: (term) => [...term.replaceAll(" ", "")].join(" ") },
  { name: "dotted", hide: (term) => [...term.replaceAll(" ", "")].join(".") },
  { name: "hyphenated", hide: (term) => [...term.replaceAll(" ", "")].join("-") },
  {
    name: "drawn out",
    hide: (term, chance) => {
      const at = 1 + chance.below(term.length - 1);
      return [...term].map((char, i) => (i === at && char !== " " ? char.repeat(4) : char)).join("");
    },
  },
  { name: "glued to punctuation", hide: (term, chance) => `"${term}${chance.pick(["!!!", "...", "?!", ",", "*"])}` },
  { name: "leet and drawn out", hide: (term, chance) => `${some(term, LEET, chance)}${term.at(-1)!.repeat(3)}` },
  { name: "Cyrillic and zero-width", hide: (term, chance) => between(some(term, CYRILLIC, chance), () => "\u200c") },
];

import type { Chance } from "../../chance.ts";

/** How chat writes what a letter would write in full. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\byou are\b/g, "ur"],
  [/\byou\b/g, "u"],
  [/\byour\b/g, "ur"],
  [/\bare\b/g, "r"],
  [/\bplease\b/g, "pls"],
  [/\bbecause\b/g, "cuz"],
  [/\bwant to\b/g, "wanna"],
  [/\bgoing to\b/g, "gonna"],
  [/\bgot to\b/g, "gotta"],
  [/\bi do not know\b/g, "idk"],
  [/\bi don't know\b/g, "idk"],
  [/\bright now\b/g, "rn"],
  [/\bthough\b/g, "tho"],
  [/\bpeople\b/g, "ppl"],
  [/\bsomeone\b/g, "some1"],
  [/\banyone\b/g, "any1"],
  [/\bsomething\b/g, "smth"],
  [/\bwith\b/g, "w"],
  [/\bthanks\b/g, "thx"],
  [/\btomorrow\b/g, "tmr"],
  [/\bwhat is\b/g, "whats"],
  [/\bto be honest\b/g, "tbh"],
  [/\bthe\b/g, "da"],
  [/\bthat\b/g, "dat"],
  [/'/g, ""],
];
const SHARE_OF_LINES = 0.45;
const SHARE_OF_SPELLINGS = 0.6;

/** The line as somebody in a hurry writes it: some lines stay, and of the others some words. */
export const chatty = (line: string, chance: Chance): string => {
  if (!chance.holds(SHARE_OF_LINES)) return line;
  return SPELLINGS.reduce(
    (text, [long, short]) =>
      chance.holds(short === "da" || short === "dat" ? 0.06 : SHARE_OF_SPELLINGS) ? text.replace(long, short) : text,
    line,
  );
};

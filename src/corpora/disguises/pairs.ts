import { after, between, inStyle, withSome } from "./hide.ts";
import { LOOK_ALIKES, MARKS_OVER, styleNamed } from "./letters.ts";
import { certain, type Technique } from "./technique.ts";

const FULL_WIDTH = styleNamed("full-width");
const BOLD = styleNamed("mathematical bold");

/** Two at once, each of them certain. */
export const PAIRS: readonly Technique[] = [
  certain("leet digits, drawn out", (word, chance) => {
    const leet = withSome(word, LOOK_ALIKES.digits, chance);
    return leet === undefined ? undefined : leet.slice(0, -1) + leet.at(-1)?.repeat(chance.between(3, 6));
  }),
  certain("Cyrillic look-alikes, zero-width", (word, chance) => {
    const letters = withSome(word, LOOK_ALIKES.cyrillic, chance);
    return letters === undefined ? undefined : between(letters, () => "\u200c");
  }),
  certain("capitals, dots between", (word) => between(word.toUpperCase(), () => ".")),
  certain("leet digits, spaces between", (word, chance) => {
    const leet = withSome(word, LOOK_ALIKES.digits, chance);
    return leet === undefined ? undefined : between(leet, () => " ");
  }),
  certain("full-width, combining marks", (word, chance) => {
    const wide = inStyle(word, FULL_WIDTH);
    return wide === undefined ? undefined : after(wide, () => chance.pick(MARKS_OVER));
  }),
  certain("accents, hyphens between", (word, chance) => {
    const letters = withSome(word, LOOK_ALIKES.accents, chance, 1);
    return letters === undefined ? undefined : between(letters, () => "-");
  }),
  certain("bold, soft hyphens", (word) => {
    const bold = inStyle(word, BOLD);
    return bold === undefined ? undefined : between(bold, () => "\u00ad");
  }),
];

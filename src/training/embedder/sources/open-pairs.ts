import { type Chance, shuffled } from "../../../corpora/chance.ts";
import { disguised } from "./disguised.ts";
import type { OpenText } from "./open-texts.ts";
import type { Pair, Source } from "./source.ts";
import { type Likes, reworded, turnedRound } from "./vary.ts";

const LONG = 14;
const MOST_WORDS = 40;
/** Of an article, its beginning. */
const MOST_LETTERS = 1_000;

/** Pairs that cost nothing: two parts of one text, and a text beside itself, misspelt, disguised, in other words, with words left out. */
export const openSources = (
  given: readonly OpenText[],
  likes: ReadonlyMap<string, Likes>,
  share: number,
): readonly Source[] => {
  const texts = given.map(({ text, source }) => ({ text: tidy(text.slice(0, MOST_LETTERS)), source }));
  const long = texts.filter(({ text }) => text.split(/\s+/).length >= LONG);
  const one = (from: readonly OpenText[], chance: Chance): readonly [string, string] => {
    const at = chance.below(from.length);
    return [from[at]?.text ?? "", `open ${from === long ? "long" : "any"} ${at}`];
  };
  return [
    {
      name: "parts",
      share: share * 0.45,
      draw: (chance) => {
        const [text, group] = one(long, chance);
        return partsOf(text, group, chance);
      },
    },
    {
      name: "disguised",
      share: share * 0.25,
      draw: (chance) => {
        const [text, group] = one(texts, chance);
        const anchor = someWords(text, chance);
        const positive = disguised(anchor, chance);
        return positive === undefined ? undefined : { anchor, positive, against: [], group };
      },
    },
    {
      name: "reworded",
      share: share * 0.3,
      draw: (chance) => {
        const [text, group] = one(texts, chance);
        const anchor = someWords(text, chance);
        const positive = fewer(reworded(anchor, likes, chance), chance);
        const against = turnedRound(anchor, likes, chance);
        return positive === anchor || positive === ""
          ? undefined
          : { anchor, positive, against: against === undefined ? [] : [against], group };
      },
    },
  ];
};

/** Names that the sets put in the place of people and links say nothing. */
const tidy = (text: string): string =>
  text
    .replace(/\[(?:NAME|USER|URL|RELIGION)\]|@user\b|<@\d+>|\bRT\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const partsOf = (text: string, group: string, chance: Chance): Pair | undefined => {
  const sentences = text.match(/[^.!?]+[.!?]*/g) ?? [];
  const long = sentences.filter((sentence) => sentence.trim().split(" ").length >= 4);
  if (long.length >= 2) {
    const at = chance.below(long.length - 1);
    return { anchor: long[at]!.trim(), positive: long[at + 1]!.trim(), against: [], group };
  }
  const words = text.split(" ").slice(0, MOST_WORDS);
  if (words.length < 8) return undefined;
  const middle = words.length >> 1;
  return { anchor: words.slice(0, middle).join(" "), positive: words.slice(middle).join(" "), against: [], group };
};

/** At most a chat line of it. */
const someWords = (text: string, chance: Chance): string => {
  const words = text.split(" ");
  const most = chance.between(4, 20);
  if (words.length <= most) return text;
  const from = chance.below(words.length - most);
  return words.slice(from, from + most).join(" ");
};

/** One word in six left out, and sometimes in another order. */
const fewer = (text: string, chance: Chance): string => {
  const words = text.split(" ").filter((_, __, all) => all.length < 4 || !chance.holds(1 / 6));
  return (chance.holds(0.1) ? shuffled(words, chance) : words).join(" ");
};

import type { Chance } from "../../../corpora/chance.ts";
import type { Pair, Source } from "./source.ts";
import type { Synset } from "./wordnet.ts";

/** A synset in which no word is one that chat uses is drawn so much less often. */
const UNUSED = 0.05;

/** Words and what a dictionary says of them: how words that no sentence of ours connects come to lie together. */
export const wordNetSource = (
  synsets: readonly Synset[],
  timesUsed: (word: string) => number,
  share: number,
): Source => {
  const used = synsets.map(({ words, uses }) => {
    const most = Math.max(...words.map((word) => timesUsed(word)));
    return (most > 0 ? Math.sqrt(Math.min(most, 400)) : UNUSED) * Math.sqrt(uses + 0.3);
  });
  const upTo = new Float64Array(synsets.length);
  let total = 0;
  for (const [i, weight] of used.entries()) {
    total += weight;
    upTo[i] = total;
  }
  const drawn = (chance: Chance): number => {
    const wanted = chance.next() * total;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    name: "wordnet",
    share,
    draw: (chance) => {
      const number = drawn(chance);
      const synset = synsets[number];
      return synset && pairOf(synset, number, synsets, chance);
    },
  };
};

const pairOf = (synset: Synset, number: number, synsets: readonly Synset[], chance: Chance): Pair | undefined => {
  const { words, gloss, examples, opposites, derived, wider } = synset;
  const group = `wordnet ${number}`;
  const against = opposites.flatMap((other) => synsets[other]?.words[0] ?? []).slice(0, 1);
  const word = chance.pick(words);
  const way = chance.next();
  if (way < 0.25 && words.length > 1) {
    const other = chance.pick(words.filter((one) => one !== word));
    return { anchor: word, positive: other, against, group };
  }
  if (way < 0.35 && derived.length > 0) {
    const other = synsets[chance.pick(derived)];
    const positive = other && chance.pick(other.words);
    return positive === undefined || positive === word ? undefined : { anchor: word, positive, against, group };
  }
  if (way < 0.45 && wider.length > 0) {
    const positive = synsets[chance.pick(wider)]?.words[0];
    return positive === undefined ? undefined : { anchor: word, positive, against, group };
  }
  if (way < 0.7 && examples.length > 0 && words.length > 1) {
    const example = chance.pick(examples);
    const said = words.find((one) => example.includes(one));
    const other = chance.pick(words.filter((one) => one !== said));
    if (said === undefined || other === undefined) return undefined;
    const opposite = opposites.flatMap((one) => synsets[one]?.words[0] ?? [])[0];
    return {
      anchor: example,
      positive: example.replace(said, other),
      against: opposite === undefined ? [] : [example.replace(said, opposite)],
      group,
    };
  }
  return { anchor: word, positive: gloss, against, group };
};

import type { OpenText } from "./open-texts.ts";
import type { Source } from "./source.ts";

/** A spelling, what it means in plain words, whether it always does, and words without which it does not. */
export type Saying = {
  readonly spelling: string;
  readonly reading: string;
  readonly sure: boolean;
  readonly needs?: readonly string[];
};

/** So many words of a chat line stand around a slang word. */
const AROUND = 6;

/** A word of the chat-slang lexicon beside what it means, alone and within a line of chat. */
export const slangSource = (entries: readonly Saying[], texts: readonly OpenText[], share: number): Source => {
  const sure = entries.filter(({ sure }) => sure);
  return {
    name: "slang",
    share: sure.length === 0 ? 0 : share,
    draw: (chance) => {
      const { spelling, reading } = chance.pick(sure);
      const group = `slang ${reading}`;
      if (texts.length === 0 || chance.holds(0.4)) return { anchor: spelling, positive: reading, against: [], group };
      const words = (texts[chance.below(texts.length)]?.text ?? "").split(/\s+/).slice(0, chance.between(2, AROUND));
      const at = chance.below(words.length + 1);
      const said = (word: string): string => words.toSpliced(at, 0, word).join(" ");
      return { anchor: said(spelling), positive: said(reading), against: [], group };
    },
  };
};

import { withAside } from "../asides.ts";
import { type Chance, chanceFrom, shuffled } from "../chance.ts";
import type { Corpus } from "../corpus.ts";
import type { Said } from "../line.ts";
import { moments } from "../pace.ts";
import { rows } from "../rows.ts";
import { ACROSS } from "./across-spaces.ts";
import { CHAT } from "./chat.ts";
import { GAMING } from "./gaming.ts";
import { LANGUAGES } from "./languages.ts";
import { NUMBERS } from "./numbers.ts";
import { HOMOGRAPHS, SENSITIVE } from "./sensitive.ts";
import { styledTexts } from "./styled.ts";
import { TECHNICAL } from "./technical.ts";
import { WORDS } from "./words.ts";

type Topic = { readonly topic: string; readonly text: string };

const topic = (name: string, texts: readonly string[]): readonly Topic[] =>
  texts.map((text) => ({ topic: name, text }));

/** Every sentence of our own, by what it is about. */
export const SENTENCES: readonly Topic[] = [
  ...topic("gaming", GAMING),
  ...topic("technical", TECHNICAL),
  ...topic("chat", CHAT),
  ...topic("across spaces", ACROSS),
  ...topic("languages", LANGUAGES),
  ...topic("numbers", NUMBERS),
  ...topic("sensitive", SENSITIVE),
  ...topic("homographs", HOMOGRAPHS),
  // The same ones whatever the seed: they are texts like the others.
  ...topic("styled", styledTexts(60, chanceFrom(7))),
];

/** A word alone is a text too: `!define`, a quiz, a nick. */
export const SINGLE_WORDS: readonly Topic[] = Object.values(WORDS).flatMap((words) => topic("words", words));

/** Around a word, once all have stood alone. */
const AROUND = rows(`
  {} is my word of the day
  what does {} mean
  {}?
  how do you spell {}
  today I learned about {}
  !define {}
  {} lol
  the answer is {}
  is it {} or something else
  wordle was {} today
  nobody expected {}
  talking about {} again
  my screen name is {}_fan
  "{}"
  ({})
  more {} please
  I wrote {} and the filter ate it
  drawing {} on stream
  {}, {} and {}
  #{}
`);
/** Each text as it is, once, in an order of chance; from then on with a few words around it. */
function* texts(chance: Chance): Generator<Topic> {
  yield* shuffled([...SENTENCES, ...SINGLE_WORDS], chance);
  for (;;) {
    for (const { topic, text } of shuffled([...SENTENCES, ...SINGLE_WORDS], chance)) {
      if (topic === "words") yield { topic, text: chance.pick(AROUND).replaceAll("{}", () => text) };
      else yield { topic, text: withAside(text, chance) };
    }
  }
}

function* make(chance: Chance): Generator<Said> {
  const next = moments(chance, { discord: 0.55 }).next;
  for (const { topic, text } of texts(chance.apart())) yield { ...next(), text, extra: { topic } };
}

export const innocent: Corpus = {
  name: "innocent",
  summary: "harmless words and sentences that hold the letters of forbidden ones, gaming talk above all",
  size: SENTENCES.length + SINGLE_WORDS.length,
  make,
};

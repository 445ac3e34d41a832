import type { Chance } from "../chance.ts";
import { hasty, hidden, loud, type Register, small } from "../scams/registers.ts";

export type { Register };

const capital = (letter: string): string => letter.toUpperCase();
const ENDS_IN_LINK = /\S[./@:]\S*$/;
/** As somebody types who was taught to: sentences begin large and end with a stop. */
const proper = (text: string): string => {
  const begun = text.replace(/(?:^|[.!?]\s+)(?!https?:|www\.)[a-z]/g, capital).replace(/\bi\b(?!\.)/g, "I");
  return /[\w)]$/.test(begun) && !ENDS_IN_LINK.test(begun) ? `${begun}.` : begun;
};

/** No capitals, stops or apostrophes, as on a phone at night. Links and numbers stay whole. */
const bare = (text: string, chance: Chance): string =>
  small
    .write(text, chance)
    .replace(/['’]/g, "")
    .replace(/[.,!?;:]+(?=\s|$)/g, "");

const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    you: "u",
    your: "ur",
    "you're": "ur",
    are: "r",
    because: "bc",
    people: "ppl",
    please: "pls",
    though: "tho",
    before: "b4",
    "don't": "dont",
    "i'm": "im",
    "can't": "cant",
    going: "goin",
    something: "smth",
    someone: "sm1",
    with: "w",
    really: "rly",
    about: "abt",
    message: "msg",
    okay: "k",
    and: "n",
    for: "4",
    to: "2",
    why: "y",
    nothing: "nth",
    tomorrow: "tmrw",
    tonight: "2nite",
    probably: "prob",
    know: "kno",
    what: "wat",
  }),
);
/** Half of the words that have a short form, in it. */
const shorthand = (text: string, chance: Chance): string =>
  small
    .write(text, chance)
    .split(" ")
    .map((word) => {
      const short = SHORT.get(word);
      return short !== undefined && chance.holds(0.5) ? short : word;
    })
    .join(" ");

/** Two letters of a longer word stand the wrong way round, or one is missing. */
const slipped = (text: string, chance: Chance): string => {
  const words = text.split(" ");
  for (let tries = 0; tries < 3; tries++) {
    const at = chance.below(words.length);
    const word = words[at] ?? "";
    if (!/^[a-z]{5,}$/i.test(word)) continue;
    const i = chance.between(1, word.length - 3);
    const pair = chance.holds(0.6) ? `${word[i + 1]}${word[i]}` : word[i];
    words[at] = `${word.slice(0, i)}${pair}${word.slice(i + 2)}`;
  }
  return words.join(" ");
};

/** The end is drawn out: "pleaseee", "nooo". Or it ends in more signs than it needs. */
const drawn = (text: string, chance: Chance): string =>
  chance.holds(0.5) && /[a-z]$/i.test(text) && !ENDS_IN_LINK.test(text)
    ? text + text.slice(-1).repeat(chance.between(2, 4))
    : text.replace(/[.!?]*$/, () => chance.pick(["!!", "!!!", "...", "..", "?!", " !!"]));

const TAGS = ["#justsaying", "#monday", "#fyp", "#gaming", "#rant", "#thread", "#mood", "#life", "#nofilter", "#real"];
const AT = ["@orrinfell", "@moss_otter", "@tinwren", "@vexley", "@pelle_k", "@quillpaw"];
/** As on a network of short posts: to somebody, or under a tag. */
const posted = (text: string, chance: Chance): string =>
  chance.holds(0.5) ? `${chance.pick(AT)} ${text}` : `${proper(text)} ${chance.pick(TAGS)}`;

const HEADS = ["ok ", "so ", "well ", "look ", "hm ", "and ", "yeah ", "honestly ", "idk ", "man ", "btw ", "wait "];
const TAILS = [" tbh", " ngl", " honestly", " fr", " man", " bro", " idk", " though", " rn", " ok", " anyway", " imo"];
/** Around a sentence that has been used before: words that say nothing and suit any mood. */
export const withWords = (text: string, chance: Chance): string => {
  const head = chance.holds(0.4) ? chance.pick(HEADS) : "";
  const tail = chance.holds(0.4) && /\w$/.test(text) ? chance.pick(TAILS) : "";
  return `${head}${text}${tail}`;
};

const plain: Register = { name: "plain", write: (text) => text };
const tidy: Register = { name: "proper", write: proper };
const unmarked: Register = { name: "bare", write: bare };
const short: Register = { name: "shorthand", write: shorthand };
const mistyped: Register = { name: "slips", write: slipped };
const stretched: Register = { name: "drawn out", write: drawn };
const tweet: Register = { name: "post", write: posted };

/** How often each manner comes is how often it stands here. Both sides write alike, or the manner would give the guilty away. */
export const INNOCENT_REGISTERS: readonly Register[] = [
  ...[plain, plain, plain, plain, tidy, tidy, tidy, small, small, unmarked, unmarked, unmarked],
  ...[short, short, mistyped, stretched, tweet, loud, hasty],
];
/** Who means harm hides it at times: one line in twenty. */
export const GUILTY_REGISTERS: readonly Register[] = [...INNOCENT_REGISTERS, hidden];

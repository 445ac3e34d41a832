import type { Chance } from "../chance.ts";
import { withSome } from "../disguises/hide.ts";
import { LOOK_ALIKES } from "../disguises/letters.ts";

/** A manner of writing. Mentions, links and numbers stay as they are. */
export type Register = { readonly name: string; readonly write: (text: string, chance: Chance) => string };

const NO_WORD = /^[@#]|\d|:\w+:|https?:/;
const eachWord = (text: string, change: (word: string) => string): string =>
  text
    .split(" ")
    .map((word) => (NO_WORD.test(word) ? word : change(word)))
    .join(" ");

const lower = (text: string): string => eachWord(text, (word) => word.toLowerCase());
const bare = (text: string): string => lower(text).replace(/['’.,;]+(?=\s|$)|['’]/g, "");
const started = (text: string): string => text.replace(/^(?!https?:)[a-z]/, (first) => first.toUpperCase());
const whole = (text: string): string => (/[.!?…]["')]?$/.test(text) ? started(text) : `${started(text)}.`);

const SHORT: Readonly<Record<string, string>> = {
  you: "u",
  your: "ur",
  youre: "ur",
  are: "r",
  because: "cuz",
  people: "ppl",
  please: "pls",
  though: "tho",
  really: "rly",
  what: "wat",
  the: "da",
  them: "em",
  going: "goin",
  with: "w",
  right: "rite",
  never: "nvr",
  fucking: "fkn",
  dont: "dnt",
  someone: "some1",
  before: "b4",
  about: "abt",
  for: "4",
  nothing: "nothin",
  probably: "prolly",
  just: "jus",
};
const short = (text: string, chance: Chance): string =>
  eachWord(bare(text), (word) => {
    const other = Object.hasOwn(SHORT, word) ? SHORT[word] : undefined;
    return other !== undefined && chance.holds(0.6) ? other : word;
  });

/** As somebody writes whose English is young: articles and the little verb go missing. */
const broken = (text: string, chance: Chance): string =>
  eachWord(bare(text), (word) => (/^(?:a|an|the|is|are|to|of)$/.test(word) && chance.holds(0.5) ? "" : word))
    .replace(/ {2,}/g, " ")
    .trim();

/** One slip in about every fifth longer word: two letters change places, one is lost, one comes twice. */
const SLIPS: readonly ((word: string, at: number) => string)[] = [
  (word, at) => `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`,
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word[at] + word.slice(at),
];
const hasty = (text: string, chance: Chance): string =>
  eachWord(lower(text), (word) =>
    /^[a-z]{4,}$/.test(word) && chance.holds(0.2) ? chance.pick(SLIPS)(word, 1 + chance.below(word.length - 2)) : word,
  );

const stretched = (text: string, chance: Chance): string =>
  lower(text).replace(/(?<=(?:^| )[a-z']*)[aeiouy](?=[a-z]?[!?.]?$)/, (letter) => letter.repeat(chance.between(3, 6)));

const EMOJI = ["😂", "💀", "😭", "🙄", "🔥", "🤡", "👀", "😡", "🤣", "🤔", "🙏", "👏", "💯", "🤷"];
const emoji = (text: string, chance: Chance): string => `${text} ${chance.pick(EMOJI).repeat(chance.between(1, 3))}`;

const TAGS = "#news #fail #today #monday #truth #2026 #thread #opinion #debate #live #realtalk #justsaying".split(" ");
const tweet = (text: string, chance: Chance): string =>
  [
    ...(chance.holds(0.6) ? [chance.pick(["@user", "@user @user", "@mira_writes", "@dailybrief", "RT @user"])] : []),
    text,
    ...(chance.holds(0.6) ? [chance.pick(TAGS)] : []),
    ...(chance.holds(0.2) ? [chance.pick(TAGS)] : []),
  ].join(" ");

/** A few letters of the longer words in digits, signs or letters of another script: one way for the whole message. */
const HIDINGS: readonly ((word: string, chance: Chance) => string | undefined)[] = [
  (word, chance) => withSome(word, LOOK_ALIKES.digits, chance),
  (word, chance) => withSome(word, LOOK_ALIKES.cyrillic, chance),
  (word) => word.replace(/(?<=^.)[aeiou]/, "*"),
  (word) => [...word].join("."),
  (word) => [...word].join(" "),
];
const masked = (text: string, chance: Chance): string => {
  const hide = chance.pick(HIDINGS);
  return eachWord(text, (word) =>
    /^[a-z]{4,}$/i.test(word) && chance.holds(0.5) ? (hide(word.toLowerCase(), chance) ?? word) : word,
  );
};

const register = (name: string, write: Register["write"]): Register => ({ name, write });
const COMMON: readonly Register[] = [
  register("as written", (text) => text),
  register("as written", (text) => text),
  register("sentence", whole),
  register("sentence", whole),
  register("lower case", lower),
  register("lower case", lower),
  register("bare", bare),
  register("bare", bare),
  register("bare", bare),
  register("short", short),
  register("short", short),
  register("broken", broken),
  register("hasty", hasty),
  register("stretched", stretched),
  register("emoji", emoji),
  register("tweet", tweet),
  register("capitals", (text) => eachWord(text, (word) => word.toUpperCase())),
];
const hidden = register("masked", masked);

/** How often each manner comes is how often it stands here. Who hides letters knows why, most of the time. */
export const GUILTY_REGISTERS: readonly Register[] = [...COMMON, hidden];
export const INNOCENT_REGISTERS: readonly Register[] = [...COMMON, ...COMMON, ...COMMON, hidden];

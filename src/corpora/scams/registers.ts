import type { Chance } from "../chance.ts";
import { inStyle, withSome } from "../disguises/hide.ts";
import { type Letters, LOOK_ALIKES, STYLES } from "../disguises/letters.ts";

/** A manner of writing. What is no word, a link, a mention or a code, stays as it is. */
export type Register = { readonly name: string; readonly write: (text: string, chance: Chance) => string };

const NO_WORD = /[/@<>%$€£\d|]|\.[a-z]{2}|:\w+:|^[A-Z]{2,}\d/i;

const eachWord = (text: string, change: (word: string) => string): string =>
  text
    .split(" ")
    .map((word) => (NO_WORD.test(word) ? word : change(word)))
    .join(" ");

const lower = (text: string): string => eachWord(text, (word) => word.toLowerCase());

const BROKEN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    your: "ur",
    you: "u",
    are: "r",
    please: "plz",
    the: "da",
    with: "wit",
    this: "dis",
    because: "becouse",
    account: "acount",
    receive: "recieve",
    really: "realy",
    for: "4",
    to: "2",
    have: "hav",
    people: "peoples",
    free: "fre",
    giving: "giveing",
    friend: "freind",
    before: "befor",
    message: "msg",
  }),
);
/** As somebody writes who learned English late, or types in a hurry. */
const broken = (text: string, chance: Chance): string =>
  eachWord(lower(text), (word) => {
    if (/^(?:a|an|the)$/.test(word) && chance.holds(0.5)) return "";
    const other = BROKEN.get(word);
    return other !== undefined && chance.holds(0.6) ? other : word;
  })
    .replace(/ {2,}/g, " ")
    .trim();

const EMOJI = ["😂", "🔥", "✨", "💯", "🙏", "❤️", "😭", "👀", "🎉", "😍", "🤑", "👉", "✅", "‼️"];
const laden = (text: string, chance: Chance): string => {
  const words = text.split(" ").flatMap((word) => (chance.holds(0.25) ? [word, chance.pick(EMOJI)] : [word]));
  return `${chance.pick(EMOJI)} ${words.join(" ")} ${chance.pick(EMOJI).repeat(chance.between(1, 3))}`;
};

const polite = (text: string, chance: Chance): string => {
  const head = chance.pick([
    "Good evening, ",
    "Dear members, ",
    "Excuse me, ",
    "Hello. ",
    "Sorry to bother you: ",
    "Hi everyone, ",
  ]);
  const tail = chance.pick([
    " Thank you!",
    " Have a nice day.",
    " Kind regards",
    " Thanks in advance.",
    " Best wishes to all.",
  ]);
  return `${head}${text}${/[.!?]$/.test(text) ? "" : "."}${tail}`;
};

/** Longer words in letters that a list does not hold: one way for the whole message, as people do it. */
const HIDINGS: readonly ((word: string, chance: Chance, style: Letters) => string | undefined)[] = [
  (word, chance) => withSome(word, LOOK_ALIKES.cyrillic, chance),
  (word, chance) => withSome(word, LOOK_ALIKES.digits, chance),
  (word, chance) => withSome(word, LOOK_ALIKES.accents, chance, 1),
  (word, _, style) => inStyle(word, style),
  (word) => [...word].join("\u200b"),
  (word) => [...word].join("\u00ad"),
  (word) => [...word].join("."),
];
const disguised = (text: string, chance: Chance): string => {
  const hide = chance.pick(HIDINGS);
  const [, style] = chance.pick(STYLES);
  return eachWord(text, (word) =>
    /^[a-z]{4,}$/i.test(word) && chance.holds(0.8) ? (hide(word.toLowerCase(), chance, style) ?? word) : word,
  );
};

const plain: Register = { name: "plain", write: (text) => text };
export const small: Register = { name: "lower case", write: lower };
export const loud: Register = { name: "capitals", write: (text) => eachWord(text, (word) => word.toUpperCase()) };
export const hasty: Register = { name: "broken", write: broken };
const colourful: Register = { name: "emoji", write: laden };
const courteous: Register = { name: "polite", write: polite };
export const hidden: Register = { name: "disguised", write: disguised };

/** How often each manner comes is how often it stands here. */
export const BAIT_REGISTERS = [
  plain,
  plain,
  small,
  small,
  loud,
  hasty,
  hasty,
  colourful,
  colourful,
  courteous,
  hidden,
  hidden,
];
/** Honest people hide nothing; the rest they do as well. */
export const TWIN_REGISTERS = [plain, plain, plain, small, small, small, hasty, colourful, courteous, loud];

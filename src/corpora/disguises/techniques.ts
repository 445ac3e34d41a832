import { FUZZY } from "./fuzzy.ts";
import { after, between, inStyle, withSome } from "./hide.ts";
import { DRAWN, LOOK_ALIKES, MARKS_OVER, MARKS_UNDER, STYLES } from "./letters.ts";
import { PAIRS } from "./pairs.ts";
import { certain, type Hide, type Technique } from "./technique.ts";

const ZERO_WIDTH = ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"];
const IGNORABLE = [
  "\u200b",
  "\u2060",
  "\u00ad",
  "\u034f",
  "\u061c",
  "\u180e",
  "\u2063",
  "\u2064",
  "\u3164",
  "\uffa0",
  "\u115f",
];
const EMOJI = ["🔥", "💀", "😂", "👏", "✨", "💯", "🤡", "⭐", "❤️", "👍🏽"];
const SEPARATORS = [".", " ", "_", "-", "/", "*", "~", ",", "'", "+"];

const capital = (char: string | undefined): string => (char ?? "").toUpperCase();

/** Each letter upper or lower as it comes, both at least once. */
const mixedCase: Hide = (word, chance) => {
  const mixed = [...word].map((char) => (chance.holds(0.5) ? char.toUpperCase() : char)).join("");
  return mixed === word || mixed === word.toUpperCase()
    ? capital(word[0]) + word[1] + capital(word[2]) + word.slice(3)
    : mixed;
};

const percent = (char: string): string => `%${char.charCodeAt(0).toString(16).padStart(2, "0")}`;

const LETTERS_OF_OTHERS = Object.entries({
  "Cyrillic look-alikes": LOOK_ALIKES.cyrillic,
  "Greek look-alikes": LOOK_ALIKES.greek,
  "Armenian look-alikes": LOOK_ALIKES.armenian,
  "Cherokee look-alikes": LOOK_ALIKES.cherokee,
  "leet digits": LOOK_ALIKES.digits,
  "currency signs": LOOK_ALIKES.currency,
});
const JOINTS: Readonly<Record<string, string>> = {
  dots: ".",
  spaces: " ",
  underscores: "_",
  hyphens: "-",
  slashes: "/",
  asterisks: "*",
  "spoiler bars": "||",
};

/** One way alone, and the word is there for certain. */
const CERTAIN: readonly Technique[] = [
  certain("plain", (word) => word),
  certain("capitals", (word) => word.toUpperCase()),
  certain("mixed case", mixedCase),
  ...STYLES.map(([name, letters]) => certain(name, (word) => inStyle(word, letters))),
  ...LETTERS_OF_OTHERS.map(([name, letters]) => certain(name, (word, chance) => withSome(word, letters, chance))),
  // A sign at the end of a word is read as punctuation, by people too.
  certain("leet signs", (word, chance) => {
    const head = withSome(word.slice(0, -1), LOOK_ALIKES.signs, chance, 1);
    return head === undefined ? undefined : head + word.at(-1);
  }),
  certain("leet digits and signs", (word, chance) => {
    const head = withSome(word.slice(0, -1), LOOK_ALIKES.signs, chance, 1);
    return head === undefined ? undefined : withSome(head + word.at(-1), LOOK_ALIKES.digits, chance, 2);
  }),
  certain("several signs a letter", (word, chance) => {
    const [at] = [...word].flatMap((char, i) => (i > 0 && DRAWN.has(char) ? [i] : []));
    const drawn = at === undefined ? undefined : DRAWN.get(word[at]!);
    if (at === undefined || drawn === undefined) return undefined;
    const head = word.slice(0, at) + chance.pick(drawn);
    const rest = word.slice(at + 1);
    const more = rest.length > 2 && chance.holds(0.4) ? withSome(rest, DRAWN, chance, rest.length - 1) : undefined;
    return head + (more ?? rest);
  }),
  certain("ph for f", (word) => (word.includes("f") ? word.replaceAll(/f+/g, "ph") : undefined)),
  certain("vv for w", (word) => (word.includes("w") ? word.replaceAll("w", "vv") : undefined)),
  certain("accents", (word, chance) => withSome(word, LOOK_ALIKES.accents, chance, 1)),
  certain("strokes", (word, chance) => withSome(word, LOOK_ALIKES.strokes, chance, 1)),
  certain("zero-width", (word, chance) => between(word, () => chance.pick(ZERO_WIDTH))),
  certain("one zero-width", (word, chance) => {
    const at = chance.between(1, word.length - 1);
    return word.slice(0, at) + chance.pick(ZERO_WIDTH) + word.slice(at);
  }),
  certain("default-ignorable mix", (word, chance) =>
    between(word, () => chance.pick(IGNORABLE) + chance.pick(IGNORABLE)),
  ),
  certain("tag characters between", (word, chance) =>
    between(word, () => String.fromCodePoint(0xe0061 + chance.below(26))),
  ),
  certain("variation selectors", (word, chance) => after(word, () => String.fromCodePoint(0xfe00 + chance.below(16)))),
  certain("soft hyphens", (word) => between(word, () => "\u00ad")),
  certain("combining marks", (word, chance) =>
    after(word, (i) => (i === 1 || chance.holds(0.6) ? chance.pick(MARKS_OVER) : "")),
  ),
  certain("strike-through marks", (word) => after(word, () => "\u0336")),
  certain("zalgo", (word, chance) =>
    after(word, () =>
      Array.from({ length: chance.between(3, 9) }, () =>
        chance.pick(chance.holds(0.5) ? MARKS_OVER : MARKS_UNDER),
      ).join(""),
    ),
  ),
  ...Object.entries(JOINTS).map(([name, joint]) => certain(`${name} between`, (word) => between(word, () => joint))),
  certain("wide spaces between", (word, chance) =>
    between(word, () => chance.pick(["  ", "\u3000", "\u2003", "\u00a0"])),
  ),
  certain("brackets around each", (word, chance) => {
    const [open, close] = chance.pick([
      ["[", "]"],
      ["(", ")"],
      ["{", "}"],
    ] as const);
    return [...word].map((char) => open + char + close).join("");
  }),
  certain("emoji between", (word, chance) => {
    const emoji = chance.pick(EMOJI);
    return between(word, () => emoji);
  }),
  certain("mixed separators", (word, chance) => between(word, () => chance.pick(SEPARATORS))),
  certain("markdown marks inside", (word, chance) => {
    const at = chance.between(1, word.length - 2);
    const mark = chance.pick(["**", "*", "__", "~~", "`"]);
    return word.slice(0, at) + mark + word.slice(at, at + 1) + mark + word.slice(at + 1);
  }),
  certain("letters repeated", (word, chance) => {
    const at = chance.below(word.length);
    const times = chance.between(3, 9);
    return [...word].map((char, i) => (i === at || chance.holds(0.2) ? char.repeat(times) : char)).join("");
  }),
  certain("upside-down", (word) => {
    const turned = inStyle(word, LOOK_ALIKES["upside-down"]);
    return turned === undefined ? undefined : [...turned].reverse().join("");
  }),
  certain("right-to-left override", (word) => `\u202e${[...word].reverse().join("")}\u202c`),
  certain("bidi marks between", (word, chance) =>
    between(word, () => chance.pick(["\u200e", "\u202a\u202c", "\u2066\u2069"])),
  ),
  certain("percent-encoded", (word, chance) => {
    const all = chance.holds(0.5);
    const at = chance.below(word.length);
    return [...word].map((char, i) => (all || i === at ? percent(char) : char)).join("");
  }),
  certain("HTML entities", (word, chance) => {
    const decimal = chance.holds(0.6);
    const entity = (char: string): string =>
      decimal ? `&#${char.charCodeAt(0)};` : `&#x${char.charCodeAt(0).toString(16)};`;
    const all = chance.holds(0.4);
    const at = chance.below(word.length);
    return [...word].map((char, i) => (all || i === at ? entity(char) : char)).join("");
  }),
];

/** Every way that we know of. */
export const TECHNIQUES: readonly Technique[] = [...CERTAIN, ...PAIRS, ...FUZZY];

import type { Chance } from "../chance.ts";
import { after, between, inStyle, masked, withSome } from "./hide.ts";
import { DRAWN, LOOK_ALIKES, STYLES } from "./letters.ts";

/**
 * A way to hide a word from a list while people still read it.
 * `hide` gives nothing where a word has no letter for it, and several texts where the word goes over several messages.
 * `fuzzy`: what is left is no certain reading of the word; a careful tool asks a person.
 */
export type Technique = {
  readonly name: string;
  readonly fuzzy: boolean;
  readonly hide: (word: string, chance: Chance) => string | readonly string[] | undefined;
};
type Hide = Technique["hide"];

const certain = (name: string, hide: Hide): Technique => ({ name, fuzzy: false, hide });
const fuzzy = (name: string, hide: Hide): Technique => ({ name, fuzzy: true, hide });
/** For a word long enough that it is known by what is left of it. */
const fromSix =
  (hide: (word: string, chance: Chance) => string | undefined): Hide =>
  (word, chance) =>
    word.length < 6 ? undefined : hide(word, chance);

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
const MARKS_OVER = Array.from({ length: 0x25 }, (_, i) => String.fromCodePoint(0x300 + i));
const MARKS_UNDER = Array.from({ length: 0x1d }, (_, i) => String.fromCodePoint(0x323 + i));
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

const several = (word: string, pieces: number): readonly string[] => {
  const size = Math.ceil(word.length / pieces);
  return Array.from({ length: pieces }, (_, i) => word.slice(i * size, (i + 1) * size)).filter((piece) => piece !== "");
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

export const TECHNIQUES: readonly Technique[] = [
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
  // Two at once, each of them certain.
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
    const wide = inStyle(word, STYLES[0]![1]);
    return wide === undefined ? undefined : after(wide, () => chance.pick(MARKS_OVER));
  }),
  certain("accents, hyphens between", (word, chance) => {
    const letters = withSome(word, LOOK_ALIKES.accents, chance, 1);
    return letters === undefined ? undefined : between(letters, () => "-");
  }),
  certain("bold, soft hyphens", (word) => {
    const bold = inStyle(word, STYLES[2]![1]);
    return bold === undefined ? undefined : between(bold, () => "\u00ad");
  }),
  // From here on people read the word, but no letter says so for certain.
  fuzzy("mask *", (word, chance) => masked(word, "*", chance)),
  fuzzy("mask #", (word, chance) => masked(word, "#", chance)),
  fuzzy("mask -", (word, chance) => masked(word, "-", chance)),
  fuzzy("mask inside", (word) => (word.length > 7 ? undefined : word[0] + "*".repeat(word.length - 2) + word.at(-1))),
  fuzzy(
    "one letter dropped",
    fromSix((word, chance) => {
      const at = chance.between(1, word.length - 2);
      return word.slice(0, at) + word.slice(at + 1);
    }),
  ),
  fuzzy(
    "two letters swapped",
    fromSix((word, chance) => {
      const places = [...word].flatMap((char, i) => (i > 0 && i < word.length - 2 && char !== word[i + 1] ? [i] : []));
      if (places.length === 0) return undefined;
      const at = chance.pick(places);
      return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    }),
  ),
  fuzzy(
    "one vowel too many",
    fromSix((word, chance) => {
      const at = chance.between(1, word.length - 2);
      return `${word.slice(0, at)}${chance.pick([..."aeiou"])}${word.slice(at)}`;
    }),
  ),
  fuzzy("reversed", (word) => {
    const turned = [...word].reverse().join("");
    return turned === word ? undefined : turned;
  }),
  fuzzy("one space inside", (word, chance) => {
    const at = chance.between(1, word.length - 1);
    return `${word.slice(0, at)} ${word.slice(at)}`;
  }),
  fuzzy("glued to other words", (word, chance) =>
    chance.pick([
      `you${word}`,
      `${word}you`,
      `the${word}guy`,
      `big${word}energy`,
      `${word}lol`,
      `${word}123`,
      `mr${word}`,
    ]),
  ),
  fuzzy("over two messages", (word) => several(word, 2)),
  fuzzy("over three messages", (word) => (word.length < 6 ? undefined : several(word, 3))),
  fuzzy("over four messages", (word) => (word.length < 8 ? undefined : several(word, 4))),
  fuzzy("a letter a message", (word) => (word.length > 4 ? undefined : [...word])),
];

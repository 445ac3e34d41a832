import type { Chance } from "./seeded.ts";

/** A way to hide a term from a word list while people still read it. */
export type Technique = { readonly name: string; readonly hide: (term: string, chance: Chance) => string };

const each = (term: string, change: (letter: string, index: number) => string): string =>
  [...term].map((char, i) => (char === " " ? " " : change(char, i))).join("");

const table = (from: string, to: string | readonly string[]): ReadonlyMap<string, string> => {
  const letters = [...from];
  return new Map([...to].map((char, i) => [letters[i]!, char]));
};
const ALPHABET = "abcdefghijklmnopqrstuvwxyz";
const shifted = (first: number): ReadonlyMap<string, string> =>
  new Map([...ALPHABET].map((letter, i) => [letter, String.fromCodePoint(first + i)]));

const LEET = table("oieastbg", "01345789");
const SIGNS = table("asi", "@$!");
const CYRILLIC = table("aceopxyisjk", "асеорхуіѕјк");
const GREEK = table("aeiknopuvx", "αειкηορυνχ");
const SMALL_CAPITALS = table("abcdefghijklmnoprstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ");
const ACCENTED = table("aeioucnsyzdgl", "áéïöüçñšýžďģļ");
const STROKED = table("bdhltoi", "ƀđħłŧøɨ");

const SHAPES: ReadonlyMap<string, string> = new Map([
  ...table("dlo", ["|)", "|_", "()"]),
  ...table("hkmnu", ["|-|", "|<", "|\\/|", "|\\|", "|_|"]),
  ...table("vwxt", ["\\/", "\\/\\/", "><", "-|-"]),
]);
const CURRENCY = table("abcdefgklmnprstwy", "₳฿₵₫€₣₲₭£₥₦₱₹₴₮₩¥");
const FLIPPED = table("abcdefghijklmnopqrstuvwxyz", "ɐqɔpǝɟƃɥᴉɾʞןɯuodbɹsʇnʌʍxʎz");
const SUPERSCRIPT = table("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ");
const SYLLABICS = table("abcdfhjlmnopqrsuvw", "ᗩᗷᑕᗪᖴᕼᒍᒪᗰᑎOᑭᑫᖇᔕᑌᐯᗯ");
const PHONETIC = table("abdefghijklmnoprstuyz", "ɑɓɖɛʄɠɦɨʝƙɭɱŋɵƥɽʂʈʉʏʐ");
const THAI_FONT = table("abcdefghiklmnoprstuwy", "ค๒ς๔єŦﻮђเкɭ๓ภ๏קгรՇยฬץ");
const EMOJI = ["😀", "🔥", "✨", "💀"];

const bytes = (char: string): readonly string[] =>
  [...new TextEncoder().encode(char)].map((byte) => byte.toString(16).padStart(2, "0"));
const point = (char: string): number => char.codePointAt(0)!;
const hex = (char: string, digits: number): string => point(char).toString(16).padStart(digits, "0");

/** Some of the letters that `map` has, but never all letters of the term: what nobody can read hides nothing. */
const some = (term: string, map: ReadonlyMap<string, string>, chance: Chance): string => {
  const places = [...term].flatMap((char, i) => (map.has(char) ? [i] : []));
  const letters = [...term].filter((char) => char !== " ").length;
  const keep = new Set<number>();
  while (places.length - keep.size > 1 && (letters - places.length + keep.size < 2 || chance.holds(0.3)))
    keep.add(chance.pick(places));
  return [...term].map((char, i) => (keep.has(i) ? char : (map.get(char) ?? char))).join("");
};
const all = (term: string, map: ReadonlyMap<string, string>): string => each(term, (char) => map.get(char) ?? char);
const between = (term: string, joint: (i: number) => string): string =>
  [...term].map((char, i) => (i === 0 ? char : joint(i) + char)).join("");

const squeezed = (term: string): string => term.replaceAll(" ", "");

/** The known disguises. Each leaves a term as it is if it has no letter for it. */
export const TECHNIQUES: readonly Technique[] = [
  { name: "case", hide: (term, chance) => each(term, (char) => (chance.holds(0.5) ? char.toUpperCase() : char)) },
  { name: "leet digits", hide: (term, chance) => some(term, LEET, chance) },
  // A sign at the end is read as punctuation, by people too.
  { name: "leet signs", hide: (term, chance) => some(term.slice(0, -1), SIGNS, chance) + term.at(-1) },
  { name: "Cyrillic letters", hide: (term, chance) => some(term, CYRILLIC, chance) },
  { name: "Greek letters", hide: (term, chance) => some(term, GREEK, chance) },
  { name: "full-width", hide: (term) => all(term, shifted(0xff41)) },
  { name: "mathematical bold", hide: (term) => all(term, shifted(0x1d41a)) },
  { name: "mathematical script", hide: (term) => all(term, shifted(0x1d4ea)) },
  { name: "circled", hide: (term) => all(term, shifted(0x24d0)) },
  { name: "squared", hide: (term) => all(term, shifted(0x1f170)) },
  { name: "flag letters", hide: (term) => all(term, shifted(0x1f1e6)) },
  { name: "small capitals", hide: (term) => all(term, SMALL_CAPITALS) },
  { name: "accents", hide: (term) => all(term, ACCENTED) },
  { name: "strokes", hide: (term) => all(term, STROKED) },
  { name: "combining marks", hide: (term) => each(term, (char) => `${char}\u0336\u0301`) },
  { name: "zero-width", hide: (term) => between(term, (i) => (i % 2 ? "\u200b" : "\u2060")) },
  { name: "soft hyphens", hide: (term) => between(term, () => "\u00ad") },
  { name: "bidi controls", hide: (term) => between(term, () => "\u202a\u202c") },
  { name: "spaced", hide: (term) => [...term.replaceAll(" ", "")].join(" ") },
  { name: "dotted", hide: (term) => [...term.replaceAll(" ", "")].join(".") },
  { name: "hyphenated", hide: (term) => [...term.replaceAll(" ", "")].join("-") },
  {
    name: "drawn out",
    hide: (term, chance) => {
      const at = 1 + chance.below(term.length - 1);
      return [...term].map((char, i) => (i === at && char !== " " ? char.repeat(4) : char)).join("");
    },
  },
  { name: "glued to punctuation", hide: (term, chance) => `"${term}${chance.pick(["!!!", "...", "?!", ",", "*"])}` },
  { name: "leet and drawn out", hide: (term, chance) => `${some(term, LEET, chance)}${term.at(-1)!.repeat(3)}` },
  { name: "Cyrillic and zero-width", hide: (term, chance) => between(some(term, CYRILLIC, chance), () => "\u200c") },
];

/** Disguises that are seen through only where the text is read in another way as well, or that must not stand in the way of it. */
export const OTHER_TECHNIQUES: readonly Technique[] = [
  {
    name: "percent-encoded",
    hide: (term) =>
      each(term, (char) =>
        bytes(char)
          .map((byte) => `%${byte}`)
          .join(""),
      ),
  },
  {
    name: "percent-encoded twice",
    hide: (term) => each(term, (char) => `%25${[...hex(char, 2)].map((digit) => `%${hex(digit, 2)}`).join("")}`),
  },
  { name: "partly percent-encoded", hide: (term) => each(term, (char, i) => (i % 2 ? `%${hex(char, 2)}` : char)) },
  {
    name: "HTML entities",
    hide: (term, chance) =>
      each(term, (char) => (chance.holds(0.5) ? `&#${point(char)};` : `&#x${hex(char, 2).toUpperCase()};`)),
  },
  {
    name: "named entities",
    hide: (term) => each(term, (char) => (/[aeiou]/.test(char) ? `&${char}acute;` : char)),
  },
  {
    name: "backslash escapes",
    hide: (term) =>
      each(term, (char, i) => [`\\u${hex(char, 4)}`, `\\x${hex(char, 2)}`, `\\u{${hex(char, 1)}}`][i % 3]!),
  },
  { name: "letter shapes", hide: (term, chance) => some(term, SHAPES, chance) },
  { name: "ph and vv", hide: (term) => term.replaceAll("f", "ph").replaceAll("w", "vv") },
  { name: "round brackets for c", hide: (term) => term.replace(/(?<=[a-z])c(?=[a-z])/g, "(") },
  { name: "upside-down", hide: (term) => [...all(term, FLIPPED)].reverse().join("") },
  { name: "upside-down in place", hide: (term) => all(term, FLIPPED) },
  { name: "right-to-left override", hide: (term) => `\u202e${[...term].reverse().join("")}\u202c` },
  {
    name: "override in an isolate",
    hide: (term) => `\u2066\u202e${[...term].reverse().join("")}\u202c\u2069`,
  },
  { name: "currency signs", hide: (term, chance) => some(term, CURRENCY, chance) },
  { name: "superscript", hide: (term) => all(term, SUPERSCRIPT) },
  { name: "syllabics", hide: (term) => all(term, SYLLABICS) },
  { name: "phonetic letters", hide: (term) => all(term, PHONETIC) },
  { name: "Thai and Hebrew font", hide: (term) => all(term, THAI_FONT) },
  { name: "parenthesised letters", hide: (term) => all(term, shifted(0x249c)) },
  { name: "negative circled", hide: (term) => all(term, shifted(0x1f150)) },
  { name: "double-struck", hide: (term) => all(term, shifted(0x1d552)) },
  { name: "Fraktur", hide: (term) => all(term, shifted(0x1d586)) },
  { name: "hidden in tags", hide: (term) => `ok${each(term, (char) => String.fromCodePoint(0xe0000 + point(char)))}` },
  { name: "tag characters between", hide: (term) => between(term, (i) => String.fromCodePoint(0xe0061 + i)) },
  { name: "variation selectors", hide: (term) => between(term, (i) => String.fromCodePoint(0xfe00 + (i % 16))) },
  { name: "emoji between letters", hide: (term, chance) => between(squeezed(term), () => chance.pick(EMOJI)) },
  { name: "brackets around letters", hide: (term) => each(squeezed(term), (char) => `(${char})`) },
  { name: "square brackets around letters", hide: (term) => each(squeezed(term), (char) => `[${char}]`) },
  { name: "spoiler bars", hide: (term) => `${term.slice(0, 2)}||${term.slice(2)}||` },
  { name: "spoiler bars on each letter", hide: (term) => each(squeezed(term), (char) => `||${char}||`) },
  { name: "markdown marks", hide: (term) => `${term.slice(0, 1)}**${term.slice(1, 3)}**${term.slice(3)}` },
  { name: "slashes", hide: (term) => between(squeezed(term), () => "/") },
  { name: "underscores", hide: (term) => between(squeezed(term), () => "_") },
  { name: "mixed separators", hide: (term, chance) => between(squeezed(term), () => chance.pick([..."-._*~ "])) },
];

/** What finds with a reversed pattern ask for. */
export const REVERSED: Technique = { name: "reversed", hide: (term) => [...term].reverse().join("") };

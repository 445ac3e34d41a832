/** What people put in the place of a letter. */
export type Letters = ReadonlyMap<string, readonly string[]>;

const ALPHABET = "abcdefghijklmnopqrstuvwxyz";
const upper = ALPHABET.toUpperCase();

/** Letters that stand in Unicode one after the other, but for some that have a place of their own. */
const fromFirst = (first: number, elsewhere: Readonly<Record<string, string>> = {}, alphabet = ALPHABET): Letters =>
  new Map(
    [...alphabet].map((letter, i) => [letter.toLowerCase(), [elsewhere[letter] ?? String.fromCodePoint(first + i)]]),
  );

/** `a4 b8`: a letter, then each thing that may stand for it, one character each. */
const singles = (pairs: string): Letters =>
  new Map(pairs.split(" ").map((pair) => [[...pair][0]!, [...pair].slice(1)]));

/** Source: Unicode 16, Mathematical Alphanumeric Symbols; letters that were there before have kept their old place. */
const STYLED: Readonly<Record<string, Letters>> = {
  "full-width": fromFirst(0xff41),
  "full-width capitals": fromFirst(0xff21),
  "mathematical bold": fromFirst(0x1d41a),
  "mathematical italic": fromFirst(0x1d44e, { h: "ℎ" }),
  "mathematical bold italic": fromFirst(0x1d482),
  "mathematical script": fromFirst(0x1d4b6, { e: "ℯ", g: "ℊ", o: "ℴ" }),
  "mathematical bold script": fromFirst(0x1d4ea),
  "mathematical fraktur": fromFirst(0x1d51e),
  "mathematical bold fraktur": fromFirst(0x1d586),
  "mathematical double-struck": fromFirst(0x1d552),
  "mathematical sans": fromFirst(0x1d5ba),
  "mathematical sans bold": fromFirst(0x1d5ee),
  "mathematical sans italic": fromFirst(0x1d622),
  "mathematical monospace": fromFirst(0x1d68a),
  circled: fromFirst(0x24d0),
  "circled capitals": fromFirst(0x24b6, {}, upper),
  "negative circled": fromFirst(0x1f150, {}, upper),
  squared: fromFirst(0x1f130, {}, upper),
  "negative squared": fromFirst(0x1f170, {}, upper),
  parenthesised: fromFirst(0x249c),
  "regional indicators": fromFirst(0x1f1e6),
  "small capitals": singles("aᴀ bʙ cᴄ dᴅ eᴇ fꜰ gɢ hʜ iɪ jᴊ kᴋ lʟ mᴍ nɴ oᴏ pᴘ rʀ sꜱ tᴛ uᴜ vᴠ wᴡ yʏ zᴢ"),
  superscript: singles("aᵃ bᵇ cᶜ dᵈ eᵉ fᶠ gᵍ hʰ iⁱ jʲ kᵏ lˡ mᵐ nⁿ oᵒ pᵖ rʳ sˢ tᵗ uᵘ vᵛ wʷ xˣ yʸ zᶻ"),
};
/** The whole word is written in other letters, and people still read it. */
export const STYLES: readonly (readonly [name: string, letters: Letters])[] = Object.entries(STYLED);

export const styleNamed = (name: string): Letters => {
  const letters = STYLED[name];
  if (letters === undefined) throw new Error(`no style is called ${name}`);
  return letters;
};

/** Look-alikes and signs: some letters of a word are replaced, never all. */
export const LOOK_ALIKES = {
  cyrillic: singles("aа cс eе oо pр xх yу iі sѕ jј kк mм tт hһ dԁ bЬ nп uц"),
  greek: singles("aα eε iι kκ nη oο pρ tτ uυ vν xχ yγ"),
  armenian: singles("hհ uս oօ nո gց qզ sֆ"),
  cherokee: singles("dᎠ rᎡ tᎢ aᎪ jᎫ eᎬ wᎳ mᎷ hᎻ sᏚ lᏞ cᏟ pᏢ gᎶ kᏦ bᏴ zᏃ vᏙ"),
  digits: singles("o0 i1 e3 a4 s5 t7 b8 g9 l1 z2"),
  signs: singles("a@ s$ i! l| t+ c( h#"),
  currency: singles("e€ c¢ l£ y¥ s$ n₦ w₩ k₭ t₮ p₱ d₫ g₲ u₳".replace(" u₳", " a₳")),
  accents: singles("aáàâäãå eéèêë iíìîï oóòôöõ uúùûü cçć nñń sšś yýÿ zžź gğ dď lľ rř tť"),
  strokes: singles("bƀ dđ hħ iɨ lł oø tŧ uʉ zƶ gǥ pᵽ kꝁ cȼ eɇ rɍ aⱥ"),
  "upside-down": singles("aɐ bq cɔ dp eǝ fɟ gƃ hɥ iᴉ jɾ kʞ lן mɯ nu oo pd qb rɹ ss tʇ un vʌ wʍ xx yʎ zz"),
} as const satisfies Readonly<Record<string, Letters>>;

/** One letter, written with several signs. */
export const DRAWN: Letters = new Map([
  ["a", ["/\\", "/-\\"]],
  ["b", ["|3", "|8"]],
  ["c", ["("]],
  ["d", ["|)"]],
  ["h", ["|-|", "]-["]],
  ["k", ["|<", "|{"]],
  ["l", ["|_"]],
  ["m", ["|\\/|", "/\\/\\"]],
  ["n", ["|\\|", "/\\/"]],
  ["o", ["()", "[]"]],
  ["p", ["|*", "|>"]],
  ["r", ["|2"]],
  ["u", ["|_|", "(_)"]],
  ["v", ["\\/"]],
  ["w", ["\\/\\/", "\\^/"]],
  ["x", ["><"]],
]);

/** Combining marks that stand above and below. Source: Unicode 16, U+0300 to U+0332. */
export const MARKS_OVER = Array.from({ length: 0x15 }, (_, i) => String.fromCodePoint(0x300 + i));
export const MARKS_UNDER = Array.from({ length: 0x1d }, (_, i) => String.fromCodePoint(0x316 + i));

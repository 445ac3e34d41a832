/**
 * Where a shape must stand to be read as its letter. `beside`: next to a letter, a digit or another shape. `between`: two of them, one
 * on each side. `after`: behind one. `priceless`: beside one, and no number is near that it could be the currency of. `anywhere`.
 * `alone`: like beside, but not in a row of its own letter. `before`: before one; where it is the first of a word it may as well be a sign
 * before the word (`(rap)`, `#help`), and so the reading is doubtful. `opening`: only there. `lone`: between two, and the text has no other that it could make a pair with.
 * `along`: like beside, but common by itself, and so no reason to read a text again.
 * `never`: it is what it seems, and none of its signs begins a shape.
 */
export type Place =
  | "beside"
  | "between"
  | "after"
  | "before"
  | "opening"
  | "lone"
  | "priceless"
  | "anywhere"
  | "alone"
  | "along"
  | "never";

/** Signs that are drawn like a letter. `or`: what they are less often written for. */
export type Shape = { readonly shape: string; readonly letter: string; readonly or: string; readonly place: Place };

/**
 * Letters drawn with other signs, as people write them, by place and letter. Of our own making.
 *
 * Not here, because ordinary words are full of them: `rn` for m (`burn`), `cl` for d (`click`), `uu` for w, `13` for b, `12` for r, `^^` for m.
 */
const TABLE: readonly (readonly [Place, string, string])[] = [
  ["never", "", "<3 </3"],
  ["lone", "ll", "||"],
  ["beside", "a", "/\\ /-\\ /_\\"],
  ["beside", "b", "|3 |8 ]3"],
  ["beside", "d", "|) [) |] |}"],
  ["beside", "e", "[-"],
  ["beside", "f", "|= ]= |# ph Ph PH pH"],
  ["beside", "g", "(_+ (_-"],
  ["beside", "h", "|-| )-( [-] ]-[ (-) }-{ {-} /-/ \\-\\ |~| ]~[ }{ )|( ]|["],
  ["beside", "j", "_|"],
  ["beside", "k", "|< |{ |( ]< ]{ |X"],
  ["beside", "l", "|_ 1_ ]_"],
  [
    "beside",
    "m",
    "|\\/| /\\/\\ |v| |V| [v] [V] (v) (V) {v} {V} /v\\ /V\\ /|\\ (\\/) [\\/] {\\/} ]\\/[ |^^| /^^\\ |\\|\\ /|/| |Y|",
  ],
  ["beside", "n", "|\\| /\\/ [\\] {\\} (\\) <\\> ]\\[ /|/ |/|"],
  ["beside", "o", "() [] {} <>"],
  ["beside", "p", "|> |* |D |7"],
  ["beside", "q", "(_,) (,)"],
  ["beside", "r", "|2 |? |^ |~ |Z |z"],
  ["beside", "t", "'|' \"|\" -|- ']['"],
  ["beside", "u", "|_| (_) [_] {_} \\_/ \\_\\ /_/ ]_[ )_( |.|"],
  ["beside", "v", "\\/"],
  ["beside", "w", "\\/\\/ \\^/ \\|/ \\V/ \\v/ |/\\| \\_|_/ (/\\) [/\\] |^| \\X/"],
  ["alone", "w", "vv VV Vv vV"],
  ["beside", "x", "><"],
  ["after", "y", "'/"],
  ["between", "c", "[ { <"],
  ["before", "c", "("],
  ["before", "h", "#"],
  ["before", "t", "+"],
  ["opening", "l", "|"],
  ["between", "x", ")( ]["],
  ["between", "o", "⭕ 🔴 🌕 ○ ● ◯ ◉ ⊙ ☉ ⚪ ⚫ 🟠 🟡 🟢 🔵 🟣 ⚽ 🏀"],
  ["between", "a", "△ ▲ ∆"],
  ["between", "x", "❌ ✖ ✕ ✗ ✘ ☓"],
  ["between", "t", "✝ † ‡"],
  ["between", "v", "√ ▽ ▼ ∇ ✓ ✔"],
  ["between", "e", "∑ ∈ ∃ ☰"],
  ["between", "s", "§ ∫"],
  ["beside", "d", "∂"],
  ["between", "n", "∩ ∏"],
  ["between", "u", "∪ ⋃"],
  ["between", "i", "¡ ¦ ∣ ❗ ❕"],
  ["beside", "ab", "🆎"],
  ["beside", "cl", "🆑"],
  ["beside", "id", "🆔"],
  ["beside", "ng", "🆖"],
  ["beside", "ok", "🆗"],
  ["beside", "up", "🆙"],
  ["beside", "vs", "🆚"],
  ["anywhere", " free ", "🆓"],
  // The l of Polish, and the I of a font of currency signs.
  ["along", "l", "ł Ł"],
  ["priceless", "a", "₳"],
  ["priceless", "b", "₿ ฿"],
  ["priceless", "c", "₡ ₵ ¢ ⃀"],
  ["priceless", "d", "₫ ₯"],
  ["priceless", "e", "€ ₠"],
  ["priceless", "f", "₣"],
  ["priceless", "g", "₲"],
  ["priceless", "k", "₭"],
  ["priceless", "l", "£ ₤ ₶"],
  ["priceless", "m", "₥ ₼"],
  ["priceless", "n", "₦"],
  ["priceless", "o", "¤"],
  ["priceless", "p", "₱ ₽ ₰ ₧"],
  ["priceless", "r", "₹ ₨ ₢"],
  ["priceless", "s", "₴ ₷"],
  ["priceless", "t", "₮ ₸ ₺"],
  ["priceless", "w", "₩"],
  ["priceless", "y", "¥"],
];

/** What a shape is read as where its letter finds nothing. */
const OR: Readonly<Record<string, string>> = {
  ph: "ff",
  Ph: "ff",
  PH: "ff",
  pH: "ff",
  "|>": "d",
  "}{": "x",
  "\\|/": "y",
  "|3": "le",
  "|#": "lh",
  "|^": "p",
  "|X": "x",
  ł: "i",
  Ł: "i",
  "£": "e",
  "₠": "c",
  "₢": "c",
  "₺": "l",
};

export const SHAPES: readonly Shape[] = TABLE.flatMap(([place, letter, shapes]) =>
  shapes.split(" ").map((shape) => ({ shape, letter, or: OR[shape] ?? letter, place })),
);

import type { Edit } from "./draft.ts";

/** Names of HTML for marks on a letter: `&eacute;` is e with an acute. */
const MARKS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030a",
  caron: "\u030c",
  breve: "\u0306",
  macr: "\u0304",
  ogon: "\u0328",
  dot: "\u0307",
  dblac: "\u030b",
};

/** Names of HTML for a style of a letter: double-struck, script, Fraktur. The style is not what is asked for. */
const STYLES = ["opf", "scr", "fr"] as const;

/** Single characters by their names in HTML. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  AMP: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "\u00ad",
  zwj: "\u200d",
  zwnj: "\u200c",
  lrm: "\u200e",
  rlm: "\u200f",
  Tab: "\t",
  NewLine: "\n",
  excl: "!",
  num: "#",
  dollar: "$",
  percnt: "%",
  lpar: "(",
  rpar: ")",
  plus: "+",
  comma: ",",
  period: ".",
  sol: "/",
  colon: ":",
  semi: ";",
  equals: "=",
  quest: "?",
  commat: "@",
  lsqb: "[",
  bsol: "\\",
  rsqb: "]",
  lowbar: "_",
  lcub: "{",
  vert: "|",
  verbar: "|",
  rcub: "}",
  hyphen: "-",
  dash: "-",
  euro: "€",
  pound: "£",
  cent: "¢",
  yen: "¥",
  copy: "©",
  reg: "®",
  szlig: "ß",
  aelig: "æ",
  AElig: "Æ",
  oelig: "œ",
  OElig: "Œ",
  fflig: "ff",
  filig: "fi",
  fllig: "fl",
  ffilig: "ffi",
  ffllig: "ffl",
  fjlig: "fj",
  ijlig: "ij",
  thorn: "þ",
  eth: "ð",
  oslash: "ø",
  Oslash: "Ø",
  lstrok: "ł",
  Lstrok: "Ł",
  dstrok: "đ",
  Dstrok: "Đ",
  hstrok: "ħ",
  Hstrok: "Ħ",
  tstrok: "ŧ",
  Tstrok: "Ŧ",
  imath: "ı",
  inodot: "ı",
  jmath: "ȷ",
  fnof: "ƒ",
  ell: "ℓ",
  hbar: "ħ",
  planck: "ħ",
  ee: "e",
  ii: "i",
  dd: "d",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  epsilon: "ε",
  epsi: "ε",
  eta: "η",
  iota: "ι",
  kappa: "κ",
  mu: "μ",
  micro: "µ",
  nu: "ν",
  omicron: "ο",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  upsilon: "υ",
  upsi: "υ",
  chi: "χ",
  omega: "ω",
  Alpha: "Α",
  Beta: "Β",
  Epsilon: "Ε",
  Zeta: "Ζ",
  Eta: "Η",
  Iota: "Ι",
  Kappa: "Κ",
  Mu: "Μ",
  Nu: "Ν",
  Omicron: "Ο",
  Rho: "Ρ",
  Tau: "Τ",
  Upsilon: "Υ",
  Chi: "Χ",
  acy: "а",
  vcy: "в",
  iecy: "е",
  kcy: "к",
  mcy: "м",
  ncy: "н",
  ocy: "о",
  pcy: "п",
  rcy: "р",
  scy: "с",
  tcy: "т",
  ucy: "у",
  khcy: "х",
  iukcy: "і",
  jsercy: "ј",
  dscy: "ѕ",
};

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"].flatMap((letter) => [letter, letter.toUpperCase()]);

const names: ReadonlyMap<string, string> = new Map([
  ...LETTERS.flatMap((letter) => [
    ...Object.entries(MARKS).map(([name, mark]): [string, string] => [letter + name, (letter + mark).normalize("NFC")]),
    ...STYLES.map((style): [string, string] => [letter + style, letter]),
  ]),
  ...Object.entries(NAMED),
]);

const LONGEST = Math.max(...[...names.keys()].map((name) => name.length));

/**
 * The character that is named at the `&` at `at`. Without its semicolon the longest name that fits, as browsers read it.
 *
 * Source: the names of HTML, those for letters and for signs that are written for letters.
 */
export const entityAt = (text: string, at: number): Edit | undefined => {
  let end = at + 1;
  while (end - at <= LONGEST && isLetter(text.charCodeAt(end))) end++;
  for (; end > at + 2; end--) {
    const named = names.get(text.slice(at + 1, end));
    if (named !== undefined) return { start: at, end: text.charCodeAt(end) === 0x3b ? end + 1 : end, text: named };
  }
  return undefined;
};

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

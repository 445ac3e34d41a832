import { foldTable, SEPARATOR } from "./fold-table.ts";
import { unicodeLabel } from "./punycode.ts";

/** What an ASCII character is drawn like, by its code. Each digit has one letter only, so that a name and its copy are folded alike. */
const DRAWN_LIKE = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
for (const [sign, letter] of ["0o", "1l", "3e", "4a", "5s", "7t", "8b", "il"]) {
  DRAWN_LIKE[sign!.charCodeAt(0)] = letter!;
}

/**
 * What a label looks like, rather than what it is: letters of other alphabets as the Latin ones they are drawn like, accents dropped,
 * digits as letters, `i` as `l`, `rn` as `m`, `vv` as `w`, `cl` as `d`. Two labels with one skeleton are easily taken for each other.
 * `label` is one label in lower case, in its ASCII form.
 */
export const hostSkeleton = (label: string): string => {
  const latin = label.startsWith("xn--") ? foldedLabel(unicodeLabel(label)) : label;
  let skeleton = "";
  for (let i = 0; i < latin.length; i++) {
    const pair = PAIRS.get(latin.charCodeAt(i))?.[latin.charCodeAt(i + 1)];
    if (pair !== undefined) i++;
    skeleton += pair ?? DRAWN_LIKE[latin.charCodeAt(i)] ?? latin[i];
  }
  return skeleton;
};

/** Pairs of letters that are drawn like one: by the code of the first, then of the second. */
const PAIRS: ReadonlyMap<number, Readonly<Record<number, string>>> = new Map(
  ["rnm", "vvw", "cld"].map(([first, second, letter]) => [first!.charCodeAt(0), { [second!.charCodeAt(0)]: letter! }]),
);

const foldedLabel = (label: string): string => {
  const { base } = foldTable();
  let folded = "";
  for (const char of label) {
    const letter = base[char.charCodeAt(0)]!;
    if (char.length > 1) folded += char.normalize("NFKC");
    else if (letter > SEPARATOR) folded += String.fromCharCode(letter);
    else if (char === "-") folded += char;
  }
  return folded;
};

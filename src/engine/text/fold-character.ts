import { DIGIT_ZEROS, DISC_ONES, LEET_SYMBOLS, LIGATURES, LOOKALIKES } from "./confusables.ts";

/** Longer foldings are of Arabic phrases and units; their first letter must do. */
const MOST_EXPANDED = 4;

const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Mn}\p{Me}\p{Cc}]$/u;
/** White space and the empty Braille cell; the byte order mark, which \s counts in, is invisible. */
const SPACE = /^(?:(?!\ufeff)\s|\u2800)$/u;
const WORDY = /^[\p{L}\p{N}\p{Mc}]$/u;
const ACCENTS = /[\u0300-\u036f]/g;
/** Signs that normalisation would turn into letters, and modifiers that are punctuation to the reader. */
const NEVER_LETTERS = /^[\u2120\u2122\u02b9-\u02df\u02e5-\u02ff\u3003\u3007]$/;

/** What one character (of any plane) folds to: a string of bases, "" if dropped, or undefined if it is a separator. */
export const foldCharacter = (char: string): string | undefined => {
  if (SPACE.test(char)) return undefined;
  if (INVISIBLE.test(char)) return "";
  if (char in LIGATURES) return LIGATURES[char];
  const plain = lookalikes.get(char);
  if (plain !== undefined) return plain;
  if (NEVER_LETTERS.test(char)) return undefined;
  let folded = "";
  for (const part of char.normalize("NFKC")) {
    // A fraction is not the number that its digits make.
    if (part === "\u2044") return undefined;
    // A styled Greek capital is drawn like another letter than its small form.
    folded += lookalikes.get(part) ?? foldPart(part.toLowerCase());
  }
  return folded === "" ? undefined : folded;
};

const foldPart = (parts: string): string => {
  let folded = "";
  for (const part of parts) {
    if (part in LEET_SYMBOLS) folded += part;
    for (const letter of withoutAccents(part)) {
      const known = lookalikes.get(letter);
      if (known !== undefined) folded += known;
      else if (letter in LIGATURES) folded += LIGATURES[letter];
      else if (WORDY.test(letter) && !NEVER_LETTERS.test(letter)) folded += letter;
    }
  }
  return folded;
};

/** Only alphabets lose their accents: in kana and Indic scripts such a mark makes another letter. So it does in Cyrillic short i. */
const withoutAccents = (letter: string): string => {
  const apart = letter.normalize("NFD");
  return apart.charCodeAt(0) < 0x530 && letter !== "й" ? apart.replace(ACCENTS, "") : letter;
};

const lookalikes: ReadonlyMap<string, string> = (() => {
  const map = new Map<string, string>();
  for (const [letter, chars] of Object.entries(LOOKALIKES)) for (const char of chars) map.set(char, letter);
  for (const [char, letter] of [...map]) {
    for (const other of [char.toLowerCase(), char.toUpperCase()]) {
      if (other.length === 1 && other.charCodeAt(0) > 0x7f && !map.has(other)) map.set(other, letter);
    }
  }
  for (const zero of DIGIT_ZEROS) {
    for (let digit = 0; digit < 10; digit++) map.set(String.fromCharCode(zero + digit), String(digit));
  }
  for (const one of DISC_ONES) {
    for (let digit = 1; digit < 10; digit++) map.set(String.fromCharCode(one + digit - 1), String(digit));
  }
  return map;
})();

/**
 * The bases of a character beyond the first plane. A letter that folds to nothing simpler is told by its low surrogate: one code unit
 * must do, and tells letters of one plane apart well enough.
 */
export const foldAstral = (point: number): string | undefined => {
  if (point >= 0x1f1e6 && point <= 0x1f1ff) return String.fromCharCode(97 + point - 0x1f1e6);
  // Negative circled and squared letters, which normalisation leaves alone.
  if (point >= 0x1f150 && point <= 0x1f169) return String.fromCharCode(97 + point - 0x1f150);
  if (point >= 0x1f170 && point <= 0x1f189) return String.fromCharCode(97 + point - 0x1f170);
  const char = String.fromCodePoint(point);
  const folded = foldCharacter(char);
  if (folded === undefined || folded === "") return folded;
  const low = folded.charCodeAt(1);
  if (low >= 0xdc00 && low <= 0xdfff) return folded.charAt(1);
  return folded.length <= MOST_EXPANDED ? folded : folded.charAt(0);
};

/** What a code unit folds to for the table: as a base or an expansion. Surrogates are left to whoever sees the pair. */
export const foldCodeUnit = (code: number): string | undefined => {
  if (code >= 0xd800 && code <= 0xdbff) return String.fromCharCode(code);
  const char = String.fromCharCode(code);
  const folded = foldCharacter(char) ?? (char in LEET_SYMBOLS ? char : undefined);
  if (folded === undefined || folded.length <= 1) return folded;
  return folded.length > MOST_EXPANDED || /[^a-z0-9]/.test(folded) ? folded.charAt(0) : folded;
};

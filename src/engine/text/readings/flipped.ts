import { foldTable, NO_LETTER } from "../fold-table.ts";
import { draftOf, type Piece } from "./draft.ts";
import { type OtherReading, readingOf } from "./other-reading.ts";

/** Letters and signs turned by half a turn, each with what it is when turned back. Drawn so by nothing but a text that stands on its head. */
const TURNED: readonly (readonly [string, string])[] = [
  ["ɐɔǝɟƃᵷɥᴉɾʞʃɯɹʇʌʍʎ", "acefgghijklmrtvwy"],
  ["ןꞁᴟᴝɒ", "llmua"],
  ["∀ⱯᗺꓭꓛƆᗡꓷƎꓱℲꓞ⅁פꓨꞍſꓩꓘ⋊Ʞ˥⅂Ꞁꓶ", "aabbccddeeffggghjjkkkllll"],
  ["ƜԀꓒΌꓤᴚ⊥┴ꓕꞱ∩ՈꓵΛꓥɅ⅄", "mppqrrttttuuuvvvy"],
  ["Ɩ⇂ᄅƐㄣϛㄥ", "1123457"],
];
/** Letters that turn into one another or themselves, and so tell nothing of how the text stands. */
const EITHER: readonly (readonly [string, string])[] = [
  ["qpbdnuosxzliIHNOSXZMWəı", "bdqpunosxzliihnosxzwmei"],
  ["06981", "09681"],
];

const pairsOf = (table: typeof TURNED): readonly (readonly [string, string])[] =>
  table.flatMap(([flipped, upright]) => {
    const letters = [...upright];
    return [...flipped].map((char, i) => [char, letters[i]!] as const);
  });

const turnedOnly: ReadonlyMap<string, string> = new Map(pairsOf(TURNED));
const uprightOf: ReadonlyMap<string, string> = new Map([...pairsOf(TURNED), ...pairsOf(EITHER)]);

/** First code units of what is only ever a turned letter: for the gate. */
export const TURNED_CODES: readonly number[] = [...turnedOnly.keys()].map((char) => char.charCodeAt(0));

/** So many turned letters show that words stand on their heads; one does in a word of three letters. */
const FEWEST = 2;
const FEWEST_LETTERS = 3;

/** Words in a row, all of whose letters can be turned. */
type Stretch = { start: number; end: number; turned: number; longest: number };

/**
 * The text with the words that stand on their heads set upright: once read from right to left, as they are shown to a reader who
 * turns the screen, and once with each letter turned in its place, as people write who know no better. Words that hold a letter
 * that cannot be turned stay as they are.
 *
 * Limits: linear.
 */
export const flippedReadings = (raw: string): readonly OtherReading[] => {
  const stretches = stretchesIn(raw);
  if (stretches.length === 0) return [];
  const around: Piece[] = [];
  const inPlace: Piece[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    const before = charsOf(raw, at, start, false);
    const upright = charsOf(raw, start, end, true);
    for (const piece of before) around.push(piece);
    for (let i = upright.length - 1; i >= 0; i--) around.push(upright[i]!);
    for (const piece of [...before, ...upright]) inPlace.push(piece);
    at = end;
  }
  for (const piece of charsOf(raw, at, raw.length, false)) {
    around.push(piece);
    inPlace.push(piece);
  }
  return [around, inPlace].map((pieces) => readingOf(raw, draftOf(pieces), "upside-down"));
};

const charsOf = (raw: string, from: number, to: number, turn: boolean): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (let k = from; k < to; ) {
    const char = charAt(raw, k);
    const text = turn ? (uprightOf.get(char) ?? char) : char;
    pieces.push({ start: k, end: k + char.length, text, changed: turn });
    k += char.length;
  }
  return pieces;
};

const charAt = (raw: string, at: number): string => String.fromCodePoint(raw.codePointAt(at)!);

/** The longest rows of words that can be turned, of which some surely are. A row ends with the line. */
const stretchesIn = (raw: string): readonly Stretch[] => {
  const found: Stretch[] = [];
  let open: Stretch | undefined;
  const finish = (): void => {
    if (open && (open.turned >= FEWEST || open.longest >= FEWEST_LETTERS)) found.push(open);
    open = undefined;
  };
  for (let k = 0; k < raw.length; ) {
    const code = raw.charCodeAt(k);
    if (isSpace(code)) {
      if (code !== 0x20) finish();
      k++;
      continue;
    }
    const word = wordAt(raw, k);
    if (!word.canTurn) finish();
    else {
      open ??= { start: k, end: k, turned: 0, longest: 0 };
      open.end = word.end;
      open.turned += word.turned;
      if (word.turned > 0) open.longest = Math.max(open.longest, word.letters);
    }
    k = word.end;
  }
  finish();
  return found;
};

const isSpace = (code: number): boolean => code <= 0x20 || code === 0xa0 || code === 0x3000;

type Word = { readonly end: number; readonly canTurn: boolean; readonly turned: number; readonly letters: number };

const wordAt = (raw: string, start: number): Word => {
  const { classes } = foldTable();
  let end = start;
  let canTurn = true;
  let turned = 0;
  let letters = 0;
  while (end < raw.length && !isSpace(raw.charCodeAt(end))) {
    const char = charAt(raw, end);
    if (turnedOnly.has(char)) turned++;
    if (uprightOf.has(char)) letters++;
    else if (classes[raw.charCodeAt(end)]! < NO_LETTER) canTurn = false;
    end += char.length;
  }
  return { end, canTurn, turned, letters };
};

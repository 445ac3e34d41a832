import { type Edit, edited } from "./draft.ts";
import { FONT_CODES, fontRow, pastedFor } from "./fonts.ts";
import { isInPrice, isPlainAt, isWordyAt, isWordyBefore, visibleBefore, visibleFrom } from "./neighbours.ts";
import { type OtherReading, readingOf } from "./other-reading.ts";
import { shapeAt, yieldingShapeAt } from "./shape-search.ts";
import type { Place, Shape } from "./shape-table.ts";

/** A shape that stands where it may be a letter; `doubtful` where it may as well be what it seems. */
type Found = {
  readonly start: number;
  readonly end: number;
  readonly letter: string;
  readonly or: string;
  readonly doubtful: boolean;
};

/** The shapes of a text, and whether some of them can be read in another way. */
type Shapes = { readonly found: readonly Found[]; readonly isUnsure: boolean };

/**
 * The text with signs that are drawn like letters read as those: `|\/|`, `()`, `vv`, `₦`, and words set wholly in letters of a script that is
 * pasted as a font. Another reading where a shape may be another letter, or end one sign earlier, and a doubtful one where it may be
 * no letter at all.
 *
 * Limits: linear; of all shapes that begin at a place the longest is tried, and in the second reading one other. A currency sign beside a
 * number is one.
 */
export const letterShapeReadings = (raw: string): readonly OtherReading[] => {
  const { found, isUnsure } = shapesIn(raw, false);
  return [...readAllAs(raw, found, "letter"), ...(isUnsure ? readAllAs(raw, shapesIn(raw, true).found, "or") : [])];
};

/** The text with the shapes that are certain read as letters, and a doubtful reading with all of them if there are others. */
const readAllAs = (raw: string, found: readonly Found[], key: "letter" | "or"): readonly OtherReading[] => {
  const certain = found.filter(({ doubtful }) => !doubtful);
  return [
    ...(certain.length > 0 ? [readAs(raw, certain, key, false)] : []),
    ...(certain.length < found.length ? [readAs(raw, found, key, true)] : []),
  ];
};

const readAs = (raw: string, found: readonly Found[], key: "letter" | "or", fuzzy: boolean): OtherReading => {
  const edits = found.map((shape): Edit => ({ start: shape.start, end: shape.end, text: shape[key] }));
  return readingOf(raw, edited(raw, edits), "letter shapes", fuzzy);
};

/** `yields`: a shape leaves its last sign to the next where it can. */
const shapesIn = (raw: string, yields: boolean): Shapes => {
  const found: Found[] = [];
  const hasFonts = holdsFont(raw);
  let isUnsure = false;
  const add = (shape: Found): void => {
    found.push(shape);
    isUnsure ||= shape.letter !== shape.or;
  };
  /** How far words have been looked at: none is looked at twice. */
  let looked = 0;
  for (let k = 0; k < raw.length; ) {
    if (hasFonts && k >= looked && pastedFor(raw.charCodeAt(k)) !== undefined && !isWordyBefore(raw, k)) {
      const { end, isWord } = fontRow(raw, k);
      looked = end;
      if (isWord) {
        for (; k < end; k++) add({ start: k, end: k + 1, ...readingsOf(raw.charCodeAt(k)), doubtful: false });
        continue;
      }
    }
    const longest = shapeAt(raw, k);
    const shorter = longest && yieldingShapeAt(raw, k, longest);
    isUnsure ||= shorter !== undefined;
    const shape = (yields && shorter) || longest;
    const end = k + (shape?.shape.length ?? 1);
    const stands = shape !== undefined && standsRight(raw, shape, k, end, found.at(-1)?.end ?? -1);
    if (stands) {
      const mayOpen = shape.place === "before" || shape.place === "opening";
      const doubtful = mayOpen && !isLetterBefore(raw, k, found.at(-1)?.end ?? -1);
      add({ start: k, end, letter: shape.letter, or: shape.or, doubtful });
    }
    k = stands || shape?.place === "never" || shape?.place === "lone" ? end : k + 1;
  }
  return { found, isUnsure };
};

const holdsFont = (raw: string): boolean => {
  for (let k = 0; k < raw.length; k++) if (FONT_CODES.has(raw.charCodeAt(k))) return true;
  return false;
};

const readingsOf = (code: number): { readonly letter: string; readonly or: string } => {
  const known = pastedFor(code);
  const own = String.fromCharCode(code);
  return { letter: known?.letter ?? own, or: known?.folded ?? own };
};

/** Signs that may follow a bracket or a hash at the beginning of a word that is written in signs. */
const BESIDE: ReadonlySet<string> = new Set("@$!|+#(");

const isOpening = (raw: string, end: number): boolean => isPlainAt(raw, end) || BESIDE.has(raw[end] ?? "");

/** By place: does the shape at [start, end) stand where it can be a letter? `left` and `right`: is there a letter on that side? */
const RULES: Readonly<
  Record<Place, (left: () => boolean, right: () => boolean, raw: string, start: number, end: number) => boolean>
> = {
  never: () => false,
  anywhere: () => true,
  beside: (left, right) => left() || right(),
  alone: (left, right, raw, start, end) =>
    (left() || right()) && !isSameLetter(raw, start - 1, start) && !isSameLetter(raw, end - 1, end),
  along: (left, right) => left() || right(),
  between: (left, right) => left() && right(),
  after: (left) => left(),
  before: (left, right, raw, _, end) => (left() ? right() : isOpening(raw, end)),
  opening: (left, _right, raw, _start, end) => !left() && isOpening(raw, end),
  lone: (left, right, raw, start) =>
    left() && right() && raw.indexOf("||") === start && raw.indexOf("||", start + 2) < 0,
  priceless: (left, right, raw, start, end) => (left() || right()) && !isInPrice(raw, start, end),
};

const standsRight = (raw: string, { place }: Shape, start: number, end: number, lastEnd: number): boolean =>
  RULES[place](
    () => isLetterBefore(raw, start, lastEnd),
    () => {
      const next = visibleFrom(raw, end);
      if (isWordyAt(raw, next)) return true;
      const other = shapeAt(raw, next);
      return other !== undefined && other.place !== "never";
    },
    raw,
    start,
    end,
  );

/** Does a letter, or a shape that was read as one and ended at `lastEnd`, stand before `start`? */
const isLetterBefore = (raw: string, start: number, lastEnd: number): boolean =>
  (lastEnd >= 0 && visibleBefore(raw, start) === lastEnd) || isWordyBefore(raw, start);

const isSameLetter = (raw: string, a: number, b: number): boolean =>
  (raw.charCodeAt(a) | 32) === (raw.charCodeAt(b) | 32);

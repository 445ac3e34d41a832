import { type Edit, edited } from "./draft.ts";
import { FONT_CODES, fontRow, pastedFor } from "./fonts.ts";
import { isInPrice, isWordyAt, isWordyBefore, visibleBefore, visibleFrom } from "./neighbours.ts";
import { type OtherReading, readingOf } from "./other-reading.ts";
import { shapeAt, yieldingShapeAt } from "./shape-search.ts";
import type { Place, Shape } from "./shape-table.ts";

/** A shape that stands where it may be a letter. */
type Found = { readonly start: number; readonly end: number; readonly letter: string; readonly or: string };

/** The shapes of a text, and whether some of them can be read in another way. */
type Shapes = { readonly found: readonly Found[]; readonly isUnsure: boolean };

/**
 * The text with signs that are drawn like letters read as those: `|\/|`, `()`, `vv`, `₦`, and words set wholly in letters of a script that is
 * pasted as a font. A second reading where a shape may be another letter, or end one sign earlier.
 *
 * Limits: linear; of all shapes that begin at a place the longest is tried, and in the second reading one other. A currency sign beside a
 * number is one.
 */
export const letterShapeReadings = (raw: string): readonly OtherReading[] => {
  const { found, isUnsure } = shapesIn(raw, false);
  if (found.length === 0) return [];
  const first = readAs(raw, found, "letter");
  const others = isUnsure ? shapesIn(raw, true).found : [];
  return others.length === 0 ? [first] : [first, readAs(raw, others, "or")];
};

const readAs = (raw: string, found: readonly Found[], key: "letter" | "or"): OtherReading => {
  const edits = found.map((shape): Edit => ({ start: shape.start, end: shape.end, text: shape[key] }));
  return readingOf(raw, edited(raw, edits), "letter shapes");
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
        for (; k < end; k++) add({ start: k, end: k + 1, ...readingsOf(raw.charCodeAt(k)) });
        continue;
      }
    }
    const longest = shapeAt(raw, k);
    const shorter = longest && yieldingShapeAt(raw, k, longest);
    isUnsure ||= shorter !== undefined;
    const shape = (yields && shorter) || longest;
    const end = k + (shape?.shape.length ?? 1);
    const stands = shape !== undefined && standsRight(raw, shape, k, end, found.at(-1)?.end ?? -1);
    if (stands) add({ start: k, end, letter: shape.letter, or: shape.or });
    k = stands || shape?.place === "never" ? end : k + 1;
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
  priceless: (left, right, raw, start, end) => (left() || right()) && !isInPrice(raw, start, end),
};

const standsRight = (raw: string, { place }: Shape, start: number, end: number, lastEnd: number): boolean =>
  RULES[place](
    () => (lastEnd >= 0 && visibleBefore(raw, start) === lastEnd) || isWordyBefore(raw, start),
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

const isSameLetter = (raw: string, a: number, b: number): boolean =>
  (raw.charCodeAt(a) | 32) === (raw.charCodeAt(b) | 32);

import { type Edit, edited } from "./draft.ts";
import { isInPrice, isWordyAt, isWordyBefore, visibleBefore, visibleFrom } from "./neighbours.ts";
import { type OtherReading, readingOf } from "./other-reading.ts";
import { FONT_CODES, fontWordEnd, latinOf } from "./scripts.ts";
import { shapeAt } from "./shape-search.ts";
import type { Place, Shape } from "./shape-table.ts";

/** A shape that stands where it may be a letter. */
type Found = { readonly start: number; readonly end: number; readonly letter: string; readonly or: string };

/**
 * The text with signs that are drawn like letters read as those: `|\/|`, `()`, `vv`, `₦`, and words set wholly in letters of a script that is
 * pasted as a font. A second reading where a shape may be another letter too.
 *
 * Limits: linear; the longest shape that begins at a place is the only one tried there. A currency sign beside a number is one.
 */
export const letterShapeReadings = (raw: string): readonly OtherReading[] => {
  const found = shapesIn(raw);
  if (found.length === 0) return [];
  const readAs = (key: "letter" | "or"): OtherReading => {
    const edits = found.map((shape): Edit => ({ start: shape.start, end: shape.end, text: shape[key] }));
    return readingOf(raw, edited(raw, edits), "letter shapes");
  };
  return found.some(({ letter, or }) => letter !== or) ? [readAs("letter"), readAs("or")] : [readAs("letter")];
};

const shapesIn = (raw: string): readonly Found[] => {
  const found: Found[] = [];
  let lastEnd = -1;
  const add = (start: number, end: number, letter: string, or: string): void => {
    found.push({ start, end, letter, or });
    lastEnd = end;
  };
  for (let k = 0; k < raw.length; ) {
    const shape = shapeAt(raw, k);
    if (shape) {
      const end = k + shape.shape.length;
      if (standsRight(raw, shape, k, end, lastEnd)) add(k, end, shape.letter, shape.or);
      else if (shape.place !== "never") {
        k++;
        continue;
      }
      k = end;
      continue;
    }
    const wordEnd = FONT_CODES.has(raw.charCodeAt(k)) && !isWordyBefore(raw, k) ? fontWordEnd(raw, k) : undefined;
    for (; wordEnd !== undefined && k < wordEnd; k++) {
      const letter = latinOf(raw.charCodeAt(k));
      add(k, k + 1, letter, letter);
    }
    if (wordEnd === undefined) k++;
  }
  return found;
};

/** By place: does the shape at [start, end) stand where it can be a letter? `left` and `right`: is there a letter on that side? */
const RULES: Readonly<
  Record<Place, (left: () => boolean, right: () => boolean, raw: string, start: number, end: number) => boolean>
> = {
  never: () => false,
  anywhere: () => true,
  beside: (left, right) => left() || right(),
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

import { encodingReading } from "./encoding.ts";
import { flippedReadings } from "./flipped.ts";
import { MAY_HOLD, mayHold } from "./gate.ts";
import { hiddenReading } from "./hidden.ts";
import { letterShapeReadings } from "./letter-shapes.ts";
import { markupReading } from "./markup.ts";
import type { OtherReading } from "./other-reading.ts";
import { overrideReading } from "./overrides.ts";

export { gateTables } from "./gate.ts";
export { type OtherReading, READING_DISGUISES, type ReadingDisguise } from "./other-reading.ts";
export { reversedWord } from "./reversed.ts";

const NONE: readonly OtherReading[] = [];

/** In the order of the bits of the gate. */
const READERS: readonly (readonly [number, (raw: string) => readonly OtherReading[]])[] = [
  [MAY_HOLD.encoding, (raw) => listed(encodingReading(raw))],
  [MAY_HOLD.override, (raw) => listed(overrideReading(raw))],
  [MAY_HOLD.hidden, (raw) => listed(hiddenReading(raw))],
  [MAY_HOLD.turned, flippedReadings],
  [MAY_HOLD.shapes, letterShapeReadings],
  [MAY_HOLD.markup, (raw) => listed(markupReading(raw))],
];
const listed = (reading: OtherReading | undefined): readonly OtherReading[] => (reading ? [reading] : NONE);

/** The readings that are worth making of a text that may hold this much: see `gate.ts`. */
export const readingsHeld = (raw: string, held: number): readonly OtherReading[] => {
  if (held === 0) return NONE;
  const readings = READERS.flatMap(([bit, read]) => ((held & bit) === 0 ? NONE : read(raw)));
  return readings.length === 0 ? NONE : readings;
};

/**
 * Other ways in which a text can be read, besides letter by letter as it stands: escapes undone, letters drawn with several signs, words on
 * their heads, text shown in another order, text that is not shown at all. They are for finding terms: none is made to be shown.
 *
 * Gives usually an empty, shared array, after one pass over the text; at most eight readings.
 * Limits: linear in the text; a reading is at most four times as long.
 */
export const otherReadings = (raw: string): readonly OtherReading[] => readingsHeld(raw, mayHold(raw));

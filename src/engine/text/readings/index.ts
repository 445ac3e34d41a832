import type { Span } from "../../decision.ts";
export type ReadingDisguise = "encoding" | "letter shapes" | "upside-down" | "reversed" | "split messages";
export type OtherReading = {
  readonly disguise: ReadingDisguise;
  readonly text: string;
  readonly rawSpan: (start: number, end: number) => Span;
  readonly isChanged: (start: number, end: number) => boolean;
  readonly fuzzy: boolean;
};
const NONE: readonly OtherReading[] = [];
export const otherReadings = (_raw: string): readonly OtherReading[] => NONE;

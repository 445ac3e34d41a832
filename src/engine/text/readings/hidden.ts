import { type Edit, edited } from "./draft.ts";
import { type OtherReading, readingOf } from "./other-reading.ts";

/** The first half of tag characters and of the variation selectors beyond the first plane. */
export const HIDDEN_HIGH = 0xdb40;
const TAG_BASE = 0xe0000;
const TAG_FIRST = 0xe0020;
const TAG_LAST = 0xe007e;
/** Selectors 17 to 256, which are used to write bytes 16 to 255. */
const SELECTOR_FIRST = 0xe0100;
const SELECTOR_LAST = 0xe01ef;
const SELECTOR_BYTE = 16;
/** A flag of a part of a country is this and its code in tag characters. */
const BLACK_FLAG = 0x1f3f4;
/** A lone selector chooses a form of a Han character. */
const FEWEST = 2;

/**
 * The text with what is written in invisible characters made visible, set apart from the visible by spaces: tag characters, and bytes
 * written as variation selectors. The tags of a flag are no text.
 */
export const hiddenReading = (raw: string): OtherReading | undefined => {
  const edits: Edit[] = [];
  for (let k = 0; k < raw.length; k++) {
    if (raw.charCodeAt(k) !== HIDDEN_HIGH) continue;
    const end = rowEnd(raw, k);
    if (end - k >= 2 * FEWEST && !isFlag(raw, k)) {
      for (let at = k; at < end; at += 2)
        edits.push({
          start: at,
          end: at + 2,
          text: `${at === k ? " " : ""}${charOf(raw.codePointAt(at)!)}${at + 2 === end ? " " : ""}`,
        });
    }
    k = end - 1;
  }
  return edits.length === 0 ? undefined : readingOf(raw, edited(raw, edits), "hidden text");
};

const rowEnd = (raw: string, start: number): number => {
  let end = start;
  while (raw.charCodeAt(end) === HIDDEN_HIGH && (raw.codePointAt(end) ?? 0) > 0xffff) end += 2;
  return Math.max(end, start + 1);
};

const charOf = (point: number): string => {
  if (point >= TAG_FIRST && point <= TAG_LAST) return String.fromCharCode(point - TAG_BASE);
  if (point >= SELECTOR_FIRST && point <= SELECTOR_LAST)
    return String.fromCharCode(point - SELECTOR_FIRST + SELECTOR_BYTE);
  return " ";
};

const isFlag = (raw: string, at: number): boolean => at >= 2 && raw.codePointAt(at - 2) === BLACK_FLAG;

import { INVISIBLE, MATHEMATICAL, oddness, plainForm, SAME } from "./odd-characters.ts";

/** A text with the digits, dots, dashes and spaces of all scripts as plain ones, and nothing invisible in it. */
export type PlainView = {
  readonly text: string;
  /** Where the character at `at` stands in the raw text. */
  readonly startOf: (at: number) => number;
  /** Where what ends before `at` ends in the raw text. */
  readonly endOf: (at: number) => number;
};

const ITSELF = (at: number): number => at;
/** The view of a text without odd characters: itself, and for nothing. */
export const unchanged = (raw: string): PlainView => ({ text: raw, startOf: ITSELF, endOf: ITSELF });

/** From a place in the plain text on, the raw text is so many units ahead. */
type Shift = { readonly from: number; readonly by: number };

/** Reads a text plainly. Costs one look a character, and a copy only where something is odd. */
export const plainView = (raw: string): PlainView => {
  const shifts: Shift[] = [];
  let text = "";
  /** What has been copied of the raw text. */
  let done = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code < 0xa0 || oddness(code) === SAME) continue;
    const plain = oddness(code) === INVISIBLE ? "" : plainAt(raw, i);
    if (plain === undefined) continue;
    const size = code === MATHEMATICAL ? 2 : 1;
    text += raw.slice(done, i) + plain;
    done = i + size;
    if (size !== plain.length) shifts.push({ from: text.length, by: done - text.length });
    i = done - 1;
  }
  if (done === 0) return unchanged(raw);
  text += raw.slice(done);
  const startOf = (at: number): number => at + shiftAt(shifts, at);
  return {
    text,
    startOf,
    endOf: (at) => (at === 0 ? 0 : endOfCharacter(raw, startOf(at - 1))),
  };
};

/** The plain form of the character at `i`; undefined for one that is only the half of something else. */
const plainAt = (raw: string, i: number): string | undefined => {
  const code = raw.charCodeAt(i);
  if (code !== MATHEMATICAL) return plainForm(code);
  const low = raw.charCodeAt(i + 1);
  return low >= 0xdfce && low <= 0xdfff ? String((low - 0xdfce) % 10) : undefined;
};

/** How far the raw text is ahead at a place: the last shift that is not after it. */
const shiftAt = (shifts: readonly Shift[], at: number): number => {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shifts[middle]!.from <= at) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1]?.by ?? 0;
};

/** A digit of the mathematical styles is two units long, and the frame of a keycap belongs to it. */
const endOfCharacter = (raw: string, at: number): number => {
  const code = raw.charCodeAt(at);
  const low = raw.charCodeAt(at + 1);
  let end = at + (code === MATHEMATICAL && low >= 0xdfce && low <= 0xdfff ? 2 : 1);
  while (isFrame(raw.charCodeAt(end))) end++;
  return end;
};
const isFrame = (code: number): boolean => code === 0xfe0f || code === 0x20e3;

import { isDigit } from "./characters.ts";

/** Digits in a row. */
export type Group = {
  readonly start: number;
  readonly end: number;
  /** What stands between it and the group before, when that is near enough to belong to the same number; else undefined. */
  readonly gap: string | undefined;
};

/** At most so much may stand between two groups of one number: `) ` or ` - `. */
const WIDEST = 3;

const isSeparator = (code: number): boolean =>
  code === 32 || code === 45 || code === 46 || code === 40 || code === 41 || code === 47;

/** All groups of digits of a text, in order. */
export const digitGroups = (text: string): readonly Group[] => {
  const groups: Group[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i))) continue;
    let end = i + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    groups.push({ start: i, end, gap: gapBefore(text, i, groups.at(-1)?.end) });
    i = end;
  }
  return groups;
};

const gapBefore = (text: string, start: number, lastEnd: number | undefined): string | undefined => {
  if (lastEnd === undefined || start - lastEnd > WIDEST) return undefined;
  for (let i = lastEnd; i < start; i++) if (!isSeparator(text.charCodeAt(i))) return undefined;
  const gap = text.slice(lastEnd, start);
  // Three spaces part the columns of a table.
  return gap === "   " ? undefined : gap;
};

/** May a number begin with group `i`? Not in the middle of another: `2026-555-...`. */
export const startsNumber = ({ gap }: Group): boolean => gap === undefined || gap.includes(" ");

/** May a number end with group `i`, given the one after it? */
export const endsNumber = (next: Group | undefined): boolean =>
  next?.gap === undefined || next.gap.includes(" ") || next.gap === "/";

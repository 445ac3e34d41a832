import { isLetter } from "./characters.ts";

/** A word of a name, and where it stands. */
export type NameWord = { readonly text: string; readonly lower: string; readonly start: number; readonly end: number };

const isNameChar = (code: number): boolean => isLetter(code) || code === 39 || code === 0x2019 || code === 45;
const LONGEST = 30;

const wordOf = (text: string, start: number, end: number): NameWord | undefined => {
  if (end <= start || end - start > LONGEST) return undefined;
  const word = text.slice(start, end);
  return { text: word, lower: word.toLowerCase(), start, end };
};

/** The word after `at`, beyond one space, or a comma and a space. An ordinal (`5th`) is a word too. */
export const wordAfter = (text: string, at: number): NameWord | undefined => {
  let start = at;
  if (text.charCodeAt(start) === 46 || text.charCodeAt(start) === 44) start++;
  while (text.charCodeAt(start) === 32 && start - at < 3) start++;
  if (start === at) return undefined;
  let end = start;
  while (end - start <= LONGEST && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  if (end > start && !/^(?:st|nd|rd|th)$/i.test(text.slice(end, end + 2))) return undefined;
  while (end - start <= LONGEST && isNameChar(text.charCodeAt(end))) end++;
  return wordOf(text, start, end);
};

/** The word before `at`, beyond one space, a full stop, a comma. */
export const wordBefore = (text: string, at: number): NameWord | undefined => {
  let end = at;
  while (end > 0 && text.charCodeAt(end - 1) === 32 && at - end < 3) end--;
  if (text.charCodeAt(end - 1) === 46 || text.charCodeAt(end - 1) === 44) end--;
  if (end === at) return undefined;
  let start = end;
  while (start > 0 && end - start <= LONGEST && isNameChar(text.charCodeAt(start - 1))) start--;
  return wordOf(text, start, end);
};

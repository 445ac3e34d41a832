import type { Span } from "../decision.ts";

/** What may be invisible. Quick to rule out: most texts have nothing beyond ASCII, and few of the others any of these. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const MAY_HIDE = /[^\0-\xac]/;

/** What is drawn as one picture out of several, and the flag of a part of a country: a black one with its code in tags. */
const EMOJI =
  /\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?)+|\u{1f3f4}[\u{e0020}-\u{e007f}]{3,7}/gu;
/** Scripts that join letters, or begin words, by characters that are not seen. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Adlam}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Hangul}]/u;
const HAN = /\p{Script=Han}/u;
/** Right to left, where marks of direction are needed. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const LETTER = /\p{L}/u;

const WORDLIKE = /[\p{L}\p{N}]/u;
const PICTURE = /\p{Extended_Pictographic}|\ufe0f/u;

const JOINER = 0x200d;
/** Set around names and pasted lines by programs. From left to right they change nothing. */
const HARMLESS_TURNS: ReadonlySet<number> = new Set([0x200e, 0x202a, 0x202c, 0x202d, 0x2066, 0x2068, 0x2069]);
/** Chat programs put one after a space, so that Twitch takes the same line twice. */
const REPEAT_MARK = 0xe0000;
const SOFT_HYPHEN = 0xad;
const JOINERS: ReadonlySet<number> = new Set([0x200b, 0x200c, 0x200d, 0x2060, 0x34f]);
const FILLERS: ReadonlySet<number> = new Set([0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180c, 0x180d, 0x180e, 0x180f]);
const BYTE_ORDER_MARK = 0xfeff;

/**
 * The invisible characters of a text that nothing honest explains, in order: one span each.
 *
 * Passed over: what is inside emoji and flags; joiners beside letters of scripts that need them; marks of direction in a text that is
 * written from right to left somewhere, and those from left to right that split no word; what chat programs add to send a line twice; a selector after a character that has forms; hyphens where a word may be broken; a byte order mark at the start.
 * Source: Unicode, Default_Ignorable_Code_Point (UAX #44); UTS #51 for emoji.
 */
export const hiddenCharacters = (text: string): readonly Span[] => {
  if (!MAY_HIDE.test(text)) return NONE;
  let spans: Span[] | undefined;
  let emoji: readonly Span[] | undefined;
  let leftward: boolean | undefined;
  for (const match of text.matchAll(INVISIBLE)) {
    const start = match.index;
    const end = start + match[0].length;
    const point = match[0].codePointAt(0) ?? 0;
    if (isHonest(text, start, end, point)) continue;
    if (isDirection(point)) {
      leftward ??= RIGHT_TO_LEFT.test(text);
      if (leftward) continue;
    }
    emoji ??= [...text.matchAll(EMOJI)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
    if (emoji.some((around) => around.start <= start && end <= around.end)) continue;
    spans ??= [];
    spans.push({ start, end });
  }
  return spans ?? NONE;
};

const NONE: readonly Span[] = [];

const isHonest = (text: string, start: number, end: number, point: number): boolean => {
  if (point === BYTE_ORDER_MARK) return start === 0;
  const before = characterBefore(text, start);
  const after = end < text.length ? String.fromCodePoint(text.codePointAt(end) ?? 0) : "";
  const splits = WORDLIKE.test(before) && WORDLIKE.test(after);
  if (HARMLESS_TURNS.has(point)) return !splits;
  if (point === REPEAT_MARK) return !splits && !isInvisible(before) && !isInvisible(after);
  // What is left over of a picture that somebody cut apart.
  if (point === JOINER && (PICTURE.test(before) || PICTURE.test(after))) return true;
  if (point === JOINER && !splits && !isInvisible(before) && !isInvisible(after)) return true;
  if (JOINERS.has(point) || FILLERS.has(point)) return JOINING.test(before) || JOINING.test(after);
  // Between syllables; a letter alone on one side is no place to break a word at.
  if (point === SOFT_HYPHEN) return isWordPart(text, start, -1) && isWordPart(text, end, 1);
  if (point >= 0xfe00 && point <= 0xfe0f) return before.trim() !== "" && !isInvisible(before);
  if (point >= 0xe0100 && point <= 0xe01ef) return HAN.test(before);
  return false;
};

const isDirection = (point: number): boolean =>
  point === 0x61c ||
  point === 0x200e ||
  point === 0x200f ||
  (point >= 0x202a && point <= 0x202e) ||
  (point >= 0x2066 && point <= 0x2069);

const isInvisible = (character: string): boolean => /\p{Default_Ignorable_Code_Point}/u.test(character);

const characterBefore = (text: string, at: number): string => {
  if (at === 0) return "";
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? text.slice(at - 2, at) : text.charAt(at - 1);
};

/** Do two letters stand there, one after the other, in this direction? */
const isWordPart = (text: string, at: number, step: 1 | -1): boolean => {
  const first = step < 0 ? text.charAt(at - 1) : text.charAt(at);
  const second = step < 0 ? text.charAt(at - 2) : text.charAt(at + 1);
  return LETTER.test(first) && LETTER.test(second);
};

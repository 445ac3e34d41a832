/**
 * Text from chat, fit for a terminal: whatever could move the cursor, reorder, hide or pile up is written out, and every offset is kept.
 * `at[i]` is where the code unit `i` of the raw text begins in `text`; `at[length]` is the end.
 */
export type SafeText = {
  readonly text: string;
  readonly at: Uint32Array;
  /** Code units beyond the limit, not shown. */
  readonly hidden: number;
};

export type SafeTextOptions = {
  /** Keep line breaks as breaks; otherwise they are shown as `␊`. */
  readonly lines?: boolean;
  /** Code units to show at most. */
  readonly limit?: number;
};

/** Controls, formats, lone surrogates, private use, unassigned, separators, default ignorables, enclosing marks, blank braille, and the marks that modbot itself writes with. */
const WRITTEN_OUT =
  /[\p{C}\p{Zl}\p{Zp}\p{DI}\p{Me}\u{2800}⟨⟩⟦⟧\u{2400}-\u{2426}]|[\u{1100}-\u{11FF}\u{A960}-\u{A97F}\u{D7B0}-\u{D7FF}]/u;
const SYLLABLE = /[\u1100-\u1112][\u1161-\u1175][\u11A8-\u11C2]?/y;
const MARK = /\p{Mn}/u;
const PICTURE = /\p{ExtPict}|\p{EMod}/u;
const ARABIC = /\p{Script=Arabic}/u;
const TONED = /\p{Emoji_Modifier_Base}/u;

/** More marks than this on one letter climb into the lines above. */
const MARKS_KEPT = 2;

/**
 * Makes hostile text safe to print.
 *
 * Limits: joiners, variation selectors and keycaps inside an emoji, skin tones, and the non-joiner between Arabic letters are left out,
 * because terminals disagree about their width and ordinary chat is full of them.
 */
export const safeText = (
  raw: string,
  { lines = false, limit = Number.POSITIVE_INFINITY }: SafeTextOptions = {},
): SafeText => {
  const end = raw.length <= limit ? raw.length : limit - (isHighSurrogate(raw.charCodeAt(limit - 1)) ? 1 : 0);
  const at = new Uint32Array(raw.length + 1);
  let text = "";
  let before = "";
  for (let i = 0; i < end; ) {
    const [shown, taken] = shownAt(raw, i, end, before, lines);
    at.fill(text.length, i, i + taken);
    text += shown;
    before = raw.slice(i, i + taken);
    i += taken;
  }
  at.fill(text.length, end);
  return { text: end < raw.length ? `${text}…` : text, at, hidden: raw.length - end };
};

/** The text on one line, without its offsets. */
export const safe = (raw: string, limit = 1_000): string => safeText(raw, { limit }).text;

/** What stands for the characters from `i`, and how many code units that covers. */
const shownAt = (raw: string, i: number, end: number, before: string, lines: boolean): readonly [string, number] => {
  const code = raw.codePointAt(i)!;
  if (code >= 0x20 && code < 0x7f) return [raw[i]!, 1];
  if (code === 0x0a) return [lines ? "\n" : "␊", 1];
  if (code === 0x0d && raw.charCodeAt(i + 1) === 0x0a && i + 1 < end) return [lines ? "\n" : "␊", 2];
  if (code < 0x20) return [String.fromCodePoint(0x2400 + code), 1];
  if (code === 0x7f) return ["␡", 1];
  if (code === 0x3000) return ["  ", 1];

  const character = String.fromCodePoint(code);
  if (MARK.test(character) && !WRITTEN_OUT.test(character)) return marksAt(raw, i, end, before);
  if (isPartOfEmoji(code, before, raw, i + character.length)) return ["", character.length];
  SYLLABLE.lastIndex = i;
  const syllable = SYLLABLE.exec(raw)?.[0];
  if (syllable && i + syllable.length <= end) return [syllable.normalize("NFC"), syllable.length];
  if (/\p{Zs}/u.test(character)) return [" ", 1];
  if (!WRITTEN_OUT.test(character)) return [character, character.length];

  let count = 1;
  while (i + character.length * (count + 1) <= end && raw.startsWith(character, i + character.length * count)) count++;
  return [writtenOut(code, count), character.length * count];
};

const marksAt = (raw: string, i: number, end: number, before: string): readonly [string, number] => {
  let taken = 0;
  const marks: string[] = [];
  while (i + taken < end) {
    const mark = String.fromCodePoint(raw.codePointAt(i + taken)!);
    if (!MARK.test(mark) || WRITTEN_OUT.test(mark)) break;
    marks.push(mark);
    taken += mark.length;
  }
  const kept = marks.slice(0, MARKS_KEPT).join("");
  const base = before === "" || /[\p{C}\p{Z}]$/u.test(before) ? "◌" : "";
  return [base + kept + (marks.length > MARKS_KEPT ? `⟨+${marks.length - MARKS_KEPT} marks⟩` : ""), taken];
};

const isPartOfEmoji = (code: number, before: string, raw: string, next: number): boolean => {
  const last = [...before].at(-1) ?? "";
  if (code === 0xfe0f || code === 0xfe0e) return /[\p{Emoji}]/u.test(last);
  if (code >= 0x1f3fb && code <= 0x1f3ff) return TONED.test(last);
  if (code === 0x20e3) return last === "\ufe0f" || /[\d#*]/.test(last);
  const following = next < raw.length ? String.fromCodePoint(raw.codePointAt(next)!) : "";
  if (code === 0x200d) return (PICTURE.test(last) || last === "\ufe0f") && PICTURE.test(following);
  return code === 0x200c && ARABIC.test(last) && ARABIC.test(following);
};

const writtenOut = (code: number, count: number): string =>
  `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}${count > 1 ? ` ×${count}` : ""}⟩`;

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

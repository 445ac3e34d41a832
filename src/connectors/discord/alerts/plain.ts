/**
 * Text of strangers, before moderators see it in Discord: nothing of it is markup, a mention, a link that opens, or a character that hides
 * or turns others around.
 *
 * Limits: ZERO WIDTH JOINER and the variation selectors of emoji stay, for emoji are made of them.
 * Source: Unicode 16, `Default_Ignorable_Code_Point` and `Bidi_Control`; Discord's reference, "Message formatting".
 */
const UNSEEN = /(?![\u200d\ufe0f])[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Marks that are stacked on one letter: two are writing, more are made to be in the way. */
const STACKED = /(\p{M}{2})\p{M}+/gu;
const LINE_BREAKS = /\r\n?|[\n\u0085\u2028\u2029]/g;
const MOST_LINES = 15;

const seen = (text: string): string => text.toWellFormed().replace(UNSEEN, "").replace(STACKED, "$1");

/** At most so many code units, and no character cut in two. */
export const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const head = text.slice(0, Math.max(0, most - 1));
  return `${/[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head}…`;
};

/**
 * What was said, under a spoiler and as code: there Discord reads nothing as markup, mention or link. `most`: how long it may be with all that.
 * Two things would end it before its time, three backticks and two bars: they are kept apart by a space of no width.
 */
export const quoted = (text: string, most: number): string => {
  const lines = text.replace(LINE_BREAKS, "\n").split("\n").map(seen);
  const more = lines.length > MOST_LINES ? [`… ${lines.length - MOST_LINES} more lines`] : [];
  const body = [...lines.slice(0, MOST_LINES), ...more].join("\n").trim();
  if (body === "") return "*(no text)*";
  return `||\`\`\`\n${cut(body.replace(/`(?=`)/g, "`\u200b").replace(/\|(?=\|)/g, "|\u200b"), most - FENCE)}\n\`\`\`||`;
};

/** `||`, three backticks and a line break, on both sides. */
const FENCE = 12;

/** A name or a line within a sentence. Discord shows any punctuation behind a backslash as it is. */
export const inline = (text: string, most: number): string => {
  const line = seen(text.replace(LINE_BREAKS, " ")).replace(/\s+/g, " ").trim();
  let result = "";
  for (const character of line) {
    const shown = /[!-/:-@[-`{-~]/.test(character) ? `\\${character}` : character;
    if (result.length + shown.length > most - 1) return `${result}…`;
    result += shown;
  }
  return result;
};

/** Lines as one text of at most so many characters: whole lines, and a word about those that are left out. */
export const fitted = (lines: readonly string[], most: number): string => {
  const all = lines.join("\n");
  if (all.length <= most) return all;
  const kept: string[] = [];
  let length = 0;
  for (const [index, line] of lines.entries()) {
    const left = `… ${lines.length - index} more`;
    const after = `… ${lines.length - index - 1} more`;
    if (length + line.length + 1 + after.length > most)
      return index === 0 ? cut(line, most) : [...kept, left].join("\n");
    kept.push(line);
    length += line.length + 1;
  }
  return kept.join("\n");
};

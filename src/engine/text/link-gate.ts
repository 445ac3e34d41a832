/** What a text may hold: links as they are written, and links spelled out (`discord . gg`, `steam dot com`). Bits. */
export const MAY_LINK = 1;
export const MAY_SPELL = 2;

/** A dot as a word or between brackets, and characters beyond ASCII that a browser reads as a dot or a colon. */
const DOT_IN_WORDS = /[^a-z0-9]dot[^a-z0-9]|[\u3002\uff0e\uff61\u2024\ufe52\uff1a]/i;
/** How far a path may stand behind the dot of `discord. gg /abc`. */
const NEAR = 16;

/**
 * Tells which ways of writing a link a text may hold, so that a text without any costs next to nothing: searches for single
 * characters run at the speed of memory, a loop over the characters does not.
 * Gives: 0, or `MAY_LINK` and `MAY_SPELL` added together.
 */
export const linkGate = (text: string): number => {
  if (DOT_IN_WORDS.test(text)) return MAY_LINK | MAY_SPELL;
  if (text.includes("%") && /%\d/.test(text)) return MAY_LINK | MAY_SPELL;
  const may = text.includes(":/") || text.includes(":\\") ? MAY_LINK : 0;
  const dot = text.indexOf(".");
  return dot < 0 ? may : may | aroundDots(text, dot);
};

/** What the dots of a text may be parts of. The full stop of a sentence has a space or nothing behind it. */
const aroundDots = (text: string, first: number): number => {
  let may = 0;
  for (let dot = first; dot >= 0; dot = text.indexOf(".", dot + 1)) {
    const next = text.charCodeAt(dot + 1);
    if (isSpace(text.charCodeAt(dot - 1)) || isClosing(next)) return MAY_LINK | MAY_SPELL;
    if (!isSpace(next)) {
      if (next > SPACE) may |= MAY_LINK;
    } else if (text.slice(dot + 1, dot + NEAR).includes("/")) return MAY_LINK | MAY_SPELL;
  }
  return may;
};

const SPACE = 32;
const isSpace = (code: number): boolean => code === SPACE || code === 9 || code === 0xa0;
const isClosing = (code: number): boolean => code === 93 || code === 41 || code === 125;

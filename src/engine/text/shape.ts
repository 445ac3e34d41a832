import type { TextShape } from "../reading.ts";
import type { IsEmote } from "./emote-names.ts";

/** `<:name:id>` and `<a:name:id>` are custom emoji; users and roles are mentioned as `<@id>`, `<@!id>`, `<@&id>`; channels and times are neither. */
const CODES =
  /<(?:(a?:\w{1,64}:\d{1,20})|(@[!&]?\d{1,20})|#\d{1,20}|t:-?\d{1,16}(?::[a-zA-Z])?)>|:(?=\w*[a-zA-Z])\w{2,64}:/g;
const NAMED = /(?<![\w@])@(?:(everyone|here)\b|\w)/g;
/** A sequence that is drawn as one sign counts once. Signs below U+203D are punctuation to most. */
const EMOJI =
  /\p{RI}{2}|[0-9#*]\ufe0f?\u20e3|(?![\xa9\xae\u203c\u2049\u2122\u2139])\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f|\u20e3|\u200d\p{Extended_Pictographic})*/gu;
const CAPITAL = /[\p{Lu}\p{Lt}]/u;
const SMALL = /\p{Ll}/u;

const WORD = /\S+/g;

/**
 * Counts letters, capitals, emoji and mentions of a raw text.
 *
 * `isEmote` tells the names of emotes that are plain words in the text (Kappa): they are emoji, and none of their letters is one.
 * Limits: an emote that nobody names is a word; the text does not tell.
 */
export const shapeOf = (raw: string, isEmote?: IsEmote): TextShape => {
  let emoji = 0;
  let mentions = 0;
  let massMention = false;
  let text = raw;
  if (raw.includes("<") || raw.includes(":")) {
    text = raw.replace(CODES, (code, custom: string | undefined, mention: string | undefined) => {
      if (custom !== undefined || code.startsWith(":")) emoji++;
      if (mention !== undefined) mentions++;
      return " ";
    });
  }
  if (isEmote !== undefined) {
    text = text.replace(WORD, (word) => {
      if (!isEmote(word)) return word;
      emoji++;
      return " ";
    });
  }
  if (text.includes("@")) {
    for (const [, mass] of text.matchAll(NAMED)) {
      if (mass !== undefined) massMention = true;
      mentions++;
    }
  }
  let letters = 0;
  let capitals = 0;
  let pictures = false;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    if (code < 0x80) {
      const low = code | 32;
      if (low >= 97 && low <= 122) {
        letters++;
        if (code < 97) capitals++;
      }
      continue;
    }
    if (code >= 0x203d) pictures = true;
    // Han, kana and Hangul have no case, and are most of what is not Latin.
    if (code >= 0x2e80 && code < 0xa640) continue;
    const char = code >= 0xd800 && code <= 0xdbff ? text.slice(k, ++k + 1) : text.charAt(k);
    if (CAPITAL.test(char)) {
      letters++;
      capitals++;
    } else if (SMALL.test(char)) letters++;
  }
  if (pictures) emoji += text.match(EMOJI)?.length ?? 0;
  return { letters, capitals, emoji, mentions, massMention };
};

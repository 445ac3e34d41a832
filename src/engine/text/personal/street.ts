import { type NameWord, wordAfter, wordBefore } from "./address-words.ts";
import { isCapital, isDigit } from "./characters.ts";
import {
  MAY_NAME,
  MAYBE_STREET_ENDS,
  MAYBE_STREETS,
  NOT_IN_NAMES,
  PARTICLES,
  STREET_ENDS,
  STREETS,
  STREETS_AFTER_NUMBER,
  STREETS_ALONE,
  STREETS_BEFORE_NUMBER,
} from "./street-words.ts";

/** A street has at most so many words. */
export const MOST_WORDS = 5;

/** A street as it was read: where it lies, and whether nothing else looks so. */
export type Street = {
  readonly start: number;
  readonly end: number;
  readonly sure: boolean /** Only a flat or a postcode makes it one. */;
  readonly weak?: boolean;
};

/** `12 Elm Street`, `12 rue de la Paix`. */
export const streetAfter = (text: string, start: number, numberEnd: number): Street | undefined => {
  const first = wordAfter(text, numberEnd);
  if (first === undefined) return undefined;
  if (STREETS_AFTER_NUMBER.has(first.lower)) {
    const name = nameFrom(text, first.end);
    if (name?.capital) return { start, end: name.end, sure: true };
    if (name && /^rue|^chemin|^impasse/.test(first.lower)) return { start, end: name.end, sure: false };
  }
  let capitals = true;
  let word: NameWord | undefined = first;
  for (let count = 1; word && count <= MOST_WORDS; count++) {
    const isStreet = count > 1 && (STREETS.has(word.lower) || MAYBE_STREETS.has(word.lower));
    if (isStreet) {
      const capital = isCapital(word.text.charCodeAt(0));
      const plain = STREETS.has(word.lower);
      return { start, end: word.end, sure: capitals && (plain || capital), weak: !plain && !(capitals && capital) };
    }
    if (
      NOT_IN_NAMES.has(word.lower) &&
      !(count === 1 && MAY_NAME.has(word.lower) && isCapital(word.text.charCodeAt(0)))
    )
      return undefined;
    if (!PARTICLES.has(word.lower)) capitals &&= isCapital(word.text.charCodeAt(0)) || isDigit(word.text.charCodeAt(0));
    word = text.charCodeAt(word.end) === 32 ? wordAfter(text, word.end) : undefined;
  }
  return undefined;
};

/** The name that follows a word for street: particles, and at least one other word. */
const nameFrom = (text: string, from: number): { readonly end: number; readonly capital: boolean } | undefined => {
  let end: number | undefined;
  let capital = false;
  let word = wordAfter(text, from);
  for (let count = 0; word && count < MOST_WORDS; count++) {
    const particle = PARTICLES.has(word.lower);
    if (!particle && end !== undefined && !isCapital(word.text.charCodeAt(0))) break;
    if (!particle && NOT_IN_NAMES.has(word.lower)) break;
    if (!particle) {
      end = word.end;
      capital ||= isCapital(word.text.replace(/^[dl]'/i, "").charCodeAt(0));
    }
    word = text.charCodeAt(word.end) === 32 ? wordAfter(text, word.end) : undefined;
  }
  return end === undefined ? undefined : { end, capital };
};

/** `Hauptstraße 12`, `Berliner Straße 3`, `Calle Mayor 12`. */
export const streetBefore = (text: string, numberStart: number, end: number, taken: number): Street | undefined => {
  const last = wordBefore(text, numberStart);
  if (last === undefined || last.start < taken) return undefined;
  const capital = isCapital(last.text.charCodeAt(0));
  if (STREET_ENDS.some((tail) => last.lower.length >= tail.length + 3 && last.lower.endsWith(tail)))
    return {
      start: last.start,
      end,
      sure: capital || /stra(?:ß|ss)e$|straat$/.test(last.lower),
      weak: !capital && last.lower.endsWith("str"),
    };
  if (capital && MAYBE_STREET_ENDS.some((tail) => last.lower.length >= tail.length + 4 && last.lower.endsWith(tail)))
    return { start: last.start, end, sure: false, weak: !/weg$|platz$|plein$|utca$/.test(last.lower) };
  let word: NameWord | undefined = last;
  let capitals = true;
  for (let count = 0; word && word.start >= taken && count < MOST_WORDS; count++) {
    if (count === 0 && STREETS_ALONE.has(word.lower)) {
      const name = wordBefore(text, word.start);
      if (name && isCapital(name.text.charCodeAt(0)) && !NOT_IN_NAMES.has(name.lower))
        return { start: name.start, end, sure: isCapital(word.text.charCodeAt(0)), weak: word.lower.length < 4 };
    }
    if (count > 0 && STREETS_BEFORE_NUMBER.has(word.lower))
      return capitals ? { start: word.start, end, sure: isCapital(word.text.charCodeAt(0)) } : undefined;
    if (!PARTICLES.has(word.lower)) capitals &&= isCapital(word.text.charCodeAt(0));
    if (!capitals) return undefined;
    word = wordBefore(text, word.start);
  }
  return undefined;
};

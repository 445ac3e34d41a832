import type { Span } from "../decision.ts";
import type { Draw } from "./draw.ts";
import { changeAll, changeSome, fullWidth, htmlEncoded, leet, lookAlike, percentEncoded, styled } from "./letters.ts";

/** What is changed: a text, and the ranges in it that a rule's finding rests on, in order and apart from each other. */
export type Mutable = { readonly text: string; readonly spans: readonly Span[] };

/**
 * One way in which people write the same thing so that a filter does not see it.
 * Gives the texts to send in place of the one, by the same author; `undefined` where the way does not fit.
 */
export type Mutate = (of: Mutable, draw: Draw) => readonly string[] | undefined;

type Words = (word: string, draw: Draw) => string;

/** Words of letters alone: a digit changed is another number, and a name with an underscore another account. */
const WORD = /(?<![\p{L}\p{N}\p{M}_])\p{L}[\p{L}\p{M}]*(?![\p{L}\p{N}\p{M}_])/gu;
const ZERO_WIDTH = "\u200b";
const ACUTE = "\u0301";

/** A mutation that changes each word of the ranges for itself, and nothing between them. */
const inWords =
  (change: Words): Mutate =>
  (of, draw) =>
    inSpans(of, (part) => part.replace(WORD, (word) => change(word, draw)));

/** The text with its ranges rewritten; `undefined` when that leaves it as it was. */
const inSpans = ({ text, spans }: Mutable, change: (part: string) => string): readonly string[] | undefined => {
  let changed = "";
  let done = 0;
  for (const { start, end } of spans) {
    changed += text.slice(done, start) + change(text.slice(start, end));
    done = end;
  }
  changed += text.slice(done);
  return changed === text ? undefined : [changed];
};

const mixedCase: Words = (word, draw) =>
  [...word].map((letter) => (draw() < 0.5 ? letter.toUpperCase() : letter.toLowerCase())).join("");

const SHORTEST_DRAWN = 3;

const between = (word: string, joint: string): string => [...word].join(joint);

/** One vowel, or else the last letter, drawn out. Nobody draws out a letter that stands alone. */
const stretched: Words = (word, draw) => {
  const letters = [...word];
  if (letters.length < SHORTEST_DRAWN) return word;
  const vowels = letters.flatMap((letter, i) => (/[aeiou]/i.test(letter) ? [i] : []));
  const at = vowels[Math.floor(draw() * vowels.length)] ?? letters.length - 1;
  return letters.map((letter, i) => (i === at ? letter.repeat(4) : letter)).join("");
};

/** A digit at the end of three letters may be a postcode or a model: `ky5`, `ps5`. */
const inLeet: Words = (word, draw) =>
  word.length > SHORTEST_DRAWN
    ? changeSome(word, leet, draw)
    : changeSome(word.slice(0, -1), leet, draw) + word.slice(-1);

/** The only range, a letter at a time, its words further apart. Beside other ranges nobody could tell where a word ends. */
const spaced: Mutate = (of) => {
  const { text, spans } = of;
  const [span] = spans;
  if (span === undefined || spans.length > 1) return undefined;
  const words = text.slice(span.start, span.end).match(WORD) ?? [];
  if (words.some((word) => [...word].length < SHORTEST_DRAWN)) return undefined;
  return inSpans(of, (part) =>
    /^[\p{L}\s]+$/u.test(part) ? words.map((word) => between(word, " ")).join("   ") : part,
  );
};

/** Two messages, the first of which ends inside the only range, between two of its words. */
const split: Mutate = ({ text, spans }, draw) => {
  const [span] = spans;
  if (span === undefined || spans.length > 1) return undefined;
  const gaps = [...text.slice(span.start, span.end).matchAll(/\s+/g)];
  const gap = gaps[Math.floor(draw() * gaps.length)];
  if (gap === undefined) return undefined;
  const at = span.start + gap.index;
  return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
};

/** Every way there is, one a line. Which of them a condition is meant to see through is for `applies.ts` to say. */
export const MUTATIONS = {
  case: inWords(mixedCase),
  leet: inWords(inLeet),
  "zero-width": inWords((word) => between(word, ZERO_WIDTH)),
  "percent-encoding": inWords((word) => changeAll(word, percentEncoded)),
  "html-encoding": inWords((word) => changeAll(word, htmlEncoded)),
  "full-width": inWords((word) => changeAll(word, fullWidth)),
  styled: inWords((word) => changeAll(word, styled)),
  homoglyphs: inWords((word, draw) => changeSome(word, lookAlike, draw)),
  marks: inWords((word) => word.replace(/[aeiou]/gi, `$&${ACUTE}`)),
  stretched: inWords(stretched),
  spaced,
  split,
} as const satisfies Readonly<Record<string, Mutate>>;

export type MutationName = keyof typeof MUTATIONS;

const isMutation = (name: string): name is MutationName => name in MUTATIONS;
export const MUTATION_NAMES: readonly MutationName[] = Object.keys(MUTATIONS).filter(isMutation);

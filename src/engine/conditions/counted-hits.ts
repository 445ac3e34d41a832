import type { TermGroup, TermMode } from "../condition.ts";
import type { Span } from "../decision.ts";
import type { Reading } from "../reading.ts";
import { isInnocentWord } from "../text/innocent.ts";
import type { TermHit } from "../text/lexicon.ts";

/**
 * The finds of a group that count: not those inside an innocent phrase of the rulebook, and not those that are only a part of an
 * innocent word (`cockpit`) or such a word misread.
 *
 * Limits: linear in the finds; a word is looked at up to 40 characters from the find.
 */
export const countedHits = (
  group: TermGroup,
  mode: TermMode,
  innocents: TermGroup | undefined,
  reading: Pick<Reading, "scan" | "message" | "hits">,
): readonly TermHit[] => {
  const { scan, message } = reading;
  if (scan.strength(group) === 0) return NONE;
  const hits = reading.hits(group);
  const innocent = innocents === undefined || scan.strength(innocents) === 0 ? NONE : reading.hits(innocents);
  const isCovered = coverOf(innocent.map(({ span }) => span));
  return hits.filter((hit) => !isCovered(hit.span) && !isInInnocentWord(message.text, hit, mode));
};

const NONE: readonly TermHit[] = [];

/** Does one of the spans, which come in order, hold all of this one? To be asked for spans in order of their beginning. */
export const coverOf = (spans: readonly Span[]): ((span: Span) => boolean) => {
  let next = 0;
  let furthest = -1;
  return ({ start, end }) => {
    while (next < spans.length && spans[next]!.start <= start) furthest = Math.max(furthest, spans[next++]!.end);
    return end <= furthest;
  };
};

/** Only what is less than a whole word, or was read with some goodwill, can be an innocent word. */
const isInInnocentWord = (text: string, { span, fuzzy }: TermHit, mode: TermMode): boolean => {
  if (mode === "word" && !fuzzy) return false;
  const start = wordEdge(text, span.start, -1);
  const end = wordEdge(text, span.end, 1);
  const isPart = start < span.start || end > span.end;
  return (isPart || fuzzy) && isInnocentWord(text.slice(start, end).toLowerCase());
};

const LETTER = /[\p{L}\p{M}]/u;
const FAR = 40;

/** Where the word that reaches to `at` ends, going left (-1) or right (1). */
const wordEdge = (text: string, at: number, step: 1 | -1): number => {
  let edge = at;
  for (let far = 0; far < FAR; far++) {
    const char = text[step === 1 ? edge : edge - 1];
    if (char === undefined || !LETTER.test(char)) break;
    edge += step;
  }
  return edge;
};

import type { Span } from "../../decision.ts";
import { isKnownWord } from "../dictionary.ts";
import { isCommonWord } from "../innocent.ts";
import { isCapital } from "./characters.ts";

/** A word (small letters), or a mark that ends a sentence or a line; `find` stands for a find. */
export type Token = {
  readonly text: string;
  readonly start: number;
  readonly kind: "word" | "mark" | "find";
  /** Was it written with a capital, as names are? In a text that has no small letters, ordinary words have capitals too. */
  readonly capital: boolean;
};

const WORD =
  /(?:<@!?\d{1,20}>|@\w[\w.]{0,39})(?:['\u2019]s\b)?|[\p{L}\p{N}_][\p{L}\p{N}_'\u2019-]*|[.!?](?=\s|$)|<-+|[\n,:=/|]/gu;
const MARK = /^(?:[.!?\n,:=/|]|<-+)$/;
/** A message longer than this is read up to here. */
const LONGEST = 8_000;

const SMALL = /\p{Ll}/u;
const isOrdinary = (word: string): boolean => isCommonWord(word) || isKnownWord(word);

/** The words around the finds of a text; what lies within a find is one token. */
export const tokensAround = (text: string, spans: readonly Span[]): readonly Token[] => {
  const tokens: Token[] = [];
  const isShouted = !SMALL.test(text);
  let next = 0;
  for (const { 0: found, index } of text.slice(0, LONGEST).matchAll(WORD)) {
    while (next < spans.length && index >= spans[next]!.end) next++;
    const span = spans[next];
    if (span && index + found.length > span.start) {
      if (tokens.at(-1)?.start !== span.start || tokens.at(-1)?.kind !== "find")
        tokens.push({ text: "", start: span.start, kind: "find", capital: false });
      continue;
    }
    const word = found.toLowerCase().replace(/\u2019/g, "'");
    tokens.push({
      text: word,
      start: index,
      kind: MARK.test(found) ? "mark" : "word",
      capital: isCapital(found.charCodeAt(0)) && !(isShouted && isOrdinary(word)),
    });
  }
  return tokens;
};

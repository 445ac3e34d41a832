import type { Span } from "../../decision.ts";

/** A word (small letters), or a mark that ends a sentence or a line; `find` stands for a find. */
export type Token = { readonly text: string; readonly start: number; readonly kind: "word" | "mark" | "find" };

const WORD = /<@!?\d{1,20}>|@[\w.]{1,40}|[\p{L}\p{N}_][\p{L}\p{N}_'\u2019-]*|[.!?](?=\s|$)|[\n,:=]/gu;
const MARK = /^[.!?\n,:=]$/;
/** A message longer than this is read up to here. */
const LONGEST = 8_000;

/** The words around the finds of a text; what lies within a find is one token. */
export const tokensAround = (text: string, spans: readonly Span[]): readonly Token[] => {
  const tokens: Token[] = [];
  let next = 0;
  for (const { 0: found, index } of text.slice(0, LONGEST).matchAll(WORD)) {
    while (next < spans.length && index >= spans[next]!.end) next++;
    const span = spans[next];
    if (span && index + found.length > span.start) {
      if (tokens.at(-1)?.start !== span.start || tokens.at(-1)?.kind !== "find")
        tokens.push({ text: "", start: span.start, kind: "find" });
      continue;
    }
    tokens.push({
      text: found.toLowerCase().replace(/\u2019/g, "'"),
      start: index,
      kind: MARK.test(found) ? "mark" : "word",
    });
  }
  return tokens;
};

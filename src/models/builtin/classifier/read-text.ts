import type { Span } from "../../../engine/decision.ts";
import type { ScoredText } from "../../../engine/scorers/classifier.ts";
import type { FoldedText } from "../../../engine/text/folded-text.ts";
import { meantText } from "../../../engine/text/meant-text.ts";
import { MENTION } from "./signs.ts";

/** Characters read of a text: its beginning and its end. The middle of a longer one is passed over. */
const MOST_FIRST = 1_000;
const MOST_LAST = 200;
const AT = 64;

/** A text as a model reads it. `rest`: where the end of a long one begins, else its length. */
export type ReadText = FoldedText & { readonly rest: number };

/** The text that a model reads: folded, with `@` before names marked, and of a long one the beginning and the end. */
export const readText = (text: Pick<ScoredText, "message" | "folded">): ReadText => {
  const raw = text.message.text;
  const isPlain = raw.length <= MOST_FIRST + MOST_LAST && !raw.includes("@") && raw.search(CODES) < 0;
  return isPlain ? whole(text.folded) : readRaw(raw);
};

/** The same of a text that nobody has folded yet. */
export const readRaw = (raw: string): ReadText =>
  raw.length > MOST_FIRST + MOST_LAST ? shortened(raw) : whole(meantText(withMentions(raw)));

const whole = ({ text, rawSpan }: FoldedText): ReadText => ({ text, rawSpan, rest: text.length });

/** What Discord sends for a channel, a role, a time, a command: numbers that nobody has written. */
const CODES = /<(?:#|@&|t:-?|\/[\w -]{1,32}:)\d{5,20}(?::[a-zA-Z])?>/g;

/** Spaces in their place. Offsets stay. */
const withoutCodes = (raw: string): string =>
  raw.includes("<") ? raw.replace(CODES, (code) => " ".repeat(code.length)) : raw;

/** Folding would make a letter of the sign. Offsets stay. */
const withMentions = (raw: string): string => {
  const said = withoutCodes(raw);
  if (!said.includes("@")) return said;
  return said.replace(/@/g, (sign, at: number) =>
    at > 0 && !isApart(raw.charCodeAt(at - 1)) ? sign : String.fromCharCode(MENTION),
  );
};

/** A space, a sign of punctuation or another `@`: a name may begin after it. */
const isApart = (code: number): boolean => code < 48 || (code > 57 && code <= AT);

const shortened = (raw: string): ReadText => {
  const first = meantText(withMentions(raw.slice(0, MOST_FIRST)));
  const last = meantText(withMentions(raw.slice(-MOST_LAST)));
  const begins = first.text.length + 1;
  const lost = raw.length - MOST_LAST;
  return {
    text: `${first.text} ${last.text}`,
    rest: begins,
    rawSpan: (start, end): Span => {
      if (end <= first.text.length) return first.rawSpan(start, end);
      const span = last.rawSpan(Math.max(0, start - begins), Math.max(0, end - begins));
      return { start: lost + span.start, end: lost + span.end };
    },
  };
};

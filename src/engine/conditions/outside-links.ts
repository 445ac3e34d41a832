import type { Span } from "../decision.ts";
import type { FoundUrl } from "../text/urls.ts";

type Placed = { readonly span: Span };

/**
 * The places that lie outside all certain links: the words in a link are those of whom it leads to.
 *
 * Limits: linear after sorting.
 */
export const outsideLinks = <P extends Placed>(places: readonly P[], urls: readonly FoundUrl[]): readonly P[] =>
  outside(places, certainIn(urls));

/**
 * The places that do not lie in the path of a certain link. Whoever runs a site names it for what they want of people; a path is
 * the headline of a page, and a news site has one on every subject.
 */
export const outsidePaths = <P extends Placed>(
  places: readonly P[],
  urls: readonly FoundUrl[],
  text: string,
): readonly P[] =>
  outside(
    places,
    certainIn(urls).map(({ start, end }) => ({ start: pathStart(text, start, end), end })),
  );

const certainIn = (urls: readonly FoundUrl[]): readonly Span[] =>
  urls.filter(({ certain }) => certain).map(({ span }) => span);

/** Spans come in the order of the text, so one look at each is enough for all places that come after it. */
const outside = <P extends Placed>(places: readonly P[], spans: readonly Span[]): readonly P[] => {
  if (spans.length === 0) return places;
  let next = 0;
  return places
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      while (next < spans.length && spans[next]!.end <= span.start) next++;
      return next === spans.length || span.start < spans[next]!.start;
    });
};

/** Behind the scheme and the host; the end of the link where no path follows. */
const pathStart = (text: string, start: number, end: number): number => {
  let at = start;
  for (; at < end && !ENDS_HOST.has(text[at]!); at++);
  if (text[at - 1] === ":") {
    while (at < end && ENDS_HOST.has(text[at]!)) at++;
    for (; at < end && !ENDS_HOST.has(text[at]!); at++);
  }
  return at;
};
const ENDS_HOST = new Set(["/", "\\", "?", "#"]);

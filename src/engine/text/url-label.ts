import type { Candidate, Found, Label } from "./urls.ts";

/** A label is not looked for further back than this. */
const LONGEST_LABEL = 300;
/** Nor past more attributes than this. */
const MOST_ATTRIBUTES = 100;

const LESS = 60;
const GREATER = 62;
const OPEN = 40;
const OPEN_LABEL = 91;
const CLOSE = 93;

/** The host that the label of a link shows, in `[label](link)`. `before` is what was found so far. */
export const labelOf = (text: string, start: number, before: readonly Found[]): Label | undefined => {
  let at = start - 1;
  if (text.charCodeAt(at) === LESS) at--;
  if (text.charCodeAt(at) !== OPEN || text.charCodeAt(at - 1) !== CLOSE) return undefined;
  const close = at - 1;
  const shown = before[before.length - 1];
  if (shown === undefined || shown.end > close) return undefined;
  const open = openingOf(text, close);
  return open === undefined || open > shown.start ? undefined : labelFrom(shown);
};

/** The bracket that the one at `close` closes. */
const openingOf = (text: string, close: number): number | undefined => {
  let depth = 0;
  for (let at = close - 1; at >= 0 && close - at <= LONGEST_LABEL; at--) {
    const code = text.charCodeAt(at);
    if (code === CLOSE) depth++;
    else if (code === OPEN_LABEL && depth-- === 0) return at;
  }
  return undefined;
};

export const labelFrom = ({ host, certain }: Candidate | Found): Label => ({ host, certain });

/** Is `url` the label of the link before it: `<a href="link">label</a>`? */
export const isShownFor = (text: string, link: Found, url: Candidate): boolean =>
  text.charCodeAt(url.start - 1) === GREATER &&
  url.start - link.end <= MOST_ATTRIBUTES &&
  /href=["']?$/i.test(text.slice(Math.max(0, link.start - 6), link.start)) &&
  /^["'][^<>]*>$/.test(text.slice(link.end, url.start));

import type { Span } from "../decision.ts";
import { linkGate, MAY_SPELL } from "./link-gate.ts";
import { withoutScheme } from "./url-bare.ts";
import { endOfUrl, isSlash } from "./url-bounds.ts";
import { isShownFor, labelFrom, labelOf } from "./url-label.ts";
import { withScheme } from "./url-scheme.ts";
import { spelledOut } from "./url-spelled.ts";
import { urlText } from "./url-text.ts";

/** A link found in a text. */
export type FoundUrl = {
  /** Lower case, ASCII where possible, without a final dot: `evil.example`. Addresses in their plainest form: `192.168.1.1`, `::1`. */
  readonly host: string;
  /** What follows the host and its port, escapes undone: `/a?b#c`; empty without one. At most 500 characters. */
  readonly path: string;
  readonly span: Span;
  /** Is it surely a link (scheme, `www.`, path, or a host that is not an ordinary word or file name)? A doubtful one counts only against a list that names it. */
  readonly certain: boolean;
  /** The host that its label shows, where mark-up gives it a label that is itself a link: `[discord.com](https://evil.example)`. */
  readonly label: Label | undefined;
  /** The short link that leads here, where somebody has found that out. */
  readonly via?: string;
};

export type Label = { readonly host: string; readonly certain: boolean };

/** A link before its end is known. `pathStart` is absent where none follows. */
export type Candidate = {
  readonly host: string;
  readonly start: number;
  readonly hostEnd: number;
  readonly pathStart: number | undefined;
  readonly certain: boolean;
};

export type Found = Omit<FoundUrl, "span" | "via"> & Pick<Candidate, "start" | "hostEnd"> & { readonly end: number };

const NONE: readonly FoundUrl[] = [];
const LONGEST_PATH = 500;
const DOT = 46;

/**
 * Finds links: with a scheme, bare, with a name before the host (`https://discord.com@evil.gift` leads to evil.gift), with other dots and
 * letters that a browser would take for plain ones, escaped, spelled out (`discord . gg`), within the query of another, and in mark-up.
 * Times, versions, decimals and the hosts of e-mail addresses are none.
 *
 * Limits: linear in the text. A host of which a letter is left out or replaced by a sign (`disc*rd.gg`) is not found.
 */
export const findUrls = (raw: string): readonly FoundUrl[] => {
  const may = linkGate(raw);
  if (may === 0) return NONE;
  const { text, offset } = urlText(raw);
  const written = withQueried(asWritten(text), text);
  const found = (may & MAY_SPELL) === 0 ? written : withSpelled(written, text);
  if (found.length === 0) return NONE;
  return found.map(({ host, start, end, certain, path, label }) => ({
    host,
    path,
    span: { start: offset(start), end: Math.max(offset(end - 1) + 1, end >= text.length ? raw.length : offset(end)) },
    certain,
    label,
  }));
};

const asWritten = (text: string): readonly Found[] => {
  const found: Found[] = [];
  let taken = 0;
  let dot = text.indexOf(".");
  let colon = text.indexOf(":");
  while (dot >= 0 || colon >= 0) {
    // A link within another ends with it; looking for its end again and again would not be linear.
    const outer = found.length === 0 ? 0 : found[found.length - 1]!.end;
    if (colon < 0 || (dot >= 0 && dot < colon)) {
      if (dot < outer || isEndOfSentence(text, dot)) {
        dot = text.indexOf(".", Math.max(dot + 1, outer));
        continue;
      }
      const url = withoutScheme(text, dot, Math.max(taken, outer));
      if (url.host !== undefined) add(text, url, outer, found);
      taken = url.hostEnd;
    } else {
      const url = mayEndScheme(text, colon) ? withScheme(text, colon, taken) : undefined;
      if (!url) {
        colon = text.indexOf(":", colon + 1);
        continue;
      }
      add(text, url, outer, found);
      // Only the host is taken: a link within the path of another is a link too.
      taken = url.hostEnd;
    }
    if (dot >= 0 && dot < taken) dot = text.indexOf(".", taken);
    if (colon >= 0 && colon < taken) colon = text.indexOf(":", taken);
  }
  return found;
};

/** Values of a query that are looked at in one link. */
const MOST_VALUES = 8;

/** Links and those without a scheme in their queries: pages that lead on (`linkfilter/?url=evil.example/x`) take them so. */
const withQueried = (found: readonly Found[], text: string): readonly Found[] => {
  if (found.length === 0 || !text.includes("=")) return found;
  const queried: Found[] = [];
  let looked = 0;
  for (const { hostEnd, end } of found) {
    let sign = text.indexOf("=", Math.max(looked, hostEnd));
    for (let i = 0; i < MOST_VALUES && sign >= 0 && sign < end; i++) {
      const dot = text.indexOf(".", sign);
      if (dot < 0 || dot >= end) break;
      const url = withoutScheme(text, dot, sign + 1);
      if (url.host !== undefined && url.start === sign + 1) queried.push(upTo(end, text, url));
      sign = text.indexOf("=", sign + 1);
    }
    looked = Math.max(looked, end);
  }
  return queried.length === 0 ? found : [...found, ...queried].sort((a, b) => a.start - b.start);
};

/** A link that ends where the one ends in whose query it stands. */
const upTo = (end: number, text: string, { host, start, hostEnd, pathStart, certain }: Candidate): Found => ({
  host,
  path: pathStart === undefined ? "" : pathOf(text, pathStart, end),
  start,
  end,
  hostEnd,
  certain,
  label: undefined,
});

/** A space or nothing behind a dot: the cheap way to pass over nearly all of them. */
const isEndOfSentence = (text: string, dot: number): boolean => {
  const next = text.charCodeAt(dot + 1);
  return !(next > 32) || next === DOT;
};

/** A colon with a slash behind it, or the one of `https:host`. Cheap, for colons are common. */
const mayEndScheme = (text: string, colon: number): boolean =>
  isSlash(text.charCodeAt(colon + 1)) || /[px]s?$/i.test(text.slice(Math.max(0, colon - 2), colon));

/** Adds a link with its end and its label; or it is itself what mark-up shows for the link before it. */
const add = (text: string, url: Candidate, outer: number, found: Found[]): void => {
  const last = found[found.length - 1];
  if (last !== undefined && isShownFor(text, last, url)) found[found.length - 1] = { ...last, label: labelFrom(url) };
  found.push(ended(text, url, outer, found));
};

const ended = (text: string, url: Candidate, outer: number, before: readonly Found[]): Found => {
  // Each field by name: spreading objects of many shapes costs more than all the rest.
  const { host, start, hostEnd, pathStart, certain } = url;
  const goesTo = pathStart === undefined ? hostEnd : pathStart <= outer ? outer : endOfUrl(text, pathStart);
  const end = Math.max(goesTo, hostEnd);
  const path = pathStart === undefined || end <= pathStart ? "" : pathOf(text, pathStart, end);
  return { host, path, start, end, hostEnd, certain, label: labelOf(text, start, before) };
};

const pathOf = (text: string, start: number, end: number): string =>
  text
    .slice(start, Math.min(end, start + LONGEST_PATH))
    .replace(/^:\d*/, "")
    .replaceAll("\\", "/");

/** Those spelled out take the place of the same found within them: `discord .gg/abc` holds `.gg/abc`. */
const withSpelled = (written: readonly Found[], text: string): readonly Found[] => {
  const spelled = spelledOut(text);
  if (spelled.length === 0) return written;
  const found: Found[] = [...spelled];
  let next = 0;
  for (const url of written) {
    while (next < spelled.length && spelled[next]!.end <= url.start) next++;
    const over = spelled[next];
    if (over === undefined || over.start > url.start || url.end > over.end || url.host !== over.host) found.push(url);
  }
  return found.sort((a, b) => a.start - b.start);
};

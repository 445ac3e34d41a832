import { asciiHost, endingOf, isTopLevel } from "./host.ts";
import { asciiLabel } from "./punycode.ts";
import { isHostChar } from "./url-bounds.ts";
import type { Found } from "./urls.ts";

/** Parts of a host that are put together at most: `www dot a dot b dot com`. */
const MOST_PARTS = 6;
const LONGEST_PART = 63;

/** A dot with space around it, as itself or as a word; also one with space on its left only, or on its right when a path follows. */
const SPACED_DOT =
  /[ \t\u00a0]{1,2}(?:\.|dot|\.[ \t\u00a0]?dot)[ \t\u00a0]{1,2}(?=[^\s.])|[ \t\u00a0]{1,2}\.(?=[^\s.])|\.[ \t\u00a0]{1,2}(?=[a-z]{2,10}[ \t\u00a0]?\/[ \t\u00a0]?\w)/giy;
const SPACED_SLASH = /[ \t\u00a0]{0,2}(?:\/|slash(?=[ \t\u00a0]))[ \t\u00a0]{0,2}(?=[\w+-])/iy;

/**
 * Links whose dots are written with spaces or as the word: `discord . gg / abc`, `steam dot com slash x`. The text is that of `urlText`.
 *
 * Gives: certain only with a path and an ending that is no ordinary word. All others are doubtful: "stop . it is" has the same shape.
 */
export const spelledOut = (text: string): readonly Found[] => {
  const found: Found[] = [];
  for (let at = 1; at < text.length; at++) {
    const chain = mayBeDot(text, at) ? chainFrom(text, at) : undefined;
    if (chain === undefined) continue;
    const link = linkOf(text, chain);
    if (link) found.push(link);
    at = (link?.end ?? chain.parts[1]!.start) - 1;
  }
  return found;
};

/** A dot, or a space before one or before the word; right behind a name. Cheap, for spaces are common. */
const mayBeDot = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code !== DOT && !isSpace(code)) return false;
  if (!isHostChar(text.charCodeAt(at - 1))) return false;
  let next = text.charCodeAt(at + 1);
  if (code === DOT) return isSpace(next);
  if (isSpace(next)) next = text.charCodeAt(at + 2);
  return next === DOT || (next | 32) === SMALL_D;
};

const DOT = 46;
const SMALL_D = 100;
const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 0xa0;

type Part = { readonly start: number; readonly end: number };
type Chain = { readonly parts: readonly Part[] };

const chainFrom = (text: string, firstDot: number): Chain | undefined => {
  let start = firstDot;
  while (start > 0 && firstDot - start < LONGEST_PART && isName(text.charCodeAt(start - 1))) start--;
  const parts: Part[] = [{ start, end: firstDot }];
  let at = firstDot;
  while (parts.length < MOST_PARTS) {
    SPACED_DOT.lastIndex = at;
    const dot = SPACED_DOT.exec(text);
    if (dot === null) break;
    const from = at + dot[0].length;
    let end = from;
    while (end < text.length && end - from < LONGEST_PART && isHostChar(text.charCodeAt(end))) end++;
    if (end === from) break;
    parts.push({ start: from, end });
    at = end;
  }
  return parts.length > 1 ? { parts } : undefined;
};

/** A part before the first spaced dot may hold dots of its own. */
const isName = (code: number): boolean => isHostChar(code) || code === 46;

/** The longest beginning of a chain that is a host. */
const linkOf = (text: string, { parts }: Chain): Found | undefined => {
  for (let count = parts.length; count > 1; count--) {
    const last = parts[count - 1]!;
    if (last.end - last.start < 2 || !isTopLevel(asciiLabel(text.slice(last.start, last.end).toLowerCase()))) continue;
    const used = parts.slice(0, count);
    const host = asciiHost(used.map(({ start, end }) => text.slice(start, end)).join("."));
    if (host === undefined || !/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(host)) continue;
    const ending = endingOf(host);
    if (ending === "none") continue;
    const hostEnd = last.end;
    SPACED_SLASH.lastIndex = hostEnd;
    const slash = SPACED_SLASH.exec(text);
    const end = slash === null ? hostEnd : pathEnd(text, hostEnd + slash[0].length);
    const path = slash === null ? "" : `/${text.slice(hostEnd + slash[0].length, end)}`;
    const certain = ending === "sure" && slash !== null;
    return { host, path, start: used[0]!.start, end, hostEnd, certain, label: undefined };
  }
  return undefined;
};

const pathEnd = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && end - from < 200 && /[\w+/?=&%#-]/.test(text[end]!)) end++;
  return end;
};

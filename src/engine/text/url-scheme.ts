import { asciiHost, endingOf } from "./host.ts";
import { ipv4Of, ipv4Text, ipv6Of, ipv6Text } from "./ip-address.ts";
import { endsAuthority, endsUrl, isHostChar, isSchemeChar, isSlash } from "./url-bounds.ts";
import type { Candidate } from "./urls.ts";

const AT = 64;
const COLON = 58;
const OPEN_BRACKET = 91;
const STAR = 42;
const HASH = 35;
const QUESTION = 63;

/** A name before the host and the host itself are not looked at further than this. */
const MOST_AUTHORITY = 600;
/** How far behind a character that prose puts after a link a host may still follow an `@`. */
const MOST_DECOY = 100;

/**
 * The link whose scheme ends at `colon`: `https://host`, also with the slashes that a browser forgives (`https:\\host`, `https:/host`,
 * `https:host`), with schemes made unclickable (`hxxp`, `h**p`, `ttps`), with a name before the host, and with a number for a host.
 */
export const withScheme = (text: string, colon: number, taken: number): Candidate | undefined => {
  let start = colon;
  while (start > taken && isSchemeChar(text.charCodeAt(start - 1))) start--;
  // The stars of bold text are no part of it.
  while (start < colon && text.charCodeAt(start) === STAR) start++;
  if (start === colon) return undefined;
  let from = colon + 1;
  while (isSlash(text.charCodeAt(from))) from++;
  const slashes = from - colon - 1;
  const web = isWeb(text, start, colon);
  if (slashes < 2 && !web) return undefined;
  if (text.charCodeAt(from) === OPEN_BRACKET) return sixth(text, start, from);
  const { name, end } = authorityAt(text, from);
  const port = text.slice(name, end).search(/:\d*$/);
  const host = hostOf(text.slice(name, port >= 0 ? name + port : end), web);
  if (host === undefined || (slashes < 2 && endingOf(host) === "none")) return undefined;
  return { host, start, hostEnd: end, pathStart: beginsPath(text.charCodeAt(end)) ? end : undefined, certain: true };
};

const beginsPath = (code: number): boolean => isSlash(code) || code === QUESTION || code === HASH;

/** The schemes that a browser opens pages by, with letters made unreadable or left out. */
const isWeb = (text: string, start: number, colon: number): boolean =>
  colon - start <= 6 && /^(?:h?[tx*]{2}ps?|ftps?|wss?)$/i.test(text.slice(start, colon));

/** Where the name of the host begins and ends. All before the last `@` is a name that the site does not read. */
const authorityAt = (text: string, from: number): { readonly name: number; readonly end: number } => {
  // A loop: a text of nothing but decoys would be as many calls deep as it has.
  for (let begin = from; ; ) {
    let name = begin;
    let end = begin;
    const most = Math.min(text.length, begin + MOST_AUTHORITY);
    for (; end < most && !endsAuthority(text.charCodeAt(end)); end++) if (text.charCodeAt(end) === AT) name = end + 1;
    const decoy = decoyBehind(text, end);
    if (decoy === undefined) return { name, end };
    begin = decoy + 1;
  }
};

/** `https://discord.com,x@evil.example`: a comma or a bracket ends a link in prose, and does not end the name before an @. */
const decoyBehind = (text: string, end: number): number | undefined => {
  const far = Math.min(text.length, end + MOST_DECOY);
  for (let at = end; at < far && !endsAtLast(text.charCodeAt(at)); at++)
    if (text.charCodeAt(at) === AT && isHostChar(text.charCodeAt(at + 1))) return at;
  return undefined;
};

/** Ends a name and a host for the browser too. */
const endsAtLast = (code: number): boolean =>
  endsUrl(code) || isSlash(code) || code === HASH || code === QUESTION || code === COLON;

/** With a scheme any dotted name is a host, known ending or not. Numbers are addresses, as the browser counts. */
const hostOf = (written: string, web: boolean): string | undefined => {
  const host = asciiHost(written);
  if (host === undefined) return undefined;
  const address = /^[0-9a-fx.]+$/.test(host) && /\d/.test(host) ? ipv4Of(host) : undefined;
  // Small numbers are ratios and ports: `x://5`. No address of the internet begins with a zero.
  if (address !== undefined) return web && address > 0xffffff ? ipv4Text(address) : undefined;
  return /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)+|localhost)$/.test(host) ? host : undefined;
};

/** An address of the sixth version, in brackets. */
const sixth = (text: string, start: number, from: number): Candidate | undefined => {
  const written = /^\[([0-9a-f:.]{2,45})\](?::\d{1,5})?/i.exec(text.slice(from, from + 60));
  const groups = written && ipv6Of(written[1]!);
  if (!written || !groups) return undefined;
  const hostEnd = from + written[0].length;
  const pathStart = beginsPath(text.charCodeAt(hostEnd)) ? hostEnd : undefined;
  return { host: ipv6Text(groups), start, hostEnd, pathStart, certain: true };
};

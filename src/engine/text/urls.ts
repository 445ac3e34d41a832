import type { Span } from "../decision.ts";
import { asciiHost, endingOf, isAddress } from "./host.ts";
import { endOfUrl, endsAuthority, isHostChar, isSchemeChar } from "./url-bounds.ts";
import { urlText } from "./url-text.ts";

/** A link found in a text. */
export type FoundUrl = {
  /** Lower case, ASCII where possible, without a final dot: `evil.example`. */
  readonly host: string;
  readonly span: Span;
  /** Is it surely a link (scheme, `www.`, path, or a host that is not an ordinary word or file name)? A doubtful one counts only against a list that names it. */
  readonly certain: boolean;
};

const NONE: readonly FoundUrl[] = [];
const OTHER_DOTS = /[\u3002\uff0e\uff61\u2024\ufe52]|:\/\/|%2e|[[({]\s?dot|：／／/i;

/**
 * Finds links: with a scheme, bare, with a name before the host (`https://discord.com@evil.gift` leads to evil.gift), with other dots and
 * letters that a browser would take for plain ones, escaped, and in mark-up. Times, versions, decimals and the hosts of e-mail addresses are none.
 *
 * Limits: linear in the text. A host that is written with spaces or without its dots is not found.
 */
export const findUrls = (raw: string): readonly FoundUrl[] => {
  if (!raw.includes(".") && !OTHER_DOTS.test(raw)) return NONE;
  const { text, offset } = urlText(raw);
  const found: Found[] = [];
  let taken = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === COLON && text.charCodeAt(i + 1) === SLASH && text.charCodeAt(i + 2) === SLASH) {
      const url = withScheme(text, i, taken);
      if (!url) continue;
      // A link within another ends with it; looking for its end again and again would not be linear.
      const outer = found.at(-1)?.end ?? 0;
      found.push({
        ...url,
        end: url.hostEnd <= outer ? outer : endOfUrl(text, url.hostEnd),
      });
      // Only the host is taken: a link within the path of another is a link too.
      taken = url.hostEnd;
      i = url.hostEnd - 1;
    } else if (code === DOT) {
      const end = found.at(-1)?.end ?? 0;
      if (i < end) continue;
      const url = withoutScheme(text, i, Math.max(taken, end));
      if (url.host !== undefined) found.push({ ...url, host: url.host });
      taken = url.hostEnd;
      i = url.hostEnd - 1;
    }
  }
  return found.map(({ host, start, end, certain }) => ({
    host,
    span: { start: offset(start), end: Math.max(offset(end - 1) + 1, end >= text.length ? raw.length : offset(end)) },
    certain,
  }));
};

const COLON = 58;
const SLASH = 47;
const DOT = 46;
const AT = 64;

type Candidate = {
  readonly start: number;
  readonly end: number;
  readonly hostEnd: number;
  readonly certain: boolean;
  readonly host: string | undefined;
};
type Found = Candidate & { readonly host: string };

const MOST_AUTHORITY = 600;

const withScheme = (text: string, colon: number, taken: number): Found | undefined => {
  let start = colon;
  while (start > taken && isSchemeChar(text.charCodeAt(start - 1))) start--;
  if (start === colon) return undefined;
  let from = colon + 3;
  while (text.charCodeAt(from) === SLASH) from++;
  if (text.charCodeAt(from) === 91) return sixth(text, start, from);
  let end = from;
  let name = from;
  for (; end < text.length && end - from < MOST_AUTHORITY && !endsAuthority(text.charCodeAt(end)); end++) {
    if (text.charCodeAt(end) === AT) name = end + 1;
  }
  const port = text.slice(name, end).search(/:\d*$/);
  const hostEnd = port >= 0 ? name + port : end;
  const host = asciiHost(text.slice(name, hostEnd));
  if (host === undefined || !isHostLike(host)) return undefined;
  return { host, start, end, hostEnd: end, certain: true };
};

/** With a scheme any dotted name is a host, known ending or not, and so is one number. */
const isHostLike = (host: string): boolean =>
  /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)+|\d{8,10}|0x[0-9a-f]{8}|localhost)$/.test(host);

/** An address of the sixth version, in brackets. */
const sixth = (text: string, start: number, from: number): Found | undefined => {
  const host = /^\[([0-9a-f:.]{2,45})\]/i.exec(text.slice(from, from + 50));
  if (!host) return undefined;
  const hostEnd = from + host[0].length;
  return { host: host[1]!.toLowerCase(), start, end: hostEnd, hostEnd, certain: true };
};

/** The dotted name around the dot at `dot`. Without a host it says only how far the text has been looked at. */
const withoutScheme = (text: string, dot: number, taken: number): Candidate => {
  let start = dot;
  while (start > taken && isHostChar(text.charCodeAt(start - 1))) start--;
  let hostEnd = dot;
  while (
    hostEnd < text.length &&
    (isHostChar(text.charCodeAt(hostEnd)) ||
      (text.charCodeAt(hostEnd) === DOT && isHostChar(text.charCodeAt(hostEnd + 1))))
  )
    hostEnd++;
  const none: Candidate = { start, end: hostEnd, hostEnd: Math.max(hostEnd, dot + 1), certain: false, host: undefined };
  const before = text.charCodeAt(start - 1);
  // The host of an e-mail address, and the name before one.
  if (start === dot || before === AT || text.charCodeAt(hostEnd) === AT || before === DOT) return none;
  const written = text.slice(start, hostEnd);
  const host = asciiHost(written);
  if (host === undefined || !/^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z0-9-]{2,}$/.test(host)) {
    return isAddress(written) ? address(text, start, hostEnd) : none;
  }
  if (isAddress(host)) return address(text, start, hostEnd);
  const ending = endingOf(host);
  if (ending === "none" || isNextSentence(written)) return none;
  const path = hasPath(text, hostEnd);
  const certain = before !== SLASH && (ending === "sure" || path || host.startsWith("www."));
  return { host, start, end: path ? endOfUrl(text, hostEnd) : hostEnd, hostEnd, certain };
};

/** A version number looks the same, so a bare address is doubtful; so is a range of addresses, `10.0.0.0/8`. */
const address = (text: string, start: number, hostEnd: number): Candidate => {
  const after = text.slice(hostEnd, hostEnd + 7);
  const certain = (hasPath(text, hostEnd) || /^:\d{2,5}\b/.test(after)) && !/^\/\d{1,2}(?![\w/.])/.test(after);
  return {
    host: text.slice(start, hostEnd),
    start,
    end: certain ? endOfUrl(text, hostEnd) : hostEnd,
    hostEnd,
    certain,
  };
};

/** `/x`, `:8080/`, `?x` or `#x` right after the host. A number alone may be a line of a file: `main.rs:12`. */
const hasPath = (text: string, at: number): boolean =>
  /^(?:\/[\w%@~.?#-]|:\d{2,5}\/|[?#]\w)/.test(text.slice(at, at + 7));

/** `over.It was`: small letters before the dot and a capital after it begin a sentence, not a host. */
const isNextSentence = (written: string): boolean => /[a-z]\.[A-Z][a-z]*$/.test(written);

import { asciiHost, endingOf, isAddress } from "./host.ts";
import { isHostChar, isSlash } from "./url-bounds.ts";
import type { Candidate } from "./urls.ts";

const DOT = 46;
const AT = 64;

/** What stands around a dot: a link, or only how far the text has been looked at. */
export type Bare = Candidate | { readonly host: undefined; readonly hostEnd: number };

/** The dotted name around the dot at `dot`, as far as it can be a host. Nothing before `taken` belongs to it. */
export const withoutScheme = (text: string, dot: number, taken: number): Bare => {
  let start = dot;
  while (start > taken && isHostChar(text.charCodeAt(start - 1))) start--;
  let hostEnd = dot;
  while (
    hostEnd < text.length &&
    (isHostChar(text.charCodeAt(hostEnd)) ||
      (text.charCodeAt(hostEnd) === DOT && isHostChar(text.charCodeAt(hostEnd + 1))))
  )
    hostEnd++;
  const none = { host: undefined, hostEnd: Math.max(hostEnd, dot + 1) };
  const before = text.charCodeAt(start - 1);
  if (start === dot) return before === DOT || before === AT ? none : (inviteWithoutHost(text, dot) ?? none);
  // The host of an e-mail address, and the name before one.
  if (before === AT || text.charCodeAt(hostEnd) === AT || before === DOT) return none;
  const written = text.slice(start, hostEnd);
  const host = asciiHost(written);
  if (host === undefined || !/^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z0-9-]{2,}$/.test(host)) {
    return isAddress(written) ? address(text, start, hostEnd) : none;
  }
  if (isAddress(host)) return address(text, start, hostEnd);
  const ending = endingOf(host);
  if (ending === "none" || isNextSentence(written)) return none;
  const path = hasPath(text, hostEnd);
  const certain = !isSlash(before) && (ending === "sure" || path || host.startsWith("www."));
  return { host, start, hostEnd, pathStart: path ? hostEnd : undefined, certain };
};

/** `.gg/name`: how people invite where they may not write the name of the site. Doubtful, for it may be a slip of the pen. */
const inviteWithoutHost = (text: string, dot: number): Candidate | undefined => {
  const found = /^\.gg\/[\w-]{2,}/i.exec(text.slice(dot, dot + 40));
  return found ? { host: "discord.gg", start: dot, hostEnd: dot + 3, pathStart: dot + 3, certain: false } : undefined;
};

/** A version number looks the same, so a bare address is doubtful; so is a range of addresses, `10.0.0.0/8`. */
const address = (text: string, start: number, hostEnd: number): Candidate => {
  const after = text.slice(hostEnd, hostEnd + 7);
  const certain = (hasPath(text, hostEnd) || /^:\d{2,5}\b/.test(after)) && !/^\/\d{1,2}(?![\w/.])/.test(after);
  const host = text.slice(start, hostEnd);
  return { host, start, hostEnd, pathStart: certain ? hostEnd : undefined, certain };
};

/** `/x`, `:8080/`, `?x` or `#x` right after the host. A number alone may be a line of a file: `main.rs:12`. */
const hasPath = (text: string, at: number): boolean =>
  /^(?:\/[\w%@~.?#+-]|:\d{2,5}\/|[?#]\w)/.test(text.slice(at, at + 7));

/** `over.It was`: small letters before the dot and a capital after it begin a sentence, not a host. */
const isNextSentence = (written: string): boolean => /[a-z]\.[A-Z][a-z]*$/.test(written);

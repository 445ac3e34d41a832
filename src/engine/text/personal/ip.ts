import { isSpecial, isSpecimen, numberOf } from "../ip-networks.ts";
import { isDigit, isWordChar } from "./characters.ts";
import type { PlainFind } from "./find.ts";
import { PUBLIC_SERVERS } from "./public-addresses.ts";
import { beginsFree, saidBefore } from "./words-near.ts";

/** What four numbers with dots are that are no address. */
const VERSION_WORDS = new Set(
  "v ver version versions kernel release firmware driver drivers build patch update updated upgrade upgraded package section chapter nvidia java chrome firefox netmask subnet mask broadcast gateway dns nameserver".split(
    " ",
  ),
);
const IP_WORDS = new Set("ip ips ipv4 ipv6 address addr adresse pull pulled grabbed ddos boot dos".split(" "));

/**
 * Finds internet addresses of the fourth version that a person could have.
 *
 * Limits: versions, addresses of links and of ranges (`/24`), public resolvers and special blocks are none.
 * Four small numbers are doubtful without a word that says address.
 */
export const findIpv4 = (text: string): readonly PlainFind[] => {
  const found: PlainFind[] = [];
  for (let dot = text.indexOf("."); dot >= 0; dot = text.indexOf(".", dot + 1)) {
    let start = dot;
    while (start > 0 && dot - start < 4 && isDigit(text.charCodeAt(start - 1))) start--;
    if (start === dot || !beginsFree(text, start)) continue;
    const find = ipv4At(text, start);
    if (find) found.push(find);
    dot = Math.max(dot, (find?.end ?? 0) - 1);
  }
  return found;
};

const ipv4At = (text: string, start: number): PlainFind | undefined => {
  const parts: number[] = [];
  let at = start;
  for (; parts.length < 4; at++) {
    const from = at;
    while (isDigit(text.charCodeAt(at)) && at - from < 4) at++;
    const size = at - from;
    const part = Number(text.slice(from, at));
    if (size === 0 || size > 3 || part > 255 || (size > 1 && text.charCodeAt(from) === 48)) return undefined;
    parts.push(part);
    if (parts.length === 4) break;
    if (text.charCodeAt(at) !== 46) return undefined;
  }
  if (!endsAddress(text, at)) return undefined;
  const value = parts.join(".");
  if (isSpecial(numberOf(parts)) || PUBLIC_SERVERS.has(value) || saidBefore(text, start, VERSION_WORDS, 2))
    return undefined;
  // A network rather than a machine in it.
  if (parts[3] === 0) return undefined;
  const certain = parts.filter((part) => part >= 100).length >= 2 || saidBefore(text, start, IP_WORDS, 4);
  if (!certain && !parts.some((part) => part >= 32)) return undefined;
  const find = { start, end: at, value, form: "IPv4", certain };
  return isSpecimen(numberOf(parts)) ? { ...find, specimen: true } : find;
};

/** Not `1.2.3.4.5`, `1.2.3.4-1`, `1.2.3.4/24`, `1.2.3.4b`. A port may follow. */
const endsAddress = (text: string, at: number): boolean => {
  const after = text.charCodeAt(at);
  if (at >= text.length) return true;
  if (after === 46 || after === 44) return !isWordChar(text.charCodeAt(at + 1));
  return !isWordChar(after) && after !== 45 && after !== 47 && after !== 43 && after !== 126;
};

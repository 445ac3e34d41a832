import { isDigit } from "./characters.ts";
import type { PlainFind } from "./find.ts";
import { PUBLIC_SERVERS } from "./public-addresses.ts";
import { beginsFree } from "./words-near.ts";

const LONGEST = 39;
/** Source: RFC 3849. */
const DOCUMENTATION = /^2001:0?db8:/;

/**
 * Finds internet addresses of the sixth version, of the block that people's connections are in (2000::/3).
 *
 * Limits: times, MAC addresses and `a::b` are none, nor are public resolvers; addresses for documentation are specimens. Source: RFC 4291.
 */
export const findIpv6 = (text: string): readonly PlainFind[] => {
  const found: PlainFind[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isHexOrColon(code)) continue;
    let end = i + 1;
    while (isHexOrColon(text.charCodeAt(end))) end++;
    // The first group of such an address has four digits and begins with 2 or 3.
    if (
      (code === 50 || code === 51) &&
      end - i <= LONGEST &&
      text.charCodeAt(i + 4) === 58 &&
      beginsFree(text, i) &&
      endsAddress(text, end)
    ) {
      const trimmed = text.charCodeAt(end - 1) === 58 && text.charCodeAt(end - 2) !== 58 ? end - 1 : end;
      const value = text.slice(i, trimmed).toLowerCase();
      if (isAddress(value)) {
        const find = { start: i, end: trimmed, value, form: "IPv6", certain: true };
        found.push(DOCUMENTATION.test(value) ? { ...find, specimen: true } : find);
      }
    }
    i = end;
  }
  return found;
};

const isAddress = (value: string): boolean => {
  if (PUBLIC_SERVERS.has(value)) return false;
  const halves = value.split("::");
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  if (halves.length > 2 || !groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return false;
  // `2001:db8::` and the like name a network, not a machine in it.
  return halves.length === 2
    ? groups.length >= (DOCUMENTATION.test(value) ? 3 : 4) && groups.length < 8 && !value.endsWith("::")
    : groups.length === 8;
};

const isHexOrColon = (code: number): boolean =>
  isDigit(code) || code === 58 || ((code | 32) >= 97 && (code | 32) <= 102);

/** A network (`/64`) or a longer word is none. */
const endsAddress = (text: string, at: number): boolean => !/[\w/]/.test(text.charAt(at));

import { isSpecial, isSpecimen } from "./ip-networks.ts";

/**
 * An address of the fourth version as a number, from any way in which a browser takes it: one to four numbers, each decimal, octal
 * (`0300`) or hexadecimal (`0xc0`); the last one fills what is left. `undefined` for anything else.
 *
 * Source: the IPv4 parser of the URL standard; inet_aton.
 */
export const ipv4Of = (host: string): number | undefined => {
  const parts = host.split(".", 5);
  if (parts.length > 4) return undefined;
  let address = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = numberOf(parts[i]!);
    const room = i === parts.length - 1 ? 256 ** (5 - parts.length) : 256;
    if (part === undefined || part >= room) return undefined;
    address = address * room + part;
  }
  return address;
};

const numberOf = (part: string): number | undefined => {
  if (/^0x[0-9a-f]{1,8}$/i.test(part)) return Number.parseInt(part.slice(2), 16);
  if (/^0[0-7]{1,15}$/.test(part)) return Number.parseInt(part, 8);
  return /^(?:0|[1-9]\d{0,9})$/.test(part) ? Number(part) : undefined;
};

/** `192.168.1.1` */
export const ipv4Text = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");

/** The eight groups of an address of the sixth version, written without brackets; a zone (`%eth0`) is none of ours. */
export const ipv6Of = (text: string): readonly number[] | undefined => {
  const dotted = /^(.*:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(text);
  const last = dotted && ipv4Of(dotted[2]!);
  if (dotted && last == null) return undefined;
  const hex =
    dotted && last != null
      ? `${dotted[1]}${Math.floor(last / 65_536).toString(16)}:${(last % 65_536).toString(16)}`
      : text;
  const halves = hex.split("::", 3);
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const groups = [...head!, ...(tail ?? [])];
  if (groups.length > (tail ? 7 : 8) || (!tail && groups.length !== 8)) return undefined;
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  const zeros = Array<string>(8 - groups.length).fill("0");
  return [...head!, ...zeros, ...(tail ?? [])].map((group) => Number.parseInt(group, 16));
};

/**
 * The plainest way to write an address of the sixth version; one that stands for an address of the fourth
 * (mapped, compatible, translated by NAT64 or 6to4) is written as that.
 */
export const ipv6Text = (groups: readonly number[]): string => {
  const inner = ipv4Within(groups);
  if (inner !== undefined) return ipv4Text(inner);
  let best = { at: -1, length: 1 };
  for (let at = 0; at < 8; at++) {
    let end = at;
    while (end < 8 && groups[end] === 0) end++;
    if (end - at > best.length) best = { at, length: end - at };
  }
  const hex = groups.map((group) => group.toString(16));
  if (best.at < 0) return hex.join(":");
  return `${hex.slice(0, best.at).join(":")}::${hex.slice(best.at + best.length).join(":")}`;
};

/** The address of the fourth version that one of the sixth leads to. */
export const ipv4Within = (groups: readonly number[]): number | undefined => {
  const low = groups[6]! * 65_536 + groups[7]!;
  const starts = (...prefix: readonly number[]): boolean => prefix.every((group, i) => groups[i] === group);
  if (starts(0, 0, 0, 0, 0, 0xffff) || starts(0, 0, 0, 0, 0xffff, 0) || starts(0x64, 0xff9b, 0, 0, 0, 0)) return low;
  if (starts(0, 0, 0, 0, 0, 0) && low > 65_535) return low;
  return starts(0x2002) ? groups[1]! * 65_536 + groups[2]! : undefined;
};

/**
 * Does the address, of either version and written plainly or not, belong to the public internet?
 * No for private, loopback, link-local (clouds keep their keys there), shared, test and multicast networks, and for what is no address.
 */
export const isPublicAddress = (address: string): boolean => {
  const v4 = ipv4Of(address);
  if (v4 !== undefined) return isPublicV4(v4);
  const groups = ipv6Of(address);
  if (groups === undefined) return false;
  const inner = ipv4Within(groups);
  if (inner !== undefined) return isPublicV4(inner);
  // 2000::/3 is all that is handed out; of it, protocol assignments (Teredo, ORCHID) and documentation lead nowhere public.
  const first = groups[0]!;
  const second = groups[1]!;
  if (first < 0x2000 || first > 0x3fff) return false;
  return !(first === 0x2001 && (second < 0x200 || second === 0xdb8)) && !(first === 0x3fff && second < 0x1000);
};

const isPublicV4 = (address: number): boolean => !isSpecial(address) && !isSpecimen(address);

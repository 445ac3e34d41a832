/** Servers that resolve names for everybody, and that everybody quotes. */
export const PUBLIC_SERVERS: ReadonlySet<string> = new Set(
  (
    "8.8.8.8 8.8.4.4 1.1.1.1 1.0.0.1 1.1.1.2 1.0.0.2 1.1.1.3 1.0.0.3 9.9.9.9 9.9.9.10 9.9.9.11 149.112.112.112 208.67.222.222 208.67.220.220 208.67.222.123 208.67.220.123 4.2.2.1 4.2.2.2 " +
    "4.2.2.3 4.2.2.4 94.140.14.14 94.140.15.15 76.76.2.0 76.76.19.19 185.228.168.9 64.6.64.6 64.6.65.6 77.88.8.8 77.88.8.1 84.200.69.80 84.200.70.40 156.154.70.1 114.114.114.114 223.5.5.5 " +
    "2001:4860:4860::8888 2001:4860:4860::8844 2606:4700:4700::1111 2606:4700:4700::1001 2620:fe::fe 2620:fe::9 2620:119:35::35 2620:119:53::53"
  ).split(" "),
);

type Block = readonly [first: string, bits: number];

/** Blocks kept for documentation. Source: RFC 5737. */
const SPECIMENS: readonly Block[] = [
  ["192.0.2.0", 24],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
];

/**
 * Blocks of addresses that no single person has in the open internet: private, of this machine, of this network, kept for
 * tests, multicast and what lies beyond. Source: the special-purpose registries of IANA (RFC 6890).
 */
const SPECIAL: readonly Block[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
];

export const numberOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum * 256 + part, 0);

type Range = { readonly first: number; readonly size: number };
const rangesOf = (blocks: readonly Block[]): readonly Range[] =>
  blocks.map(([first, bits]) => ({ first: numberOf(first.split(".").map(Number)), size: 2 ** (32 - bits) }));
const isWithin = (address: number, ranges: readonly Range[]): boolean =>
  ranges.some(({ first, size }) => address >= first && address < first + size);

const SPECIAL_RANGES = rangesOf(SPECIAL);
const SPECIMEN_RANGES = rangesOf(SPECIMENS);

export const isSpecial = (address: number): boolean => isWithin(address, SPECIAL_RANGES);
export const isSpecimen = (address: number): boolean => isWithin(address, SPECIMEN_RANGES);

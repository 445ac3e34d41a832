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

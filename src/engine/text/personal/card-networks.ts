/** A network of payment cards: the numbers that its cards begin with, and how many digits they have. */
type Network = {
  readonly name: string;
  /** First digits, from and to, both of the same length. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly lengths: readonly number[];
};

/**
 * Source: the networks' published ranges of issuer numbers (ISO/IEC 7812). Lengths of 17 and 18 are in use by next to nobody, and are
 * the lengths of platform ids, so they are left out.
 */
const NETWORKS: readonly Network[] = [
  { name: "Visa", ranges: [[4, 4]], lengths: [16, 13, 19] },
  {
    name: "Mastercard",
    ranges: [
      [51, 55],
      [2221, 2720],
    ],
    lengths: [16],
  },
  {
    name: "American Express",
    ranges: [
      [34, 34],
      [37, 37],
    ],
    lengths: [15],
  },
  {
    name: "Discover",
    ranges: [
      [6011, 6011],
      [644, 649],
      [65, 65],
    ],
    lengths: [16, 19],
  },
  {
    name: "Diners Club",
    ranges: [
      [300, 305],
      [36, 36],
      [38, 39],
    ],
    lengths: [14, 16],
  },
  { name: "JCB", ranges: [[3528, 3589]], lengths: [16, 19] },
  {
    name: "JCB",
    ranges: [
      [2131, 2131],
      [1800, 1800],
    ],
    lengths: [15],
  },
  {
    name: "UnionPay",
    ranges: [
      [62, 62],
      [81, 81],
    ],
    lengths: [16, 19],
  },
  { name: "Mir", ranges: [[2200, 2204]], lengths: [16] },
  {
    name: "Maestro",
    ranges: [
      [5018, 5018],
      [5020, 5020],
      [5038, 5038],
      [5893, 5893],
      [6304, 6304],
      [6759, 6759],
      [6761, 6763],
    ],
    lengths: [12, 13, 16, 19],
  },
];

/** Lengths that any card has. */
export const CARD_LENGTHS: ReadonlySet<number> = new Set(NETWORKS.flatMap(({ lengths }) => lengths));

/** The network whose cards look so, or undefined. */
export const networkOf = (digits: string): string | undefined => {
  const found = NETWORKS.find(
    ({ ranges, lengths }) => lengths.includes(digits.length) && ranges.some(([from, to]) => isWithin(digits, from, to)),
  );
  return found?.name;
};

const isWithin = (digits: string, from: number, to: number): boolean => {
  const first = Number(digits.slice(0, String(from).length));
  return first >= from && first <= to;
};

/** Numbers that the makers of payment systems publish for trying them out, and that everybody quotes. They belong to nobody. */
export const TEST_CARDS: ReadonlySet<string> = new Set([
  "4111111111111111",
  "4242424242424242",
  "4012888888881881",
  "4222222222222",
  "5555555555554444",
  "5105105105105100",
  "378282246310005",
  "371449635398431",
  "6011111111111117",
  "30569309025904",
  "3530111333300000",
]);

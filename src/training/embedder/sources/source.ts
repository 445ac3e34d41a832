import type { Chance } from "../../../corpora/chance.ts";

/** Two texts that mean much the same, and texts that look alike and do not. Texts of one group are never held against each other. */
export type Pair = {
  readonly anchor: string;
  readonly positive: string;
  readonly against: readonly string[];
  readonly group: string;
};

/** Where pairs come from. */
export type Source = {
  readonly name: string;
  /** How often it is drawn from, against the shares of the others. */
  readonly share: number;
  readonly draw: (chance: Chance) => Pair | undefined;
};

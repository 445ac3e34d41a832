/** A thing that a meaning speaks of: its names, the plainest first, divided by `|`. */
export type Argument = string;

/** A meaning with holes, and the ways to say it. What fills the holes tells one cluster from another. */
export type Frame = {
  readonly name: string;
  /** The meaning in plain words. */
  readonly meaning: string;
  /** By the name of the hole. */
  readonly args: Readonly<Record<string, readonly Argument[]>>;
  /** Skeletons in which each hole stands: that many ways to say it. */
  readonly says: readonly string[];
  /** Skeletons with much the same words and another meaning. */
  readonly misses: readonly string[];
};

export const namesOf = (argument: Argument): readonly string[] => argument.split("|");

export const slugOf = (argument: Argument): string =>
  (namesOf(argument)[0] ?? "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

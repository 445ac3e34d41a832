/** What the store knows of somebody in one community, at the time of a message. */
export type AuthorRecord = {
  /** What the strikes weigh, each faded by its age. */
  readonly strikes: number;
  /** Cases in which a person found that a rule was broken, and those in which the bot had acted and a person took it back. */
  readonly upheld: number;
  readonly overturned: number;
  /** The same cases with how long ago each was decided. Absent: just now. */
  readonly past?: readonly { readonly agoMs: number; readonly isUpheld: boolean }[];
};

/** A case that speaks for or against somebody: upheld, or the bot had acted and was overturned. `at`: when people last decided. */
export type PastVerdict = { readonly at: number; readonly isUpheld: boolean };

/** What a rulebook may ask of it. A rulebook that asks for nothing makes nobody look anything up. */
export type RecordNeed = "strikes" | "verdicts";

/** Of somebody about whom nothing is stored. */
export const CLEAN_RECORD: AuthorRecord = { strikes: 0, upheld: 0, overturned: 0 };

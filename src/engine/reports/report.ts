import type { Author, MessageKey } from "../message.ts";
import type { Person } from "../ports.ts";

/** A report of one message by one person, as it stands in the log of the case. */
export type Report = {
  readonly at: number;
  readonly from: Person;
  /** What the reporter is called. Hostile, like the reason. */
  readonly called?: string;
  readonly message: MessageKey;
  readonly reason: string;
  /** 0..1: how much it counted when it came. */
  readonly weight: number;
  /** The reporter has reported another message of the case before: it adds nothing to what the case weighs. */
  readonly again?: boolean;
};

/** What became of somebody's reports, in cases: a person blocked it, let it pass, or has not decided. */
export type ReporterRecord = { readonly upheld: number; readonly refuted: number; readonly waiting: number };

export const NO_RECORD: ReporterRecord = { upheld: 0, refuted: 0, waiting: 0 };

export type ReportStore = {
  readonly reporterRecord: (person: Person) => Promise<ReporterRecord>;
  /** When this person's reports since a time were made, oldest first. */
  readonly reportTimes: (person: Person, since: number) => Promise<readonly number[]>;
};

/** What is believed of somebody of whom nothing is decided: as if one of two reports had been upheld. */
const PRIOR = { upheld: 1, reports: 2 };
const NEW_ACCOUNT_MS = 7 * 86_400_000;
const NEW_MEMBER_MS = 86_400_000;

/**
 * How much a report by somebody counts, 0..1: the share of the reports that people upheld, drawn towards one half while there are few.
 * From a new account, or a new member, nothing until a report was upheld: accounts made for a flood of reports weigh nothing together.
 *
 * Source: the mean of a beta distribution with the prior above. What a platform does not say of ages is held against nobody.
 */
export const reportWeight = (
  { upheld, refuted }: Pick<ReporterRecord, "upheld" | "refuted">,
  { createdAt, joinedAt }: Pick<Author, "createdAt" | "joinedAt">,
  at: number,
): number => {
  const isNew =
    (createdAt !== undefined && at - createdAt < NEW_ACCOUNT_MS) ||
    (joinedAt !== undefined && at - joinedAt < NEW_MEMBER_MS);
  if (isNew && upheld === 0) return 0;
  return (upheld + PRIOR.upheld) / (upheld + refuted + PRIOR.reports);
};

/** Characters kept of a reason. */
export const LONGEST_REASON = 300;
/** Reports that one person may make within this time; more are messages like any other. */
export const MOST_REPORTS = 5;
export const REPORTS_WITHIN_MS = 10 * 60_000;
/** Reports kept of one case: more say nothing new. */
export const MOST_IN_CASE = 200;

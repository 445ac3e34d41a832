import { ACTIONS } from "../actions/index.ts";
import type { Actor, Case } from "../case.ts";
import type { Effect } from "../effect.ts";
import type { Person } from "../ports.ts";

/** What somebody says against what was done to them. One a person and case: what was answered stays answered. */
export type Appeal = {
  readonly at: number;
  readonly from: Person;
  /** How the platform calls them. Hostile. */
  readonly called?: string;
  /** In their own words, at most `LONGEST_APPEAL` characters. Hostile. */
  readonly text: string;
  /** Absent: it waits. */
  readonly answer?: Answer;
};

/** What a moderator made of it. `upheld`: what was done is taken back. */
export type Answer = {
  readonly at: number;
  readonly by: Actor;
  readonly upheld: boolean;
  readonly note?: string /** It was undone since. */;
  readonly takenBack?: boolean;
};

export type AppealRules = {
  /** So many of one person in one community within seven days. */
  readonly perWeek: number;
  /** May whoever decided a case answer an appeal against it? For communities with one moderator. */
  readonly ownDecisions: boolean;
  /** Where appeals are taken for people whom modbot no longer reaches. */
  readonly url?: string;
};

export const APPEALS_WITHIN_MS = 7 * 86_400_000;
/** More is cut: a moderator reads it on one screen. */
export const LONGEST_APPEAL = 1_000;
/** As usual, where nothing is said. */
export const ORDINARY_APPEALS: AppealRules = { perWeek: 3, ownDecisions: false };

/** The appeals of a case with one more; of one person the first stays. */
export const withAppeal = (appeals: readonly Appeal[], appeal: Appeal): readonly Appeal[] =>
  appeals.some(({ from }) => samePerson(from, appeal.from)) ? appeals : [...appeals, appeal];

/** The appeals with the answer to that of one person. */
export const withAnswer = (appeals: readonly Appeal[], from: Person, answer: Answer): readonly Appeal[] =>
  appeals.map((appeal) =>
    appeal.answer === undefined && samePerson(appeal.from, from) ? { ...appeal, answer } : appeal,
  );

/** The appeal that is answered next: the oldest that waits. */
export const openAppeal = ({ appeals = [] }: Pick<Case, "appeals">): Appeal | undefined =>
  appeals.find(({ answer }) => answer === undefined);

/** An answer that upheld an appeal holds no more once the case was undone. */
export const withoutAnswers = (appeals: readonly Appeal[]): readonly Appeal[] =>
  appeals.map((appeal) =>
    appeal.answer?.upheld ? { ...appeal, answer: { ...appeal.answer, takenBack: true } } : appeal,
  );

/** Was this person right to appeal, so that nothing of the case counts against them? */
export const isAcquitted = ({ appeals }: Pick<Case, "appeals">, person: Person): boolean =>
  appeals?.some(({ from, answer }) => answer?.upheld === true && !answer.takenBack && samePerson(from, person)) ??
  false;

export const samePerson = (a: Person, b: Person): boolean =>
  a.platform === b.platform && a.community === b.community && a.author === b.author;

/** Does an effect fall on this person, rather than on a channel or on moderators? */
export const fallsOn = ({ action, target }: Effect, { platform, author }: Person): boolean => {
  const { axis } = ACTIONS[action];
  return axis !== "channel" && axis !== "alert" && target.platform === platform && target.author === author;
};

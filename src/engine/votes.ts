import type { Actor, Case, Verdict } from "./case.ts";
import { sameModerator } from "./same-moderator.ts";

/** How moderators decide together about an escalated case. */
export type VoteRules = {
  /** So many of one mind decide. */
  readonly needed: number;
  /** Who decides alone, and alone where the others disagree. Nobody: the first side that has enough votes decides. */
  readonly seniors: readonly string[];
};

export type Vote = {
  readonly at: number;
  readonly by: Actor;
  readonly verdict: Exclude<Verdict, "escalate">;
  readonly note?: string;
};

/** What a vote would come to. `counts`: the case goes on waiting. */
export type VoteOutcome =
  | { readonly is: "decides" }
  | { readonly is: "counts"; readonly disagreed: boolean }
  | { readonly is: "refused"; readonly why: string };

/** The votes with one more: of each moderator the last one counts, whatever they are called by now. */
export const withVote = (votes: readonly Vote[], vote: Vote): readonly Vote[] => [
  ...votes.filter(({ by }) => !sameModerator(by, vote.by)),
  vote,
];

/** Do they not all say the same? */
export const disagree = (votes: readonly Vote[]): boolean => new Set(votes.map(({ verdict }) => verdict)).size > 1;

/**
 * What somebody's verdict about an escalated case comes to. Whoever has escalated it has asked others, and has no vote, unless as a senior.
 * Where there are seniors, they decide as soon as votes disagree, however many there are on either side.
 */
export const voteOutcome = (
  { id, votes = [], decided }: Pick<Case, "id" | "votes" | "decided">,
  vote: Vote,
  { needed, seniors }: VoteRules,
): VoteOutcome => {
  if (seniors.some((name) => name === nameOf(vote.by))) return { is: "decides" };
  if (decided?.verdict === "escalate" && sameModerator(decided.by, vote.by))
    return { is: "refused", why: `you have escalated ${id}: others decide.` };
  const after = withVote(votes, vote);
  const disagreed = disagree(after);
  if (disagreed && seniors.length > 0) return { is: "counts", disagreed };
  const same = after.filter(({ verdict }) => verdict === vote.verdict).length;
  return same >= needed ? { is: "decides" } : { is: "counts", disagreed };
};

const nameOf = (actor: Actor): string | undefined => (actor.kind === "moderator" ? actor.name : undefined);

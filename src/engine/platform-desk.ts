import type { AppealDesk } from "./appeals/appeal-desk.ts";
import type { Actor, Case, CaseId, CaseStatus } from "./case.ts";
import type { StrikeAccount } from "./discipline/account.ts";
import type { ActionName } from "./effect.ts";
import type { Explanation } from "./explain.ts";
import type { Measure } from "./measure.ts";
import type { Channel, CommunityId, MessageId, Platform } from "./message.ts";
import type { Grant } from "./permits/permit.ts";
import type { AuthorHistory, Person } from "./ports.ts";
import type { CaseFile, ReviewDesk } from "./review-desk.ts";

/** Which cases have changed: ids, and how far the log was read. */
export type Changes = { readonly cases: ReadonlySet<CaseId>; readonly last: number };

/**
 * What moderators, and people who appeal, can do from within a platform. Whoever calls it has checked who they are and what they may.
 * Errors: `StoreError`.
 */
export type PlatformDesk = {
  /** Only recorded: nothing is done on any platform. */
  readonly observes: boolean;
  /** The desk of one moderator, by the name that decisions of theirs carry. */
  readonly deskOf: (name: string) => ReviewDesk;
  /** Absent: no appeals are taken. `url`: where they are taken from people whom modbot does not reach. */
  readonly appeals?: AppealDesk & { readonly url?: string };
  /** Cheap however long the case is. */
  readonly statusOf: (id: CaseId) => Promise<CaseStatus | undefined>;
  /** A case with all that moderators see of it. */
  readonly look: (id: CaseId) => Promise<CaseFile | undefined>;
  /** The case that a message stands in, whatever its revision. */
  readonly caseOfMessage: (platform: Platform, id: MessageId) => Promise<CaseId | undefined>;
  /** Cases in which such an effect stands against somebody, newest first. */
  readonly casesHolding: (person: Person, action: ActionName) => Promise<readonly Case[]>;
  readonly historyOf: (person: Person) => Promise<AuthorHistory>;
  readonly accountOf: (person: Person) => Promise<StrikeAccount>;
  /** How the rulebook in force judges a text that is said there. */
  readonly explain: (
    text: string,
    where: { readonly platform: Platform; readonly community: CommunityId; readonly channel?: Channel },
  ) => Explanation;
  readonly permit: (grant: Grant, by: Actor) => Promise<void>;
  /** Does something by hand, as a case of its own. */
  readonly measure: (measure: Measure) => Promise<CaseId>;
  /** Cases that anybody has changed since; without a place, none, and where the log ends now. */
  readonly changes: (after: number | undefined) => Promise<Changes>;
};

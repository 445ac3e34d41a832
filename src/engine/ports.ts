import type { Acquittal, AppealStore } from "./appeals/appeal-store.ts";
import type { AuditCheck, AuditEntry, AuditNote } from "./audit-log.ts";
import type { PastVerdict } from "./author-record.ts";
import type { Actor, Case, CaseEvent, CaseId, CaseStatus } from "./case.ts";
import type { CommunityModelStore } from "./community-models/community-model-store.ts";
import type { ConceptStore } from "./concepts/concept-store.ts";
import type { Exemplar } from "./concepts/exemplar.ts";
import type { Decision, FiredRule, Route, RulebookRef, Sample, Severity } from "./decision.ts";
import type { DiffLabelStore } from "./diff-labels.ts";
import type { ActionName, EffectId, OutboxItem, Outcome } from "./effect.ts";
import type { StoredArm } from "./experiments/experiment.ts";
import type { ExperimentStore } from "./experiments/experiment-store.ts";
import type { IdentityStore } from "./identity/identity.ts";
import type { Author, CommunityId, Message, MessageId, MessageKey, Platform, UserId } from "./message.ts";
import type { NotebookStore } from "./notebook.ts";
import type { OrderStore } from "./order.ts";
import type { Keep, RecentStore } from "./recent.ts";
import type { ReportStore } from "./reports/report.ts";
import type { SanctionStore } from "./sanction.ts";
import type { StatStore } from "./stats/stat-store.ts";
import type { SuggestionStore } from "./suggestions/suggestion.ts";
import type { JudgedRule, RuleStore } from "./trust/rule-store.ts";
import type { RulebookStore } from "./versions/rulebook-store.ts";

/** Epoch ms. Injected, so that tests and replays decide what time it is. */
export type Clock = () => number;

/** One person in one community: whom strikes count against. */
export type Person = { readonly platform: Platform; readonly community?: CommunityId; readonly author: UserId };

/** The author of a message, as strikes see them. */
export const personOf = ({ platform, community }: Message, author: UserId): Person => ({
  platform,
  author,
  ...(community === undefined ? {} : { community }),
});

export type Strike = {
  readonly person: Person;
  readonly caseId: CaseId;
  /** > 0; a void strike has weight 0 from then on. */
  readonly weight: number;
  readonly rules: readonly string[];
  /** When the burst began that it is for. Of strikes of one moment the heaviest counts. */
  readonly at: number;
  /** After this it counts no more, ms. Absent: as the rulebook says of all. */
  readonly expireMs?: number;
};

/** What a person decided about a message: ground truth for tuning. Never a model's output. */
export type Label = {
  readonly key: MessageKey;
  /** Absent in a label of a diff, which belongs to no case. */
  readonly caseId?: CaseId;
  /** Does it break the rules? */
  readonly violation: boolean;
  readonly rules: readonly string[];
  /** The same rules with the conditions that they had. Absent in labels from before that was kept. */
  readonly fired?: readonly JudgedRule[];
  readonly by: Actor;
  readonly at: number;
  /** How the item came before the person. `sample`: drawn by lot. `diff`: two rulebooks judge it differently. `seen`: staff came across it and dealt with it on the platform. */
  readonly source: "review" | "overturn" | "sample" | "diff" | "seen";
  /** How likely it was that this item was looked at, 0..1: what an estimate weighs it by. Of what was `seen` nobody knows: 1, it stands for itself alone. */
  readonly probability: number;
};

/** Events to add to a case, and all that must become true together with them. */
export type CaseWrite = {
  readonly caseId: CaseId;
  /**
   * The version that the writer saw; 0 opens the case. `write` refuses when it has moved on.
   * `record` only tells 0 from the rest: the bot may add to a case that people are looking at.
   */
  readonly version: number;
  readonly events: readonly CaseEvent[];
  readonly outbox?: readonly OutboxItem[];
  readonly strikes?: readonly Strike[];
  /** Strikes of this case no longer count. */
  readonly voidStrikes?: boolean;
  /** Labels given in this case so far no longer count. Done before `labels` are added. */
  readonly voidLabels?: boolean;
  readonly labels?: readonly Label[];
  /** What the verdict shows of concepts. Those that this case has given before go with `voidLabels`. */
  readonly exemplars?: readonly Exemplar[];
  /** Effects of this case that are still pending are no longer wanted: dropped with this note, before `outbox` is added. */
  readonly dropPending?: string;
  /** It tells of something that has happened: whoever has claimed the case does not hold it up. */
  readonly tells?: true;
  /** Messages that were judged and led to no case: this is theirs from now on. */
  readonly adopts?: readonly MessageKey[];
  /** One of several people of the case was right to appeal. Done before `strikes`, `labels` and `outbox` are added. */
  readonly acquits?: Acquittal;
};

/** One judged message with all that follows from it. */
export type Recorded = {
  readonly message: Message;
  readonly decision: Decision;
  readonly at: number;
  /** The case that it opens or joins. Absent when it is ignored. */
  readonly write?: CaseWrite;
  /** Messages recorded before, of which this one has shown what they are: their rows follow, with all that comes of it. Before this one in time. */
  readonly earlier?: readonly Recorded[];
};

/** A line of the review queue: enough to list and order it. */
export type CaseSummary = {
  readonly id: CaseId;
  readonly version: number;
  readonly status: CaseStatus;
  readonly severity: Severity;
  readonly openedAt: number;
  readonly messages: number;
  /** Of the first message, its first 1,000 characters. Hostile. */
  readonly text: string;
  readonly author?: Author;
  readonly rules: readonly string[];
  /** It was drawn by lot: what the bot did, or what it let pass. Absent: it waits for itself. */
  readonly sample?: Sample["of"];
  /** How many people have reported it. Absent: none. */
  readonly reporters?: number;
};

export type CaseFilter = {
  readonly status?: readonly CaseStatus[];
  readonly rule?: string;
  /** Opened at or after, epoch ms. */
  readonly since?: number;
  readonly author?: UserId;
  readonly limit?: number;
  readonly offset?: number;
};

/** What was decided about a message, as stored. */
export type DecisionRow = {
  readonly key: MessageKey;
  readonly route: Route;
  readonly at: number;
  readonly rulebook: RulebookRef;
  readonly caseId?: CaseId;
  /** What rules found that led to no case: rules in shadow, and whatever an exemption held back. Absent for nearly all. */
  readonly hits?: readonly FiredRule[];
  /** The experiment that it was part of, and the arm. Absent: none was under way. */
  readonly experiment?: StoredArm;
};

export type Counts = {
  readonly decisions: Readonly<Record<Route, number>>;
  readonly cases: Readonly<Record<CaseStatus, number>>;
  readonly outbox: Readonly<Record<OutboxItem["status"], number>>;
  readonly outcomes: Readonly<Record<Outcome["status"], number>>;
  readonly labels: number;
  readonly lastDecisionAt?: number;
};

/** What an author has been through here, for people who decide. Counts are of cases. */
export type AuthorHistory = {
  readonly cases: number;
  readonly upheld: number;
  readonly overturned: number;
  /** Sum of weights with decay applied by the caller's clock. */
  readonly strikes: readonly Strike[];
  /** The cases behind `upheld` and `overturned`, the oldest verdict first. */
  readonly verdicts: readonly PastVerdict[];
  readonly recent: readonly CaseSummary[];
};

/** What counts for or against somebody: strikes, and how cases were decided. */
export type Standing = Pick<AuthorHistory, "strikes" | "verdicts"> & {
  /** Its strikes may grow by what other accounts do. Absent: it is linked to none. */
  readonly linked?: boolean;
};

/** Parts of the store with a port of their own. */
type Parts = ReportStore &
  AppealStore &
  SuggestionStore &
  IdentityStore &
  OrderStore &
  RecentStore &
  SanctionStore &
  RuleStore &
  RulebookStore &
  ExperimentStore &
  StatStore &
  DiffLabelStore &
  ConceptStore &
  NotebookStore &
  CommunityModelStore;

/**
 * All state of modbot. Asynchronous, so that a database across a network can stand behind it; every call is one transaction.
 * Errors: `StoreError` for what a user can mend (disk full, read-only, newer version); a refused compare-and-set is an answer, not an error.
 */
export type Store = Parts & {
  /**
   * Stores decisions with their cases, effects, strikes: all or nothing. What it has acknowledged survives kill -9.
   * A message that was recorded before is left out, with its write; unless it stands under `earlier`: then what was decided is replaced. Claims do not hold it up.
   * With `keep` the messages themselves are kept for that long; without, no more of them than cases need.
   */
  readonly record: (batch: readonly Recorded[], keep?: Keep) => Promise<void>;
  /** Which of these were decided before; in the order asked. */
  readonly seen: (keys: readonly MessageKey[]) => Promise<readonly boolean[]>;
  readonly decisionOf: (key: MessageKey) => Promise<DecisionRow | undefined>;
  /** About every text that a message has had, in order of revisions. */
  readonly decisionsOn: (platform: Platform, id: MessageId) => Promise<readonly DecisionRow[]>;
  /** Ids of the rules that acted on other revisions of this message. */
  readonly actedBefore: (key: MessageKey) => Promise<readonly string[]>;

  readonly caseOf: (id: CaseId) => Promise<Case | undefined>;
  /** The line of one case: cheap however long the case is, where `caseOf` reads every event of it. */
  readonly summaryOf: (id: CaseId) => Promise<CaseSummary | undefined>;
  readonly eventsOf: (id: CaseId) => Promise<readonly CaseEvent[]>;
  /** Cases that match. Those waiting come in review order: severity first, then what reports weigh, then what speaks against the author, then oldest; others newest first. */
  readonly cases: (filter: CaseFilter) => Promise<readonly CaseSummary[]>;
  readonly countCases: (filter: CaseFilter) => Promise<number>;
  /** Adds to a case if it is still at the version that the writer saw, and is not claimed by somebody else at `now`. */
  readonly write: (write: CaseWrite, by: Actor, now: number) => Promise<"written" | "moved" | "claimed">;
  /** The number for the next case to open: 1 in an empty store. */
  readonly nextCase: () => Promise<number>;

  /**
   * Effects to do now, longest due first: pending ones that are due, and with `started` those that a crash left unfinished.
   * `except`: pending ones of these platforms are left out, and not in the way however many they are.
   */
  readonly due: (
    now: number,
    limit: number,
    which?: "pending" | "started",
    except?: ReadonlySet<Platform>,
  ) => Promise<readonly OutboxItem[]>;
  /** Ends that are planned for later: pending effects of this action that are due after a time. */
  readonly plannedEnds: (action: ActionName, after: number) => Promise<readonly OutboxItem[]>;
  /** Marks them as about to be asked of the platform. Gives those that were still pending: only these may be performed. */
  readonly start: (ids: readonly EffectId[], at: number) => Promise<ReadonlySet<EffectId>>;
  /** Writes outcomes, to the outbox and as `acted` events. */
  readonly finish: (done: readonly { readonly id: EffectId; readonly outcome: Outcome }[]) => Promise<void>;
  /** Puts a started effect back, to be tried again not before `dueAt`. */
  readonly retry: (id: EffectId, dueAt: number, note: string) => Promise<void>;

  /** Strikes that count, oldest first: those of linked accounts among them. */
  readonly strikesOf: (person: Person) => Promise<readonly Strike[]>;
  readonly historyOf: (person: Person) => Promise<AuthorHistory>;
  /** What rules may ask about people, in the order asked. Many at once, because a batch of messages has many authors. */
  readonly standingsOf: (people: readonly Person[]) => Promise<readonly Standing[]>;
  readonly labels: (since?: number) => Promise<readonly Label[]>;
  readonly counts: () => Promise<Counts>;

  /** Adds to the hash chain what is not a case event: a start, a stop, a new rulebook. Case events and outcomes add themselves. */
  readonly note: (notes: readonly AuditNote[]) => Promise<void>;
  /** Entries after `seq`, in order. */
  readonly audit: (after: number, limit: number) => Promise<readonly AuditEntry[]>;
  /** `seq` of the last entry; 0: there is none. */
  readonly auditEnd: () => Promise<number>;
  readonly verifyAudit: () => Promise<AuditCheck>;

  /** Changes whenever anybody has written: this store, another connection, another process. Cheap enough to ask ten times a second. */
  readonly changeMark: () => Promise<number>;
  readonly close: () => Promise<void>;
};

import type { Actor, Case, CaseId, Verdict } from "./case.ts";
import type { Outlook } from "./discipline/lift.ts";
import type { Effect } from "./effect.ts";
import type { Account } from "./identity/identity.ts";
import type { AuthorHistory, CaseSummary, Person } from "./ports.ts";
import type { ReporterRecord } from "./reports/report.ts";
import type { Reputation } from "./reputation.ts";
import type { Rung } from "./rulebook/rule.ts";
import type { VoteRules } from "./votes.ts";

/** What a write to a case came to. `moved`: somebody else wrote first; look again. `claimed`: somebody else is at it until `until`. */
export type DeskAnswer =
  | { readonly status: "written"; readonly case: Case }
  | { readonly status: "moved" | "missing" }
  | { readonly status: "claimed"; readonly by: Actor; readonly until: number }
  | { readonly status: "refused"; readonly why: string };

/** A sanction of the ladder, before people. */
export type RunningSanction = {
  readonly caseId: CaseId;
  readonly effect: Effect;
  readonly outlook: Outlook;
};

export type CaseFile = {
  readonly case: Case;
  readonly history: AuthorHistory;
  /** Of the author as of now, with its parts. Absent: nobody knows who it was. */
  readonly reputation?: Reputation;
  /** Other accounts of the author: their strikes count too. Absent: none are known. */
  readonly linked?: readonly Account[];
  /** Decayed total, now. */
  readonly strikes: number;
  /** The first rung of the ladder above that total. Absent: there is none, or nobody knows. */
  readonly nextRung?: Rung;
  /** What the strikes would be if it were blocked now, the rung that this would reach, and the one after. Absent: it adds none. */
  readonly afterBlock?: { readonly total: number; readonly rung?: Rung; readonly next?: Rung };
  /** What the ladder has asked for against the author and still runs, and when that is lifted. */
  readonly sanctions: readonly RunningSanction[];
  /** How moderators vote on what is escalated. Absent: they do not. */
  readonly votes?: VoteRules;
  /** Who has reported it, with what became of all their reports. Absent: nobody. */
  readonly reporters?: readonly { readonly person: Person; readonly record: ReporterRecord }[];
  /** What Block would ask for now, merged over the messages of the case, without what is already done. */
  readonly onBlock: { readonly effects: readonly Effect[]; readonly strikes: number };
};

/** waiting: open and escalated, in review order. acted: what the bot did alone. decided: what people decided or took back. The last two newest first. */
export const QUEUE_VIEWS = ["waiting", "acted", "decided"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** Where a moderator works: the queue, one case at a time, and the three verdicts. Everything is written before it answers. */
export type ReviewDesk = {
  readonly queue: (
    limit: number,
    offset?: number,
    /** Default: waiting. */
    view?: QueueView,
  ) => Promise<{ readonly total: number; readonly items: readonly CaseSummary[] }>;
  readonly look: (id: CaseId) => Promise<CaseFile | undefined>;
  /** Keeps others from deciding it for two minutes; renewed by calling again. */
  readonly claim: (id: CaseId) => Promise<DeskAnswer>;
  readonly release: (id: CaseId) => Promise<DeskAnswer>;
  /** `version`: what the moderator was looking at. */
  readonly decide: (id: CaseId, version: number, verdict: Verdict, note?: string) => Promise<DeskAnswer>;
  /** Takes back everything that can be: the last verdict, or what the bot did by itself. `version`: what the moderator was looking at; what was decided since is not taken back. */
  readonly undo: (id: CaseId, note?: string, version?: number) => Promise<DeskAnswer>;
  readonly changeMark: () => Promise<number>;
};

import type { Attachment } from "../attachment.ts";
import type { AuthorRecord, RecordNeed } from "../author-record.ts";
import type { Concept } from "../concepts/concept.ts";
import type { Counter, Test } from "../condition.ts";
import type { Mode, RulebookRef, Severity } from "../decision.ts";
import type { ActionName } from "../effect.ts";
import type { Place } from "../errors.ts";
import type { Branded, NativeHit, Surface } from "../message.ts";
import type { Permission } from "../permissions.ts";
import type { MutationName } from "../proofs/mutations.ts";
import type { ReputationTerms } from "../reputation.ts";
import type { Lexicon } from "../text/lexicon.ts";
import type { DeclaredConcept } from "./concepts/read-concepts.ts";
import type { KeptLint } from "./kept-lints.ts";
import type { DeclaredList } from "./lists.ts";
import type { Warning } from "./problems.ts";
import type { ScopedRules } from "./scopes/variants.ts";
import type { YamlNode } from "./yaml-tree.ts";

/** A tree of conditions, ready to be asked. Leaves are numbered through the whole rulebook; those that ask the same have one number. */
export type Expression =
  | {
      readonly kind: "all";
      /** The cheapest first. */
      readonly members: readonly Expression[];
      /** The first of them that asks an embedding or dearer. Absent: none does. */
      readonly dearFrom?: number;
      readonly place: Place;
    }
  | { readonly kind: "any" | "none"; readonly members: readonly Expression[]; readonly place: Place }
  | {
      readonly kind: "score";
      readonly queueAt: number;
      readonly actAt: number;
      readonly groups: readonly ScoreGroup[];
      readonly place: Place;
    }
  | {
      readonly kind: "leaf";
      readonly condition: string;
      readonly graded: boolean;
      /** Does it rest on a counter? Then it can only be asked about the message that was read last. */
      readonly counts: boolean;
      readonly test: Test;
      /** Those that it names. */
      readonly lists: readonly string[];
      /** Names and versions of the models that it asks. */
      readonly models: readonly string[];
      /** What else it rests on that stands elsewhere in the rulebook, as text. */
      readonly terms: readonly string[];
      /** Those that it compares texts with by name. */
      readonly concepts: readonly Concept[];
      readonly index: number;
      /** Its parameters as they stand in the file. */
      readonly written: YamlNode;
      readonly place: Place;
    };

/** Signals that tell much the same: together they add at most `cap`. */
export type ScoreGroup = {
  readonly name: string;
  readonly cap: number;
  readonly signals: readonly { readonly when: Expression; readonly adds: number }[];
};

/** What a rule asks for. One strictest action per axis survives the merge. */
export type Then = {
  readonly message?: "delete";
  readonly author?: {
    readonly action?: Extract<ActionName, "warn" | "timeout" | "kick" | "ban" | "quarantine">;
    /** timeout, quarantine, ban: how long, ms; absent is until undone. */
    readonly durationMs?: number;
    /** kick, ban: what the author wrote in so much time before goes too, ms. */
    readonly purgeMs?: number;
    /** warn: where everybody sees it. */
    readonly inPublic?: true;
    readonly strike?: number;
    /** After this the strike counts no more, whatever the rulebook says of others, ms. */
    readonly strikeExpireMs?: number;
  };
  readonly channel?: {
    readonly action: Extract<ActionName, "slowmode" | "lockdown">;
    /** Ends by itself after this, ms. */
    readonly durationMs: number;
    readonly intervalMs?: number;
  };
  readonly community?: {
    readonly action: Extract<ActionName, "pause_invites">;
    /** Ends by itself after this, ms. */
    readonly durationMs: number;
    readonly dms?: true;
  };
  readonly tell?: "author";
  /** Words that tell the author where to find help. */
  readonly help?: string;
  readonly alert?: "moderators";
};

/** `20 per 10m`. */
export type Budget = { readonly count: number; readonly withinMs: number };

/** How long a rule that has acted does nothing more: to the same author, and to the same channel what falls on channels. */
export type Cooldown = { readonly authorMs?: number; readonly channelMs?: number };

/** Messages of an example that are alike but for what is taken in turn. Ages are before the time of the message. */
export type Step = {
  /** In turn. */
  readonly texts: readonly string[];
  readonly surface?: Surface;
  /** One author by name, the same in every step. Otherwise a step has authors of its own. */
  readonly author?: string;
  readonly accountAgeMs?: number;
  readonly memberAgeMs?: number;
  readonly roles?: readonly string[];
  readonly nsfw?: boolean;
  readonly permissions?: readonly Permission[];
  /** How many messages the author had written here before the first of these. */
  readonly messages?: number;
  /** What the store knows of the author. */
  readonly record?: AuthorRecord;
  /** How many people have reported it, of whom nothing is known. */
  readonly reportedBy?: number;
  /** One channel by name, in the place of channels in turn. */
  readonly channel?: string;
  readonly category?: string;
  readonly thread?: boolean;
  readonly native?: readonly NativeHit[];
  readonly emotes?: readonly string[];
  /** When the first of them is sent, epoch ms. Only at the beginning of an example. */
  readonly at?: number;
  /** Sent so many times, by so many authors in turn, over so many channels in turn, so far apart. */
  readonly times: number;
  readonly authors: number;
  readonly channels: number;
  readonly everyMs: number;
  /** Files that come with it. */
  readonly attachments?: readonly Attachment[];
  /** How long after the step before it; otherwise as far as its own messages are apart. */
  readonly afterMs?: number;
  /** Must the rule leave all of these alone, though the example as a whole is to be caught? */
  readonly spared: boolean;
};

/** What to try a rule with: one message or a sequence. Of a sequence to be caught, the last message that is not spared is looked at. */
export type Example = { readonly text: string; readonly steps: readonly Step[]; readonly place: Place };

export type Rule = {
  readonly id: string;
  readonly says: string;
  readonly policy?: string;
  readonly severity: Severity;
  readonly mode: Mode;
  readonly surfaces: readonly Surface[];
  readonly when: Expression;
  readonly unless?: Expression;
  /** What an answer that missing data keeps open counts as. */
  readonly ifUnknown: "queue" | "skip";
  readonly then: Then;
  readonly budget?: Budget;
  readonly cooldown?: Cooldown;
  /** What happens when it suddenly hits many times as many people as is usual for it. */
  readonly onSurge: "pause" | "go_on";
  /** 0..1: how many of its acts a person looks at afterwards, drawn by lot. Absent: as the configuration says. */
  readonly sample?: number;
  /** 0..1. A graded rule with it acts only when certified, and queues till then; an exact one until its actions prove wrong too often. */
  readonly maxWrong?: number;
  /** Does it name a role of staff? Then staff are not exempt from it. */
  readonly namesStaff: boolean;
  /** Does it look at several authors at once? Then all its messages are one case. */
  readonly acrossAuthors: boolean;
  readonly prove: {
    readonly catches: readonly Example[];
    readonly allows: readonly Example[];
    /** The ways in which what it catches is written once more, to try it. */
    readonly mutations: readonly MutationName[];
  };
  /** What is pointed out about it, and meant to be so. */
  readonly lint: readonly KeptLint[];
  /** Of what decides whether it holds, lists included; words, examples and comments are no part of it. What people found is about this. */
  readonly fingerprint: Fingerprint;
  /** The same without the thresholds of `when`: rules of one family give a message one score, and differ in what they do at which. */
  readonly family: Fingerprint;
  readonly place: Place;
};

/** Sixteen hexadecimal digits that stand for the conditions of one rule. */
export type Fingerprint = Branded<"Fingerprint">;

/** What breaking a rule weighs, and for how long. `expireMs` absent: as the discipline of the rulebook says. */
export type StrikeTerms = { readonly weight?: number; readonly expireMs?: number };

export type Policy = {
  readonly severity: Severity;
  readonly says: string;
  readonly criteria?: string;
  /** For its rules that do not say it themselves. */
  readonly strike?: StrikeTerms;
};

/** `3: timeout 10m`: reached by strikes that add up to `strikes`. */
export type Rung = {
  readonly strikes: number;
  readonly action: Extract<ActionName, "warn" | "timeout" | "kick" | "ban" | "quarantine">;
  readonly durationMs?: number;
};
/**
 * When a sanction of the ladder is lifted by itself. *overturned*: when a strike behind it was taken back and the rest does not reach
 * its rung. *faded* (what holds where nothing is said): also when the strikes have faded or expired.
 */
export const LIFTS = ["never", "overturned", "faded"] as const;
export type Lift = (typeof LIFTS)[number];

/** How strikes fade and what they lead to. Neither `halfLifeMs` nor `expireMs`: they never fade. There is one of them at most. Rungs ascend, and get no milder. */
export type Discipline = {
  readonly halfLifeMs?: number;
  /** A strike counts fully for so long, and then not at all. */
  readonly expireMs?: number;
  readonly ladder: readonly Rung[];
  /** Above the top rung its step comes again at every so many further strikes. Absent: never. */
  readonly repeat?: number;
  readonly lift?: Lift;
};

/** A counter, and the surfaces of the rules that use it: it sees nothing else. */
export type SharedCounter = {
  readonly key: string;
  readonly make: () => Counter;
  readonly surfaces: ReadonlySet<Surface>;
};

/** A rulebook that has passed every check. Immutable; what it remembers between messages lives in a `Moderator`. */
export type Rulebook = RulebookRef & {
  /** Who changed it last, and what for, as its file says. */
  readonly changedBy?: string;
  readonly why?: string;
  /** Where and when nothing else is said. */
  readonly rules: readonly Rule[];
  /** Of all rules together: how many messages may be acted on. */
  readonly budget?: Budget;
  /** Rules that are otherwise in some servers and channels, or while a profile is active. */
  readonly scoped?: ScopedRules;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly discipline: Discipline;
  readonly reputation: ReputationTerms;
  readonly staffRoles: ReadonlySet<string>;
  /** Who has one of these counts as staff, whatever the roles are called. */
  readonly staffPermissions: ReadonlySet<Permission>;
  /** Channels, by id or name, in which nothing is done to anybody: the bot's own notices quote what it acted on. */
  readonly logChannels: ReadonlySet<string>;
  /** What its conditions ask the store about authors. */
  readonly needs: ReadonlySet<RecordNeed>;
  readonly lexicon: Lexicon;
  readonly counters: readonly SharedCounter[];
  /** How many leaves all rules have together. */
  readonly leaves: number;
  /** The concepts that it declares, and those that its conditions ask for. */
  readonly concepts: readonly DeclaredConcept[];
  /** The lists that it declares; empty unless they were asked for. */
  readonly lists: readonly DeclaredList[];
  /** Worth a look, but no reason to refuse. */
  readonly warnings: readonly Warning[];
};

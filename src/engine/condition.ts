import type { z } from "zod";
import type { Answer } from "./answer.ts";
import type { AuthorRecord, RecordNeed } from "./author-record.ts";
import type { ConceptScorer } from "./concepts/concept-scorer.ts";
import type { ConceptFinding, Severity, Span } from "./decision.ts";
import type { Permission } from "./permissions.ts";
import type { Reading } from "./reading.ts";
import type { ReputationTerms } from "./reputation.ts";
import type { Classifier } from "./scorers/classifier.ts";
import type { Embedder } from "./scorers/embedder.ts";
import type { ModelRef } from "./scorers/model-ref.ts";
import type { Wanted } from "./scorers/slow-scores.ts";
import type { Brands } from "./text/brands.ts";
import type { DomainSet } from "./text/domain-set.ts";
import type { Scan } from "./text/lexicon.ts";

/** What a condition rests on, in words and numbers. Asked for only when a rule fired or is being explained. */
export type Evidence = {
  /** e.g. `"free nitro" (leetspeak)`. May quote chat, so is hostile. */
  readonly says: string;
  readonly value?: number;
  readonly threshold?: number;
  readonly spans: readonly Span[];
  /** How bad the worst thing found is, where the lists that found it say so. */
  readonly severity?: Severity;
  /** The concept that the text was compared with, and what of it is nearest. Of one that has no name, the name is empty. */
  readonly concept?: ConceptFinding;
};

/** The cost of an embedding: what is as dear is not asked where it cannot make anything certain. */
export const DEAR = 2;

/** A condition with its parameters checked and closed over. Pure: the same reading gives the same answer. */
export type Test = {
  /** Told from the scan alone: might it answer anything but *none*? Never where the scan is quiet. Absent: always. */
  readonly mayHold?: (scan: Scan) => boolean;
  /** Where it does not show, the condition is certain of nothing: it answers *none* or *unknown*. Absent: only asking tells. */
  readonly sign?: Sign;
  readonly answer: (reading: Reading) => Answer;
  readonly evidence: (reading: Reading) => Evidence;
  /** How dear it is to ask: 0 for what the views tell, 1 for a classifier, 2 for an embedding. Within `all` and `any` the cheaper are asked first. */
  readonly cost?: number;
  /** Which slow model it would rather go by, where there is one. */
  readonly slow?: keyof Wanted;
  /** The permit that it asks for: one for a single time is used up when an exemption rests on it. */
  readonly permit?: string;
  /**
   * Where it looks at several authors at once and holds: the earlier messages that it holds for too, now that the present one has come.
   * Asked for only when a rule fired. What else the rule asks is then asked of each of them.
   */
  readonly earlier?: (reading: Reading) => readonly Earlier[];
};

/** What is told of a message at a glance, from a counter, a field or a view that is asked for anyway. Signs with equal keys are one, looked for once a message. */
export type Sign = { readonly key: string; readonly shows: (reading: Reading) => boolean };

/** Of what is never certain of anything. */
export const NEVER_SHOWS: Sign = { key: "never", shows: () => false };

/** A message that was read before: by the number of its turn, with what a condition answers about it now. */
export type Earlier = { readonly turn: number; readonly answer: Answer };

/** Which form of the text a condition looks at. `both`: either will do. */
export type TextForm = "raw" | "folded" | "both";
export type TermMode = "word" | "prefix" | "substring";

/** Terms that count as one: a condition asks whether any of them was found. */
export type TermGroup = number & { readonly __group?: never };
/** What a list says of its entries: how they are looked for, how bad a find is, how far it goes at most, what it is called in evidence. */
export type Traits = {
  readonly match?: TermMode;
  readonly severity?: Severity;
  readonly atMost?: "queue" | "act";
  readonly category?: string;
};

/** Entries of a list of which the same is said. */
export type ListSection = { readonly traits: Traits; readonly entries: readonly string[] };

/** Literals of which one must occur for a dear test to be worth running. */
export type Gate = number & { readonly __gate?: never };

/**
 * Something that remembers messages (rates, repeated texts). It sees each message exactly once, before any condition is asked,
 * and so always includes the present one; only those of the surfaces on which rules use it. Times come from the message.
 */
export type Counter = { readonly observe: (reading: Reading) => void };
export type CounterSpec<C extends Counter> = {
  /** Equal keys share one counter. */
  readonly key: string;
  /** What this condition asks of a counter that several share. */
  readonly needs?: Needs;
  /** `needs`: of all conditions that share it. */
  readonly make: (needs: readonly Needs[]) => C;
};

/** What is asked of a counter, in numbers: how many, how like, how long. */
export type Needs = Readonly<Record<string, number>>;

/** What a rulebook lends a condition while it is compiled. */
export type Workshop = {
  /** A named list or the entries themselves; unknown names are refused with a hint. */
  readonly phrases: (ref: string | readonly string[]) => readonly string[];
  /** The same by section, with what the list says of each. */
  readonly sections: (ref: string | readonly string[]) => readonly ListSection[];
  /** Domains of a list, with what feeds add to it. */
  readonly domains: (ref: string | readonly string[]) => DomainSet;
  readonly brands: (ref: string | readonly string[]) => Brands;
  /** Enters terms into the one automaton that all rules share. */
  readonly terms: (entries: readonly string[], how: { readonly mode: TermMode; readonly text: TextForm }) => TermGroup;
  /** The rulebook's own innocent words and phrases: what lies inside a find of these is no find. */
  readonly innocents: TermGroup | undefined;
  readonly gate: (literals: readonly string[]) => Gate;
  readonly counter: <C extends Counter>(spec: CounterSpec<C>) => (reading: Reading) => C;
  /** The counters of all rules: for what rests on what other rules watch. Each has seen the message by the time it is asked. */
  readonly allCounters: () => (reading: Reading) => readonly Counter[];
  readonly roles: { readonly staff: ReadonlySet<string> };
  /** Channels that the rulebook declares as traps, by id or name. */
  readonly honeypots: ReadonlySet<string>;
  /** What the store knows of the author of a message: looked up only where a condition asks for this. */
  readonly record: (need: RecordNeed) => (reading: Reading) => AuthorRecord | undefined;
  /** How the rulebook reckons reputations. The rule is then one about these terms. */
  readonly reputation: () => ReputationTerms;
  /** The classifier, and whether a slow one goes before it. The rule is then one about what that model says. `undefined`: there is none. */
  readonly classifier: () => { readonly classifier: Classifier; readonly slow: ModelRef | undefined } | undefined;
  /** The same for the embedder. */
  readonly embedder: () => { readonly embedder: Embedder; readonly slow: ModelRef | undefined } | undefined;
  /** Compares texts with a concept: one by name, or one of these phrases. `undefined`: there is no embedder. Unknown names are refused with a hint. */
  readonly concept: (near: string | readonly string[], far: readonly string[]) => ConceptScorer | undefined;
};

/** What the rulebook sees of a condition. */
export type Condition = {
  readonly name: string;
  /** One sentence for docs and editors. */
  readonly summary: string;
  /** More for the docs: what it answers, what is unknown, what it does not see. */
  readonly notes: string;
  /** For the docs: keys of a rule in YAML, `when` and `prove` at least. Compiled and proved by a test. */
  readonly example: string;
  readonly params: z.ZodType;
  /** Does it answer by degrees (`queue_at`, `act_at`) rather than yes or no? Then `max_wrong` binds it. */
  readonly graded: boolean;
  /** Names roles of staff, so that a rule with it may reach them. */
  readonly rolesNamed: (params: unknown) => readonly string[];
  /** The same for permissions that make somebody staff. */
  readonly permissionsNamed: (params: unknown) => readonly Permission[];
  /** Does it look at several authors at once? Then all messages that a rule with it finds are one case. */
  readonly acrossAuthors: (params: unknown) => boolean;
  /** `params` have passed the schema. Throws `ConditionError` for what only the rulebook can tell (an unknown list, a bad regex). */
  readonly compile: (params: unknown, workshop: Workshop) => Test;
};

/** A parameter that passes the schema and is wrong all the same. `path` leads to it inside the condition. */
export class ConditionError extends Error {
  readonly path: readonly (string | number)[];
  readonly hint: string | undefined;
  constructor(path: readonly (string | number)[], message: string, hint?: string) {
    super(message);
    this.path = path;
    this.hint = hint;
  }
}

/** Defines a condition. The schema is its only description: types, checks and docs come from it. */
export const condition = <S extends z.ZodType>(def: {
  readonly name: string;
  readonly summary: string;
  readonly notes?: string;
  readonly example?: string;
  readonly params: S;
  readonly graded?: boolean;
  readonly rolesNamed?: (params: z.output<S>) => readonly string[];
  readonly permissionsNamed?: (params: z.output<S>) => readonly Permission[];
  readonly acrossAuthors?: (params: z.output<S>) => boolean;
  readonly compile: (params: z.output<S>, workshop: Workshop) => Test;
}): Condition => ({
  name: def.name,
  summary: def.summary,
  notes: def.notes ?? "",
  example: def.example ?? "",
  params: def.params,
  graded: def.graded ?? false,
  rolesNamed: (params) => def.rolesNamed?.(def.params.parse(params)) ?? [],
  permissionsNamed: (params) => def.permissionsNamed?.(def.params.parse(params)) ?? [],
  acrossAuthors: (params) => def.acrossAuthors?.(def.params.parse(params)) ?? false,
  compile: (params, workshop) => def.compile(def.params.parse(params), workshop),
});

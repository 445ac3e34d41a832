import type { RecordNeed } from "../author-record.ts";
import type { Concept } from "../concepts/concept.ts";
import { type ConceptScorer, conceptScorer } from "../concepts/concept-scorer.ts";
import type { LiveExemplars } from "../concepts/live-exemplars.ts";
import {
  ConditionError,
  type Counter,
  type CounterSpec,
  type ListSection,
  type Needs,
  type TermGroup,
  type Workshop,
} from "../condition.ts";
import type { Surface } from "../message.ts";
import { ORDINARY_REPUTATION, type ReputationTerms } from "../reputation.ts";
import { type ModelRef, modelText } from "../scorers/model-ref.ts";
import type { Models } from "../scorers/models.ts";
import { brandProblem, brandsFrom } from "../text/brands.ts";
import { domainSet } from "../text/domain-set.ts";
import { type LexiconBuilder, termProblem } from "../text/lexicon.ts";
import { type Concepts, inlineConcept, NO_CONCEPTS, unknownConcept } from "./concepts/read-concepts.ts";
import { domainProblem } from "./domains.ts";
import { type Lists, type NamedList, unknownList } from "./lists.ts";
import { quoted } from "./problems.ts";
import type { SharedCounter } from "./rule.ts";

/** What comes from elsewhere in the rulebook, or from outside of it. */
type Lent = {
  readonly honeypots: ReadonlySet<string>;
  readonly models: Models;
  readonly concepts: Concepts;
  readonly reputation: ReputationTerms;
  /** What decisions add to concepts. */
  readonly exemplars?: LiveExemplars | undefined;
};

/** What the conditions of one rulebook share: one automaton, one counter for equal questions. */
export type SharedWork = Lent & {
  readonly lexicon: LexiconBuilder;
  readonly counters: GatheredCounter[];
  readonly innocents: TermGroup | undefined;
  readonly needs: Set<RecordNeed>;
  /** Concepts by name, each compared with a message once however many conditions ask. */
  readonly scorers: Map<string, ConceptScorer>;
  /** Groups of lists by how they are looked for: two rules that ask the same of one list share a group. */
  readonly groups: Map<readonly string[], Map<string, TermGroup>>;
  /** Numbers of conditions by what they say: those that ask the same are asked once a message. */
  readonly leaves: Map<string, number>;
  /** Lists by number: those of one name may differ from place to place. */
  readonly listNumbers: Map<unknown, number>;
};

/** A counter as all rules that use it ask for it. */
type GatheredCounter = {
  readonly spec: CounterSpec<Counter>;
  readonly needs: Needs[];
  readonly surfaces: Set<Surface>;
};

/** What conditions share at first: the innocent words are entered, and nothing else. */
export const newSharedWork = (
  lexicon: LexiconBuilder,
  { innocents }: Lists,
  {
    honeypots = new Set(),
    models = {},
    concepts = NO_CONCEPTS,
    exemplars,
    reputation = ORDINARY_REPUTATION,
  }: Partial<Lent> = {},
): SharedWork => {
  lexicon.innocents(innocents);
  return {
    lexicon,
    counters: [],
    innocents: innocents.length === 0 ? undefined : lexicon.terms(innocents, { mode: "word", text: "raw" }),
    honeypots,
    needs: new Set(),
    models,
    reputation,
    concepts,
    exemplars,
    scorers: new Map(),
    groups: new Map(),
    leaves: new Map(),
    listNumbers: new Map(),
  };
};

/** What one condition took from the workshop: for the warnings, and to know which lists, which models and whether a counter it rests on. */
export type Taken = {
  gated: boolean;
  counted: boolean;
  readonly short: ShortTerm[];
  readonly lists: Set<string>;
  readonly models: Set<string>;
  /** What else the rulebook says that its answer rests on, as text. */
  readonly terms: Set<string>;
  readonly concepts: Set<Concept>;
};
/** A term that is looked for inside words, or at their beginning, and is so short that many innocent words have it. */
export type ShortTerm = { readonly entry: string; readonly mode: "prefix" | "substring" };

const FEWEST_LETTERS = { prefix: 3, substring: 4 } as const;

/** A list or an entry that the workshop cannot take. It knows the text, and whoever catches it finds where that is written. */
export class EntryError extends ConditionError {
  readonly entry: string;
  constructor(entry: string, message: string, hint: string) {
    super([], message, hint);
    this.entry = entry;
  }
}

const conceptNamed = (name: string, concepts: Concepts): Concept => {
  const concept = concepts.get(name);
  if (concept !== undefined) return concept;
  const { message, hint } = unknownConcept(name, concepts);
  throw new EntryError(name, message, hint);
};

/** The counters of a rulebook, once all rules have been read. */
export const countersOf = ({ counters }: SharedWork): readonly SharedCounter[] =>
  counters.map(({ spec, needs, surfaces }) => ({ key: spec.key, make: () => spec.make(needs), surfaces }));

/** The workshop for one condition, of a rule on these surfaces. Errors: `EntryError`. */
export const workshopFor = (
  shared: SharedWork,
  lists: Lists,
  staff: ReadonlySet<string>,
  surfaces: readonly Surface[],
): { readonly workshop: Workshop; readonly taken: Taken } => {
  const taken: Taken = {
    gated: false,
    counted: false,
    short: [],
    lists: new Set(),
    models: new Set(),
    terms: new Set(),
    concepts: new Set(),
  };
  const listNamed = (name: string, wanted: "domains" | "phrases" | "brands"): NamedList => {
    const list = lists.get(name);
    if (list === undefined) {
      const { message, hint } = unknownList(name, lists);
      throw new EntryError(name, message, hint);
    }
    taken.lists.add(name);
    // Words serve as phrases, and phrases as words.
    const kind = list.kind === "words" ? "phrases" : list.kind;
    if (kind !== undefined && kind !== wanted) {
      const what = list.kind === "innocent" ? "innocent words" : list.kind;
      throw new EntryError(name, `list ${quoted(name)} holds ${what}`, `This needs a list of ${wanted}`);
    }
    return list;
  };
  const sections = (ref: string | readonly string[]): readonly ListSection[] => {
    if (typeof ref === "string") {
      const { sections: known, entries } = listNamed(ref, "phrases");
      return known ?? [{ traits: {}, entries }];
    }
    for (const entry of ref) {
      const problem = termProblem(entry);
      if (problem) throw new EntryError(entry, `${quoted(entry)} ${problem}`, "Take it away, or write it otherwise");
    }
    return [{ traits: {}, entries: ref }];
  };
  const take = <M extends { readonly model: ModelRef }>(model: M, slow: ModelRef | undefined): M => {
    for (const one of slow === undefined ? [model.model] : [model.model, slow]) taken.models.add(modelText(one));
    return model;
  };
  const workshop: Workshop = {
    sections,
    innocents: shared.innocents,
    phrases: (ref) => sections(ref).flatMap(({ entries }) => entries),
    domains(ref) {
      const list: NamedList = typeof ref === "string" ? listNamed(ref, "domains") : { entries: ref };
      const live = typeof ref === "string" ? lists.live(ref) : undefined;
      // Those of a list of domains have been looked at when it was read.
      for (const entry of list.kind === "domains" ? [] : list.entries) {
        const problem = domainProblem(entry);
        if (problem) throw new EntryError(entry, problem.message, problem.hint);
      }
      return domainSet(list.entries, live);
    },
    brands(ref) {
      const entries = typeof ref === "string" ? listNamed(ref, "brands").entries : ref;
      for (const entry of entries) {
        const problem = brandProblem(entry);
        if (problem) throw new EntryError(entry, `${quoted(entry)} ${problem}`, "See rules/lists/brands.txt");
      }
      return brandsFrom(entries);
    },
    terms(entries, how) {
      const { mode } = how;
      if (mode !== "word") {
        for (const entry of entries) {
          if ([...entry].length < FEWEST_LETTERS[mode]) taken.short.push({ entry, mode });
        }
      }
      const known = shared.groups.get(entries) ?? new Map<string, TermGroup>();
      const key = `${how.mode} ${how.text}`;
      const group = known.get(key) ?? shared.lexicon.terms(entries, how);
      shared.groups.set(entries, known.set(key, group));
      return group;
    },
    gate(literals) {
      taken.gated = true;
      return shared.lexicon.gate(literals);
    },
    counter<C extends Counter>(spec: CounterSpec<C>) {
      taken.counted = true;
      const known = shared.counters.findIndex((counter) => counter.spec.key === spec.key);
      const index = known >= 0 ? known : shared.counters.push({ spec, needs: [], surfaces: new Set() }) - 1;
      const gathered = shared.counters[index];
      if (spec.needs) gathered?.needs.push(spec.needs);
      for (const surface of surfaces) gathered?.surfaces.add(surface);
      // Equal keys promise equal counters, so what stands at the index is a C.
      return (reading) => reading.counters[index] as C;
    },
    allCounters() {
      taken.counted = true;
      return (reading) => reading.counters;
    },
    roles: { staff },
    honeypots: shared.honeypots,
    record(need) {
      shared.needs.add(need);
      return (reading) => reading.record;
    },
    reputation() {
      const { halfLifeMs = null, prior, weight, tenure } = shared.reputation;
      taken.terms.add(JSON.stringify(["reputation", halfLifeMs, prior, weight, tenure]));
      return shared.reputation;
    },
    classifier() {
      const { classifier, slowClassifier: slow } = shared.models;
      return classifier && { classifier: take(classifier(), slow), slow };
    },
    embedder() {
      const { embedder, slowEmbedder: slow } = shared.models;
      return embedder && { embedder: take(embedder(), slow), slow };
    },
    concept(near, far) {
      const found = workshop.embedder();
      const concept = typeof near === "string" ? conceptNamed(near, shared.concepts) : inlineConcept(near, far);
      if (typeof near === "string") taken.concepts.add(concept);
      if (found === undefined) return undefined;
      const known = typeof near === "string" ? shared.scorers.get(near) : undefined;
      const { slowPhrases: slow } = shared.models;
      const scorer = known ?? conceptScorer(concept, { embedder: found.embedder, slow, exemplars: shared.exemplars });
      if (typeof near === "string") shared.scorers.set(near, scorer);
      return scorer;
    },
  };
  return { workshop, taken };
};

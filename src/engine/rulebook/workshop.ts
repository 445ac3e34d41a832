import { ConditionError, type Counter, type CounterSpec, type Workshop } from "../condition.ts";
import { type LexiconBuilder, termProblem } from "../text/lexicon.ts";
import { domainProblem, type Lists, unknownList } from "./lists.ts";
import { quoted } from "./problems.ts";

/** What the conditions of one rulebook share: one automaton, one counter for equal questions. */
export type SharedWork = { readonly lexicon: LexiconBuilder; readonly counters: CounterSpec<Counter>[] };

/** What one condition took from the workshop: for the warnings, and to know that it rests on a counter. */
export type Taken = { gated: boolean; counted: boolean; readonly substrings: string[] };

/** A list or an entry that the workshop cannot take. It knows the text, and whoever catches it finds where that is written. */
export class EntryError extends ConditionError {
  readonly entry: string;
  constructor(entry: string, message: string, hint: string) {
    super([], message, hint);
    this.entry = entry;
  }
}

/** The workshop for one condition. Errors: `EntryError`. */
export const workshopFor = (
  shared: SharedWork,
  lists: Lists,
  staff: ReadonlySet<string>,
): { readonly workshop: Workshop; readonly taken: Taken } => {
  const taken: Taken = { gated: false, counted: false, substrings: [] };
  const entriesOf = (name: string, wanted: "domains" | "phrases"): readonly string[] => {
    const list = lists.get(name);
    if (list === undefined) {
      const { message, hint } = unknownList(name, lists);
      throw new EntryError(name, message, hint);
    }
    const isDomains = list.kind === "domains";
    if (list.kind !== undefined && isDomains !== (wanted === "domains")) {
      throw new EntryError(name, `list ${quoted(name)} holds ${list.kind}`, `This needs a list of ${wanted}`);
    }
    return list.entries;
  };
  const workshop: Workshop = {
    phrases(ref) {
      const entries = typeof ref === "string" ? entriesOf(ref, "phrases") : ref;
      for (const entry of typeof ref === "string" ? [] : ref) {
        const problem = termProblem(entry);
        if (problem) throw new EntryError(entry, `${quoted(entry)} ${problem}`, "Take it away, or write it otherwise");
      }
      return entries;
    },
    domains(ref) {
      const entries = typeof ref === "string" ? entriesOf(ref, "domains") : ref;
      for (const entry of entries) {
        const problem = domainProblem(entry);
        if (problem) throw new EntryError(entry, problem.message, problem.hint);
      }
      return new Set(entries.map((entry) => entry.toLowerCase().replace(/\.$/, "")));
    },
    terms(entries, how) {
      if (how.mode === "substring") taken.substrings.push(...entries);
      return shared.lexicon.terms(entries, how);
    },
    gate(literals) {
      taken.gated = true;
      return shared.lexicon.gate(literals);
    },
    counter<C extends Counter>(spec: CounterSpec<C>) {
      taken.counted = true;
      const known = shared.counters.findIndex(({ key }) => key === spec.key);
      const index = known >= 0 ? known : shared.counters.push(spec) - 1;
      // Equal keys promise equal counters, so what stands at the index is a C.
      return (reading) => reading.counters[index] as C;
    },
    roles: { staff },
  };
  return { workshop, taken };
};

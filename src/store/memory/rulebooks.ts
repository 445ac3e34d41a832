import {
  type InForce,
  type LiveDifference,
  MOST_DIFFERENCES,
  type StoredRulebook,
  type TrialCounts,
  type WholeRulebook,
} from "../../engine/versions/rulebook-store.ts";
import { storedFrom, withCounts } from "../rulebook-rows.ts";
import type { Journal } from "./journal.ts";
import { asStored, type State } from "./state.ts";

export type MemoryRulebook = { readonly whole: WholeRulebook; readonly stored: StoredRulebook };
export type MemoryTrial = { readonly counts: TrialCounts; readonly differences: readonly LiveDifference[] };

/** Changes to the stored rulebooks, inside a transaction of the journal. */
export const memoryRulebooks = (state: State, { set, push }: Journal) => ({
  keepRulebook: (rulebook: WholeRulebook, at: number): void => {
    if (state.rulebooks.has(rulebook.hash)) return;
    const whole = asStored(rulebook);
    set(state.rulebooks, rulebook.hash, { whole, stored: storedFrom(whole, at) });
  },
  putInForce: (entry: Omit<InForce, "seq">): InForce => {
    if (!state.rulebooks.has(entry.hash)) throw new Error(`rulebook ${entry.hash} is not kept`);
    const numbered = asStored({ ...entry, seq: state.inForce.length + 1 });
    push(state.inForce, numbered);
    return numbered;
  },
  addToTrial: (trial: number, more: TrialCounts, found: readonly LiveDifference[]): void => {
    const before = state.trials.get(trial);
    const differences = [...(before?.differences ?? []), ...asStored(found)].slice(-MOST_DIFFERENCES);
    set(state.trials, trial, { counts: withCounts(before?.counts, more), differences });
  },
});

/** The newest first. */
export const rulebookReads = (state: State) => ({
  rulebooks: (): readonly StoredRulebook[] => [...state.rulebooks.values()].map(({ stored }) => stored).toReversed(),
  trialDifferences: (trial: number, limit: number): readonly LiveDifference[] =>
    (state.trials.get(trial)?.differences ?? []).toReversed().slice(0, limit),
});

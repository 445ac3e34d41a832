import type { Actor } from "../../engine/case.ts";
import type { Person } from "../../engine/ports.ts";
import { type Suggestion, type SuggestionState, termKey, type Voice } from "../../engine/suggestions/suggestion.ts";
import { personText } from "../column-text.ts";
import type { Journal } from "./journal.ts";
import { asStored, type State } from "./state.ts";

/** Terms that members suggest, and their voices. What changes is to be called inside a transaction. */
export const memorySuggestions = ({ suggestions }: State, { set }: Pick<Journal, "set">) => ({
  add: (term: string, given: Voice): "new" | "seconded" | "known" => {
    const key = termKey(term);
    const known = suggestions.get(key);
    const voice = asStored(given);
    if (known === undefined) {
      set(suggestions, key, { number: suggestions.size + 1, term, state: "open", voices: [voice] });
      return "new";
    }
    const had = known.voices.some(({ person }) => personText(person) === personText(voice.person));
    if (known.state !== "open" || had) return "known";
    const voices = [...known.voices, voice].sort(
      (a, b) => a.at - b.at || (personText(a.person) < personText(b.person) ? -1 : 1),
    );
    set(suggestions, key, { ...known, voices });
    return "seconded";
  },
  list: (state?: SuggestionState): readonly Suggestion[] =>
    [...suggestions.values()].filter((one) => state === undefined || one.state === state),
  settle: (number: number, to: SuggestionState, by: Actor, at: number, says: string): boolean => {
    const [key, found] = [...suggestions].find(([, one]) => one.number === number) ?? [];
    if (key === undefined || found?.state !== "open") return false;
    set(suggestions, key, { ...found, state: to, settled: { by, at, says } });
    return true;
  },
  since: (person: Person, at: number): number =>
    [...suggestions.values()].filter(({ voices }) =>
      voices.some((voice) => voice.at >= at && personText(voice.person) === personText(person)),
    ).length,
});

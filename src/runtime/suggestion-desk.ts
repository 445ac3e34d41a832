import { joined, type Message } from "../engine/message.ts";
import { dropOldest } from "../engine/oldest.ts";
import { personOf } from "../engine/ports.ts";
import {
  MOST_OPEN,
  MOST_SUGGESTED,
  SUGGESTED_WITHIN_MS,
  type SuggestionStore,
  termIn,
} from "../engine/suggestions/suggestion.ts";
import type { Insist } from "./insist.ts";

/** People remembered who have had their share. */
const REMEMBERED = 2_048;

/**
 * Writes down the terms that members suggest: five of one person in a day, five hundred that wait at once. What is more is a message like any other.
 *
 * Errors: `StoreError` when the store gives up.
 */
export const openSuggestionDesk = (how: { readonly store: SuggestionStore; readonly insist: Insist }) => {
  /** Until when nothing more of somebody is asked of the store. */
  const full = new Map<string, number>();
  const asking = <T>(work: () => Promise<T>): Promise<T> => how.insist("writing down a suggestion", work);
  return {
    /** Was it taken? */
    take: async (by: Message, text: string, at: number): Promise<boolean> => {
      const term = termIn(text);
      if (term === undefined || by.author === undefined) return false;
      const person = personOf(by, by.author.id);
      const key = joined(person.platform, person.community ?? "", person.author);
      if ((full.get(key) ?? Number.NEGATIVE_INFINITY) > at) return false;
      const { suggestedSince, suggestions, suggest } = how.store;
      if ((await asking(() => suggestedSince(person, at - SUGGESTED_WITHIN_MS))) >= MOST_SUGGESTED) {
        full.set(key, at + SUGGESTED_WITHIN_MS / 24);
        dropOldest(full, REMEMBERED);
        return false;
      }
      if ((await asking(() => suggestions("open"))).length >= MOST_OPEN) return false;
      const called = by.author.name === undefined ? {} : { called: by.author.name.slice(0, 100) };
      return (await asking(() => suggest(term, { at, person, ...called }))) !== "known";
    },
  };
};

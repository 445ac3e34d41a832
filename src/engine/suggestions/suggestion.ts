import type { Actor } from "../case.ts";
import type { Person } from "../ports.ts";

/** One member's word for a term. */
export type Voice = { readonly at: number; readonly person: Person /** Hostile. */; readonly called?: string };

export const SUGGESTION_STATES = ["open", "accepted", "rejected"] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** A term that members suggest for a list. It changes nothing until a person accepts it. */
export type Suggestion = {
  readonly number: number;
  /** As first written, between 2 and 60 characters on one line. Hostile all the same. */
  readonly term: string;
  readonly state: SuggestionState;
  /** Oldest first; one a person. */
  readonly voices: readonly Voice[];
  /** Who settled it, when; and in which list it stands now, or why it does not. */
  readonly settled?: { readonly by: Actor; readonly at: number; readonly says: string };
};

export type SuggestionStore = {
  /** *new*: nobody had suggested it. *seconded*: others had. *known*: this person had, or it is settled. */
  readonly suggest: (term: string, voice: Voice) => Promise<"new" | "seconded" | "known">;
  /** By number. */
  readonly suggestions: (state?: SuggestionState) => Promise<readonly Suggestion[]>;
  /** Closes an open one, with a link in the audit chain; false where it is not open. */
  readonly settle: (
    number: number,
    to: Exclude<SuggestionState, "open">,
    by: Actor,
    at: number,
    says: string,
  ) => Promise<boolean>;
  /** How many terms this person has suggested or seconded since a time. */
  readonly suggestedSince: (person: Person, since: number) => Promise<number>;
};

const SHORTEST = 2;
const LONGEST = 60;
/** Terms that one person may suggest within this time. */
export const MOST_SUGGESTED = 5;
export const SUGGESTED_WITHIN_MS = 86_400_000;
/** Suggestions that wait at once: more, and nobody reads them. */
export const MOST_OPEN = 500;

/** Nothing that a line of a list file, or a terminal, would take for something else. */
const UNFIT = /[\p{C}\p{Zl}\p{Zp}\p{DI}]|^[#%]|\s#/u;

/** The term that a text suggests, with single blanks and without quotes around it; `undefined` for what can be none. */
export const termIn = (text: string): string | undefined => {
  const bare = text.trim().replace(/^"([^"]*)"$/, "$1");
  if (bare.length > 4 * LONGEST || /[\r\n]/.test(bare)) return undefined;
  const term = bare.replace(/\s+/g, " ").trim();
  const length = [...term].length;
  if (length < SHORTEST || length > LONGEST || UNFIT.test(term) || !/[\p{L}\p{N}]/u.test(term)) return undefined;
  return term;
};

/** What two ways of writing one term have in common. */
export const termKey = (term: string): string => term.normalize("NFKC").toLowerCase();

import type { Place } from "../errors.ts";

/** *near*: what means the concept. *far*: what only looks so. */
export const SIDES = ["near", "far"] as const;
export type Side = (typeof SIDES)[number];

/** What a rulebook, or a file that it names, says belongs to a concept; and where it says so. */
export type Phrase = { readonly text: string; readonly place: Place };

/** One meaning, told by what people say who mean it and by what they say who only sound so. No text stands twice on a side. */
export type Concept = { readonly name: string } & Readonly<Record<Side, readonly Phrase[]>>;

/** What two ways of writing one phrase have in common: case and blanks make no difference to what it means. */
export const phraseKey = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

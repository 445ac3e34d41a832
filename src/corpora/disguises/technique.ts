import type { Chance } from "../chance.ts";

/**
 * A way to hide a word from a list while people still read it.
 * `hide` gives nothing where a word has no letter for it, and several texts where the word goes over several messages.
 * `fuzzy`: what is left is no certain reading of the word; a careful tool asks a person.
 */
export type Technique = {
  readonly name: string;
  readonly fuzzy: boolean;
  readonly hide: (word: string, chance: Chance) => string | readonly string[] | undefined;
};
export type Hide = Technique["hide"];

export const certain = (name: string, hide: Hide): Technique => ({ name, fuzzy: false, hide });
export const fuzzy = (name: string, hide: Hide): Technique => ({ name, fuzzy: true, hide });

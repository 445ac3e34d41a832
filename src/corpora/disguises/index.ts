import { type Chance, endless } from "../chance.ts";
import type { Corpus } from "../corpus.ts";
import type { Said } from "../line.ts";
import { moments } from "../pace.ts";
import { CARRIERS } from "./carriers.ts";
import { TECHNIQUES } from "./techniques.ts";
import { TERMS, type Term, termsFrom } from "./terms.ts";

/** A technique that fits none of so many terms in a row fits none of those that were given. */
const TRIES = 200;

/** A word and what a technique makes of it. Nothing where it fits none of the terms. */
const hidden = (
  hide: (typeof TECHNIQUES)[number]["hide"],
  terms: Iterator<Term, never>,
  chance: Chance,
): readonly [Term, readonly string[]] | undefined => {
  for (let i = 0; i < TRIES; i++) {
    const term = terms.next().value;
    const made = hide(term.word, chance);
    if (made !== undefined) return [term, typeof made === "string" ? [made] : made];
  }
  return undefined;
};

function* make(chance: Chance, words: readonly string[] | undefined): Generator<Said> {
  const next = moments(chance, { discord: 0.6 }).next;
  const terms = endless(words === undefined ? TERMS : termsFrom(words), chance.apart());
  const carriers = endless(CARRIERS, chance.apart());
  for (const { name, fuzzy, hide } of endless(TECHNIQUES, chance.apart())) {
    const found = hidden(hide, terms, chance);
    if (!found) continue;
    const [{ word, label }, pieces] = found;
    const extra = { technique: name, term: word, fuzzy };
    const moment = next();
    if (pieces.length > 1) {
      let at = moment.at;
      for (const [i, text] of pieces.entries()) {
        // The word is there with the last piece: nobody could object to those before, unless one is such a word itself.
        const objected = i === pieces.length - 1 || TERMS.some((term) => text.includes(term.word));
        const labels = objected ? [label] : [];
        yield { ...moment, at, text, labels, extra: { ...extra, piece: `${i + 1}/${pieces.length}` } };
        at += chance.between(600, 2_500);
      }
      continue;
    }
    const text = carriers.next().value.replaceAll("{term}", () => pieces[0] ?? word);
    yield { ...moment, text, labels: [label], extra };
  }
}

export const disguises: Corpus = {
  name: "disguises",
  summary: "forbidden words in some eighty disguises, each line naming its technique",
  size: 900,
  takesTerms: true,
  make: (chance, { terms }) => make(chance, terms),
};

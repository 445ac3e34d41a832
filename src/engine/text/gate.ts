import { newLetters, readLetters } from "./letters.ts";
import { skeletonOf } from "./term.ts";

/** Fewer than this, and a gate would be open on every other message. */
const FEWEST_SYMBOLS = 3;

/**
 * The skeleton of a literal without its symbols (a text is also read that way), or `undefined` if it is too weak to gate with.
 * Some Greek capitals look like another Latin letter than their small ones; the folded text may hold one where the raw text
 * held the other, so a literal with such a letter is too weak.
 */
export const gateSymbols = (literal: string): Uint8Array | undefined => {
  const symbols = skeleton(literal);
  if (symbols.length < FEWEST_SYMBOLS) return undefined;
  const forms = [literal.toLowerCase(), literal.toUpperCase()].map((form) => skeleton(form).join());
  return forms.every((form) => form === symbols.join()) ? symbols : undefined;
};

const skeleton = (literal: string): Uint8Array => {
  const letters = newLetters(literal.length * 4 + 4);
  readLetters(literal, false, letters);
  return skeletonOf(letters);
};

/** The literal, if it is strong enough to gate a regex with: three or more letters or digits that do not look like their neighbours. */
export const gateLiteral = (literal: string): string | undefined => (gateSymbols(literal) ? literal : undefined);

import { foldTable, SYMBOL } from "./fold-table.ts";
import { mostLetters, newLetters, readLetters } from "./letters.ts";
import { skeletonOf } from "./term.ts";

/** Fewer than this, and a gate would be open on every other message. */
const FEWEST_SYMBOLS = 3;

/**
 * The skeleton to look for in place of a literal: that of its longest part without symbols, which are letters in one text and none in
 * another; `undefined` if it is too weak to gate with. Some Greek capitals look like another Latin letter than their small ones; the
 * folded text may hold one where the raw text held the other, so a part with such a letter is too weak.
 */
export const gateSymbols = (literal: string): Uint8Array | undefined => {
  const { classes } = foldTable();
  const parts = Array.from(literal, (char) => (classes[char.charCodeAt(0)] === SYMBOL ? "\n" : char))
    .join("")
    .split("\n")
    .map((part) => ({ part, symbols: skeleton(part) }));
  const longest = parts.reduce((a, b) => (b.symbols.length > a.symbols.length ? b : a));
  if (longest.symbols.length < FEWEST_SYMBOLS) return undefined;
  const forms = [longest.part.toLowerCase(), longest.part.toUpperCase()].map((form) => skeleton(form).join());
  return forms.every((form) => form === longest.symbols.join()) ? longest.symbols : undefined;
};

const skeleton = (literal: string): Uint8Array => {
  const letters = newLetters(mostLetters(literal));
  readLetters(literal, false, letters);
  return skeletonOf(letters);
};

/** The literal, if it is strong enough to gate a regex with: three or more letters or digits that do not look like their neighbours. */
export const gateLiteral = (literal: string): string | undefined => (gateSymbols(literal) ? literal : undefined);

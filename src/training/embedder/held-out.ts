import { hashOf, spread } from "../../models/builtin/embedder/words.ts";
import type { Meaning } from "./sources/cluster-pairs.ts";

/** One meaning in so many is kept from training, and one wording in so many of each of the others. */
const KEPT = 5;
/** A meaning said in fewer ways is learnt whole. */
const FEWEST_LINES = 6;

/** A wording that training has not seen, and one that it has. */
export type HeldLine = { readonly id: string; readonly held: string; readonly known: string };

export type Split = {
  /** To learn from. */
  readonly learnt: readonly Meaning[];
  /** Meanings of which nothing was learnt. */
  readonly unseen: readonly Meaning[];
  /** New wordings of what was learnt. */
  readonly held: readonly HeldLine[];
};

/**
 * Keeps meanings and wordings from training, always the same ones. Meanings of one grammar are all kept or all learnt: its sentences are alike,
 * and to have learnt some would be to have seen the others.
 */
export const splitMeanings = (meanings: readonly Meaning[]): Split => {
  const isUnseen = ({ id }: Meaning): boolean => spread(hashOf(id.split("/", 1)[0] ?? id)) % KEPT === 0;
  const seen = meanings.filter((meaning) => !isUnseen(meaning));
  const held = seen.flatMap(({ id, lines }): readonly HeldLine[] => {
    const known = lines.find((_, i) => !isHeld(i, lines));
    return lines.flatMap((line, i) => (isHeld(i, lines) && known !== undefined ? [{ id, held: line, known }] : []));
  });
  return {
    learnt: seen.map((meaning) => ({ ...meaning, lines: meaning.lines.filter((_, i) => !isHeld(i, meaning.lines)) })),
    unseen: meanings.filter(isUnseen),
    held,
  };
};

const isHeld = (i: number, lines: readonly string[]): boolean => lines.length >= FEWEST_LINES && i % KEPT === KEPT - 1;

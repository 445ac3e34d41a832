import { type Chance, chanceFrom } from "./chance.ts";
import { type Line, type Said, scribe } from "./line.ts";

/** What a generator may be given. */
export type Given = {
  /** Words to disguise, in place of our own. */
  readonly terms?: readonly string[];
};

/** A corpus of our own: a generator that never ends, and how much of it is kept in `corpora/`. */
export type Corpus = {
  readonly name: string;
  readonly summary: string;
  /** Lines of the sample in `corpora/`, and of `modbot corpus make` unless told otherwise. */
  readonly size: number;
  readonly takesTerms?: boolean;
  readonly make: (chance: Chance, given: Given) => Iterable<Said>;
};

export const DEFAULT_SEED = 1;
export const LARGEST = 1_000_000;

/** The first `size` lines of a corpus. Nothing but corpus, seed and terms decides; a longer one begins with a shorter one. */
export function* linesOf(corpus: Corpus, seed: number, size: number, given: Given = {}): Generator<Line> {
  const chance = chanceFrom(seed);
  const write = scribe(`modbot-${corpus.name}`, chance.apart());
  let count = 0;
  if (size === 0) return;
  for (const said of corpus.make(chance.apart(), given)) {
    yield write(said);
    if (++count === size) return;
  }
}

import type { CommunityModelKind, WordWeight } from "../../engine/community-models/community-model.ts";
import { AS_IT_IS, type Curve, logOdds } from "../../engine/community-models/curve.ts";
import { MOST_SHIFT, openModel } from "../../engine/community-models/open-model.ts";
import type { LabelName } from "../../engine/scorers/labels.ts";
import { fitCalibration } from "../calibrate.ts";
import { errorsOf, type Told } from "./errors.ts";
import { fitAdapter } from "./fit-adapter.ts";
import { fitIsotonic } from "./isotonic.ts";
import type { Lesson } from "./lesson.ts";
import { communityVocabulary } from "./vocabulary.ts";

/** What is learnt of a label. */
export type Learnt = { readonly curve: Curve; readonly words: readonly WordWeight[] };

/** As how many texts it may count that a word says nothing: the one is taken that does best on the newest third. */
const STRENGTHS = [1, 3, 10, 30];
/** Words that shift by less are not worth telling. */
const LEAST_WEIGHT = 0.05;

type Way = (label: LabelName, lessons: readonly Lesson[]) => Learnt;

/**
 * Fits one label by lessons that tell of it, in order of time. Several ways are tried on the older two thirds and compared on the newest
 * third; the best is then fitted on all. Nothing here has seen what is kept aside.
 */
export const fitLabel = (kind: CommunityModelKind, label: LabelName, lessons: readonly Lesson[]): Learnt => {
  const older = lessons.slice(0, Math.ceil((lessons.length * 2) / 3));
  const newer = lessons.slice(older.length);
  const ways = kind === "adapter" ? STRENGTHS.map(adapterWith) : [line, steps];
  const tried = ways.map((way) => ({ way, loss: errorsOf(toldBy(way(label, older), label, newer)).logLoss }));
  const best = tried.reduce((a, b) => (b.loss < a.loss ? b : a));
  return best.way(label, lessons);
};

/** What the scores of lessons are after what was learnt. */
export const toldBy = ({ curve, words }: Learnt, label: LabelName, lessons: readonly Lesson[]): readonly Told[] => {
  const open = openModel([{ label, curve, words, proven: true, heldOut: UNKNOWN }]);
  return lessons.map(({ folded, scores, weight, answers }) => ({
    score: open.score(0, scores[label], open.shiftsOf(folded)),
    has: answers.get(label) === true,
    weight,
  }));
};

const NOTHING = { brier: 0, logLoss: 0 };
/** What is being fitted has not been looked at yet. */
const UNKNOWN = {
  fitted: 0,
  aside: 0,
  before: NOTHING,
  after: NOTHING,
  bins: { before: [], after: [] },
  evidence: 1,
  needed: 1,
};

const adapterWith =
  (strength: number): Way =>
  (label, lessons) => {
    const vocabulary = communityVocabulary(lessons);
    /** What a person has said before, by number of the word: each counts once a word. */
    const said = new Map<string, Set<number>>();
    const newOf = (author: string, folded: string): readonly number[] => {
      const known = said.get(author) ?? new Set<number>();
      said.set(author, known);
      const fresh = vocabulary.in(folded).filter((word) => !known.has(word));
      for (const word of fresh) known.add(word);
      return fresh;
    };
    const examples = lessons.map(({ author, folded, scores, weight, answers }) => ({
      odds: logOdds(scores[label]),
      has: answers.get(label) === true,
      weight,
      words: newOf(author, folded),
    }));
    const { slope, offset, weights } = fitAdapter(examples, vocabulary.words.length, strength);
    const words = vocabulary.words
      .map((word, number) => ({ word, weight: bounded(weights[number] ?? 0) }))
      .filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.word < b.word ? -1 : 1));
    return { curve: { kind: "line", slope: rounded(slope), offset: rounded(offset) }, words };
  };

const bounded = (weight: number): number => rounded(Math.max(-MOST_SHIFT, Math.min(MOST_SHIFT, weight)));
/** What is stored is what was measured. */
const rounded = (number: number): number => Math.round(number * 1e4) / 1e4;

const line: Way = (label, lessons) => {
  const { slope, offset } = fitCalibration(
    lessons.map(({ scores }) => logOdds(scores[label])),
    lessons.map(({ answers }) => (answers.get(label) === true ? 1 : 0)),
    lessons.map(({ weight }) => weight),
  );
  return { curve: { kind: "line", slope: rounded(slope), offset: rounded(offset) }, words: [] };
};

const steps: Way = (label, lessons) => {
  const curve = fitIsotonic(
    lessons.map(({ scores, weight, answers }) => ({ score: scores[label], has: answers.get(label) === true, weight })),
  );
  return { curve: curve.kind === "steps" && curve.at.length > 0 ? curve : AS_IT_IS, words: [] };
};

import { seeded } from "../../../test/seeded.ts";
import { LABELS, type LabelScores } from "../../engine/scorers/labels.ts";
import type { Lesson } from "./lesson.ts";

/** A made-up community, of which the truth is known. */
export type Made = {
  /** How likely a text with these words is harassment here, when the default says `score`. */
  readonly truth: (words: readonly string[], score: number) => number;
  /** What the default says of a text with these words, given what it would say of it without. */
  readonly says?: (words: readonly string[], score: number) => number;
};

const WORDS = Array.from({ length: 60 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}${Math.floor(i / 26)}`);
/** A greeting of this community that is an insult elsewhere, and an insult of its own. */
export const GREETING = "monkey";
export const OWN_INSULT = "glorbnik";
const NO_SCORES = Object.fromEntries(LABELS.map((label) => [label, 0])) as Record<(typeof LABELS)[number], number>;

/** Verdicts on so many texts, each of another person. */
export const madeLessons = (
  count: number,
  seed: number,
  { truth, says = (_, score) => score }: Made,
): readonly Lesson[] => {
  const chance = seeded(seed);
  return Array.from({ length: count }, (_, i): Lesson => {
    const words = [
      `n${seed}x${i}`,
      ...Array.from({ length: 6 }, () => WORDS[Math.floor(chance() * WORDS.length)] ?? ""),
    ];
    const special = chance();
    if (special < 0.25) words.push(GREETING);
    else if (special < 0.4) words.push(OWN_INSULT);
    // Nearly all scores are low or high.
    const share = chance();
    const plain = chance() < 0.5 ? share ** 3 / 2 : 1 - share ** 3 / 2;
    const score = says(words, plain);
    const has = chance() < truth(words, plain);
    const scores: LabelScores = { ...NO_SCORES, harassment: score };
    return {
      at: i,
      author: `a${i % 97}`,
      folded: words.join(" "),
      violation: has,
      weight: 1,
      provesFor: 1,
      scores,
      answers: new Map([["harassment", has]]),
    };
  });
};

/** The default is right about everything. */
export const LIKE_THE_DEFAULT: Made = { truth: (_, score) => score };

/** The default takes the greeting for an insult, and has never heard of the insult. */
export const WITH_SLANG: Made = {
  says: (words, score) => (words.includes(GREETING) ? 0.5 + score / 2 : words.includes(OWN_INSULT) ? score / 2 : score),
  truth: (words, score) => (words.includes(GREETING) ? score / 10 : words.includes(OWN_INSULT) ? 0.95 : score),
};

/** The default is far too sure of what it thinks. */
export const TOO_SURE: Made = {
  truth: (_, score) => 0.15 + 0.5 * score,
};

/**
 * The lessons of a community of which the default is right about everything. What it scores 0.95 and more is acted on: the lot draws two in a hundred
 * of it, and whoever is innocent complains. Half of all scores less than 0.3 where `staffSees`: it passes, and staff deals with every violation in it by hand.
 * The rest waits for people.
 */
export const withComplaints = (messages: number, seed: number, staffSees: boolean): readonly Lesson[] => {
  const chance = seeded(seed + 1_000);
  return madeLessons(messages, seed, LIKE_THE_DEFAULT).flatMap((made): readonly Lesson[] => {
    const isLow = staffSees && chance() < 0.5;
    const score = isLow ? 0.3 * chance() : chance() < 0.9 ? 0.95 + 0.049 * chance() : 0.3 + 0.65 * chance();
    const has = chance() < score;
    const scores: LabelScores = { ...NO_SCORES, harassment: score };
    const lesson: Lesson = { ...made, scores, violation: has, answers: new Map([["harassment", has]]) };
    const { provesFor: _, ...picked } = lesson;
    if (isLow) return has ? [picked] : [];
    if (score < 0.95) return [lesson];
    if (chance() < 0.02) return [{ ...picked, weight: 5 }];
    return has ? [] : [picked];
  });
};

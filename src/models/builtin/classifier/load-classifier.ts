import type { Span } from "../../../engine/decision.ts";
import type { Classifier, Scored, ScoredText } from "../../../engine/scorers/classifier.ts";
import { LABELS, type LabelName } from "../../../engine/scorers/labels.ts";
import type { FoldedText } from "../../../engine/text/folded-text.ts";
import { probability } from "../../platt.ts";
import { newBlendRunner } from "./blend.ts";
import { type Gate, type GateTokens, gateWord, isWorthAsking } from "./gate.ts";
import { headOf } from "./heads.ts";
import { type ClassifierModel, unpackModel, versionOf } from "./model-file.ts";
import { readText } from "./read-text.ts";
import { newTokens, readTokens } from "./tokens.ts";

/** Words shown as the reason of a score. */
const MOST_REASONS = 3;
/** Words of one text of which it is asked what it would be without them. */
const MOST_TRIED = 40;
/** A word that changes a sum by less is no reason. */
const LEAST_REASON = 0.5;

/**
 * The built-in classifier, from the bytes of its file. Pure: what it remembers of words changes no score.
 *
 * Errors: `ModbotError` for a file that is no model or a damaged one.
 * Limits: reads the beginning and the end of a long text, and 240 words at most.
 */
export const loadClassifier = (bytes: Uint8Array): Classifier => {
  const model = unpackModel(bytes);
  return newClassifier(model, versionOf(bytes));
};

export const newClassifier = (
  { name, gate, calibration, floor, ...blend }: ClassifierModel,
  version: string,
): Classifier => {
  const { sums: run, mayMatter, sumsOfLast } = newBlendRunner(blend);
  const tokens = newTokens();
  const negative = headOf("negative");
  let lastRaw: string | undefined;
  let last: FoldedText | undefined;
  /** Has the net been asked about the text that was read last? */
  let isAsked = false;

  /** The gate and the labels ask about the same text, one after the other. */
  const read = (text: ScoredText): FoldedText => {
    if (last !== undefined && lastRaw === text.message.text) return last;
    const folded = readText(text);
    readTokens(folded, tokens);
    lastRaw = text.message.text;
    last = folded;
    isAsked = false;
    return folded;
  };

  return {
    model: { id: name, version },
    labels: LABELS,
    floor,
    mayScore(text) {
      read(text);
      if (!isWorthAsking(gate, tokens)) return false;
      isAsked = true;
      return mayMatter(tokens);
    },
    score(text) {
      read(text);
      const sums = isAsked ? sumsOfLast(tokens) : run(tokens);
      const at = (head: number): number => probability(sums[head]!, calibration[head]!);
      return scoredBy(at, negative);
    },
    because(text, label) {
      const folded = read(text);
      const head = headOf(label);
      isAsked = false;
      const whole = run(tokens)[head]!;
      const reasons: { readonly span: Span; readonly loss: number }[] = [];
      for (const i of wordsToTry(gate, tokens)) {
        const loss = whole - run(tokens, i)[head]!;
        if (loss >= LEAST_REASON) reasons.push({ span: folded.rawSpan(tokens.start[i]!, tokens.end[i]!), loss });
      }
      return reasons
        .sort((a, b) => b.loss - a.loss)
        .slice(0, MOST_REASONS)
        .map(({ span }) => span)
        .sort((a, b) => a.start - b.start);
    },
  };
};

/** Of a long text only the words that seem worst: to leave out each of them in turn is to read the text as often. */
const wordsToTry = (gate: Gate, tokens: GateTokens): readonly number[] => {
  const all = Array.from({ length: tokens.count }, (_, i) => i);
  if (all.length <= MOST_TRIED) return all;
  const worth = all.map((i) => gateWord(gate, tokens, i));
  return all.sort((a, b) => worth[b]! - worth[a]! || a - b).slice(0, MOST_TRIED);
};

const scoredBy = (at: (head: number) => number, negative: number): Scored => {
  const scores: Record<LabelName, number> & { negative: number } = {
    toxicity: 0,
    hate: 0,
    harassment: 0,
    threat: 0,
    sexual: 0,
    self_harm: 0,
    spam: 0,
    scam: 0,
    doxxing: 0,
    profanity: 0,
    negative: at(negative),
  };
  for (const [head, label] of LABELS.entries()) scores[label] = at(head);
  return scores;
};

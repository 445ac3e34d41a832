import type { Classifier, Scored } from "../src/engine/scorers/classifier.ts";
import { LABELS, type LabelName } from "../src/engine/scorers/labels.ts";

const NOTHING: Scored = { ...Object.fromEntries(LABELS.map((label) => [label, 0])), negative: 0 } as Scored;

type Words = Readonly<Record<string, Partial<Record<LabelName | "negative", number>>>>;
const entriesOf = (found: Words[string]) => Object.entries(found) as [LabelName | "negative", number][];

/**
 * A classifier that goes by single words of the folded text, so that a test knows what it will say: `{ idiot: { harassment: 0.9 } }`.
 * The real one is tried in its own tests; here it matters what is done with a score.
 */
export const wordClassifier = (words: Words, version = "words"): Classifier & { readonly asked: () => number } => {
  const known = (text: string) => (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => words[word] ?? []);
  let asked = 0;
  return {
    model: { id: "test", version },
    labels: LABELS,
    floor: 0.2,
    mayScore: ({ message }) => known(message.text).some((found) => Object.values(found).some((score) => score >= 0.2)),
    score: ({ message }) => {
      asked++;
      const worst: Record<LabelName | "negative", number> = { ...NOTHING };
      for (const found of known(message.text)) {
        for (const [label, score] of entriesOf(found)) worst[label] = Math.max(worst[label], score);
      }
      return worst;
    },
    asked: () => asked,
  };
};

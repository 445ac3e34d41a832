/** What classifiers tell apart. A text may have several, or none. */
export const LABELS = [
  "toxicity",
  "hate",
  "harassment",
  "threat",
  "sexual",
  "self_harm",
  "spam",
  "scam",
  "doxxing",
  "profanity",
] as const;
export type LabelName = (typeof LABELS)[number];

/** By label, 0..1: of texts with this score, that share has the label. */
export type LabelScores = Readonly<Record<LabelName, number>>;

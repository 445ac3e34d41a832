import { LABELS, type LabelName } from "../../engine/scorers/labels.ts";

/** Which of our labels each label of a model counts for, in the order of the model; `undefined`: for none. */
export type LabelMap = readonly (LabelName | undefined)[];

/** Labels by the names that well-known models give them, in lower case. Those of Jigsaw's competitions are most of them. */
const BY_LABEL: Readonly<Record<string, LabelName>> = {
  ...Object.fromEntries(LABELS.map((label) => [label, label])),
  toxic: "toxicity",
  severe_toxic: "toxicity",
  severe_toxicity: "toxicity",
  obscene: "profanity",
  insult: "harassment",
  identity_hate: "hate",
  identity_attack: "hate",
  hateful: "hate",
  sexual_explicit: "sexual",
  "self-harm": "self_harm",
  "hate/threatening": "hate",
  "sexual/minors": "sexual",
};

/** Models whose labels say nothing by themselves, by the last part of their names in lower case. */
const BY_MODEL: Readonly<Record<string, Readonly<Record<string, LabelName>>>> = {
  "text-moderation": {
    s: "sexual",
    s3: "sexual",
    h: "hate",
    h2: "hate",
    hr: "harassment",
    v: "threat",
    sh: "self_harm",
  },
  "roberta-hate-speech-dynabench-r4-target": { hate: "hate" },
};

/** What the labels of a model mean: as `own` says, else as is known of the model, else by their names. */
export const labelMap = (
  name: string,
  labels: readonly string[],
  own: Readonly<Record<string, LabelName | "none">>,
): LabelMap => {
  const known = BY_MODEL[(name.split("/").at(-1) ?? "").toLowerCase()] ?? {};
  const written = new Map(Object.entries(own).map(([label, to]) => [label.toLowerCase(), to]));
  return labels.map((label) => {
    const key = label.toLowerCase();
    const to = written.get(key) ?? known[key] ?? BY_LABEL[key];
    return to === "none" ? undefined : to;
  });
};

/** Those of our labels that a map leads to, in our order. */
export const labelsOf = (map: LabelMap): readonly LabelName[] => LABELS.filter((label) => map.includes(label));

import { type Bin, type LabelFit, refOf } from "../../engine/community-models/community-model.ts";
import type { Curve } from "../../engine/community-models/curve.ts";
import { modelText } from "../../engine/scorers/model-ref.ts";
import { shareText } from "../../engine/units.ts";
import type { LabelOutcome, Missing } from "../../training/community/learn-community.ts";
import { safe } from "../../tui/safe-text.ts";
import { counted } from "../../tui/time-words.ts";
import { columns, paintFor } from "../paint.ts";
import type { LearntCommunity } from "./learn.ts";

/** Words shown of a label. */
const MOST_SHOWN = 12;
const BAR = 24;

/** What was learnt of a community, for people. */
export const learntLines = (learnt: LearntCommunity, color: boolean): readonly string[] => {
  const paint = paintFor(color);
  const { community, cases, lessons, left, base, outcomes, model, kind } = learnt;
  return [
    `community ${safe(community, 60)}, over ${modelText(base)}: ${counted(cases, "case")} decided, ${counted(lessons.length, "text")} to learn from`,
    ...leftLines(left),
    "",
    ...table(outcomes),
    "",
    ...outcomes.flatMap(({ label, fit }) =>
      fit === undefined ? [] : [paint.bold(label), ...fitLines(fit).map((line) => `  ${line}`), ""],
    ),
    ...(model === undefined
      ? [`Nothing is kept: no label is proven to be better than what ${modelText(base)} says by itself.`]
      : [
          `m${model.id}, ${kind === "adapter" ? "an adapter" : "a calibration"} (${modelText(refOf(model))}), is kept${KEPT[model.state]}: ${model.labels.map(({ label }) => label).join(", ")}.`,
          ...(model.state === "live" ? [] : [`To have it judge: modbot models promote m${model.id}`]),
        ]),
  ];
};

const KEPT = {
  candidate: ". It judges nothing yet",
  live: ", and judges already",
  retired: "; it has judged before, and does not now",
} as const;

const leftLines = (left: LearntCommunity["left"]): readonly string[] => [
  ...(left.copies > 0 ? [`  ${left.copies} left out: the same text was decided before`] : []),
  ...(left.other > 0
    ? [
        `  ${left.other} left out: a rule spoke that rests on something else than a label, so nobody knows which was right`,
      ]
    : []),
  ...(left.missed > 0
    ? [`  ${left.missed} left out: no rule had found them, and nobody has said what they are (--missed-are LABEL)`]
    : []),
  ...(left["no text"] > 0 ? [`  ${left["no text"]} left out: there are no words to learn from`] : []),
];

const table = (outcomes: readonly LabelOutcome[]): readonly string[] =>
  columns(
    [
      ["label", "verdicts", "have it", "told", "Brier", "here", "log loss", "here", "evidence", "of", ""],
      ...outcomes.map(({ label, verdicts, has, fit, missing }) => [
        label,
        String(verdicts),
        String(has),
        ...(fit === undefined ? ["", "", "", "", "", "", ""] : figures(fit)),
        missing === undefined ? "proven" : missingText(missing),
      ]),
    ],
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
  );

const figures = ({ heldOut: { aside, before, after, evidence, needed } }: LabelFit): readonly string[] => [
  String(aside),
  before.brier.toFixed(3),
  after.brier.toFixed(3),
  before.logLoss.toFixed(3),
  after.logLoss.toFixed(3),
  evidenceText(evidence),
  needed.toFixed(0),
];

/** Beyond a thousand nobody minds how much it is. */
export const evidenceText = (evidence: number): string => (evidence > 1_000 ? "> 1,000" : evidence.toFixed(1));

const missingText = ({ what, verdicts }: Missing): string => {
  if (what === "no better") return "no better than the default";
  if (what === "proof") return `about ${counted(verdicts ?? 0, "verdict")} missing`;
  const of = what === "violations" ? " of violations" : what === "innocent" ? " of what is fine" : "";
  return `${counted(verdicts ?? 0, "verdict")}${of} missing`;
};

/** What was learnt of a label, and what the scores meant before and mean now. */
export const fitLines = ({ curve, words, heldOut: { bins } }: LabelFit): readonly string[] => [
  curveText(curve),
  ...(words.length === 0 ? [] : [`words: ${wordsText(words)}`]),
  "of the texts that score so, that share has the label (| is what the score claims)",
  ...reliabilityLines("default", bins.before),
  ...reliabilityLines("here", bins.after),
];

export const wordsText = (words: LabelFit["words"], most = MOST_SHOWN): string =>
  [
    ...words.slice(0, most).map(({ word, weight }) => `${safe(word, 40)} ${signed(weight)}`),
    ...(words.length > most ? [`and ${words.length - most} more`] : []),
  ].join(", ");

export const signed = (number: number): string => `${number < 0 ? "-" : "+"}${Math.abs(number).toFixed(1)}`;

export const curveText = (curve: Curve): string =>
  curve.kind === "line"
    ? `log-odds of the default times ${curve.slope.toFixed(2)}, ${signed(curve.offset)}`
    : `${counted(curve.at.length, "step")} from ${(curve.share[0] ?? 0).toFixed(2)} to ${(curve.share.at(-1) ?? 1).toFixed(2)}`;

/** A bar a tenth of the scores. */
const reliabilityLines = (name: string, bins: readonly Bin[]): readonly string[] =>
  bins.map(({ from, count, says, has }, i) => {
    const filled = Math.round(has * BAR);
    const mark = Math.min(BAR - 1, Math.floor(says * BAR));
    const bar = Array.from({ length: BAR }, (_, at) => (at === mark ? "|" : at < filled ? "█" : "·")).join("");
    return `${(i === 0 ? name : "").padEnd(8)}${from.toFixed(1)}-${(from + 0.1).toFixed(1)} ${bar} ${shareText(Math.round(has * 100) / 100).padStart(5)} of ${count}`;
  });

/** For programs; documented in docs/output.md. */
export const learntJson = ({ community, kind, base, cases, lessons, left, outcomes, model }: LearntCommunity) => ({
  community,
  kind,
  base,
  cases,
  texts: lessons.length,
  left_out: { copies: left.copies, other: left.other, missed: left.missed, no_text: left["no text"] },
  labels: outcomes.map(({ label, verdicts, has, fit, missing }) => ({
    label,
    verdicts,
    has,
    ...(fit === undefined ? { proven: false } : fitJson(fit)),
    missing,
  })),
  model: model === undefined ? null : { id: `m${model.id}`, version: model.version, state: model.state },
});

export const fitJson = ({ proven, curve, words, heldOut }: LabelFit) => ({
  proven,
  fitted: heldOut.fitted,
  told: heldOut.aside,
  brier: { before: heldOut.before.brier, after: heldOut.after.brier },
  log_loss: { before: heldOut.before.logLoss, after: heldOut.after.logLoss },
  evidence: heldOut.evidence,
  needed: heldOut.needed,
  curve,
  words,
  reliability: heldOut.bins,
});

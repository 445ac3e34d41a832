import type { MessageEntry } from "../../connectors/jsonl/to-message.ts";
import { ModelError, UsageError } from "../../engine/errors.ts";
import type { LabelName } from "../../engine/scorers/labels.ts";
import { type Calibration, calibrateLabel } from "../../models/transformers/calibration.ts";
import { labelsOf } from "../../models/transformers/label-map.ts";
import { writeManifest } from "../../models/transformers/model-folder.ts";
import type { ModelName } from "../../models/transformers/model-name.ts";
import { openModel } from "../../models/transformers/open-model.ts";
import type { Judged } from "../../models/transformers/platt.ts";
import { realLater } from "../../models/transformers/real-later.ts";
import { logitsByLabel } from "../../models/transformers/slow-classifier.ts";
import { workerProgram } from "../assets.ts";
import type { ModelChoice } from "../config/models.ts";
import type { Context } from "../context.ts";
import { columns } from "../paint.ts";
import { readFiles } from "../replay/read-files.ts";
import { chosenModel } from "./slow-refs.ts";

export type CalibratedLabel = Calibration & { readonly label: LabelName };

/** Texts that are asked about together. */
const TOGETHER = 64;

/**
 * Fits a classifier to what people say of texts, and keeps the numbers with it.
 * Errors: `UsageError` for a model that tells no labels apart; `ModelError` when it does not load; those of the files.
 */
export const calibrate = async (
  ctx: Context,
  choice: ModelChoice,
  name: ModelName,
  files: readonly string[],
): Promise<readonly CalibratedLabel[]> => {
  const chosen = chosenModel({ ...choice, classifier: name }, "classifier");
  if (chosen === undefined) throw new UsageError(`${name} is no classifier.`, { hint: "Name one that was pulled." });
  const { manifest, scoring } = chosen;
  const labels = labelsOf(scoring.map);
  const judged = new Map<LabelName, Judged[]>(labels.map((label) => [label, []]));
  const model = openModel(
    workerProgram("model-worker"),
    {
      folder: choice.folder,
      name,
      kind: "classifier",
      dtype: manifest.dtype,
      pooling: manifest.pooling,
      threads: choice.threads ?? 1,
      files: manifest.files,
    },
    { clock: ctx.now, later: realLater, onNews: () => {} },
  );
  const waiting: MessageEntry[] = [];
  const askAll = async (): Promise<void> => {
    const entries = waiting.splice(0);
    const rows = await model.ask(
      entries.map(({ message }) => message.text),
      "idle",
      ctx.signal,
    );
    for (const [i, row] of rows.entries()) {
      const entry = entries[i];
      if (entry === undefined) continue;
      for (const [label, logit] of logitsByLabel(row, scoring)) {
        const has = answerOf(entry, label);
        if (has !== undefined) judged.get(label)?.push({ logit, has });
      }
    }
  };
  try {
    await model.ready;
    await readFiles(ctx, { files, strict: false }, (entry) => {
      if (labels.every((label) => answerOf(entry, label) === undefined)) return;
      waiting.push(entry);
      return waiting.length >= TOGETHER ? askAll() : undefined;
    });
    await askAll();
  } finally {
    await model.close();
  }
  const done = labels.map((label) => ({ label, ...calibrateLabel(judged.get(label) ?? [], manifest.platt[label]) }));
  if (done.every(({ has, hasNot }) => has + hasNot === 0))
    throw new ModelError(`nothing in ${files.join(", ")} tells of the labels of ${name}.`, {
      hint: `Its lines need "labels" of these, or "violation": false: ${labels.join(", ")}.`,
    });
  const platt = Object.fromEntries(done.flatMap((one) => (one.platt === undefined ? [] : [[one.label, one.platt]])));
  writeManifest(choice.folder, { ...manifest, platt: { ...manifest.platt, ...platt } });
  return done;
};

/** What people say of a text and a label. What has other labels may have this one too, and nobody looked. */
const answerOf = ({ labels, violation }: MessageEntry, label: LabelName): boolean | undefined => {
  if (labels?.includes(label)) return true;
  return violation === false ? false : undefined;
};

export const calibrationJson = ({ label, has, hasNot, brier, platt }: CalibratedLabel): unknown => ({
  label,
  has,
  has_not: hasNot,
  brier,
  slope: platt?.slope,
  offset: platt?.offset,
});

export const calibrationLines = (done: readonly CalibratedLabel[]): readonly string[] =>
  columns(
    [
      ["label", "have it", "have not", "error before", "after", ""],
      ...done.map(({ label, has, hasNot, brier, platt }) => [
        label,
        String(has),
        String(hasNot),
        brier?.before.toFixed(4) ?? "",
        brier?.after.toFixed(4) ?? "",
        platt !== undefined ? "calibrated" : brier === undefined ? "too few: as it was" : "no better: as it was",
      ]),
    ],
    [1, 2, 3, 4],
  );

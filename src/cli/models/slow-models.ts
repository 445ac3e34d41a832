import { availableParallelism } from "node:os";
import { ModelError } from "../../engine/errors.ts";
import type { Urgency } from "../../models/transformers/batches.ts";
import { type ModelLimits, type OpenModel, openModel } from "../../models/transformers/open-model.ts";
import { MODEL_KINDS, type ModelKind } from "../../models/transformers/protocol.ts";
import { realLater } from "../../models/transformers/real-later.ts";
import { slowClassifier } from "../../models/transformers/slow-classifier.ts";
import { slowEmbedder } from "../../models/transformers/slow-embedder.ts";
import type { RunEvent } from "../../runtime/run-event.ts";
import type { SlowModels } from "../../runtime/score-scout.ts";
import { workerProgram } from "../assets.ts";
import type { ModelChoice } from "../config/models.ts";
import { type ChosenModel, chosenModel, uselessLabels } from "./slow-refs.ts";

/** What becomes of a model while it is in use. */
export type ModelNews = Omit<Extract<RunEvent, { readonly type: "model" }>, "type">;

/** The models of a configuration, in use. Absent ones are the built-in ones, or could not be opened. */
export type OpenedModels = {
  /** Absent: there are none. */
  readonly models: SlowModels | undefined;
  /** The same for work that nobody waits for: they have no deadline, and whoever waits goes first. */
  readonly idle: SlowModels | undefined;
  readonly close: () => Promise<void>;
};

/** Two cores make a model half as slow again; more are of little use for texts of chat. */
const MOST_THREADS = 2;

/**
 * Opens the models that a configuration names, and waits until they are loaded. One that cannot be is told of, and the built-in one serves.
 * `program`: of the thread that they run in.
 */
export const openSlowModels = async (
  choice: ModelChoice | undefined,
  how: {
    readonly clock: () => number;
    readonly onNews: (news: ModelNews) => void;
    readonly program?: string;
    readonly limits?: Partial<ModelLimits>;
  },
): Promise<OpenedModels> => {
  const opened: OpenModel[] = [];

  const open = async (kind: ModelKind): Promise<{ chosen: ChosenModel; model: OpenModel } | undefined> => {
    const name = choice?.[kind];
    if (choice === undefined || name === undefined) return undefined;
    try {
      const chosen = chosenModel(choice, kind);
      if (chosen === undefined) return undefined;
      const useless = uselessLabels(chosen);
      if (useless !== undefined) throw useless;
      const { dtype, pooling, files } = chosen.manifest;
      const threads = choice.threads ?? Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
      const model = openModel(
        how.program ?? workerProgram("model-worker"),
        { folder: choice.folder, name, kind, dtype, pooling, threads, files },
        {
          clock: how.clock,
          later: realLater,
          ...(how.limits === undefined ? {} : { limits: how.limits }),
          onNews: (news) => how.onNews({ model: name, kind, ...news }),
        },
      );
      opened.push(model);
      const width = await model.ready;
      if (width !== chosen.manifest.width)
        throw new ModelError(`model ${name} gives ${width} numbers, and ${chosen.manifest.width} were noted.`, {
          hint: `Fetch it again: modbot models pull ${name} --again`,
        });
      return { chosen, model };
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      const { message, hint } = error;
      how.onNews({ model: name, kind, now: "missing", why: message, ...(hint === undefined ? {} : { hint }) });
      return undefined;
    }
  };

  const close = async (): Promise<void> => {
    await Promise.all(opened.map((model) => model.close()));
  };

  try {
    const [embedder, classifier] = await Promise.all(MODEL_KINDS.map(open));
    const modelsFor = (urgency: Urgency): SlowModels | undefined =>
      embedder === undefined && classifier === undefined
        ? undefined
        : {
            embedder:
              embedder && slowEmbedder(embedder.chosen.ref, embedder.chosen.manifest.width, embedder.model, urgency),
            classifier:
              classifier && slowClassifier(classifier.chosen.ref, classifier.chosen.scoring, classifier.model, urgency),
          };
    return {
      models: modelsFor("now"),
      idle: modelsFor("idle"),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};

import type { Actor } from "../../engine/case.ts";
import type { CommunityModel, CommunityModelKind } from "../../engine/community-models/community-model.ts";
import { EXIT, type ExitCode, UsageError } from "../../engine/errors.ts";
import { LABELS, type LabelName } from "../../engine/scorers/labels.ts";
import { openStore } from "../../store/open-store.ts";
import { type LabelOutcome, learnCommunity } from "../../training/community/learn-community.ts";
import { safe } from "../../tui/safe-text.ts";
import { BUILT_IN_MODELS } from "../built-in-models.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../json.ts";
import { slowRefs } from "../models/slow-refs.ts";
import { moderatorName } from "../moderator-name.ts";
import { type Asked, databaseFile, findConfig, rulesFile } from "../places.ts";
import { loadRulebook } from "../rulebook.ts";
import { rulebookInForce } from "../versions/in-force.ts";
import { learntJson, learntLines } from "./learnt.ts";
import { type Lessons, readLessons } from "./read-lessons.ts";

/** What came of learning a community. */
export type LearntCommunity = Lessons & {
  readonly kind: CommunityModelKind;
  readonly base: CommunityModel["base"];
  readonly outcomes: readonly LabelOutcome[];
  /** What was kept. Absent: nothing is proven to be better. */
  readonly model?: CommunityModel;
};

type LearnJob = Asked & {
  readonly community: string | undefined;
  readonly onlyCalibrate: boolean;
  readonly missedAre: string | undefined;
  readonly as: string | undefined;
  readonly json: boolean;
};

/** Learns a community from its verdicts, keeps what is proven to be better than the default, and says what is missing of the rest. */
export const learnFromDecisions = async (ctx: Context, job: LearnJob): Promise<ExitCode> => {
  const missedAre = labelNamed(job.missedAre);
  const config = await findConfig(ctx, job);
  const file = databaseFile(ctx, job, config);
  const rules = rulesFile(ctx, job, config);
  const by: Actor = { kind: "moderator", name: moderatorName(job.as ?? config?.moderator) };
  const classifier = BUILT_IN_MODELS.classifier?.();
  if (classifier === undefined) throw new Error("the built-in classifier is gone");
  const store = await openStore(file, { create: false });
  try {
    const { rulebook } = job.rules === undefined ? await rulebookInForce(ctx, store, rules) : loadRulebook(ctx, rules);
    const found = await readLessons(store, rulebook, classifier, { community: job.community, missedAre });
    const kind = job.onlyCalibrate ? "calibration" : "adapter";
    const outcomes = learnCommunity(kind, found.lessons, found.asked);
    const labels = outcomes.flatMap(({ fit }) => (fit?.proven ? [fit] : []));
    const base = classifier.model;
    const { community } = found;
    const model =
      labels.length === 0
        ? undefined
        : await store.addCommunityModel({ community, kind, base, labels, at: ctx.now(), by });
    const learnt: LearntCommunity = { ...found, kind, base, outcomes, ...(model === undefined ? {} : { model }) };
    if (job.json) ctx.print(jsonText(learntJson(learnt)));
    else for (const line of learntLines(learnt, ctx.color)) ctx.print(line);
    if (slowRefs(config?.models).slowClassifier !== undefined)
      ctx.say(
        "models.classifier is set: where that model answers, no model of a community is asked. It stands on the built-in one.",
      );
    return model === undefined ? EXIT.found : EXIT.ok;
  } finally {
    await store.close();
  }
};

const labelNamed = (typed: string | undefined): LabelName | undefined => {
  if (typed === undefined) return undefined;
  const label = LABELS.find((one) => one === typed);
  if (label !== undefined) return label;
  throw new UsageError(`--missed-are ${safe(typed, 60)}: there is no such label.`, {
    hint: `One of ${LABELS.join(", ")}.`,
  });
};

import { type CommunityModel, refOf } from "../../engine/community-models/community-model.ts";
import { liveAmong } from "../../engine/community-models/history.ts";
import { UsageError } from "../../engine/errors.ts";
import { modelText } from "../../engine/scorers/model-ref.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { openCount } from "../diff/count.ts";
import { type Judged, judgeRow } from "../diff/judge-row.ts";
import type { JudgeJob } from "../diff/judge-worker.ts";

/**
 * What the rulebook makes of all messages as it is judged now, and with the model in its community.
 * Errors: `UsageError` for a model that judges already; those of the rulebook and the messages.
 */
export const judgedWith = async (
  ctx: Context,
  job: Omit<JudgeJob, "community">,
  models: readonly CommunityModel[],
  model: CommunityModel,
): Promise<readonly [Judged, Judged]> => {
  const live = liveAmong(models);
  const now = live.find(({ community }) => community === model.community);
  if (now?.id === model.id)
    throw new UsageError(`m${model.id} judges in ${safe(model.community, 60)} already.`, {
      hint: "Name another one: modbot models community lists them.",
    });
  const others = live.filter((one) => one !== now);
  const count = openCount(ctx, job.source.kind === "stored" ? job.source.count : undefined);
  try {
    const [before, after] = await Promise.all([
      judgeRow({ ...job, community: live }, (messages) => count.done(0, messages), ctx.signal),
      judgeRow({ ...job, community: [...others, model] }, (messages) => count.done(1, messages), ctx.signal),
    ]);
    const place = `community ${safe(model.community, 60)}`;
    return [
      { ...before, file: `${before.file}, in ${place} ${now === undefined ? "the default" : modelText(refOf(now))}` },
      { ...after, file: `${after.file}, in ${place} ${modelText(refOf(model))}` },
    ];
  } finally {
    count.clear();
  }
};

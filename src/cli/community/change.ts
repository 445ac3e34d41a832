import { fits } from "../../engine/community-models/community-classifier.ts";
import { type CommunityModel, refOf } from "../../engine/community-models/community-model.ts";
import { standingIn } from "../../engine/community-models/history.ts";
import { UsageError } from "../../engine/errors.ts";
import { modelText } from "../../engine/scorers/model-ref.ts";
import { safe } from "../../tui/safe-text.ts";
import { BUILT_IN_MODELS } from "../built-in-models.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../json.ts";
import type { RulesOffice } from "../versions/rules-office.ts";
import { liveModel, modelNamed, newestCandidate } from "./find-model.ts";

type Change = { readonly community: string | undefined; readonly why: string | undefined; readonly json: boolean };

/** Has a model judge in its community. Errors: `UsageError` for one that does already, or that stands on another classifier. */
export const promoted = async (
  ctx: Context,
  office: RulesOffice,
  { model: typed, community, why, json }: Change & { readonly model: string | undefined },
): Promise<void> => {
  const { store, by } = office;
  const models = await store.communityModels();
  const model = typed === undefined ? newestCandidate(models, community) : modelNamed(typed, models);
  if (model.state === "live")
    throw new UsageError(`m${model.id} judges in ${safe(model.community, 60)} already.`, {
      hint: "`modbot models rollback` has what judged before judge again.",
    });
  const classifier = BUILT_IN_MODELS.classifier?.();
  if (classifier !== undefined && !fits(model, classifier))
    throw new UsageError(
      `m${model.id} was learnt over ${modelText(model.base)}, and this modbot has ${modelText(classifier.model)}.`,
      { hint: `Learn anew: modbot train --from-decisions --community ${safe(model.community, 60)}` },
    );
  const because = why === undefined ? {} : { why };
  await store.noteCommunityModel({
    at: ctx.now(),
    community: model.community,
    model: model.id,
    what: "promoted",
    by,
    ...because,
  });
  const labels = model.labels.map(({ label }) => label).join(", ");
  said(ctx, office, json, {
    does: "promoted",
    model,
    community: model.community,
    saying: `m${model.id} judges in community ${safe(model.community, 60)} from now on: ${labels}. There, rules about these with max_wrong ask until they are proven anew.`,
  });
};

/** Has what judged before judge again. Errors: `UsageError` where nothing has been promoted. */
export const rolledBack = async (
  ctx: Context,
  office: RulesOffice,
  { community, why, json }: Change,
): Promise<void> => {
  const { store, by } = office;
  const models = await store.communityModels();
  const live = liveModel(models, community);
  const before = standingIn(live.community, await store.communityModelEvents()).at(-2);
  const model = models.find(({ id }) => id === before);
  await store.noteCommunityModel({
    at: ctx.now(),
    community: live.community,
    what: "back",
    by,
    ...(model === undefined ? {} : { model: model.id }),
    ...(why === undefined ? {} : { why }),
  });
  const who = model === undefined ? "the default" : `m${model.id}`;
  said(ctx, office, json, {
    does: "rolled back",
    model,
    community: live.community,
    saying: `m${live.id} judges no longer in community ${safe(live.community, 60)}; ${who} does.`,
  });
};

type Done = {
  readonly does: string;
  readonly model: CommunityModel | undefined;
  readonly community: string;
  readonly saying: string;
};

const said = (ctx: Context, { isRunning }: RulesOffice, json: boolean, done: Done): void => {
  const { does, model, community, saying } = done;
  if (json) {
    const judges = model === undefined ? null : { id: `m${model.id}`, model: modelText(refOf(model)) };
    ctx.print(jsonText({ does, community, judges, running: isRunning }));
    return;
  }
  ctx.print(saying);
  ctx.say(isRunning ? "The running bot heeds it within a second." : "No bot is running: it counts at the next start.");
};

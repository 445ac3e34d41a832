import { type CommunityModel, refOf } from "../../engine/community-models/community-model.ts";
import { modelText } from "../../engine/scorers/model-ref.ts";
import { judgeText } from "../../runtime/community-model-keeper.ts";
import type { RunEvent } from "../../runtime/run-event.ts";
import { safe } from "../../tui/safe-text.ts";
import { actorName } from "../versions/actor-name.ts";

type News = Extract<RunEvent, { readonly type: "community_model" }>;

/** What has changed about who scores in a community. */
export const communityNewsText = ({ community, now, model, by, why }: News): string => {
  const place = `community ${safe(community, 60)}`;
  const because = why === undefined ? "" : `: ${safe(why, 300)}`;
  if (now === "drifted")
    return `${place} is no longer what ${judgeText(model)} has learnt${because}. Rules about its labels with max_wrong ask until they are proven anew; to learn anew: modbot train --from-decisions`;
  return `${judgeText(model)} judges in ${place} ${now === "back" ? "again" : "now"}, by ${safe(actorName(by), 64)}${because}`;
};

/** Of a model that judged, and cannot any more. */
export const unfitText = (model: CommunityModel): string =>
  `${modelText(refOf(model))} was learnt over ${modelText(model.base)}, which this modbot no longer has: the default judges in community ${safe(model.community, 60)}. To learn anew: modbot train --from-decisions`;

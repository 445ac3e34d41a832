import type { AuditNote } from "../engine/audit-log.ts";
import { type CommunityModel, provenIn } from "../engine/community-models/community-model.ts";
import type { CommunityModelEvent } from "../engine/community-models/community-model-store.ts";
import { actorText } from "./case-head.ts";

/** What the audit chain keeps of a model that was learnt: by its version, without the words. */
export const learntNote = (model: CommunityModel): AuditNote => ({
  at: model.at,
  actor: actorText(model.by),
  kind: "community_model",
  subject: `m${model.id}`,
  content: {
    what: "learnt",
    community: model.community,
    kind: model.kind,
    base: model.base,
    version: model.version,
    proven: provenIn(model).map(({ label }) => label),
  },
});

/** And of what happened to it. */
export const eventNote = ({ at, by, community, model, what, why }: CommunityModelEvent): AuditNote => ({
  at,
  actor: actorText(by),
  kind: "community_model",
  subject: model === undefined ? "default" : `m${model}`,
  content: { what, community, ...(why === undefined ? {} : { why }) },
});

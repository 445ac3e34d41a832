import type { CommunityModel, LabelFit } from "../src/engine/community-models/community-model.ts";
import { AS_IT_IS } from "../src/engine/community-models/curve.ts";

const ERRORS = { brier: 0.2, logLoss: 0.6 };

/** What was learnt of a label, proven unless something else is said. */
export const fitOf = (fields: Partial<LabelFit> = {}): LabelFit => ({
  label: "harassment",
  curve: AS_IT_IS,
  words: [],
  heldOut: {
    fitted: 100,
    aside: 100,
    before: ERRORS,
    after: ERRORS,
    bins: { before: [], after: [] },
    evidence: 40,
    needed: 20,
  },
  proven: true,
  ...fields,
});

/** A model that judges in community s1, over the classifier of `wordClassifier`. */
export const communityModel = (labels: readonly LabelFit[], fields: Partial<CommunityModel> = {}): CommunityModel => ({
  id: 3,
  version: "abc",
  community: "s1",
  kind: "adapter",
  base: { id: "test", version: "words" },
  labels,
  at: 0,
  by: { kind: "moderator", name: "ann" },
  state: "live",
  liveAt: 0,
  drifts: 0,
  ...fields,
});

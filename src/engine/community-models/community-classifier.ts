import type { Span } from "../decision.ts";
import type { CommunityId, Message } from "../message.ts";
import type { Classifier, Scored, ScoredText } from "../scorers/classifier.ts";
import type { LabelName } from "../scorers/labels.ts";
import { type CommunityModel, refOf } from "./community-model.ts";
import { type OpenModel, openModel } from "./open-model.ts";

/** Told of every message that a model of a community has scored; `undefined`: it was plain at a glance that there is nothing to score. */
export type HearScores = (model: CommunityModel, message: Message, scored: Scored | undefined) => void;

type Place = { readonly model: CommunityModel; readonly open: OpenModel };

/**
 * The classifier, with what was learnt of communities laid over it there. Everywhere else, and where nothing was learnt, it is the very same one.
 *
 * Limits: a model that was fitted on another version of the classifier is left out.
 */
export const communityClassifier = (
  base: Classifier,
  models: readonly CommunityModel[],
  hear?: HearScores,
): Classifier => {
  const places = new Map<CommunityId | undefined, Place>(
    models
      .filter((model) => fits(model, base))
      .map((model) => [model.community, { model, open: openModel(model.labels) }]),
  );
  if (places.size === 0) return base;
  return {
    ...base,
    mayScore(text) {
      const place = places.get(text.message.community);
      if (place === undefined) return base.mayScore(text);
      if (base.mayScore(text) || place.open.mayReach(text.folded.text, base.floor)) return true;
      hear?.(place.model, text.message, undefined);
      return false;
    },
    score(text) {
      const before = base.score(text);
      const place = places.get(text.message.community);
      if (place === undefined) return before;
      const scored = overlaid(before, place, text);
      hear?.(place.model, text.message, scored);
      return scored;
    },
    because(text, label) {
      const because = base.because?.(text, label) ?? [];
      const open = places.get(text.message.community)?.open;
      const number = open?.labels.indexOf(label) ?? -1;
      if (open === undefined || number < 0) return because;
      const { text: folded, rawSpan } = text.folded;
      const own = open.spotsOf(number, folded).map(({ start, end }): Span => rawSpan(start, end));
      return [...because, ...own].sort((a, b) => a.start - b.start);
    },
  };
};

/** Was it fitted on this very classifier? */
export const fits = ({ base }: Pick<CommunityModel, "base">, { model }: Pick<Classifier, "model">): boolean =>
  base.id === model.id && base.version === model.version;

const overlaid = (before: Scored, { model, open }: Place, text: ScoredText): Scored => {
  const folded = text.folded.text;
  const shifts = open.shiftsOf(folded);
  const scores: Partial<Record<LabelName, number>> = {};
  for (const [number, label] of open.labels.entries()) scores[label] = open.score(number, before[label], shifts);
  return {
    ...before,
    ...scores,
    by: {
      model: refOf(model),
      labels: open.labels,
      before,
      changes: () => open.labels.map((label, number) => open.changeOf(number, before[label], folded)),
    },
  };
};

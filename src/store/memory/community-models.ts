import {
  type CommunityModel,
  type NewCommunityModel,
  versionOf,
} from "../../engine/community-models/community-model.ts";
import {
  addedCounts,
  type CommunityModelEvent,
  REFERENCE_MS,
  SCORES_KEPT_MS,
  type ScoreCounts,
  type ScoreHour,
} from "../../engine/community-models/community-model-store.ts";
import { modelAfter } from "../../engine/community-models/history.ts";
import { joined } from "../../engine/message.ts";
import { hourOf, hourStart } from "../hours.ts";
import type { Journal } from "./journal.ts";
import { asStored, type State } from "./state.ts";

/** Models of communities. What changes is to be called inside a transaction. */
export const memoryCommunityModels = (
  { communityModels, communityModelEvents, scoreHours }: State,
  { set, drop, push }: Journal,
) => {
  const keyOf = (model: NewCommunityModel): string => joined(model.community, versionOf(model));
  const hoursOf = (model: number) => [...scoreHours].filter(([, one]) => one.model === model);
  return {
    all: (): readonly CommunityModel[] =>
      [...communityModels.values()].map((given, i) => modelAfter(i + 1, given, communityModelEvents)),
    events: (): readonly CommunityModelEvent[] => [...communityModelEvents],
    mark: (): string => String(communityModelEvents.length),
    add: (given: NewCommunityModel): { readonly id: number; readonly isNew: boolean } => {
      const known = [...communityModels.keys()].indexOf(keyOf(given));
      if (known >= 0) return { id: known + 1, isNew: false };
      set(communityModels, keyOf(given), asStored(given));
      return { id: communityModels.size, isNew: true };
    },
    note: (event: CommunityModelEvent): void => push(communityModelEvents, asStored(event)),
    addScores: (model: number, at: number, counts: ScoreCounts, since = at): void => {
      const hour = hourOf(at);
      const key = joined(String(model), String(hour));
      const before = scoreHours.get(key);
      set(scoreHours, key, { model, hour, counts: addedCounts(before?.counts ?? {}, asStored(counts)) });
      const isKept = (old: number): boolean =>
        old >= hourOf(at - SCORES_KEPT_MS) || (old >= hourOf(since) && old <= hourOf(since + REFERENCE_MS));
      for (const [old, one] of hoursOf(model)) if (!isKept(one.hour)) drop(scoreHours, old);
    },
    scoreHours: (model: number): readonly ScoreHour[] =>
      hoursOf(model)
        .map(([, one]) => one)
        .toSorted((a, b) => a.hour - b.hour)
        .map(({ hour, counts }) => ({ at: hourStart(hour), counts })),
  };
};

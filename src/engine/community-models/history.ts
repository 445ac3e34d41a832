import type { CommunityId } from "../message.ts";
import type { CommunityModel, NewCommunityModel } from "./community-model.ts";
import { versionOf } from "./community-model.ts";
import type { CommunityModelEvent } from "./community-model-store.ts";

/**
 * Who judges in a community after all that has happened: the models that were promoted and not taken back, the present one last.
 * Empty: the default judges.
 */
export const standingIn = (community: CommunityId, events: readonly CommunityModelEvent[]): readonly number[] => {
  const stack: number[] = [];
  for (const event of events) {
    if (event.community !== community || event.what === "drifted") continue;
    if (event.what === "promoted" && event.model !== undefined) stack.push(event.model);
    else stack.pop();
  }
  return stack;
};

/** A model as it stands after all that has happened. */
export const modelAfter = (
  id: number,
  given: NewCommunityModel,
  events: readonly CommunityModelEvent[],
): CommunityModel => {
  const mine = events.filter(({ community }) => community === given.community);
  const began = mine.filter(({ what, model }) => what !== "drifted" && model === id).at(-1);
  const isLive = standingIn(given.community, mine).at(-1) === id;
  const drifts = mine.filter(({ what, model }) => what === "drifted" && model === id);
  const last = drifts.at(-1);
  const everLive = mine.some(({ what, model }) => what === "promoted" && model === id);
  return {
    ...given,
    id,
    version: versionOf(given),
    state: isLive ? "live" : everLive ? "retired" : "candidate",
    ...(began === undefined ? {} : { liveAt: began.at }),
    drifts: drifts.length,
    ...(last === undefined ? {} : { drifted: { at: last.at, says: last.why ?? "" } }),
  };
};

/** Those that judge now. */
export const liveAmong = (models: readonly CommunityModel[]): readonly CommunityModel[] =>
  models.filter(({ state }) => state === "live");

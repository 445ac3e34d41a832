import type { CommunityModel } from "./community-model.ts";

/** The models that judge now, as the running bot knows them. A rulebook that is compiled later is compiled with these. */
export type LiveCommunityModels = {
  readonly community: readonly CommunityModel[];
  /** Has any of them judged in this run? */
  readonly everLive: boolean;
  readonly put: (models: readonly CommunityModel[]) => void;
};

export const openLiveCommunityModels = (): LiveCommunityModels => {
  let models: readonly CommunityModel[] = [];
  let everLive = false;
  return {
    get everLive() {
      return everLive;
    },
    get community() {
      return models;
    },
    put: (next) => {
      models = next;
      everLive ||= next.length > 0;
    },
  };
};

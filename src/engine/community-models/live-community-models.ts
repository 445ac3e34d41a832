import type { CommunityModel } from "./community-model.ts";

/** The models that judge now, as the running bot knows them. A rulebook that is compiled later is compiled with these. */
export type LiveCommunityModels = {
  readonly community: readonly CommunityModel[];
  readonly put: (models: readonly CommunityModel[]) => void;
};

export const openLiveCommunityModels = (): LiveCommunityModels => {
  let models: readonly CommunityModel[] = [];
  return {
    get community() {
      return models;
    },
    put: (next) => {
      models = next;
    },
  };
};

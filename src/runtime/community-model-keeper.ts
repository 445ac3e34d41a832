import { fits } from "../engine/community-models/community-classifier.ts";
import { type CommunityModel, refOf } from "../engine/community-models/community-model.ts";
import type { CommunityModelEvent, CommunityModelStore } from "../engine/community-models/community-model-store.ts";
import { liveAmong } from "../engine/community-models/history.ts";
import type { LiveCommunityModels } from "../engine/community-models/live-community-models.ts";
import { movedScores, movedVerdicts } from "../engine/community-models/moved.ts";
import type { ScoreTally } from "../engine/community-models/score-tally.ts";
import type { Clock, Store } from "../engine/ports.ts";
import type { Classifier } from "../engine/scorers/classifier.ts";
import { type ModelRef, modelText } from "../engine/scorers/model-ref.ts";
import type { Listener, RunEvent } from "./run-event.ts";

/** How much of what was scored a crash may cost, ms. */
const FLUSH_MS = 60_000;
/** How often it is looked whether the chat has moved, ms. */
const LOOK_MS = 86_400_000;

export type CommunityModelKeeper = {
  /** What judges when the run begins. Gives those that cannot: they stand on another classifier. */
  readonly load: () => Promise<readonly CommunityModel[]>;
  /** Heeds what was promoted or taken back, whichever process did it; and stores what was scored. */
  readonly refresh: (how: {
    /** Has the rulebooks that judge compiled anew, with what is live now. */
    readonly recompile: () => Promise<void>;
    readonly emit: Listener;
  }) => Promise<void>;
  /** Stores what was scored so far. */
  readonly flush: () => Promise<void>;
};

/**
 * Keeps the models of communities in step with the store while the bot runs, and listens for the day when a chat is no longer
 * what its model has learnt: then people are told once, and what was proven under the model is proven no longer.
 *
 * Errors: `StoreError`, to be insisted on by whoever calls.
 */
export const openCommunityModelKeeper = (how: {
  readonly store: CommunityModelStore & Pick<Store, "labels" | "caseOf">;
  readonly live: LiveCommunityModels;
  readonly tally: ScoreTally;
  /** The classifier of this modbot. Asked only where there is a model to compare with. */
  readonly classifier: () => Pick<Classifier, "model">;
  readonly clock: Clock;
}): CommunityModelKeeper => {
  const { store, live, tally, clock } = how;
  let mark: string | undefined;
  let told = 0;
  let flushedAt = clock();
  let lookedAt = Number.NEGATIVE_INFINITY;

  const flush = async (): Promise<void> => {
    const at = flushedAt;
    flushedAt = clock();
    for (const [id, counts] of tally.take()) {
      const model = live.community.find((one) => one.id === id);
      await store.addScores(id, at, counts, model && beganAt(model));
    }
  };

  const read = async (): Promise<{
    readonly all: readonly CommunityModel[];
    readonly events: readonly CommunityModelEvent[];
  }> => {
    mark = await store.communityModelMark();
    const all = await store.communityModels();
    live.put(liveAmong(all).filter((model) => fits(model, how.classifier())));
    return { all, events: await store.communityModelEvents() };
  };

  const newsOf = (event: CommunityModelEvent, all: readonly CommunityModel[]): RunEvent => {
    const model = all.find(({ id }) => id === event.model);
    return {
      type: "community_model",
      at: event.at,
      community: event.community,
      now: event.what,
      ...(model === undefined ? {} : { model: refOf(model) }),
      by: event.by,
      ...(event.why === undefined ? {} : { why: event.why }),
    };
  };

  /** What people decided in its community since then, in order. */
  const verdictsIn = async (community: string, since: number): Promise<readonly boolean[]> => {
    const found = new Map<string, { readonly here: boolean; violation: boolean }>();
    for (const { caseId, violation } of await store.labels(since)) {
      if (caseId === undefined) continue;
      const known = found.get(caseId);
      if (known) known.violation &&= violation;
      else {
        const here = (await store.caseOf(caseId))?.entries[0]?.message.community === community;
        found.set(caseId, { here, violation });
      }
    }
    return [...found.values()].flatMap(({ here, violation }) => (here ? [violation] : []));
  };

  const lookForDrift = async (): Promise<void> => {
    const now = clock();
    if (live.community.length === 0 || now - lookedAt < LOOK_MS) return;
    lookedAt = now;
    for (const model of live.community) {
      const { id, community } = model;
      const since = beganAt(model) ?? now;
      const says =
        movedScores(await store.scoreHours(id), { since, now }) ?? movedVerdicts(await verdictsIn(community, since));
      if (says === undefined) continue;
      await store.noteCommunityModel({
        at: now,
        community,
        model: id,
        what: "drifted",
        by: { kind: "modbot" },
        why: says,
      });
    }
  };

  return {
    load: async () => {
      const { all, events } = await read();
      told = events.length;
      return liveAmong(all).filter((model) => !live.community.includes(model));
    },
    refresh: async ({ recompile, emit }) => {
      if (clock() - flushedAt >= FLUSH_MS) {
        await flush();
        await lookForDrift();
      }
      if ((await store.communityModelMark()) === mark) return;
      const { all, events } = await read();
      await recompile();
      const news = events.slice(told);
      told = events.length;
      for (const event of news) await emit(newsOf(event, all));
    },
    flush,
  };
};

/** Since when its chat has been what it is taken to be: since it judges, or has last moved. */
const beganAt = ({ liveAt, drifted }: CommunityModel): number | undefined =>
  liveAt === undefined ? undefined : Math.max(liveAt, drifted?.at ?? liveAt);

/** `modbot-chat+m3 9f2a11bc03de`, or the default. */
export const judgeText = (model: ModelRef | undefined): string =>
  model === undefined ? "the default" : modelText(model);

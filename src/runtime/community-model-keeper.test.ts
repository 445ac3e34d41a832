import { expect, test } from "vitest";
import { communityModel, fitOf } from "../../test/community-model.ts";
import { messageWith } from "../../test/message.ts";
import { openLiveCommunityModels } from "../engine/community-models/live-community-models.ts";
import { ScoreTally } from "../engine/community-models/score-tally.ts";
import { openMemoryStore } from "../store/memory.ts";
import { ANN } from "../store/samples.contract.ts";
import { openCommunityModelKeeper } from "./community-model-keeper.ts";
import type { RunEvent } from "./run-event.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BASE = { id: "test", version: "words" };
const {
  id: _id,
  version: _version,
  state: _state,
  liveAt: _liveAt,
  drifts: _drifts,
  ...NEW
} = communityModel([fitOf()]);

const keeping = async (base = BASE) => {
  const store = openMemoryStore();
  await store.addCommunityModel(NEW);
  const live = openLiveCommunityModels();
  const tally = new ScoreTally();
  const events: RunEvent[] = [];
  let now = 0;
  let compiled = 0;
  const keeper = openCommunityModelKeeper({
    store,
    live,
    tally,
    classifier: () => ({ model: base }),
    clock: () => now,
  });
  const refresh = () =>
    keeper.refresh({
      recompile: async () => {
        compiled++;
      },
      emit: (event) => void events.push(event),
    });
  return {
    store,
    live,
    tally,
    keeper,
    refresh,
    to: (time: number) => {
      now = time;
    },
    promote: () => store.noteCommunityModel({ at: now, community: "s1", model: 1, what: "promoted", by: ANN }),
    told: () =>
      events.map((event) =>
        event.type === "community_model" ? `${event.now} ${event.model?.id ?? "default"}` : event.type,
      ),
    compiled: () => compiled,
    events,
  };
};

test("a promotion and the way back by another process are heeded once each, and rulebooks are compiled anew for them", async () => {
  const bot = await keeping();
  expect(await bot.keeper.load()).toEqual([]);
  await bot.refresh();
  expect([bot.live.community, bot.compiled()]).toEqual([[], 0]);
  await bot.promote();
  await bot.refresh();
  await bot.refresh();
  expect(bot.live.community.map(({ id }) => id)).toEqual([1]);
  await bot.store.noteCommunityModel({ at: 0, community: "s1", what: "back", by: ANN });
  await bot.refresh();
  expect(bot.live.community).toEqual([]);
  expect([bot.told(), bot.compiled()]).toEqual([["promoted test+m1", "back default"], 2]);
});

test("after a restart what was promoted judges from the first message on, and is no news", async () => {
  const bot = await keeping();
  await bot.promote();
  expect(await bot.keeper.load()).toEqual([]);
  await bot.refresh();
  expect([bot.live.community.length, bot.told(), bot.compiled()]).toEqual([1, [], 0]);
});

test("a model that was learnt over another classifier does not judge, and whoever starts the bot is told which", async () => {
  const bot = await keeping({ id: "test", version: "newer" });
  await bot.promote();
  expect((await bot.keeper.load()).map(({ id }) => id)).toEqual([1]);
  expect(bot.live.community).toEqual([]);
});

test("when scores are no longer what they were, it is told once, written down, and begins anew", async () => {
  const bot = await keeping();
  await bot.promote();
  await bot.keeper.load();
  const day = async (from: number, count: number, scores: number) => {
    for (let hour = 0; hour < 24; hour++) {
      bot.to(from + hour * HOUR);
      const tenths = [count - scores, 0, 0, 0, scores, 0, 0, 0, 0, 0];
      await bot.store.addScores(1, from + hour * HOUR, { harassment: tenths });
      await bot.refresh();
    }
  };
  for (let n = 0; n < 10; n++) await day(n * DAY, 300, 12);
  expect(bot.told()).toEqual([]);
  for (let n = 10; n < 16; n++) await day(n * DAY, 300, 40);
  expect(bot.told()).toEqual(["drifted test+m1"]);
  expect(bot.events[0]).toMatchObject({ why: expect.stringContaining("harassment: "), by: { kind: "modbot" } });
  expect(bot.live.community[0]).toMatchObject({
    drifts: 1,
    drifted: { says: expect.stringContaining("score 0.1 and more") },
  });
  expect(bot.compiled()).toBe(1);
});

test("what was scored is stored a minute at a time, and the rest when the run ends", async () => {
  const bot = await keeping();
  await bot.promote();
  await bot.keeper.load();
  const [model] = bot.live.community;
  if (model === undefined) throw new Error("no model");
  const count = async () =>
    (await bot.store.scoreHours(1)).flatMap(({ counts }) => counts.harassment ?? []).reduce((sum, n) => sum + n, 0);
  bot.tally.hear(model, messageWith("a"), undefined);
  bot.to(1_000);
  await bot.refresh();
  expect(await count()).toBe(0);
  bot.to(61_000);
  await bot.refresh();
  expect(await count()).toBe(1);
  bot.tally.hear(model, messageWith("b"), undefined);
  await bot.keeper.flush();
  expect(await count()).toBe(2);
});

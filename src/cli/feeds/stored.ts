import { existsSync } from "node:fs";
import { type LiveLists, openLiveLists } from "../../engine/feeds/live-lists.ts";
import { openFeedKeeper } from "../../runtime/feed-keeper.ts";
import { httpFeeds } from "../../runtime/web/fetch-feed.ts";
import { openStore } from "../../store/open-store.ts";
import type { ModbotStore } from "../../store/store-meta.ts";
import type { Config } from "../config/load.ts";
import type { Context } from "../context.ts";
import { sleep } from "../run/sleep.ts";
import { genuineDomains } from "./genuine.ts";

type Feeds = Config["feeds"];

export const liveListsOf = (feeds: Feeds): LiveLists =>
  openLiveLists(new Map(feeds.map(({ name, list }) => [name, list])));

/** Keeps the feeds of a configuration, over HTTP. */
export const keeperOf = (
  ctx: Pick<Context, "now">,
  feeds: Feeds,
  store: ModbotStore,
  live: LiveLists,
  onReport?: Parameters<typeof openFeedKeeper>[0]["onReport"],
) =>
  openFeedKeeper({
    feeds,
    store,
    live,
    fetch: httpFeeds(),
    genuine: genuineDomains(),
    time: { clock: ctx.now, sleep },
    chance: Math.random,
    ...(onReport === undefined ? {} : { onReport }),
  });

/** What the feeds of a configuration have brought so far, for commands that only judge. Nothing is fetched. */
export const storedFeeds = async (
  ctx: Pick<Context, "now">,
  config: Pick<Config, "feeds" | "database"> | undefined,
): Promise<LiveLists | undefined> => {
  if (config === undefined || config.feeds.length === 0) return undefined;
  const live = liveListsOf(config.feeds);
  if (!existsSync(config.database)) return live;
  const store = await openStore(config.database, { readonly: true });
  try {
    await keeperOf(ctx, config.feeds, store, live).load();
  } finally {
    await store.close();
  }
  return live;
};

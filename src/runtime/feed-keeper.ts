import { ConnectorError, StoreError } from "../engine/errors.ts";
import { feedProblem } from "../engine/feeds/check-feed.ts";
import type { FeedStore, StoredFeed } from "../engine/feeds/feed-store.ts";
import type { LiveLists } from "../engine/feeds/live-lists.ts";
import { type FeedFormat, type ParsedFeed, parseFeed } from "../engine/feeds/parse-feed.ts";
import type { DomainSet } from "../engine/text/domain-set.ts";
import type { Time } from "./sleep.ts";

/** A feed, as the configuration names it. */
export type FeedSpec = {
  readonly name: string;
  readonly url: string;
  readonly format: FeedFormat;
  readonly everyMs: number;
  /** The list of the rulebook that it adds to. */
  readonly list: string;
  readonly allowHttp: boolean;
  /** Entries of it that are not used. */
  readonly except: ReadonlySet<string>;
};

export type FeedAsk = {
  readonly url: string;
  readonly allowHttp: boolean;
  readonly etag?: string;
  readonly lastModified?: string;
};
export type FeedAnswer =
  | { readonly kind: "same" }
  | { readonly kind: "fetched"; readonly text: string; readonly etag?: string; readonly lastModified?: string };

/** Asks the site of a feed. Errors: `ConnectorError`, retryable or not. */
export type FetchFeed = (ask: FeedAsk, signal: AbortSignal) => Promise<FeedAnswer>;

/** What came of one try. */
export type FeedReport = { readonly name: string } & (
  | { readonly status: "updated"; readonly count: number; readonly dropped: number }
  | { readonly status: "same"; readonly count: number }
  | { readonly status: "failed"; readonly why: string }
);

export type FeedKeeper = {
  /** Puts what is stored into use: no network is needed for it. */
  readonly load: () => Promise<void>;
  /** Asks the site of one feed now. `anySize`: a person says that it may have shrunk. */
  readonly update: (feed: FeedSpec, signal: AbortSignal, anySize?: boolean) => Promise<FeedReport>;
  /** Keeps all feeds up to date until `signal` aborts. Never rejects but for a bug. */
  readonly run: (signal: AbortSignal) => Promise<void>;
};

/** A first try after a failure, and the most that is waited whatever `everyMs` says. */
const FIRST_RETRY_MS = 60_000;
/** How often the store is looked at for what another process has fetched, and the clock for what is due. */
const LOOK_MS = 30_000;
/** Pauses are this much shorter or longer by chance, so that not everybody asks at the full hour. */
const JITTER = 0.1;

/**
 * Fetches feeds when they are due, keeps them in the store, and puts them into use without a restart. A feed that fails, or is refused,
 * leaves the one before in use.
 */
export const openFeedKeeper = (how: {
  readonly feeds: readonly FeedSpec[];
  readonly store: FeedStore;
  readonly fetch: FetchFeed;
  readonly live: LiveLists;
  /** Domains that no good feed holds. */
  readonly genuine: DomainSet;
  readonly time: Time;
  /** 0 to 1, evenly. */
  readonly chance: () => number;
  readonly onReport?: (report: FeedReport) => void | Promise<void>;
}): FeedKeeper => {
  const { feeds, store, time } = how;
  const inUse = new Map<string, number>();
  const failures = new Map<string, number>();
  const nextTry = new Map<string, number>();

  const use = (feed: FeedSpec, entries: ReadonlySet<string>, fetchedAt: number): void => {
    how.live.put({ name: feed.name, entries, fetchedAt });
    inUse.set(feed.name, fetchedAt);
  };

  const load = async (): Promise<void> => {
    const states = new Map((await store.feeds()).map((state) => [state.name, state]));
    for (const feed of feeds) {
      const state = states.get(feed.name);
      // What was fetched from another address is another feed.
      if (state === undefined || state.url !== feed.url || state.fetchedAt === (inUse.get(feed.name) ?? 0)) continue;
      const stored = await store.feedOf(feed.name);
      if (stored) use(feed, new Set(stored.entries.filter((entry) => !feed.except.has(entry))), stored.fetchedAt);
    }
  };

  const accept = async (
    feed: FeedSpec,
    before: StoredFeed | undefined,
    answer: FeedAnswer,
    anySize: boolean,
  ): Promise<FeedReport> => {
    const { name, url } = feed;
    const now = time.clock();
    if (answer.kind === "same") {
      if (before === undefined) throw new ConnectorError(`cannot use feed ${name}: the site sent nothing`);
      const { entries: _, count, failure: __, ...state } = before;
      await store.noteFeed({ ...state, checkedAt: now });
      return { name, status: "same", count };
    }
    const { entries, dropped } = parsed(feed, answer.text);
    const problem = feedProblem(entries, anySize ? undefined : before?.count, how.genuine);
    if (problem !== undefined) throw new ConnectorError(`will not use feed ${name}: ${problem}`);
    await store.saveFeed({
      name,
      url,
      entries: [...entries],
      count: entries.size,
      fetchedAt: now,
      checkedAt: now,
      ...(answer.etag === undefined ? {} : { etag: answer.etag }),
      ...(answer.lastModified === undefined ? {} : { lastModified: answer.lastModified }),
    });
    use(feed, entries, now);
    return { name, status: "updated", count: entries.size, dropped };
  };

  const update = async (feed: FeedSpec, signal: AbortSignal, anySize = false): Promise<FeedReport> => {
    const { name, url, allowHttp } = feed;
    const stored = await store.feedOf(name);
    const before = stored?.url === url && stored.fetchedAt > 0 ? stored : undefined;
    try {
      const ask = {
        url,
        allowHttp,
        ...(before?.etag === undefined ? {} : { etag: before.etag }),
        ...(before?.lastModified === undefined ? {} : { lastModified: before.lastModified }),
      };
      return await accept(feed, before, await how.fetch(ask, signal), anySize);
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      const failure = { at: time.clock(), why: error.message };
      const {
        entries: _,
        count: __,
        ...state
      } = before ?? { name, url, entries: [], count: 0, fetchedAt: 0, checkedAt: 0 };
      if (!signal.aborted) await store.noteFeed({ ...state, failure });
      return { name, status: "failed", why: error.message };
    }
  };

  const pauseAfter = (feed: FeedSpec, report: FeedReport): number => {
    const failed = report.status === "failed" ? (failures.get(feed.name) ?? 0) + 1 : 0;
    failures.set(feed.name, failed);
    const pause = failed === 0 ? feed.everyMs : Math.min(feed.everyMs, FIRST_RETRY_MS * 2 ** (failed - 1));
    return pause * (1 - JITTER + 2 * JITTER * how.chance());
  };

  const run = async (signal: AbortSignal): Promise<void> => {
    for (const { name, url, checkedAt, failure } of (await unlessStoreFails("", store.feeds)) ?? []) {
      const feed = feeds.find((one) => one.name === name && one.url === url);
      if (feed && failure === undefined) nextTry.set(name, checkedAt + feed.everyMs);
    }
    while (!signal.aborted) {
      await unlessStoreFails(feeds[0]?.name ?? "", load);
      for (const feed of feeds) {
        if (signal.aborted || (nextTry.get(feed.name) ?? 0) > time.clock()) continue;
        const report = await unlessStoreFails(feed.name, () => update(feed, signal));
        if (report === undefined || signal.aborted) continue;
        nextTry.set(feed.name, time.clock() + pauseAfter(feed, report));
        await how.onReport?.(report);
      }
      await time.sleep(LOOK_MS, signal);
    }
  };

  /** A store that refuses now may take later: it is told of and tried again, and the feeds in use stay in use. */
  const unlessStoreFails = async <T>(name: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      await how.onReport?.({ name, status: "failed", why: error.message });
      return undefined;
    }
  };

  return { load, update, run };
};

const parsed = (feed: FeedSpec, text: string): ParsedFeed => {
  try {
    const { entries, dropped } = parseFeed(text, feed.format);
    return { entries: new Set([...entries].filter((entry) => !feed.except.has(entry))), dropped };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ConnectorError(`will not use feed ${feed.name}: ${why}`, { cause });
  }
};

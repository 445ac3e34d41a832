/** A feed as it was last fetched and found good. */
export type StoredFeed = FeedState & { readonly entries: readonly string[] };

/** What is known of a feed, without its entries. */
export type FeedState = {
  readonly name: string;
  readonly url: string;
  readonly count: number;
  /** When what is stored was fetched, and when the site last said that it is still the newest, epoch ms. */
  readonly fetchedAt: number;
  readonly checkedAt: number;
  /** As the site gave them, to ask whether anything has changed. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** Why the last try came to nothing. Absent when it went well. */
  readonly failure?: { readonly at: number; readonly why: string };
};

/** Feeds, kept so that they serve without a network. A feed that was never fetched may have a failure alone: its count and times are 0. */
export type FeedStore = {
  /** By name. */
  readonly feeds: () => Promise<readonly FeedState[]>;
  readonly feedOf: (name: string) => Promise<StoredFeed | undefined>;
  /** Takes the place of what was stored under the name. */
  readonly saveFeed: (feed: StoredFeed) => Promise<void>;
  /** Changes what is known of a feed and leaves its entries alone. */
  readonly noteFeed: (state: Omit<FeedState, "count">) => Promise<void>;
};
